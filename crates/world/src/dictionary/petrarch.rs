//! A PETRARCH dictionary, line by line.

use std::collections::HashMap;

use super::agents::{Agents, Noun};
use super::cameo::{Of, affiliation};
use super::kind::kind;
use super::lines::{Bracket, Line, Wrong, parse};
use super::names::spelled;
use super::sets::Sets;
use super::told::Told;
use crate::facts::{ActorFacts, ActorKind, Standing};
use crate::fold::fold;
use crate::source::{Facts, Mistake};

pub(super) fn read(file: &str, text: &str, told: &mut Told) -> Facts {
    let mut reader = Reader {
        place: Place { file, number: 0, line: "" },
        told,
        sets: Sets::default(),
        agents: Agents::default(),
        actors: Vec::new(),
        known: HashMap::new(),
        current: Current::Nobody,
    };
    for (number, line) in (1..).zip(text.lines()) {
        reader.place = Place { file, number, line };
        reader.take(line);
    }
    reader.leave();
    let mut facts = Facts { actors: reader.actors, agents: reader.agents.finish(), ..Facts::default() };
    facts.actors.iter_mut().for_each(|actor| actor.kind = kind(actor));
    facts
}

/// A line of the file.
#[derive(Clone, Copy)]
struct Place<'t> {
    file: &'t str,
    number: u64,
    line: &'t str,
}

/// Whom synonyms and dated codes belong to.
enum Current<'t> {
    Nobody,
    /// An entry that is left out, as are the lines below it.
    LeftOut,
    Actor {
        idx: usize,
        /// The actor's own line, as long as it has no code that can be used.
        codeless: Option<Codeless<'t>>,
    },
}

/// An actor without a code.
#[derive(Clone, Copy)]
struct Codeless<'t> {
    place: Place<'t>,
    name: &'t str,
    /// Whether a code was there, with a mistake that is told already.
    is_told: bool,
}

struct Reader<'t, 'm> {
    place: Place<'t>,
    told: &'m mut Told,
    sets: Sets<'t>,
    agents: Agents,
    actors: Vec<ActorFacts>,
    /// Names in their folded form: the actor's place, and the line.
    known: HashMap<String, (usize, u64)>,
    current: Current<'t>,
}

impl<'t> Reader<'t, '_> {
    fn take(&mut self, line: &'t str) {
        let mut wrong = Vec::new();
        match parse(line, &mut wrong) {
            Line::Empty | Line::Useless => {}
            Line::Set { name, members } => self.set(name, members, &mut wrong),
            Line::Synonym(name) => self.synonym(name, &mut wrong),
            Line::Dated(codes) => self.dated(&codes, &mut wrong),
            Line::Entry { name, plural, codes } if is_agent(name, plural, &codes) => {
                self.leave();
                self.agents.add(&Noun { line: self.place.number, name, plural }, &codes, &self.sets, &mut wrong);
            }
            Line::Entry { name, codes, .. } => self.actor(name, &codes, &mut wrong),
            Line::Nameless => {
                self.leave();
                self.current = Current::LeftOut;
            }
        }
        wrong.into_iter().for_each(|wrong| tell(self.told, self.place, wrong));
    }

    fn set(&mut self, name: &'t str, members: Vec<&'t str>, wrong: &mut Vec<Wrong<'t>>) {
        if !self.sets.add(name, members) {
            wrong.push(Wrong::new(
                format!("the set {name} was defined before"),
                name,
                "lines below have the new members; give it another name",
            ));
        }
    }

    fn actor(&mut self, name: &'t str, codes: &[Bracket<'t>], wrong: &mut Vec<Wrong<'t>>) {
        self.leave();
        let shown = spelled(name);
        let key = fold(&shown);
        match self.known.get(&key) {
            Some(&(idx, line)) => {
                let message = format!("`{shown}` stands in line {line} already");
                wrong.push(Wrong::new(message, name, "its codes and synonyms are added to that one; put the two together"));
                self.current = Current::Actor { idx, codeless: None };
            }
            None => {
                let idx = self.actors.len();
                self.actors.push(ActorFacts { standing: Standing::User, ..ActorFacts::new(&shown, ActorKind::Organization) });
                self.known.insert(key, (idx, self.place.number));
                self.current = Current::Actor { idx, codeless: Some(Codeless { place: self.place, name, is_told: false }) };
            }
        }
        self.add_codes(codes, wrong);
    }

    fn synonym(&mut self, name: &'t str, wrong: &mut Vec<Wrong<'t>>) {
        match self.current {
            Current::Actor { idx, .. } => self.actors[idx].aliases.push(spelled(name)),
            Current::LeftOut => {}
            Current::Nobody => wrong.push(Wrong::new("a synonym of nobody", name, "write the actor's own line, NAME_ [CODE], above it")),
        }
    }

    fn dated(&mut self, codes: &[Bracket<'t>], wrong: &mut Vec<Wrong<'t>>) {
        if matches!(self.current, Current::Nobody) && wrong.is_empty() {
            wrong.push(Wrong::new("a code of nobody", self.place.line.trim(), "write the actor's own line, NAME_, above it"));
        }
        self.add_codes(codes, wrong);
    }

    fn add_codes(&mut self, codes: &[Bracket<'t>], wrong: &mut Vec<Wrong<'t>>) {
        let Current::Actor { idx, codeless } = &mut self.current else { return };
        for bracket in codes {
            let mistakes = wrong.len();
            let found = affiliation(bracket, Of::Actor, wrong);
            let found = found.filter(|found| found.country.is_some() || !found.sectors.is_empty());
            // A known code such as [INT] may say nothing; one that nobody knows is none.
            if found.is_some() || wrong.len() == mistakes {
                *codeless = None;
            }
            self.actors[*idx].affiliations.extend(found);
        }
        if let Some(codeless) = codeless {
            codeless.is_told |= !wrong.is_empty();
        }
    }

    /// Ends an entry. One without a code that can be used is left out: it would hide what the built-in tables know of that name, and any list of
    /// words would be a dictionary.
    fn leave(&mut self) {
        if let Current::Actor { codeless: Some(Codeless { place, name, is_told }), .. } = self.current {
            if !is_told {
                let suggestion = "write NAME_ [CODE], or +NAME_ where it is another name of the actor above";
                tell(self.told, place, Wrong::new("an actor without a code", name, suggestion));
            }
            self.actors.pop().map(|actor| self.known.remove(&fold(&actor.name)));
        }
        self.current = Current::Nobody;
    }
}

/// Agents have a tilde before or after their code; sets and plurals in braces are theirs alone, but a name may end in an exclamation mark.
fn is_agent(name: &str, plural: Option<&str>, codes: &[Bracket<'_>]) -> bool {
    plural.is_some() || codes.iter().any(|bracket| bracket.code.contains('~')) || name.matches('!').count() > 1 && !codes.is_empty()
}

fn tell(told: &mut Told, place: Place<'_>, wrong: Wrong<'_>) {
    told.add(|| {
        let suggestion = wrong.suggestion();
        let mistake = Mistake::at(place.file, place.number, place.line, wrong.message).under(place.line, wrong.part);
        *Box::new(mistake).suggest(suggestion)
    });
}

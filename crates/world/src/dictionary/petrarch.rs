//! A PETRARCH dictionary, line by line.

use std::collections::HashMap;

use rapporteur_codebook::Sector;

use super::Dictionary;
use super::cameo::affiliation;
use super::lines::{Bracket, Line, Wrong, parse};
use super::sets::{SetError, Sets};
use crate::facts::{ActorFacts, ActorKind, Affiliation, AgentFacts, AgentKind, Standing};
use crate::fold::fold;
use crate::source::Mistake;

pub(super) fn read(name: &str, text: &str) -> Dictionary {
    let mut reader =
        Reader { file: name, number: 0, line: "", sets: Sets::default(), known: HashMap::new(), current: None, out: Dictionary::default() };
    for (number, line) in (1..).zip(text.lines()) {
        (reader.number, reader.line) = (number, line);
        reader.take(line);
    }
    reader.out.facts.actors.iter_mut().for_each(finish);
    reader.out
}

struct Reader<'t> {
    file: &'t str,
    number: u64,
    line: &'t str,
    sets: Sets<'t>,
    /// Names in their folded form: the actor's place, and the line.
    known: HashMap<String, (usize, u64)>,
    /// The actor that synonyms and dated codes belong to.
    current: Option<usize>,
    out: Dictionary,
}

impl<'t> Reader<'t> {
    fn take(&mut self, line: &'t str) {
        match parse(line) {
            Ok(Line::Empty) => {}
            Ok(Line::Set { name, members }) => self.sets.add(name, members),
            Ok(Line::Synonym(name)) => self.synonym(name),
            Ok(Line::Dated(codes)) => self.dated(&codes),
            Ok(Line::Entry { name, plural, codes }) if codes.iter().any(|bracket| bracket.code.contains('~')) => {
                self.agent(name, plural, &codes)
            }
            Ok(Line::Entry { name, codes, .. }) => self.actor(name, &codes),
            Err(wrong) => {
                self.current = None;
                self.tell(wrong);
            }
        }
    }

    fn actor(&mut self, name: &'t str, codes: &[Bracket<'t>]) {
        let shown = spelled(name);
        let key = fold(&shown);
        let idx = match self.known.get(&key) {
            Some(&(idx, line)) => {
                self.tell(Wrong::new(
                    format!("`{shown}` stands in line {line} already"),
                    name,
                    "its codes are added to that one; merge the two",
                ));
                idx
            }
            None => {
                let actors = &mut self.out.facts.actors;
                actors.push(ActorFacts { standing: Standing::User, ..ActorFacts::new(&shown, ActorKind::Organization) });
                self.known.insert(key, (actors.len() - 1, self.number));
                actors.len() - 1
            }
        };
        self.current = Some(idx);
        self.add_codes(idx, codes);
    }

    fn synonym(&mut self, name: &'t str) {
        match self.current {
            Some(idx) => self.out.facts.actors[idx].aliases.push(spelled(name)),
            None => self.tell(Wrong::new("a synonym of nobody", name, "write the actor's own line, NAME_ [CODE], above it")),
        }
    }

    fn dated(&mut self, codes: &[Bracket<'t>]) {
        match self.current {
            Some(idx) => self.add_codes(idx, codes),
            None => self.tell(Wrong::new("a code of nobody", self.line.trim(), "write the actor's own line, NAME_, above it")),
        }
    }

    fn add_codes(&mut self, idx: usize, codes: &[Bracket<'t>]) {
        for bracket in codes {
            let mut wrong = Vec::new();
            let found = affiliation(bracket, &mut wrong);
            // A code whose time is wrong would hold always.
            let is_dated_wrongly = !bracket.time.is_empty() && found.term == crate::facts::Term::default();
            wrong.into_iter().for_each(|wrong| self.tell(wrong));
            let says_nothing = found.country.is_none() && found.sectors.is_empty();
            if !is_dated_wrongly && !says_nothing {
                self.out.facts.actors[idx].affiliations.push(found);
            }
        }
    }

    fn agent(&mut self, name: &'t str, plural: Option<&'t str>, codes: &[Bracket<'t>]) {
        self.current = None;
        let mut wrong = Vec::new();
        let sectors: Vec<Sector> = codes.iter().flat_map(|bracket| affiliation(bracket, &mut wrong).sectors).collect();
        wrong.into_iter().for_each(|wrong| self.tell(wrong));
        match self.sets.forms(name) {
            Ok(forms) => {
                let has_set = name.contains('!');
                self.out.facts.agents.extend(forms.iter().map(|form| agent(form, plural, has_set, &sectors)));
            }
            Err(SetError::Unknown(set)) => {
                self.tell(Wrong::new(format!("there is no set {set}"), name, format!("define it above: {set} = ONE, TWO")))
            }
            Err(SetError::Circle) => self.tell(Wrong::new("its sets go in a circle", name, "a set must not lead back to itself")),
            Err(SetError::TooMany) => self.tell(Wrong::new("its sets give too many forms", name, "use smaller sets")),
        }
    }

    fn tell(&mut self, wrong: Wrong<'t>) {
        let mut mistake = Mistake::at(self.file, self.number, self.line, wrong.message).under(self.line, wrong.part);
        mistake.suggestion = wrong.suggestion;
        self.out.mistakes.push(mistake);
    }
}

fn agent(form: &str, plural: Option<&str>, has_set: bool, sectors: &[Sector]) -> AgentFacts {
    let phrase = fold(&form.replace('_', " "));
    // The members of a set are singular and plural already; `{}` says that there is no plural.
    let plural = match plural {
        Some("") => Some(phrase.clone()),
        Some(plural) => Some(fold(&plural.replace('_', " "))),
        None => has_set.then(|| phrase.clone()),
    };
    AgentFacts { phrase, plural, sectors: sectors.to_vec(), kind: AgentKind::Person, role: None }
}

/// `VALLEY_GUARD_` as a name: "Valley Guard".
fn spelled(name: &str) -> String {
    let small = ["OF", "THE", "AND", "FOR", "IN", "DE", "DU", "LA"];
    let word = |(idx, word): (usize, &str)| {
        if idx > 0 && small.contains(&word) {
            return word.to_lowercase();
        }
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
    };
    let words = name.split(['_', ' ']).filter(|word| !word.is_empty());
    words.enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// What the codes tell of what somebody is: the files do not say it. Dated offices are a person's.
fn finish(actor: &mut ActorFacts) {
    let dated = |affiliation: &Affiliation| affiliation.term != crate::facts::Term::default();
    let first = actor.affiliations.first().and_then(|affiliation| affiliation.sectors.first()).copied();
    actor.kind = match first {
        _ if actor.affiliations.len() > 1 && actor.affiliations.iter().all(dated) => ActorKind::Person,
        Some(Sector::Military | Sector::Rebel | Sector::UnidentifiedArmed | Sector::Paramilitary | Sector::Militarised) => {
            ActorKind::ArmedGroup
        }
        _ => ActorKind::Organization,
    };
}

//! The agents of a PETRARCH dictionary.

use std::collections::HashMap;

use rapporteur_codebook::Sector;

use super::cameo::{Of, affiliation};
use super::lines::{Bracket, Wrong};
use super::sets::{SetError, Sets};
use super::{names, sets};
use crate::facts::{AgentFacts, AgentKind};

/// Forms that the sets of one file may give: a short line can have a thousand.
const MOST_FORMS: usize = 1_000_000;

/// Collects agents.
#[derive(Default)]
pub(super) struct Agents {
    found: Vec<AgentFacts>,
    /// Phrases: the agent's place, and the line.
    known: HashMap<String, (usize, u64)>,
    /// Forms that sets gave so far.
    forms: usize,
}

/// The line of an agent.
pub(super) struct Noun<'t> {
    pub(super) line: u64,
    pub(super) name: &'t str,
    pub(super) plural: Option<&'t str>,
}

impl Agents {
    /// Adds the forms of a noun, or tells what is wrong with it. Without a code that can be used it is left out.
    pub(super) fn add<'t>(&mut self, noun: &Noun<'t>, codes: &[Bracket<'t>], sets: &Sets<'t>, wrong: &mut Vec<Wrong<'t>>) {
        let mistakes = wrong.len();
        let sectors = sectors(codes, wrong);
        if codes.is_empty() && mistakes == 0 {
            wrong.push(Wrong::new("an agent without a code", noun.name, "write NOUN [~CODE]"));
        }
        if codes.is_empty() || sectors.is_empty() && wrong.len() > mistakes {
            return;
        }
        match self.forms(noun.name, sets) {
            Ok(forms) => self.add_forms(noun, &forms, &sectors).into_iter().for_each(|mistake| wrong.push(mistake)),
            Err(mistake) => wrong.push(mistake),
        }
    }

    /// Adds the forms; the mistake where one of them is known.
    fn add_forms<'t>(&mut self, noun: &Noun<'t>, forms: &[String], sectors: &[Sector]) -> Option<Wrong<'t>> {
        let known: Vec<_> = forms.iter().filter_map(|form| self.add_form(noun, names::noun(form), sectors)).collect();
        let (line, phrase) = known.into_iter().next()?;
        let message = format!("`{phrase}` stands in line {line} already");
        Some(Wrong::new(message, noun.name, "its codes are added to that one; put the two together"))
    }

    /// Adds a form; where it is known from another line, its line and itself.
    fn add_form(&mut self, noun: &Noun<'_>, phrase: String, sectors: &[Sector]) -> Option<(u64, String)> {
        match self.known.get(&phrase) {
            Some(&(idx, line)) => {
                sectors.iter().for_each(|sector| add(&mut self.found[idx].sectors, *sector));
                // Two members of a set may well be spelled alike.
                (line != noun.line).then_some((line, phrase))
            }
            None => {
                self.known.insert(phrase.clone(), (self.found.len(), noun.line));
                self.found.push(agent(phrase, noun.plural, noun.name.contains('!'), sectors));
                None
            }
        }
    }

    fn forms<'t>(&mut self, name: &'t str, sets: &Sets<'t>) -> Result<Vec<String>, Wrong<'t>> {
        if !name.contains('!') {
            return Ok(vec![name.to_owned()]);
        }
        if self.forms >= MOST_FORMS {
            return Err(Wrong::new("the file has too many agents", name, format!("its sets may give {MOST_FORMS} forms")));
        }
        let forms = forms(name, sets);
        self.forms += forms.as_ref().map_or(sets::MOST_FORMS, Vec::len);
        forms
    }

    pub(super) fn finish(self) -> Vec<AgentFacts> {
        self.found
    }
}

fn agent(phrase: String, plural: Option<&str>, has_set: bool, sectors: &[Sector]) -> AgentFacts {
    // The members of a set are singular and plural already; `{}` says that there is no plural.
    let plural = match plural {
        Some("") => Some(phrase.clone()),
        Some(plural) => Some(names::noun(plural)),
        None => has_set.then(|| phrase.clone()),
    };
    AgentFacts { phrase, plural, sectors: sectors.to_vec(), kind: AgentKind::Person, role: None }
}

fn sectors<'t>(codes: &[Bracket<'t>], wrong: &mut Vec<Wrong<'t>>) -> Vec<Sector> {
    let mut sectors = Vec::new();
    for bracket in codes {
        if !bracket.time.is_empty() {
            wrong.push(Wrong::new("a common noun has no dates", bracket.time, "write [~CODE]"));
        }
        let found = affiliation(&Bracket { time: "", ..*bracket }, Of::Agent, wrong);
        found.into_iter().flat_map(|found| found.sectors).for_each(|sector| add(&mut sectors, sector));
    }
    sectors
}

fn add(sectors: &mut Vec<Sector>, sector: Sector) {
    if !sectors.contains(&sector) {
        sectors.push(sector);
    }
}

fn forms<'t>(name: &'t str, sets: &Sets<'t>) -> Result<Vec<String>, Wrong<'t>> {
    if name.matches('!').count() % 2 == 1 {
        return Err(Wrong::new("a set is not closed", name, "write an exclamation mark on either side of its name: SHEEP!PERSON!"));
    }
    sets.forms(name).map_err(|err| match err {
        SetError::Unknown(set) => Wrong::new(format!("there is no set {set}"), name, format!("define it above: {set} = ONE, TWO")),
        SetError::Circle(sets) => {
            Wrong::new(format!("its sets go in a circle: {}", sets.join(" > ")), name, "a set must not lead back to itself")
        }
        SetError::TooMany => Wrong::new("its sets give too many forms", name, "use smaller sets"),
        SetError::TooLong => Wrong::new("its sets give names that are too long", name, "use shorter members"),
    })
}

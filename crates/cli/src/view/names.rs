//! What things are called on the page.

use std::collections::BTreeMap;

use rapporteur_record::{Agreement, DealMention, Entity, EventParty, Party, Record, Statement};

/// The names behind the ids of a record.
pub(super) struct Names<'r> {
    entities: BTreeMap<&'r str, &'r Entity>,
    agreements: BTreeMap<&'r str, &'r Agreement>,
    statements: BTreeMap<&'r str, &'r Statement>,
}

impl<'r> Names<'r> {
    /// The names of `rec`.
    pub(super) fn of(rec: &'r Record) -> Self {
        Self {
            entities: rec.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect(),
            agreements: rec.agreements.iter().map(|agreement| (agreement.id.as_str(), agreement)).collect(),
            statements: rec.statements.iter().map(|statement| (statement.id.as_str(), statement)).collect(),
        }
    }

    /// The name of an entity, or else the article's words.
    fn entity(&self, id: Option<&str>, words: &'r str) -> &'r str {
        id.and_then(|id| self.entities.get(id)).map_or(words, |entity| &entity.name)
    }

    /// All parties, in the order given.
    pub(super) fn parties(&self, parties: &'r [Party]) -> String {
        list(parties.iter().map(|party| self.entity(party.entity.as_deref(), &party.at.text)))
    }

    /// All actors or recipients of an event.
    pub(super) fn event_parties(&self, parties: &'r [EventParty]) -> String {
        list(parties.iter().map(|party| self.entity(party.entity.as_deref(), &party.at.text)))
    }

    /// All agreements or terms of one.
    pub(super) fn deals(&self, deals: &'r [DealMention]) -> String {
        list(deals.iter().map(|deal| self.agreement(deal.agreement.as_deref()).unwrap_or(&deal.at.text)))
    }

    /// The name of an agreement.
    pub(super) fn agreement(&self, id: Option<&str>) -> Option<&'r str> {
        self.agreements.get(id?).map(|agreement| agreement.name.as_str())
    }

    /// Who says so; `None` where the article itself does.
    pub(super) fn source(&self, statement: Option<&str>) -> Option<String> {
        self.statements.get(statement?).map(|statement| self.speaker(statement))
    }

    /// Who makes a statement.
    pub(super) fn speaker(&self, statement: &'r Statement) -> String {
        let speakers = self.parties(&statement.speakers);
        if speakers.is_empty() { "unnamed source".to_owned() } else { speakers }
    }
}

/// Names with commas, each once.
fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    names.for_each(|name| {
        if !once.contains(&name) {
            once.push(name)
        }
    });
    once.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_once() {
        for (names, expected) in [(&["A", "B", "A"][..], "A, B"), (&[], ""), (&["A"], "A")] {
            assert_eq!(list(names.iter().copied()), expected);
        }
    }
}

//! The parties of an event, as other datasets tell them: by country, sector, name and office.

use std::borrow::Cow;

use rapporteur_codebook::Sector;
use rapporteur_record::{ActorCode, Entity, Event, EventParty};

use crate::table::column::At;

/// One party of an event, with its entity.
#[derive(Clone, Copy)]
pub(super) struct Who<'a> {
    party: &'a EventParty,
    entity: Option<&'a Entity>,
}

impl<'a> Who<'a> {
    /// ISO 3166-1 alpha-3 code of its country.
    pub(super) fn country(self) -> Option<&'a str> {
        parts(self.party.code.as_deref()?).0
    }

    /// Its first sector.
    pub(super) fn sector(self) -> Option<Sector> {
        Sector::parse(parts(self.party.code.as_deref()?).1?)
    }

    /// All its sectors, the first one first.
    pub(super) fn sectors(self) -> Vec<Sector> {
        let others = self.codes().iter().flat_map(|code| &code.sectors).filter_map(|sector| Sector::parse(sector));
        unique(self.sector().into_iter().chain(others))
    }

    /// The office it holds.
    pub(super) fn title(self) -> Option<&'a str> {
        self.codes().iter().find_map(|code| code.role.as_deref())
    }

    fn codes(self) -> &'a [ActorCode] {
        self.entity.map_or(&[], |entity| &entity.codes)
    }
}

/// Country and sector of a party's code: `LBYREB` has both, `LBY` a country, `UNO` a sector.
pub(super) fn parts(code: &str) -> (Option<&str>, Option<&str>) {
    if Sector::parse(code).is_some() {
        return (None, Some(code));
    }
    match (code.get(..3), code.get(3..)) {
        (Some(country), Some("")) => (Some(country), None),
        (Some(country), Some(sector)) => (Some(country), Some(sector)),
        _ => (None, None),
    }
}

impl<'a> At<'a, Event> {
    pub(super) fn who(self, party: &'a EventParty) -> Who<'a> {
        Who { party, entity: self.entity(party.entity.as_deref()) }
    }

    /// The name of the party's entity, or else the words.
    pub(super) fn name(self, party: &'a EventParty) -> Cow<'a, str> {
        match self.entity(party.entity.as_deref()) {
            Some(entity) => self.privacy.name(entity),
            None => self.privacy.text(&party.at.text),
        }
    }

    /// Who acts on whom. Where several act and nobody is acted upon, the first two face each other, and of the others the record does not say on
    /// whose side they are.
    pub(super) fn sides(self) -> (&'a [EventParty], &'a [EventParty]) {
        match (self.entry.actors.as_slice(), self.entry.recipients.as_slice()) {
            ([first, second, ..], []) => (std::slice::from_ref(first), std::slice::from_ref(second)),
            sides => sides,
        }
    }

    /// Whether the parties face each other.
    pub(super) fn is_mutual(self) -> bool {
        self.entry.recipients.is_empty() && self.entry.actors.len() > 1
    }
}

/// The values without repetition, in order.
pub(super) fn unique<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_apart() {
        let cases = [
            ("LBYREB", (Some("LBY"), Some("REB"))),
            ("LBY", (Some("LBY"), None)),
            ("UNO", (None, Some("UNO"))),
            ("L", (None, None)),
            ("éé", (None, None)),
        ];
        for (code, expected) in cases {
            assert_eq!(parts(code), expected, "{code}");
        }
    }
}

//! Actors in CAMEO's codes, which are older than ours.

use std::borrow::Cow;

use rapporteur_codebook::Sector;
use rapporteur_record::{Event, EventParty};

use crate::event_sets::parties::{Who, unique};
use crate::table::column::At;

/// One actor of an event.
pub(super) struct Actor<'a> {
    at: At<'a, Event>,
    party: &'a EventParty,
    who: Who<'a>,
}

impl<'a> Actor<'a> {
    pub(super) fn of(at: At<'a, Event>, party: &'a EventParty) -> Self {
        Self { at, party, who: at.who(party) }
    }

    /// Country, known group and roles, one after the other.
    pub(super) fn code(&self) -> Option<Cow<'static, str>> {
        let parts = [self.country(), self.known_group()].into_iter().flatten().chain(self.roles());
        Some(parts.collect::<String>().into()).filter(|code: &Cow<'_, str>| !code.is_empty())
    }

    pub(super) fn name(&self) -> Cow<'a, str> {
        self.at.name(self.party).to_uppercase().into()
    }

    pub(super) fn country(&self) -> Option<&'a str> {
        self.who.country().map(cameo_country)
    }

    pub(super) fn known_group(&self) -> Option<&'static str> {
        (self.who.sector() == Some(Sector::UnitedNations)).then_some("UNO")
    }

    pub(super) fn role(&self, nth: usize) -> Option<&'static str> {
        self.roles().get(nth).copied()
    }

    fn roles(&self) -> Vec<&'static str> {
        let mut roles = unique(self.who.sectors().into_iter().filter_map(cameo_role));
        roles.truncate(3);
        roles
    }
}

/// CAMEO keeps two codes that ISO gave up.
fn cameo_country(iso3: &str) -> &str {
    match iso3 {
        "ROU" => "ROM",
        "TLS" => "TMP",
        same => same,
    }
}

/// The CAMEO role of a sector; none where CAMEO has nothing like it.
fn cameo_role(sector: Sector) -> Option<&'static str> {
    match sector {
        // What is MED in PLOVER is HLH in CAMEO, whose MED is the press.
        Sector::Press => Some("MED"),
        Sector::Medical => Some("HLH"),
        Sector::UnitedNations => Some("IGO"),
        Sector::Party
        | Sector::Paramilitary
        | Sector::Prisoner
        | Sector::Religion
        | Sector::CivilSociety
        | Sector::Movement
        | Sector::EuropeanUnion => None,
        same => Some(same.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_that_changed_their_name() {
        for (sector, expected) in [("GOV", Some("GOV")), ("JRN", Some("MED")), ("MED", Some("HLH")), ("PRM", None), ("UNO", Some("IGO"))] {
            assert_eq!(Sector::parse(sector).and_then(cameo_role), expected, "{sector}");
        }
        assert_eq!((cameo_country("ROU"), cameo_country("LBY")), ("ROM", "LBY"));
    }
}

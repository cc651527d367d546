//! What kind of actor ACLED takes a party for.

use std::borrow::Cow;

use rapporteur_codebook::Sector;
use rapporteur_record::{Event, EventParty, EventType};

use crate::event_sets::parties::Who;
use crate::table::column::At;

/// ACLED's kinds of actors, in its order. Identity militias cannot be told from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Inter {
    StateForces,
    RebelGroup,
    PoliticalMilitia,
    Rioters,
    Protesters,
    Civilians,
    ExternalForces,
}

impl Inter {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::StateForces => "State forces",
            Self::RebelGroup => "Rebel group",
            Self::PoliticalMilitia => "Political militia",
            Self::Rioters => "Rioters",
            Self::Protesters => "Protesters",
            Self::Civilians => "Civilians",
            Self::ExternalForces => "External/Other forces",
        }
    }

    pub(super) fn is_armed(who: Who<'_>) -> bool {
        use Sector::*;
        matches!(who.sector(), Some(Military | Police | Intelligence | Paramilitary | Rebel | UnidentifiedArmed | Militarised))
    }

    pub(super) fn is_civilian(who: Who<'_>) -> bool {
        use Sector::*;
        let civilians = [Civilian, Refugee, Press, Medical, Education, Labour, Religion, Agriculture, Business, CivilSociety, Ngo];
        who.sector().is_some_and(|sector| civilians.contains(&sector))
    }

    /// The kind of `who` where something happens in `country`: a state's forces are external anywhere else.
    fn of(who: Who<'_>, country: Option<&str>) -> Option<Self> {
        match who.sector()? {
            Sector::Military | Sector::Police | Sector::Intelligence => {
                Some(if who.country()? == country? { Self::StateForces } else { Self::ExternalForces })
            }
            Sector::Rebel => Some(Self::RebelGroup),
            Sector::Paramilitary => Some(Self::PoliticalMilitia),
            _ => Self::is_civilian(who).then_some(Self::Civilians),
        }
    }
}

impl<'a> At<'a, Event> {
    /// The kinds of both sides.
    pub(super) fn inter(self) -> (Option<Inter>, Option<Inter>) {
        let country = self.place().and_then(|place| place.place.country.as_deref());
        let of = |side: &'a [EventParty]| side.first().and_then(|party| Inter::of(self.who(party), country));
        let (one, other) = self.sides();
        (self.crowd().filter(|_| !one.is_empty()).or_else(|| of(one)), of(other))
    }

    /// Whoever protests is called after it.
    fn crowd(self) -> Option<Inter> {
        match (self.entry.event_type, self.entry.mode.as_deref()) {
            (EventType::Protest, Some("riot" | "vandalize")) => Some(Inter::Rioters),
            (EventType::Protest, Some("demo" | "obstruct")) => Some(Inter::Protesters),
            _ => None,
        }
    }

    /// Both kinds in ACLED's order, where both are known or there is one side only.
    pub(super) fn interaction(self) -> Option<Cow<'static, str>> {
        let (one, other) = self.inter();
        if self.sides().1.is_empty() {
            return Some(format!("{} only", one?.as_str()).into());
        }
        let (one, other) = (one?, other?);
        Some(format!("{}-{}", one.min(other).as_str(), one.max(other).as_str()).into())
    }
}

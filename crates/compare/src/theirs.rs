use jiff::civil::Date;
use rapporteur_codebook::Sector;
use rapporteur_world::CountryCode;

use crate::kinds::Kinds;
use crate::place::Precision;

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The Georeferenced Event Dataset of the Uppsala Conflict Data Program, with its candidate events.
    Ucdp,
    /// The Armed Conflict Location and Event Data.
    Acled,
    /// POLECAT, coded by the PLOVER ontology.
    Polecat,
}

impl Source {
    /// Every source.
    pub const ALL: &'static [Self] = &[Self::Ucdp, Self::Acled, Self::Polecat];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ucdp => "UCDP GED",
            Self::Acled => "ACLED",
            Self::Polecat => "POLECAT",
        }
    }
}

/// An event of the other dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Theirs {
    /// Its id in their file.
    pub id: String,
    /// The line its row begins in.
    pub line: u64,
    /// Whose it is.
    pub source: Source,
    /// Its type in their words.
    pub label: String,
    /// Which of our types it may be.
    pub kinds: Kinds,
    /// Its PLOVER mode (POLECAT).
    pub mode: Option<String>,
    /// The first day it may have been.
    pub first_day: Date,
    /// The last day it may have been.
    pub last_day: Date,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// What the coordinates stand for.
    pub precision: Precision,
    /// Where it was; `None` where their name for it is not known.
    pub country: Option<CountryCode>,
    /// Who did it, or one side.
    pub actors: Vec<TheirParty>,
    /// To whom, or the other side.
    pub recipients: Vec<TheirParty>,
    /// Deaths, the best estimate.
    pub deaths: Option<u32>,
    /// The place as they call it.
    pub place: String,
    /// What they say of it: notes, or the article's headline.
    pub note: String,
}

/// A side of an event of theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TheirParty {
    /// Its name.
    pub name: String,
    /// The country it belongs to.
    pub country: Option<CountryCode>,
    /// On whose side it stands.
    pub side: Option<Side>,
}

/// What part of a conflict a party is, as coarse as the three datasets and our codes have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Governments, armies, police.
    State,
    /// Rebels, militias, gangs.
    Armed,
    /// Civilians, protesters, parties, the press.
    Civilian,
}

impl Side {
    /// The side of a sector; international bodies have none.
    pub(crate) fn of(sector: Sector) -> Option<Self> {
        use Sector::*;
        match sector {
            Police | Government | Judiciary | Legislature | Military | Intelligence => Some(Self::State),
            Paramilitary | Rebel | UnidentifiedArmed | Crime | Militarised => Some(Self::Armed),
            sector if sector.is_international() => None,
            _ => Some(Self::Civilian),
        }
    }
}

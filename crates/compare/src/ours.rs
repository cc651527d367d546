use jiff::civil::Date;
use rapporteur_codebook::EventType;
use rapporteur_world::CountryCode;

use crate::place::Precision;

/// An event of ours: one act, told by one report or by many.
#[derive(Clone, Debug, PartialEq)]
pub struct Ours {
    /// Its id, unique among ours.
    pub id: String,
    /// Its PLOVER type.
    pub event_type: EventType,
    /// Its PLOVER mode.
    pub mode: Option<String>,
    /// The first day it may have been; `None`: no date is known.
    pub first_day: Option<Date>,
    /// The last day it may have been; `None`: the first.
    pub last_day: Option<Date>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// What the coordinates stand for.
    pub place_precision: Precision,
    /// Where it was.
    pub country: Option<CountryCode>,
    /// Who did it.
    pub actors: Vec<PartyName>,
    /// To whom.
    pub recipients: Vec<PartyName>,
    /// How many reports tell it.
    pub reports: u32,
}

/// A party of an event of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyName {
    /// The name of its entity, or the words of the text.
    pub name: String,
    /// Its code: country and sector (`LBYREB`), or the sector alone (`UNO`).
    pub code: Option<String>,
}

impl Ours {
    /// An event of that id and type, of which nothing else is known yet.
    pub fn new(id: impl Into<String>, event_type: EventType) -> Self {
        Self {
            id: id.into(),
            event_type,
            mode: None,
            first_day: None,
            last_day: None,
            lat: None,
            lon: None,
            place_precision: Precision::Town,
            country: None,
            actors: Vec::new(),
            recipients: Vec::new(),
            reports: 1,
        }
    }
}

impl PartyName {
    /// A party without a code.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), code: None }
    }

    /// A party with its code.
    pub fn coded(name: impl Into<String>, code: &str) -> Self {
        Self { name: name.into(), code: Some(code.to_owned()) }
    }
}

//! What one article tells of one event.

use rapporteur_codebook::{EventType, Modality};
use rapporteur_record::{DateBasis, DatePrecision, EntityKind, Event, EventDate, EventParty, EventPlace, PlacePrecision, Record, codebook};
use rapporteur_world::fold;
use serde::{Deserialize, Serialize};

use crate::{sentence, words};

/// What an article tells of an event, as far as it helps to know the act again. A few hundred bytes when stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// What was done.
    #[serde(rename = "type", with = "codebook::event_type")]
    pub event_type: EventType,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Whether it happened.
    #[serde(with = "codebook::modality")]
    pub modality: Modality,
    /// When; `None` where it is not told or could not be resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<ToldDate>,
    /// Where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<ToldPlace>,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ToldParty>,
    /// To whom it was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<ToldParty>,
    /// Content words of the sentence that tells it, folded and stemmed, sorted, without those of its parties, places and date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// When an event took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldDate {
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub value: String,
    /// How much of the date is known.
    pub precision: DatePrecision,
    /// What it rests on.
    pub basis: DateBasis,
}

/// Where an event took place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToldPlace {
    /// Its name, for people: the gazetteer's, or else the article's words.
    pub shown: String,
    /// The name folded.
    pub key: String,
    /// ISO 3166-1 alpha-3 code of its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Its province or state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin1: Option<String>,
    /// Degrees north and degrees east.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<(f64, f64)>,
    /// What the coordinates stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<PlacePrecision>,
}

/// An actor or recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldParty {
    /// Its name, for people: the entity's, or else the article's words.
    pub shown: String,
    /// The same folded.
    pub key: String,
    /// What the entity is; `None` where the words name no entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityKind>,
    /// The entity's Wikidata item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Country and sectors on the day: `LBYREB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// How much of an event is kept. What is over a limit is left out; the event is still compared by the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Actors, and as many recipients: 16.
    pub parties: usize,
    /// Places: 8.
    pub places: usize,
    /// Content words, in text order: 60.
    pub words: usize,
    /// How far the sentence is followed on either side of the trigger, in bytes: 1,000. Bounds the time for a text without full stops.
    pub sentence_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { parties: 16, places: 8, words: 60, sentence_bytes: 1_000 }
    }
}

impl Told {
    /// An event of which nothing but the type is known, and that it happened.
    pub fn new(event_type: EventType) -> Self {
        let (actors, recipients) = (Vec::new(), Vec::new());
        Self { event_type, mode: None, modality: Modality::Actual, date: None, places: Vec::new(), actors, recipients, words: Vec::new() }
    }

    /// What `rec` tells of `event`, which is one of its events; within the default [`Limits`].
    pub fn of(rec: &Record, event: &Event) -> Self {
        Self::of_within(rec, event, &Limits::default())
    }

    /// What `rec` tells of `event`, within `limits`.
    pub fn of_within(rec: &Record, event: &Event, limits: &Limits) -> Self {
        let parties = |all: &[EventParty]| all.iter().take(limits.parties).map(|party| told_party(rec, party)).collect();
        let mut told = Self {
            mode: event.mode.clone(),
            modality: event.modality,
            date: event.date.as_ref().and_then(told_date),
            places: event.places.iter().take(limits.places).map(told_place).collect(),
            actors: parties(&event.actors),
            recipients: parties(&event.recipients),
            ..Self::new(event.event_type)
        };
        told.words = wording(&rec.article.text, event, &told, limits);
        told
    }

    /// The day it took place on, `YYYY-MM-DD`; `None` where less is known.
    pub fn day(&self) -> Option<&str> {
        let date = self.date.as_ref().filter(|date| date.precision == DatePrecision::Day)?;
        Some(&date.value)
    }

    /// The key under which candidates are looked up: events of two blocks are never the same. `None` where there is no date to the day, since
    /// such an event is the same as no other.
    pub fn block(&self) -> Option<(EventType, &str)> {
        Some((self.event_type, self.day()?))
    }
}

fn told_date(date: &EventDate) -> Option<ToldDate> {
    Some(ToldDate { value: date.value.clone()?, precision: date.precision?, basis: date.basis })
}

fn told_place(at: &EventPlace) -> ToldPlace {
    let place = &at.place;
    let shown = place.name.clone().unwrap_or_else(|| at.at.text.clone());
    let degrees = place.lat.zip(place.lon).filter(|(lat, lon)| lat.is_finite() && lon.is_finite());
    // As many decimals as the record keeps, so that an event and its record read back are told alike.
    let rounded = |degrees: f64| (degrees * 1e5).round() / 1e5 + 0.0;
    ToldPlace {
        key: fold(&shown),
        shown,
        country: place.country.clone(),
        admin1: place.admin1.clone(),
        at: degrees.map(|(lat, lon)| (rounded(lat), rounded(lon))),
        precision: place.precision,
    }
}

fn told_party(rec: &Record, party: &EventParty) -> ToldParty {
    let entity = rec.entity(party.entity.as_deref());
    let shown = entity.map_or(&party.at.text, |entity| &entity.name).clone();
    ToldParty {
        key: fold(&shown),
        shown,
        kind: entity.map(|entity| entity.kind),
        wikidata: entity.and_then(|entity| entity.wikidata.clone()),
        code: party.code.clone(),
    }
}

/// The wording is evidence of its own only without what is compared otherwise: names and the date.
fn wording(text: &str, event: &Event, told: &Told, limits: &Limits) -> Vec<String> {
    let sentence = sentence::around(text, event.trigger.byte_span.range(), limits.sentence_bytes);
    let parties = event.actors.iter().chain(&event.recipients).map(|party| party.at.text.as_str());
    let places = event.places.iter().map(|place| place.at.text.as_str());
    let date = event.date.iter().filter_map(|date| date.text.as_deref());
    let names = told.actors.iter().chain(&told.recipients).map(|party| party.shown.as_str());
    let regions = told.places.iter().flat_map(|place| place.admin1.as_deref().into_iter().chain([place.shown.as_str()]));
    let known: Vec<_> = parties.chain(places).chain(date).chain(names).chain(regions).map(fold).collect();
    words::content(sentence, &known, limits.words)
}

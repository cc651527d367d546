//! What is held of our events, and what is sought for one of theirs.

use std::collections::HashMap;
use std::ops::Range;

use rapporteur_codebook::EventType;
use rapporteur_world::CountryCode;

use super::days::Days;
use super::parties::{Features, Words};
use crate::kinds::Kinds;
use crate::ours::Ours;
use crate::place::{Precision, Spot};
use crate::theirs::Theirs;

/// An event of ours in the form it is compared in. There may be a million: it is kept small.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) event_type: EventType,
    /// Its place among the modes of the type.
    pub(super) mode: Option<u8>,
    pub(super) days: Days,
    pub(super) spot: Spot,
    pub(super) country: Option<CountryCode>,
    pub(super) parties: Range<u32>,
}

/// Our parties: every event has a range of them. The same names come again and again, and each is held once.
#[derive(Debug, Default)]
pub(super) struct Parties {
    pub(super) words: Words,
    numbers: HashMap<Features, u32>,
    features: Vec<Features>,
    of_events: Vec<u32>,
}

impl Parties {
    fn add(&mut self, ours: &Ours) -> Range<u32> {
        let start = self.of_events.len() as u32;
        for party in ours.actors.iter().chain(&ours.recipients) {
            if let Some(features) = Features::ours(party, &mut self.words) {
                let number = self.number(features);
                self.of_events.push(number);
            }
        }
        start..self.of_events.len() as u32
    }

    fn number(&mut self, features: Features) -> u32 {
        let next = self.features.len() as u32;
        *self.numbers.entry(features).or_insert_with_key(|features| {
            self.features.push(features.clone());
            next
        })
    }

    /// The parties of an event, by number.
    pub(super) fn of(&self, held: &Held) -> &[u32] {
        &self.of_events[held.parties.start as usize..held.parties.end as usize]
    }

    /// The party of a number.
    pub(super) fn features(&self, number: u32) -> &Features {
        &self.features[number as usize]
    }
}

/// The place of a mode among those of its type.
pub(super) fn mode(event_type: EventType, mode: Option<&str>) -> Option<u8> {
    let place = event_type.modes().iter().position(|known| Some(*known) == mode)?;
    u8::try_from(place).ok()
}

impl Held {
    /// `None` where it has no date or place that says anything.
    pub(super) fn new(ours: &Ours, widest_days: u32, parties: &mut Parties) -> Option<Self> {
        let first = ours.first_day?;
        let days = Days::new(first, ours.last_day.unwrap_or(first));
        let spot = spot(ours.lat, ours.lon, ours.place_precision, ours.country)?;
        (days.width() <= widest_days).then(|| Self {
            event_type: ours.event_type,
            mode: mode(ours.event_type, ours.mode.as_deref()),
            days,
            spot,
            country: ours.country,
            parties: parties.add(ours),
        })
    }
}

/// An event of theirs in the form it is compared in.
#[derive(Debug)]
pub(super) struct Sought<'t> {
    pub(super) kinds: &'t Kinds,
    pub(super) mode: Option<&'t str>,
    pub(super) days: Days,
    pub(super) spot: Spot,
    pub(super) country: Option<CountryCode>,
    pub(super) parties: Vec<Features>,
}

impl<'t> Sought<'t> {
    /// `None` where it has no date or place that says anything.
    pub(super) fn new(theirs: &'t Theirs, widest_days: u32, words: &Words) -> Option<Self> {
        let days = Days::new(theirs.first_day, theirs.last_day);
        let spot = spot(theirs.lat, theirs.lon, theirs.precision, theirs.country)?;
        let parties = theirs.actors.iter().chain(&theirs.recipients);
        (days.width() <= widest_days).then(|| Self {
            kinds: &theirs.kinds,
            mode: theirs.mode.as_deref(),
            days,
            spot,
            country: theirs.country,
            parties: parties.filter_map(|party| Features::theirs(party, words)).collect(),
        })
    }
}

/// Where it was, unless nothing can be compared with it: areas are compared within a country, and regions not at all.
fn spot(lat: Option<f64>, lon: Option<f64>, precision: Precision, country: Option<CountryCode>) -> Option<Spot> {
    let spot = Spot::new(lat, lon, precision);
    let is_known = spot.precision != Precision::Region && (spot.is_point() || country.is_some());
    is_known.then_some(spot)
}

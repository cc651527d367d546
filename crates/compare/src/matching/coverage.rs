//! What their file covers: outside it, that an event of ours is missing says nothing.

use std::collections::BTreeSet;

use rapporteur_codebook::EventType;
use rapporteur_world::CountryCode;

use super::days::Days;
use super::held::Held;
use crate::theirs::Theirs;

/// The days, countries and types of their events.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    days: Option<Days>,
    countries: BTreeSet<CountryCode>,
    types: BTreeSet<EventType>,
}

/// Why an event of ours lies outside their file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outside {
    /// Before their first day or after their last.
    Days,
    /// In a country that none of theirs is in.
    Country,
    /// Of a type that none of theirs may be.
    Type,
}

impl Coverage {
    pub(super) fn add(&mut self, theirs: &Theirs) {
        let days = Days::new(theirs.first_day, theirs.last_day);
        let all = self.days.unwrap_or(days);
        self.days = Some(Days { first: all.first.min(days.first), last: all.last.max(days.last) });
        self.countries.extend(theirs.country);
        self.types.extend(EventType::ALL.iter().filter(|&&event| theirs.kinds.fit(event) > 0.0));
    }

    /// Whether it covers an event of ours, or why not.
    pub(super) fn has(&self, ours: &Held) -> Result<(), Outside> {
        let is_in_days = self.days.is_some_and(|days| days.apart(ours.days) == 0);
        if !is_in_days {
            return Err(Outside::Days);
        }
        if ours.country.is_some_and(|country| !self.countries.contains(&country)) {
            return Err(Outside::Country);
        }
        if self.types.contains(&ours.event_type) { Ok(()) } else { Err(Outside::Type) }
    }
}

use std::sync::Arc;

use jiff::civil::Date;
use rapporteur_codebook::EventType;
use rapporteur_world::CountryCode;

use crate::matching::{Parts, Settings};
use crate::ours::Ours;
use crate::theirs::{Source, Theirs};

pub use crate::matching::Outside;

/// What became of every event of either side.
#[derive(Debug)]
pub struct Matches {
    pub(crate) ours: Vec<OursListed>,
    pub(crate) theirs: Vec<TheirsListed>,
    pub(crate) our_fates: Vec<Fate>,
    pub(crate) their_fates: Vec<Fate>,
    pub(crate) settings: Settings,
    pub(crate) cut_short: u64,
}

/// What is listed of an event of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OursListed {
    /// Its id.
    pub id: Box<str>,
    /// Its type.
    pub event_type: EventType,
    /// The first day it may have been.
    pub day: Option<Date>,
    /// Where it was.
    pub country: Option<CountryCode>,
    /// How many reports tell it.
    pub reports: u32,
}

/// What is listed of an event of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheirsListed {
    /// Its id.
    pub id: Box<str>,
    /// The line its row begins in.
    pub line: u64,
    /// Whose it is.
    pub source: Source,
    /// Its type in their words.
    pub label: Arc<str>,
    /// The type of ours that fits it best.
    pub event_type: EventType,
    /// The first day it may have been.
    pub day: Date,
    /// Where it was.
    pub country: Option<CountryCode>,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    /// It is one with an event of the other side.
    Paired(Link),
    /// It would be one with an event of the other side that has a better partner: another report of the same act.
    Again(Link),
    /// The other side has nothing that fits.
    Only,
    /// Ours only: the other file covers no such events.
    Outside(Outside),
    /// It has no date or place that anything could be compared with.
    Vague,
}

/// The event of the other side, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub(crate) other: u32,
    /// What the score is made of.
    pub parts: Parts,
}

/// An event of each side.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'m> {
    /// Ours.
    pub ours: &'m OursListed,
    /// Theirs.
    pub theirs: &'m TheirsListed,
    /// What the score is made of.
    pub parts: Parts,
}

impl Matches {
    /// The pairs, in the order of our country, day and id.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.our_links(|fate| matches!(fate, Fate::Paired(_)))
    }

    /// Events of ours that tell an act which another of ours is paired with.
    pub fn ours_again(&self) -> impl Iterator<Item = Pair<'_>> {
        self.our_links(|fate| matches!(fate, Fate::Again(_)))
    }

    /// Events of theirs that tell an act which another of theirs is paired with.
    pub fn theirs_again(&self) -> impl Iterator<Item = Pair<'_>> {
        self.theirs().filter_map(|(theirs, fate)| match fate {
            Fate::Again(link) => Some(Pair { ours: &self.ours[link.other as usize], theirs, parts: link.parts }),
            _ => None,
        })
    }

    fn our_links(&self, is_wanted: impl Fn(&Fate) -> bool) -> impl Iterator<Item = Pair<'_>> {
        self.ours().filter(move |(_, fate)| is_wanted(fate)).filter_map(|(ours, fate)| match fate {
            Fate::Paired(link) | Fate::Again(link) => Some(Pair { ours, theirs: &self.theirs[link.other as usize], parts: link.parts }),
            _ => None,
        })
    }

    /// Every event of ours with what became of it, in the order of country, day and id.
    pub fn ours(&self) -> impl Iterator<Item = (&OursListed, &Fate)> {
        self.ours.iter().zip(&self.our_fates)
    }

    /// Every event of theirs with what became of it, in the order of country, day and id.
    pub fn theirs(&self) -> impl Iterator<Item = (&TheirsListed, &Fate)> {
        self.theirs.iter().zip(&self.their_fates)
    }

    /// What was allowed.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How many of theirs were not compared with all of ours that lie near, because there were too many.
    pub fn cut_short(&self) -> u64 {
        self.cut_short
    }
}

impl OursListed {
    /// What ours are put in order by.
    pub(crate) fn rank(&self) -> impl Ord {
        (self.country, self.day, &self.id)
    }

    pub(crate) fn new(event: Ours) -> Self {
        let Ours { id, event_type, first_day, country, reports, .. } = event;
        Self { id: id.into(), event_type, day: first_day, country, reports }
    }
}

impl TheirsListed {
    /// What theirs are put in order by.
    pub(crate) fn rank(&self) -> impl Ord {
        (self.country, self.day, &self.id, self.line)
    }

    pub(crate) fn new(event: &Theirs, label: Arc<str>) -> Self {
        Self {
            id: event.id.as_str().into(),
            line: event.line,
            source: event.source,
            label,
            event_type: event.kinds.best(),
            day: event.first_day,
            country: event.country,
        }
    }
}

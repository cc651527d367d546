//! How likely two events are one act.

use std::fmt;

use super::held::{Held, Parties, Sought, mode};
use super::parties::Features;
use super::settings::Settings;

/// What each part counts, in thousandths. With the same day, place and type, and nothing known of the parties, a pair has 0.82; where the parties
/// contradict, 0.70.
const DATE: u32 = 250;
const PLACE: u32 = 300;
const ACTORS: u32 = 300;
const KIND: u32 = 150;

/// What the actors count where one side names none: a little less than a country in common.
const NO_ACTORS: f64 = 0.4;
/// What is left of the place where the countries differ, as they do along borders.
const ACROSS_BORDER: f64 = 0.7;
/// What is left of the type where both modes are known and differ.
const OTHER_MODE: f64 = 0.8;

/// A score and what it is made of. Everything is given to three decimals.
///
/// | part | counts | 1 | less |
/// |---|--:|---|---|
/// | date | 0.25 | the same day | `1 - days / (allowed + 1)`; times 0.6 where either is a period of up to a week, 0.3 of more |
/// | place | 0.30 | the same town | `1 - km / allowed`, times how exactly the vaguer place is known (0.25 for a country only), times 0.7 across a border |
/// | actors | 0.30 | the same names | the mean, over the side that names fewer, of how alike each party is to its likest; 0.4 where one side names none |
/// | kind | 0.15 | a type that fits | how well it fits, times 0.8 where the modes differ |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parts {
    days_apart: u32,
    /// Tenths of a kilometre.
    apart: Option<u32>,
    date: Thousandths,
    place: Thousandths,
    actors: Thousandths,
    kind: Thousandths,
}

impl Parts {
    /// The whole: between 0 and 1.
    pub fn score(&self) -> f64 {
        self.total().value()
    }

    /// Days between the two.
    pub fn days_apart(&self) -> u32 {
        self.days_apart
    }

    /// Kilometres between the coordinates; `None` where only the country is known of one.
    pub fn km_apart(&self) -> Option<f64> {
        self.apart.map(|tenths| f64::from(tenths) / 10.0)
    }

    /// The part of the date.
    pub fn date(&self) -> f64 {
        self.date.value()
    }

    /// The part of the place.
    pub fn place(&self) -> f64 {
        self.place.value()
    }

    /// The part of the parties.
    pub fn actors(&self) -> f64 {
        self.actors.value()
    }

    /// The part of the types.
    pub fn kind(&self) -> f64 {
        self.kind.value()
    }

    pub(crate) fn total(&self) -> Thousandths {
        let parts = [(DATE, self.date), (PLACE, self.place), (ACTORS, self.actors), (KIND, self.kind)];
        let sum: u32 = parts.iter().map(|(counts, part)| counts * u32::from(part.0)).sum();
        Thousandths(((sum + 500) / 1000) as u16)
    }
}

/// What is printed with three decimals is compared with three decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Thousandths(u16);

impl Thousandths {
    const ONE: Self = Self(1000);

    fn new(value: f64) -> Self {
        Self((value.clamp(0.0, 1.0) * 1000.0).round() as u16)
    }

    fn value(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.days_apart {
            0 => write!(f, "same day")?,
            1 => write!(f, "1 day apart")?,
            days => write!(f, "{days} days apart")?,
        }
        write!(f, " ({:.2}), ", self.date())?;
        match self.km_apart() {
            Some(km) => write!(f, "{km:.0} km apart")?,
            None => write!(f, "same country")?,
        }
        write!(f, " ({:.2}), actors {:.2}, type {:.2}", self.place(), self.actors(), self.kind())
    }
}

/// The parts of a pair, if it may be one act at all and the score is high enough.
pub(super) fn compare(ours: &Held, theirs: &Sought<'_>, parties: &Parties, settings: &Settings) -> Option<Parts> {
    let kind = kind(ours, theirs)?;
    let (days_apart, date) = date(ours, theirs, settings)?;
    let (apart, place) = place(ours, theirs, settings)?;
    let mut parts = Parts { days_apart, apart, date, place, actors: Thousandths::ONE, kind };
    let least = Thousandths::new(settings.least_score);
    // Names are the costliest to compare: not where they cannot help any more.
    if parts.total() < least {
        return None;
    }
    parts.actors = actors(parties, parties.of(ours), &theirs.parties);
    (parts.total() >= least).then_some(parts)
}

fn kind(ours: &Held, theirs: &Sought<'_>) -> Option<Thousandths> {
    let fit = theirs.kinds.fit(ours.event_type);
    if fit == 0.0 {
        return None;
    }
    let other = mode(ours.event_type, theirs.mode).zip(ours.mode);
    let is_other = other.is_some_and(|(a, b)| a != b);
    Some(Thousandths::new(fit * if is_other { OTHER_MODE } else { 1.0 }))
}

fn date(ours: &Held, theirs: &Sought<'_>, settings: &Settings) -> Option<(u32, Thousandths)> {
    let apart = ours.days.apart(theirs.days);
    if apart > settings.days {
        return None;
    }
    let exact = match ours.days.width().max(theirs.days.width()) {
        1 => 1.0,
        2..=7 => 0.6,
        _ => 0.3,
    };
    Some((apart, Thousandths::new(exact * (1.0 - f64::from(apart) / (f64::from(settings.days) + 1.0)))))
}

/// Places of towns may lie on either side of a border; larger areas are compared within a country only.
fn place(ours: &Held, theirs: &Sought<'_>, settings: &Settings) -> Option<(Option<u32>, Thousandths)> {
    let are_points = ours.spot.is_point() && theirs.spot.is_point();
    let is_same = ours.country.is_some() && ours.country == theirs.country;
    let apart = ours.spot.apart(&theirs.spot);
    if !(are_points || is_same) || apart.beyond_km > settings.km {
        return None;
    }
    let near = 1.0 - apart.beyond_km / settings.km.max(1.0);
    let certainty = ours.spot.precision.certainty().min(theirs.spot.precision.certainty());
    let is_across = are_points && !is_same && ours.country.is_some() && theirs.country.is_some();
    let score = near.max(0.0) * certainty * if is_across { ACROSS_BORDER } else { 1.0 };
    Some((apart.km.map(|km| (km * 10.0).round() as u32), Thousandths::new(score)))
}

fn actors(parties: &Parties, ours: &[u32], theirs: &[Features]) -> Thousandths {
    if ours.is_empty() || theirs.is_empty() {
        return Thousandths::new(NO_ACTORS);
    }
    let alike = |our: &u32, their: &Features| parties.features(*our).alike(their);
    let sum: f64 = if ours.len() <= theirs.len() {
        ours.iter().map(|our| theirs.iter().map(|their| alike(our, their)).fold(0.0, f64::max)).sum()
    } else {
        theirs.iter().map(|their| ours.iter().map(|our| alike(our, their)).fold(0.0, f64::max)).sum()
    };
    Thousandths::new(sum / ours.len().min(theirs.len()) as f64)
}

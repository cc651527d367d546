//! The verdict on a pair of events.

use std::fmt;

use crate::evidence::Evidence;
use crate::parties::{conflict, everyone, is_mutual, mutual_conflict};
use crate::place::{Where, relation};
use crate::told::Told;
use crate::{date, modality, mode};

/// Whether two events are one act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// They are.
    Same {
        /// How much speaks for it, 0 to 1: the mean over place, actor, recipient and wording. Orders candidates; no probability.
        score: f32,
    },
    /// They are not: what is told excludes it.
    Different(Reason),
    /// Nothing excludes it, too little speaks for it.
    Unsure,
}

/// What excludes that two events are one act. Of several reasons the first in this order is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// Different kinds of act.
    Type,
    /// One happened, the other did not or not yet.
    Modality,
    /// Different dates.
    Date,
    /// Different means.
    Mode,
    /// Different countries or provinces, or towns more than 30 km apart.
    Place,
    /// Done by others.
    Actor,
    /// Done to others.
    Recipient,
    /// A meeting or agreement of others.
    Parties,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Type => "the kinds of act differ",
            Self::Modality => "only one of them took place",
            Self::Date => "the dates differ",
            Self::Mode => "the means differ",
            Self::Place => "the places differ",
            Self::Actor => "the actors differ",
            Self::Recipient => "the recipients differ",
            Self::Parties => "the parties differ",
        })
    }
}

/// Judges whether `a` and `b`, told by two articles, are one act. Symmetric.
///
/// They are the same when nothing excludes it, both have the same date to the day, and at least two of these speak for it: the same
/// town; an actor that is the same person, body or facility; such a recipient; a wording of which half is shared. Towns with two names
/// 10 to 30 km apart need three.
pub fn compare(a: &Told, b: &Told) -> Verdict {
    if let Some(reason) = exclusion(a, b) {
        return Verdict::Different(reason);
    }
    let evidence = Evidence::of(a, b);
    if date::same_day(a, b) && evidence.is_enough() { Verdict::Same { score: evidence.score() } } else { Verdict::Unsure }
}

/// Index of the candidate that is the same act as `told`: the one with the highest score, the first of equals.
pub fn best<'a>(told: &Told, candidates: impl IntoIterator<Item = &'a Told>) -> Option<usize> {
    let mut found: Option<(usize, f32)> = None;
    for (idx, candidate) in candidates.into_iter().enumerate() {
        if let Verdict::Same { score } = compare(told, candidate)
            && found.is_none_or(|(_, best)| score > best)
        {
            found = Some((idx, score));
        }
    }
    found.map(|(idx, _)| idx)
}

fn exclusion(a: &Told, b: &Told) -> Option<Reason> {
    let mode = || mode::conflict(a.event_type, a.mode.as_deref(), b.mode.as_deref());
    let dates = || a.date.as_ref().zip(b.date.as_ref()).is_some_and(|(a, b)| date::conflict(a, b));
    if a.event_type != b.event_type {
        Some(Reason::Type)
    } else if modality::conflict(a.modality, b.modality) {
        Some(Reason::Modality)
    } else if dates() {
        Some(Reason::Date)
    } else if mode() {
        Some(Reason::Mode)
    } else if relation(&a.places, &b.places) == Where::Conflict {
        Some(Reason::Place)
    } else {
        other_parties(a, b)
    }
}

fn other_parties(a: &Told, b: &Told) -> Option<Reason> {
    if is_mutual(a.event_type) {
        mutual_conflict(&everyone(a), &everyone(b)).then_some(Reason::Parties)
    } else if conflict(&a.actors, &b.actors) {
        Some(Reason::Actor)
    } else {
        conflict(&a.recipients, &b.recipients).then_some(Reason::Recipient)
    }
}

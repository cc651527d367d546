//! What speaks for two events being one act.

use crate::parties::{agreeing, everyone, is_mutual};
use crate::place::{Where, relation};
use crate::told::Told;
use crate::words::overlap;

/// Kinds of evidence that it takes.
const ENOUGH: usize = 2;
/// Kinds that it takes where two towns are named: of two like strikes of one army on one day, all but the town may be told alike.
const ENOUGH_APART: usize = 3;

/// Strength of each kind of evidence, 0 for none.
pub(crate) struct Evidence {
    place: f32,
    actor: f32,
    recipient: f32,
    wording: f32,
    needed: usize,
}

impl Evidence {
    pub(crate) fn of(a: &Told, b: &Told) -> Self {
        let place = relation(&a.places, &b.places);
        let (actor, recipient) = parties(a, b);
        Self {
            place: one_if(place == Where::Agree),
            actor: one_if(actor),
            recipient: one_if(recipient),
            wording: overlap(&a.words, &b.words).unwrap_or(0.0),
            needed: if place == Where::Apart { ENOUGH_APART } else { ENOUGH },
        }
    }

    pub(crate) fn is_enough(&self) -> bool {
        self.kinds().iter().filter(|&&strength| strength > 0.0).count() >= self.needed
    }

    /// The mean strength, 0 to 1.
    pub(crate) fn score(&self) -> f32 {
        self.kinds().iter().sum::<f32>() / self.kinds().len() as f32
    }

    fn kinds(&self) -> [f32; 4] {
        [self.place, self.actor, self.recipient, self.wording]
    }
}

/// Whether an actor and whether a recipient is the same. Of a mutual act the second party counts as recipient.
fn parties(a: &Told, b: &Told) -> (bool, bool) {
    if is_mutual(a.event_type) {
        let same = agreeing(everyone(a), everyone(b));
        (same >= 1, same >= 2)
    } else {
        (agreeing(&a.actors, &b.actors) > 0, agreeing(&a.recipients, &b.recipients) > 0)
    }
}

fn one_if(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

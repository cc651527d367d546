//! Whether two lists of parties can be of one act, and how many of them are the same.

use rapporteur_codebook::EventType;

use crate::party::{Who, is_specific, pair};
use crate::told::{Told, ToldParty};

/// Acts done together: who is actor and who recipient depends on the outlet.
pub(crate) fn is_mutual(event: EventType) -> bool {
    matches!(event, EventType::Consult | EventType::Agree)
}

/// Actor and recipient of a mutual act in one list.
pub(crate) fn everyone(told: &Told) -> Vec<&ToldParty> {
    told.actors.iter().chain(&told.recipients).collect()
}

/// Whether two lists of one role exclude each other: both name somebody and nobody of one can be anybody of the other. Beside a named
/// party, words such as "gunmen" or "Russia" add nothing.
pub(crate) fn conflict(a: &[ToldParty], b: &[ToldParty]) -> bool {
    let (a, b) = (sharpest(a), sharpest(b));
    let mut pairs = a.iter().flat_map(|a| b.iter().map(move |b| pair(a, b))).peekable();
    pairs.peek().is_some() && pairs.all(|found| found == Who::Conflict)
}

/// Whether two lists of a mutual act exclude each other: each has somebody whom the other lacks. One of them may be longer, but a
/// meeting of A and B is not that of A and C.
pub(crate) fn mutual_conflict(a: &[&ToldParty], b: &[&ToldParty]) -> bool {
    has_stranger(a, b) && has_stranger(b, a)
}

fn has_stranger(a: &[&ToldParty], b: &[&ToldParty]) -> bool {
    !b.is_empty() && a.iter().any(|a| b.iter().all(|b| pair(a, b) == Who::Conflict))
}

/// Whether somebody is named specifically.
pub(crate) fn has_specific(parties: &[ToldParty]) -> bool {
    parties.iter().any(is_specific)
}

fn sharpest(parties: &[ToldParty]) -> Vec<&ToldParty> {
    let specific: Vec<_> = parties.iter().filter(|party| is_specific(party)).collect();
    if specific.is_empty() { parties.iter().collect() } else { specific }
}

/// How many parties of each list are the same as one of the other; the smaller number where one is named twice.
pub(crate) fn agreeing<'a>(
    a: impl IntoIterator<Item = &'a ToldParty> + Clone,
    b: impl IntoIterator<Item = &'a ToldParty> + Clone,
) -> usize {
    let found = |a: Vec<&ToldParty>, b: Vec<&ToldParty>| a.iter().filter(|a| b.iter().any(|b| pair(a, b) == Who::Agree)).count();
    let (a, b): (Vec<_>, Vec<_>) = (a.into_iter().collect(), b.into_iter().collect());
    found(a.clone(), b.clone()).min(found(b, a))
}

//! From candidates to pairs: one to one, the best first.

use std::cmp::Reverse;

use super::candidates::{Candidate, Candidates};
use super::coverage::Outside;
use super::settings::Settings;
use crate::matches::{Fate, Link, Matches, OursListed, TheirsListed};

pub(super) fn settle(
    ours: Vec<OursListed>,
    is_covered: &[Option<Result<(), Outside>>],
    mut candidates: Candidates,
    settings: Settings,
) -> Matches {
    let (theirs, is_comparable) = in_order(&mut candidates);
    put_best_first(&mut candidates.kept, ours.len(), theirs.len());
    let Candidates { kept, best_of_ours, cut_short, .. } = candidates;
    let (mut our_fates, mut their_fates) = (vec![None; ours.len()], vec![None; theirs.len()]);
    for candidate in &kept {
        let (our, their) = (&mut our_fates[candidate.ours as usize], &mut their_fates[candidate.theirs as usize]);
        if our.is_none() && their.is_none() {
            *our = Some(Fate::Paired(link(candidate, candidate.theirs)));
            *their = Some(Fate::Paired(link(candidate, candidate.ours)));
        }
    }
    // What has no partner of its own goes with the best it could have had; in `kept`, the best of each of theirs comes first.
    for candidate in &kept {
        their_fates[candidate.theirs as usize].get_or_insert(Fate::Again(link(candidate, candidate.ours)));
    }
    let left_ours = |idx: usize| match (&best_of_ours[idx], is_covered[idx]) {
        (Some(best), _) => Fate::Again(link(best, best.theirs)),
        (None, None) => Fate::Vague,
        (None, Some(Err(outside))) => Fate::Outside(outside),
        (None, Some(Ok(()))) => Fate::Only,
    };
    let left_theirs = |idx: usize| if is_comparable[idx] { Fate::Only } else { Fate::Vague };
    Matches {
        our_fates: our_fates.into_iter().enumerate().map(|(idx, fate)| fate.unwrap_or_else(|| left_ours(idx))).collect(),
        their_fates: their_fates.into_iter().enumerate().map(|(idx, fate)| fate.unwrap_or_else(|| left_theirs(idx))).collect(),
        ours,
        theirs,
        settings,
        cut_short,
    }
}

/// Of equals, those first whose events have the fewest candidates: the others may still find another.
fn put_best_first(kept: &mut [Candidate], ours: usize, theirs: usize) {
    let (mut of_ours, mut of_theirs) = (vec![0_u32; ours], vec![0_u32; theirs]);
    for candidate in &*kept {
        of_ours[candidate.ours as usize] += 1;
        of_theirs[candidate.theirs as usize] += 1;
    }
    let choices = |candidate: &Candidate| of_ours[candidate.ours as usize] + of_theirs[candidate.theirs as usize];
    kept.sort_unstable_by_key(|candidate| (Reverse(candidate.score()), choices(candidate), candidate.ours, candidate.theirs));
}

fn link(candidate: &Candidate, other: u32) -> Link {
    Link { other, parts: candidate.parts }
}

/// Their events in the order of country, day and id, and the candidates' numbers with them.
fn in_order(candidates: &mut Candidates) -> (Vec<TheirsListed>, Vec<bool>) {
    let all = std::mem::take(&mut candidates.theirs);
    let mut numbered: Vec<_> = (0_u32..).zip(all).collect();
    numbered.sort_by(|(_, (a, _)), (_, (b, _))| a.rank().cmp(&b.rank()));
    let mut places = vec![0_u32; numbered.len()];
    (0_u32..).zip(&numbered).for_each(|(place, (number, _))| places[*number as usize] = place);
    let best = candidates.best_of_ours.iter_mut().flatten();
    candidates.kept.iter_mut().chain(best).for_each(|candidate| candidate.theirs = places[candidate.theirs as usize]);
    numbered.into_iter().map(|(_, event)| event).unzip()
}

//! Pairs that may be one act.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;
use std::sync::Arc;

use super::held::Held;
use super::score::{Parts, Thousandths};
use super::settings::Settings;
use crate::matches::TheirsListed;
use crate::theirs::Theirs;

/// A pair that may be one act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) ours: u32,
    pub(super) theirs: u32,
    pub(super) parts: Parts,
}

impl Candidate {
    pub(super) fn score(&self) -> Thousandths {
        self.parts.total()
    }
}

/// Pairs as they are found, and what is kept of theirs.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Their events in the order they came in, and whether they could be compared.
    pub(super) theirs: Vec<(TheirsListed, bool)>,
    /// The best few of each of theirs.
    pub(super) kept: Vec<Candidate>,
    /// The best of each of ours.
    pub(super) best_of_ours: Vec<Option<Candidate>>,
    /// How many of theirs were not compared with all that lie near.
    pub(super) cut_short: u64,
    labels: BTreeSet<Arc<str>>,
    most_kept: usize,
    most_compared: usize,
}

impl Candidates {
    pub(super) fn new(ours: usize, settings: &Settings) -> Self {
        Self {
            theirs: Vec::new(),
            kept: Vec::new(),
            best_of_ours: vec![None; ours],
            cut_short: 0,
            labels: BTreeSet::new(),
            most_kept: settings.most_kept,
            most_compared: settings.most_compared,
        }
    }

    pub(super) fn add_vague(&mut self, event: &Theirs) {
        self.list(event, false);
    }

    /// Compares an event of theirs with those of ours that lie near.
    pub(super) fn add<'h>(
        &mut self,
        event: &Theirs,
        mut near: impl Iterator<Item = (u32, &'h Held)>,
        compare: impl Fn(&Held) -> Option<Parts>,
    ) {
        let theirs = self.theirs.len() as u32;
        self.list(event, true);
        let compared = near.by_ref().take(self.most_compared);
        let found = compared.filter_map(|(ours, held)| Some(Candidate { ours, theirs, parts: compare(held)? }));
        let found: Vec<_> = found.collect();
        self.cut_short += u64::from(near.next().is_some());
        found.iter().for_each(|candidate| self.improve(candidate));
        self.keep(found);
    }

    /// The best few; which they are does not depend on the order they were found in.
    fn keep(&mut self, mut found: Vec<Candidate>) {
        found.sort_unstable_by_key(|candidate| (Reverse(candidate.score()), candidate.ours));
        found.truncate(self.most_kept);
        self.kept.extend(found);
    }

    fn improve(&mut self, candidate: &Candidate) {
        let known = self.best_of_ours[candidate.ours as usize];
        let is_better = known.is_none_or(|known| match candidate.score().cmp(&known.score()) {
            Ordering::Equal => self.of(candidate).rank() < self.of(&known).rank(),
            order => order.is_gt(),
        });
        if is_better {
            self.best_of_ours[candidate.ours as usize] = Some(*candidate);
        }
    }

    fn of(&self, candidate: &Candidate) -> &TheirsListed {
        &self.theirs[candidate.theirs as usize].0
    }

    fn list(&mut self, event: &Theirs, is_comparable: bool) {
        let label = self.label(&event.label);
        self.theirs.push((TheirsListed::new(event, label), is_comparable));
    }

    /// One copy of each label.
    fn label(&mut self, label: &str) -> Arc<str> {
        if let Some(known) = self.labels.get(label) {
            return Arc::clone(known);
        }
        let label: Arc<str> = Arc::from(label);
        self.labels.insert(Arc::clone(&label));
        label
    }
}

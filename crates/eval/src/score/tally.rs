//! The counts of every measure.

use std::collections::BTreeMap;

use super::agree::Fit;
use super::{Count, Measure, best_first};

/// A count for every measure that has anything to count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<Measure, Count>,
}

impl Tally {
    /// The count of `measure`; zeros where nothing was counted.
    pub fn count(&self, measure: Measure) -> Count {
        self.counts.get(&measure).copied().unwrap_or_default()
    }

    /// Every measure with anything to count, in the order of [`Measure`].
    pub fn iter(&self) -> impl Iterator<Item = (Measure, Count)> + '_ {
        self.counts.iter().map(|(&measure, &count)| (measure, count))
    }

    pub(super) fn merge(&mut self, other: &Self) {
        other.iter().for_each(|(measure, count)| self.add_count(measure, count));
    }

    pub(super) fn add(&mut self, measure: Measure, hit: usize, gold: usize, predicted: usize) {
        self.add_count(measure, Count { hit: hit as u64, gold: gold as u64, predicted: predicted as u64 });
    }

    /// Counts how many of `pairs` are `right`: an accuracy.
    pub(super) fn add_share<T>(&mut self, measure: Measure, pairs: &[T], right: impl Fn(&T) -> bool) {
        self.add(measure, pairs.iter().filter(|pair| right(pair)).count(), pairs.len(), pairs.len());
    }

    /// Matches two lists of items one to one and counts the matches.
    pub(super) fn add_items<T>(&mut self, measure: Measure, gold: &[T], predicted: &[T], fit: impl Fn(&T, &T) -> Option<Fit>) {
        self.add(measure, best_first(gold, predicted, fit).len(), gold.len(), predicted.len());
    }

    fn add_count(&mut self, measure: Measure, count: Count) {
        if count.gold + count.predicted > 0 {
            *self.counts.entry(measure).or_default() += count;
        }
    }
}

use super::tally::share;
use crate::matches::{Fate, Matches, Outside};

/// Numbers over all events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Events of theirs.
    pub theirs: u64,
    /// Events of ours.
    pub ours: u64,
    /// Acts that both have.
    pub both: u64,
    /// Events of theirs that tell an act again.
    pub theirs_again: u64,
    /// Events of ours that tell an act again.
    pub ours_again: u64,
    /// Events that only they have.
    pub only_theirs: u64,
    /// Events that only we have.
    pub only_ours: u64,
    /// How many of those are told by one report only.
    pub only_ours_told_once: u64,
    /// Events of ours before or after their file.
    pub ours_outside_days: u64,
    /// Events of ours in countries that their file has not.
    pub ours_outside_countries: u64,
    /// Events of ours of types that their file has not.
    pub ours_outside_types: u64,
    /// Events of theirs without a date or place that can be compared.
    pub theirs_vague: u64,
    /// Events of ours without a date or place that can be compared.
    pub ours_vague: u64,
}

impl Totals {
    pub(super) fn new(matches: &Matches) -> Self {
        let mut totals = Self::default();
        for (ours, fate) in matches.ours() {
            totals.ours += 1;
            *totals.of_ours(fate) += 1;
            totals.only_ours_told_once += u64::from(matches!(fate, Fate::Only) && ours.reports <= 1);
        }
        for (_, fate) in matches.theirs() {
            totals.theirs += 1;
            totals.count_theirs(fate);
        }
        totals
    }

    fn of_ours(&mut self, fate: &Fate) -> &mut u64 {
        match fate {
            Fate::Paired(_) => &mut self.both,
            Fate::Again(_) => &mut self.ours_again,
            Fate::Only => &mut self.only_ours,
            Fate::Outside(Outside::Days) => &mut self.ours_outside_days,
            Fate::Outside(Outside::Country) => &mut self.ours_outside_countries,
            Fate::Outside(Outside::Type) => &mut self.ours_outside_types,
            Fate::Vague => &mut self.ours_vague,
        }
    }

    fn count_theirs(&mut self, fate: &Fate) {
        match fate {
            Fate::Again(_) => self.theirs_again += 1,
            Fate::Only => self.only_theirs += 1,
            Fate::Vague => self.theirs_vague += 1,
            // Counted with ours; theirs never lie outside.
            Fate::Paired(_) | Fate::Outside(_) => {}
        }
    }

    /// The share of theirs that ours have too.
    pub fn found_of_theirs(&self) -> Option<f64> {
        share(self.both + self.theirs_again, self.only_theirs)
    }

    /// The share of ours that theirs have too, of those their file could have.
    pub fn found_of_ours(&self) -> Option<f64> {
        share(self.both + self.ours_again, self.only_ours)
    }
}

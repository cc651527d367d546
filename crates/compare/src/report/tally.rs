use std::collections::BTreeMap;

use crate::matches::{Fate, Matches, OursListed, TheirsListed};

/// Events of one type, month or country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The type, month or country.
    pub name: String,
    /// Acts that both have; they count under the name of theirs.
    pub both: u64,
    /// Events of theirs that tell an act again.
    pub theirs_again: u64,
    /// Events that only they have.
    pub only_theirs: u64,
    /// Events of ours that tell an act again.
    pub ours_again: u64,
    /// Events that only we have, of those their file could have.
    pub only_ours: u64,
}

impl Tally {
    /// The share of theirs that ours have too; `None` where they have none.
    pub fn found(&self) -> Option<f64> {
        share(self.both + self.theirs_again, self.only_theirs)
    }

    fn count_theirs(&mut self, fate: &Fate) {
        match fate {
            Fate::Paired(_) => self.both += 1,
            Fate::Again(_) => self.theirs_again += 1,
            Fate::Only => self.only_theirs += 1,
            Fate::Outside(_) | Fate::Vague => {}
        }
    }

    fn count_ours(&mut self, fate: &Fate) {
        match fate {
            Fate::Again(_) => self.ours_again += 1,
            Fate::Only => self.only_ours += 1,
            // A pair is counted once, with theirs.
            Fate::Paired(_) | Fate::Outside(_) | Fate::Vague => {}
        }
    }

    /// All that are counted, pairs once.
    pub(super) fn events(&self) -> u64 {
        self.both + self.theirs_again + self.only_theirs + self.ours_again + self.only_ours
    }
}

pub(super) fn share(found: u64, missed: u64) -> Option<f64> {
    let all = found + missed;
    (all > 0).then(|| found as f64 / all as f64)
}

/// Counts theirs, pairs too, under the name of theirs, and what only ours have under the name of ours, where there is one.
pub(super) fn by(
    matches: &Matches,
    our_name: impl Fn(&OursListed) -> Option<String>,
    their_name: impl Fn(&TheirsListed) -> String,
) -> Vec<Tally> {
    let mut rows = Rows::default();
    for (theirs, fate) in matches.theirs() {
        rows.row(their_name(theirs)).count_theirs(fate);
    }
    for (ours, fate) in matches.ours() {
        if let Some(name) = our_name(ours) {
            rows.row(name).count_ours(fate);
        }
    }
    rows.finish()
}

#[derive(Default)]
struct Rows(BTreeMap<String, Tally>);

impl Rows {
    fn row(&mut self, name: String) -> &mut Tally {
        self.0.entry(name).or_default()
    }

    fn finish(self) -> Vec<Tally> {
        let named = self.0.into_iter().map(|(name, tally)| Tally { name, ..tally });
        named.filter(|tally| tally.events() > 0).collect()
    }
}

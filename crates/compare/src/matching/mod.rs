//! Which of theirs is which of ours.

mod candidates;
mod coverage;
mod days;
mod held;
mod index;
mod parties;
mod score;
mod settings;
mod settle;

pub use coverage::Outside;
pub use score::Parts;
pub use settings::Settings;

use crate::matches::{Matches, OursListed};
use crate::ours::Ours;
use crate::theirs::Theirs;
use candidates::Candidates;
use coverage::Coverage;
use held::{Held, Parties, Sought};
use index::Index;

/// Matches events of ours with events of theirs, one to one, the best pairs first. What is left of either side and would have matched is told as
/// another report of the same act.
///
/// The result does not depend on the order of either, as long as ids are unique on each side. Memory is bounded by ours: each is held in some 300
/// bytes. Theirs go by one at a time, and of each only what a report lists is kept (id, type, day, country: some 100 bytes) and its few best candidates.
pub fn match_all(ours: impl IntoIterator<Item = Ours>, theirs: impl IntoIterator<Item = Theirs>, settings: &Settings) -> Matches {
    let settings = settings.checked();
    let side = OurSide::new(ours, &settings);
    let index = Index::new(&side.held, &settings);
    let mut candidates = Candidates::new(side.held.len(), &settings);
    let mut coverage = Coverage::default();
    for event in theirs {
        match Sought::new(&event, settings.widest_days, &side.parties.words) {
            Some(sought) => {
                coverage.add(&event);
                let near = index.near(&sought).filter_map(|number| Some((number, side.held[number as usize].as_ref()?)));
                candidates.add(&event, near, |held| score::compare(held, &sought, &side.parties, &settings));
            }
            None => candidates.add_vague(&event),
        }
    }
    let is_covered: Vec<_> = side.held.iter().map(|held| held.as_ref().map(|held| coverage.has(held))).collect();
    settle::settle(side.listed, &is_covered, candidates, settings)
}

/// Our side: what is listed of each event and what it is compared by, both in the order of country, day and id, so that those compared with one
/// of theirs lie together in memory.
struct OurSide {
    listed: Vec<OursListed>,
    held: Vec<Option<Held>>,
    parties: Parties,
}

impl OurSide {
    fn new(ours: impl IntoIterator<Item = Ours>, settings: &Settings) -> Self {
        let mut parties = Parties::default();
        let mut both: Vec<_> = ours
            .into_iter()
            .map(|event| {
                let held = Held::new(&event, settings.widest_days, &mut parties);
                (OursListed::new(event), held)
            })
            .collect();
        both.sort_by(|(a, _), (b, _)| a.rank().cmp(&b.rank()));
        let (listed, held) = both.into_iter().unzip();
        Self { listed, held, parties }
    }
}

//! Scores: what was found of the reference, and how much of what was found is in it.
//!
//! [`Scorer`] takes one [`Example`] at a time and keeps only counts, so a gold file of any size is scored in little memory.

mod agree;
mod bootstrap;
mod calibration;
mod count;
mod measure;
mod passage;
mod tally;

use std::collections::BTreeMap;

use rapporteur_codebook::EventType;

pub(crate) use agree::{best_first, close, content_agrees, frame_pairs};
pub use bootstrap::Interval;
pub use calibration::{Bin, Calibration};
pub use count::Count;
pub use measure::Measure;
pub use tally::Tally;

use crate::{Example, Family};

/// What a whole set of passages scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// How many passages were compared.
    pub passages: usize,
    /// How many of them came with reference mentions.
    pub mention_passages: usize,
    /// The counts over all passages.
    pub all: Tally,
    /// The number of passages of each source and their counts.
    pub by_source: BTreeMap<String, (usize, Tally)>,
    /// 95% intervals of the [headline](Measure::HEADLINE) measures; none for a measure with nothing to count.
    pub intervals: BTreeMap<Measure, Interval>,
    /// How well the scores of predicted frames say how often they are right; none where no frame has a score.
    pub calibration: BTreeMap<Family, Calibration>,
}

impl Scores {
    /// The mean F1 over the event types that occur in the reference, each counting the same; `None` if none does.
    pub fn macro_f1(&self) -> Option<f64> {
        let counts = EventType::ALL.iter().map(|&ty| self.all.count(Measure::TypeOf(ty)));
        let scores: Vec<f64> = counts.filter(|count| count.gold > 0).filter_map(Count::f1).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }
}

/// Adds up examples, one at a time.
#[derive(Clone, Debug, Default)]
pub struct Scorer {
    mention_passages: usize,
    all: Tally,
    by_source: BTreeMap<String, (usize, Tally)>,
    headlines: Vec<Vec<Count>>,
    calibration: BTreeMap<Family, Calibration>,
}

impl Scorer {
    /// A scorer that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts one more passage.
    pub fn add(&mut self, example: &Example) {
        let (tally, outcomes) = passage::compare(example);
        for outcome in outcomes {
            self.calibration.entry(outcome.family).or_default().add(outcome);
        }
        self.mention_passages += usize::from(example.reference.mentions.is_some());
        self.headlines.push(Measure::HEADLINE.iter().map(|&measure| tally.count(measure)).collect());
        self.add_to_source(&example.source, &tally);
        self.all.merge(&tally);
    }

    fn add_to_source(&mut self, source: &str, tally: &Tally) {
        let (passages, sum) = self.by_source.entry(source.to_owned()).or_default();
        *passages += 1;
        sum.merge(tally);
    }

    /// The scores of all passages counted.
    pub fn finish(self) -> Scores {
        let intervals = bootstrap::intervals(&self.headlines, bootstrap::SEED);
        Scores {
            passages: self.headlines.len(),
            mention_passages: self.mention_passages,
            all: self.all,
            by_source: self.by_source,
            intervals: Measure::HEADLINE.iter().copied().zip(intervals).filter_map(|(measure, found)| Some((measure, found?))).collect(),
            calibration: self.calibration,
        }
    }
}

/// The scores of `examples`.
pub fn score(examples: &[Example]) -> Scores {
    let mut scorer = Scorer::new();
    examples.iter().for_each(|example| scorer.add(example));
    scorer.finish()
}

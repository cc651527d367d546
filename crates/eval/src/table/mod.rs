//! Scores as a table, or as JSON.
//!
//! ```
//! use rapporteur_eval::score::score;
//! use rapporteur_eval::table::Table;
//!
//! let scores = score(&[]);
//! let table = Table::new(&scores);
//! assert!(table.to_string().starts_with("passages: 0"));
//! assert_eq!(serde_json::to_value(&table).unwrap()["passages"], 0);
//! ```

mod json;
mod layout;
mod sections;

use std::fmt;

use serde::{Serialize, Serializer};

use crate::score::Scores;

/// Scores in the form in which they are shown.
///
/// `Display` gives aligned plain text: percentages with one decimal, `-` where there is nothing to count. `Serialize` gives the same numbers and
/// the counts behind them as fractions, keyed by [`Measure::key`](crate::score::Measure::key); measures with nothing to count are left out.
#[derive(Clone, Copy, Debug)]
pub struct Table<'s> {
    scores: &'s Scores,
}

impl<'s> Table<'s> {
    /// The table of `scores`.
    pub fn new(scores: &'s Scores) -> Self {
        Self { scores }
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Scores { passages, mention_passages, .. } = self.scores;
        writeln!(f, "passages: {passages}, with mentions: {mention_passages}; numbers in percent")?;
        layout::write(f, &sections::sections(self.scores))
    }
}

impl Serialize for Table<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::ScoresView::of(self.scores).serialize(serializer)
    }
}

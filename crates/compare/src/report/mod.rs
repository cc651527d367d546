//! What both have and what only one has.

mod json;
mod pairs;
mod tally;
mod text;
mod totals;

use std::io;

use jiff::civil::Date;
use rapporteur_world::CountryCode;

pub use tally::Tally;
pub use text::TextLayout;
pub use totals::Totals;

use crate::matches::Matches;
use crate::theirs::Source;

/// The comparison in numbers. In every table a pair counts under the type, month and country of theirs; months are those of the first day.
#[derive(Debug)]
pub struct Report<'m> {
    matches: &'m Matches,
    /// Numbers over all.
    pub totals: Totals,
    /// By PLOVER type; events of theirs under the type that fits them best.
    pub by_type: Vec<Tally>,
    /// By their own types; ours have no share in it.
    pub by_label: Vec<Tally>,
    /// By month.
    pub by_month: Vec<Tally>,
    /// By country, ISO code.
    pub by_country: Vec<Tally>,
}

impl<'m> Report<'m> {
    /// Counts what became of every event.
    pub fn new(matches: &'m Matches) -> Self {
        Self {
            totals: Totals::new(matches),
            by_type: tally::by(matches, |ours| Some(ours.event_type.to_string()), |theirs| theirs.event_type.to_string()),
            by_label: tally::by(matches, |_| None, |theirs| theirs.label.to_string()),
            by_month: tally::by(matches, |ours| Some(month(ours.day)), |theirs| month(Some(theirs.day))),
            by_country: tally::by(matches, |ours| Some(country(ours.country)), |theirs| country(theirs.country)),
            matches,
        }
    }

    /// The matches it counts.
    pub fn matches(&self) -> &'m Matches {
        self.matches
    }

    /// The names of the datasets theirs come from.
    pub fn sources(&self) -> Vec<&'static str> {
        let has = |source: &&Source| self.matches.theirs().any(|(theirs, _)| theirs.source == **source);
        Source::ALL.iter().filter(has).map(|source| source.as_str()).collect()
    }

    /// As text for a terminal, without colour.
    pub fn text(&self, layout: &TextLayout) -> String {
        text::render(self, layout)
    }

    /// The pairs as CSV: both ids, whether it is the match or another report, the score and why.
    ///
    /// # Errors
    ///
    /// Where nothing can be written.
    pub fn write_pairs_csv(&self, out: impl io::Write) -> io::Result<()> {
        pairs::write(self.matches, out)
    }

    /// Everything as one JSON object.
    ///
    /// # Errors
    ///
    /// Where nothing can be written.
    pub fn write_json(&self, out: impl io::Write) -> io::Result<()> {
        json::write(self, out)
    }
}

/// What stands for a month or country that is not known.
const UNKNOWN: &str = "unknown";

fn country(code: Option<CountryCode>) -> String {
    code.map_or(UNKNOWN.to_owned(), |code| code.to_string())
}

fn month(day: Option<Date>) -> String {
    day.map_or(UNKNOWN.to_owned(), |day| format!("{:04}-{:02}", day.year(), day.month()))
}

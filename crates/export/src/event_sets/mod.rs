//! Events in the columns of other event datasets: POLECAT, ACLED, GDELT.
//!
//! These have no place for modality: what is planned, feared, denied or long past would read as if it had happened. So only `actual` events go
//! into them, unless the settings say all. What a record does not say is an empty cell.

mod acled;
mod countries;
mod gdelt;
mod parties;
mod polecat;

pub use acled::Acled;
pub use gdelt::Gdelt;
pub use polecat::Polecat;

use std::borrow::Cow;
use std::io;

use rapporteur_codebook::Modality;
use rapporteur_record::{DatePrecision, Event, Record};

use crate::chosen::Chosen;
use crate::settings::Settings;
use crate::table::column::{At, Column, Sink, put_row};
use crate::table::events;

/// An exporter of one dataset's columns.
macro_rules! event_set {
    ($(#[$doc:meta])* $name:ident, $columns:expr, $put:expr, $style:expr) => {
        $(#[$doc])*
        pub struct $name<W: std::io::Write>($crate::table::delimited::Delimited<W>);

        impl<W: std::io::Write> $name<W> {
            /// Writes events to `out`. Nothing is written before the first record.
            pub fn new(out: W, settings: &$crate::Settings) -> Self {
                let rows = $crate::table::column::Rows::new($columns, $put);
                Self($crate::table::delimited::Delimited::new(rows, $style, out, settings))
            }
        }

        impl<W: std::io::Write> $crate::Exporter for $name<W> {
            fn write(&mut self, rec: &rapporteur_record::Record, chosen: &$crate::Chosen) -> std::io::Result<()> {
                self.0.write(rec, chosen)
            }

            fn finish(self: Box<Self>) -> std::io::Result<()> {
                self.0.finish()
            }
        }
    };
}

use event_set;

/// Writes the events that the dataset has, and that happened unless the settings say all.
fn put_events(
    columns: &[Column<Event>],
    has: fn(At<'_, Event>) -> bool,
    rec: &Record,
    chosen: &Chosen,
    settings: &Settings,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    events::each(rec, chosen, settings, |at| {
        let is_wanted = settings.all_modalities || at.entry.modality == Modality::Actual;
        if is_wanted && has(at) { put_row(columns, at, sink) } else { Ok(()) }
    })
}

impl<'a> At<'a, Event> {
    /// An id for the event beyond its article: the entry's, or one made of the article's hash and the event's id.
    fn key(self) -> Cow<'a, str> {
        if let Some(entry) = self.collected() {
            return Cow::Borrowed(&entry.id);
        }
        let article = self.rec.article.id.trim_start_matches("sha256:");
        let short = article.char_indices().nth(16).map_or(article, |(end, _)| &article[..end]);
        Cow::Owned(format!("{short}-{}", self.entry.id))
    }

    /// `YYYY-MM-DD`, where the day is known.
    fn day(self) -> Option<&'a str> {
        self.date_of(DatePrecision::Day)
    }

    /// `YYYY-MM`, where the month is known.
    fn month(self) -> Option<&'a str> {
        self.day().or_else(|| self.date_of(DatePrecision::Month))?.get(..7)
    }

    fn year(self) -> Option<&'a str> {
        self.when().value()?.get(..4)
    }

    fn date_of(self, precision: DatePrecision) -> Option<&'a str> {
        let date = self.entry.date.as_ref()?;
        date.value.as_deref().filter(|_| date.precision == Some(precision))
    }

    /// The outlets that report it, or the article's own.
    fn outlets(self) -> Option<Cow<'a, str>> {
        match self.collected().filter(|entry| !entry.outlets.is_empty()) {
            Some(entry) => Some(Cow::Owned(entry.outlets.join("; "))),
            None => self.rec.article.source.name.as_deref().map(Cow::Borrowed),
        }
    }
}

/// Whether a feature of the gazetteer is a settlement.
fn is_settlement(feature: Option<&str>) -> bool {
    matches!(feature, Some("city" | "town" | "village"))
}

//! Records in the formats of other tools.
//!
//! An [`Exporter`] is handed one article's record after the other, each with the entries that were [`Chosen`] from it, and writes them out. What a
//! format cannot express is left out and told in `docs/formats.md`; nothing is invented to fill a column. [`open`] makes one by the name of its
//! [`Format`].
//!
//! ```
//! use rapporteur_export::{Chosen, Format, Settings, Table, open};
//! use rapporteur_record::{Article, Record, Run};
//!
//! let rec = Record::empty(Run::default(), Article { title: Some("A truce".into()), ..Article::default() });
//! let mut exporter = open(Format::Csv, Table::Articles, Box::new(std::io::sink()), &Settings::default())?;
//! exporter.write(&rec, &Chosen::default())?;
//! exporter.finish()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Records are written as they come: memory does not grow with their number. The same records and [`Settings`] give the same bytes. Names of
//! private persons are masked in every format unless they are asked for, see [`Privacy`].
//!
//! To add a table or a column, go to `table`: a column is defined once and written by CSV and Parquet alike. To add another dataset's shape, go to
//! `event_sets`.

mod annotation;
mod brat;
mod chosen;
mod error;
mod event_sets;
mod format;
mod geo;
mod ids;
mod jsonl;
mod line;
mod number;
mod open;
mod places;
mod plover;
mod privacy;
mod selection;
mod settings;
mod table;
mod words;

pub use annotation::WebAnnotations;
pub use brat::Brat;
pub use chosen::{Chosen, ChosenEvent, Entry};
pub use error::{ExportError, ExportErrorKind};
pub use event_sets::{Acled, Gdelt, Polecat};
pub use format::{Format, Table};
pub use geo::GeoJson;
pub use jsonl::Jsonl;
pub use open::open;
pub use plover::Plover;
pub use privacy::{MASK, Privacy};
pub use settings::Settings;
pub use table::{Csv, Parquet};

use std::io;

use rapporteur_record::Record;

/// Writes records in one format.
pub trait Exporter {
    /// Writes what was chosen of one article.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()>;

    /// Writes what the format wants at the end (a closing bracket, a footer) and flushes.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

//! Records in the formats of other tools.
//!
//! An [`Exporter`] is handed one article's record after the other, each with the entries that were [`Chosen`] from it, and writes them out. What a
//! format cannot express is left out and told in `docs/formats.md`; nothing is invented to fill a column.

mod chosen;

pub use chosen::{Chosen, ChosenEvent, Entry};

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

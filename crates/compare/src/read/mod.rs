//! Files of other datasets, row by row.

mod acled;
mod date;
mod header;
mod limits;
mod polecat;
mod records;
mod row;
mod sniff;
mod ucdp;

use std::io::BufRead;

pub use limits::Limits;

use crate::error::RowError;
use crate::theirs::{Source, Theirs};
use header::Header;
use records::Records;
use row::Row;

/// The events of a CSV or TSV file of UCDP GED, ACLED or POLECAT, told apart by the header, with the limits of [`Limits::default`].
///
/// # Errors
///
/// Where the file is none of the three, or no text.
pub fn read<R: BufRead>(reader: R) -> Result<Rows<R>, RowError> {
    read_within(reader, &Limits::default())
}

/// [`read`] with limits of one's own.
///
/// # Errors
///
/// Where the file is none of the three, or no text.
pub fn read_within<R: BufRead>(reader: R, limits: &Limits) -> Result<Rows<R>, RowError> {
    let (head, reader) = sniff::head(reader, limits)?;
    let mut records = Records::new(reader, sniff::delimiter(&head), limits);
    match records.advance() {
        Some(Ok(())) => Ok(Rows { header: Header::read(&records.fields())?, records }),
        Some(Err(err)) => Err(err),
        None => Err(sniff::empty()),
    }
}

/// The events of a file, or why a row is none. A bad row does not end it.
#[derive(Debug)]
pub struct Rows<R> {
    records: Records<sniff::Reader<R>>,
    header: Header,
}

impl<R> Rows<R> {
    /// Whose file it is.
    pub fn source(&self) -> Source {
        self.header.source
    }
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = Result<Theirs, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let advanced = self.records.advance()?;
        Some(advanced.and_then(|()| theirs(&Row::new(&self.header, &self.records.fields())?)))
    }
}

fn theirs(row: &Row<'_>) -> Result<Theirs, RowError> {
    match row.source() {
        Source::Ucdp => ucdp::event(row),
        Source::Acled => acled::event(row),
        Source::Polecat => polecat::event(row),
    }
}

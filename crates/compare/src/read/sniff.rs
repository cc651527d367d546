//! What the first line shows: whether the file is text, and what parts its fields.

use std::io::{BufRead, Chain, Cursor, Read};

use super::limits::Limits;
use crate::error::{RowError, RowErrorKind};

/// The file with its first line put back.
pub(super) type Reader<R> = Chain<Cursor<Vec<u8>>, R>;

/// How files begin that are no text, and what to do with them.
const NO_TEXT: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "this is a spreadsheet or a zip archive: unpack it, or save the sheet as CSV (UTF-8)"),
    (b"\x1f\x8b", "this file is compressed: unpack it with gunzip first"),
    (b"\xff\xfe", "this text is in UTF-16: save it as CSV (UTF-8)"),
    (b"\xfe\xff", "this text is in UTF-16: save it as CSV (UTF-8)"),
    (b"\xd0\xcf\x11\xe0", "this is a spreadsheet: save it as CSV (UTF-8)"),
    (b"RDX", "this is a data file of R: write it with write.csv"),
    (b"SQLite format 3", "this is a database: export the table as CSV"),
];

/// The first line, and the reader with the line put back.
pub(super) fn head<R: BufRead>(mut reader: R, limits: &Limits) -> Result<(Vec<u8>, Reader<R>), RowError> {
    let mut head = Vec::new();
    let most = limits.max_row_bytes as u64;
    (&mut reader).take(most).read_until(b'\n', &mut head).map_err(|err| RowError::io(1, err))?;
    match NO_TEXT.iter().find(|(start, _)| head.starts_with(start)) {
        Some((_, message)) => Err(RowError::new(RowErrorKind::NotText, *message)),
        None if head.contains(&0) => Err(RowError::new(RowErrorKind::NotText, "this file is no text: give a CSV or TSV file in UTF-8")),
        None => Ok((head.clone(), Cursor::new(head).chain(reader))),
    }
}

/// The delimiter that the header has most of.
pub(super) fn delimiter(head: &[u8]) -> u8 {
    let count = |byte: u8| head.iter().filter(|&&b| b == byte).count();
    // The comma comes last: it wins where they are even.
    *b"\t;,".iter().max_by_key(|&&byte| count(byte)).expect("there are three")
}

pub(super) fn empty() -> RowError {
    RowError::new(RowErrorKind::UnknownFile, "the file is empty: give a CSV or TSV file of UCDP GED, ACLED or POLECAT")
}

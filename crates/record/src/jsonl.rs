use std::fmt;
use std::io::{self, Write};

use serde::Serialize;

use crate::record::{ErrorLine, Record};

/// Writes `rec` as one line.
///
/// # Errors
/// When `out` cannot be written to, or when a score is not a number (kind `InvalidData`; nothing is written then).
pub fn write_jsonl(rec: &Record, out: impl Write) -> io::Result<()> {
    write_line(rec, out)
}

/// Writes `error` as one line.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_error_jsonl(error: &ErrorLine, out: impl Write) -> io::Result<()> {
    write_line(error, out)
}

/// A line is put together before any of it is written, so that an output never ends in half a line that parsed as far as it went.
fn write_line(value: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    let mut line = serde_json::to_vec(value).map_err(|err| io::Error::new(io::ErrorKind::InvalidData, err))?;
    line.push(b'\n');
    out.write_all(&line)
}

/// One line of the format.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// An input that could not be read.
    Error(ErrorLine),
    /// A record.
    Record(Box<Record>),
}

/// Reads one line that [`write_jsonl`] or [`write_error_jsonl`] wrote. Fields this version does not know are skipped.
///
/// # Errors
/// When the line is not JSON, is of another schema or lacks a field.
pub fn parse_line(line: &str) -> Result<Line, LineError> {
    let value: serde_json::Value = serde_json::from_str(line).map_err(LineError)?;
    match value.get("error") {
        Some(_) => serde_json::from_value(value).map(Line::Error),
        None => serde_json::from_value(value).map(Line::Record),
    }
    .map_err(LineError)
}

/// Why a line is not of this format.
#[derive(Debug)]
pub struct LineError(serde_json::Error);

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a line of rapporteur/1")
    }
}

impl std::error::Error for LineError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

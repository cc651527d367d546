use std::error::Error;
use std::{fmt, io};

/// Why a row, or the whole file, cannot be read.
#[derive(Debug)]
pub struct RowError {
    kind: RowErrorKind,
    line: Option<u64>,
    column: Option<String>,
    message: String,
    cause: Option<io::Error>,
}

/// What kind of reason it is.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowErrorKind {
    /// The file is none of those that are understood. Nothing of it is read.
    UnknownFile,
    /// The file is no text: a spreadsheet, an archive, UTF-16. Nothing of it is read.
    NotText,
    /// The row is longer than the limit; reading goes on at the next line.
    TooLong,
    /// More or fewer fields than the header has.
    FieldCount,
    /// Not UTF-8.
    NotUtf8,
    /// A value that every row must have is empty.
    Missing,
    /// A date that cannot be read.
    BadDate,
    /// A number that cannot be read or cannot be.
    BadNumber,
    /// An event type that the ontology has not.
    UnknownType,
    /// The bytes could not be read. Reading ends.
    Io,
}

impl RowError {
    pub(crate) fn new(kind: RowErrorKind, message: impl Into<String>) -> Self {
        Self { kind, line: None, column: None, message: message.into(), cause: None }
    }

    pub(crate) fn io(line: u64, cause: io::Error) -> Self {
        let message = "the file could not be read any further; the rows before are complete";
        Self { cause: Some(cause), ..Self::new(RowErrorKind::Io, message).at(line) }
    }

    pub(crate) fn at(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    pub(crate) fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }

    /// The kind of reason.
    pub fn kind(&self) -> RowErrorKind {
        self.kind
    }

    /// The line the row begins in, from 1.
    pub fn line(&self) -> Option<u64> {
        self.line
    }

    /// The column, as the header calls it.
    pub fn column(&self) -> Option<&str> {
        self.column.as_deref()
    }

    /// Whether it is the whole file that cannot be read, not one row.
    pub fn ends_reading(&self) -> bool {
        matches!(self.kind, RowErrorKind::UnknownFile | RowErrorKind::NotText | RowErrorKind::Io)
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column {column}: {}", self.message),
            (Some(line), None) => write!(f, "line {line}: {}", self.message),
            _ => f.write_str(&self.message),
        }
    }
}

impl Error for RowError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

/// At most forty characters of what a file has, fit to be shown: control characters and those that turn the direction of writing are taken out.
pub(crate) fn shown(text: &str) -> String {
    let plain = clean(text);
    match plain.char_indices().nth(40) {
        Some((end, _)) => format!("`{}...`", &plain[..end]),
        None => format!("`{plain}`"),
    }
}

/// Without what must not reach a terminal.
pub(crate) fn clean(text: &str) -> String {
    let is_turning = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let kept = text.chars().filter(|&c| !is_turning(c));
    kept.map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_kept() {
        let err = RowError::io(7, io::Error::other("disk on fire"));
        assert_eq!(err.source().map(ToString::to_string).as_deref(), Some("disk on fire"));
        assert!(err.to_string().starts_with("line 7: ") && err.ends_reading());
    }

    #[test]
    fn values_are_shown_in_short() {
        let cases = [("31/02", "`31/02`"), ("a\u{1b}[2Jb\u{202e}c", "`a [2Jbc`"), (&"é".repeat(50), &format!("`{}...`", "é".repeat(40)))];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }
}

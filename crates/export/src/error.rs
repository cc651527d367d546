//! Why an export cannot be opened.

use std::error::Error;
use std::{fmt, io};

use crate::format::{Format, Table};

/// Why an export cannot be opened, in words that tell the user what to do.
#[derive(Debug)]
pub struct ExportError {
    kind: ExportErrorKind,
    message: String,
    cause: Option<io::Error>,
}

/// The kinds of reasons an export cannot be opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportErrorKind {
    /// The format has no such table.
    NoSuchTable,
    /// The output cannot be written.
    Write,
}

impl ExportErrorKind {
    /// A fixed word for machine-readable output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoSuchTable => "no_such_table",
            Self::Write => "write",
        }
    }
}

impl ExportError {
    /// What kind of reason it is.
    pub fn kind(&self) -> ExportErrorKind {
        self.kind
    }

    pub(crate) fn no_such_table(format: Format, table: Table) -> Self {
        let has: Vec<_> = Table::ALL.iter().filter(|&&table| format.has(table)).map(|table| table.as_str()).collect();
        let message = format!("{format} has no table {table}: ask for {}, or write csv or parquet, which have every table", has.join(", "));
        Self { kind: ExportErrorKind::NoSuchTable, message, cause: None }
    }

    pub(crate) fn write(format: Format, cause: io::Error) -> Self {
        let message = format!("the {format} output cannot be written: check that the place exists and has room");
        Self { kind: ExportErrorKind::Write, message, cause: Some(cause) }
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for ExportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

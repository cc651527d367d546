//! What can go wrong with the file that holds the collection.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the collection could not be opened, read or written.
#[derive(Debug)]
pub struct StoreError {
    kind: StoreErrorKind,
    path: PathBuf,
    detail: Option<String>,
    cause: Option<rusqlite::Error>,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreErrorKind {
    /// Another process is writing.
    Busy,
    /// The file or its folder may not be written to.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The file is damaged.
    Corrupt,
    /// The file is no collection of ours.
    NotOurs,
    /// The file was made by a newer version.
    TooNew,
    /// The file cannot be opened.
    CannotOpen,
    /// What was asked for is not there.
    Missing,
    /// The article was forgotten on request.
    Forgotten,
    /// Anything else of the database.
    Database,
}

impl StoreError {
    pub(crate) fn new(kind: StoreErrorKind, path: &Path) -> Self {
        Self { kind, path: path.to_owned(), detail: None, cause: None }
    }

    pub(crate) fn with(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    pub(crate) fn of(path: &Path, cause: rusqlite::Error) -> Self {
        Self { kind: kind_of(&cause), path: path.to_owned(), detail: None, cause: Some(cause) }
    }

    /// What went wrong.
    pub fn kind(&self) -> StoreErrorKind {
        self.kind
    }

    /// What the user can do about it.
    pub fn help(&self) -> &'static str {
        match self.kind {
            StoreErrorKind::Busy => "wait until the other rapporteur is done, or name another file with --db",
            StoreErrorKind::ReadOnly => "make the file and its folder writable, or name another file with --db",
            StoreErrorKind::Full => "make room and run the same command again: what was finished is kept, nothing is half written",
            StoreErrorKind::Corrupt => "bring back a copy of the file; sqlite3's .recover may save what is left of this one",
            StoreErrorKind::NotOurs => "name a file that rapporteur made, or one that does not exist yet, with --db",
            StoreErrorKind::TooNew => "install the newest rapporteur",
            StoreErrorKind::CannotOpen => "check the path given with --db and who may use it",
            StoreErrorKind::Missing => "check the id; rapporteur articles lists what there is",
            StoreErrorKind::Forgotten => "it was removed with rapporteur forget and is not taken in again",
            StoreErrorKind::Database => "run the command again; if it fails again, please report it",
        }
    }
}

fn kind_of(cause: &rusqlite::Error) -> StoreErrorKind {
    match cause.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreErrorKind::Busy,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreErrorKind::ReadOnly,
        Some(ErrorCode::DiskFull) => StoreErrorKind::Full,
        Some(ErrorCode::DatabaseCorrupt) => StoreErrorKind::Corrupt,
        Some(ErrorCode::NotADatabase) => StoreErrorKind::NotOurs,
        Some(ErrorCode::CannotOpen) => StoreErrorKind::CannotOpen,
        _ => StoreErrorKind::Database,
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.kind {
            StoreErrorKind::Busy => write!(f, "{path} is being written by another process"),
            StoreErrorKind::ReadOnly => write!(f, "{path} may not be written to"),
            StoreErrorKind::Full => write!(f, "no room left on the disk of {path}"),
            StoreErrorKind::Corrupt => write!(f, "{path} is damaged"),
            StoreErrorKind::NotOurs => write!(f, "{path} is no collection of rapporteur"),
            StoreErrorKind::TooNew => write!(f, "{path} was made by a newer rapporteur"),
            StoreErrorKind::CannotOpen => write!(f, "{path} cannot be opened"),
            StoreErrorKind::Missing => write!(f, "{path} holds no such article"),
            StoreErrorKind::Forgotten => write!(f, "the article was forgotten"),
            StoreErrorKind::Database => write!(f, "{path} cannot be used"),
        }?;
        self.detail.as_ref().map_or(Ok(()), |detail| write!(f, ": {detail}"))
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

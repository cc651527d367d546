//! Why a filter file cannot be used.

use std::error::Error;
use std::fmt;

/// What is wrong with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilterErrorKind {
    /// It is no filter file.
    NotAFilter,
    /// It is of a version that this program does not know.
    Version,
    /// Its length, checksum or numbers are not what they should be.
    Damaged,
}

/// A filter file that cannot be used.
#[derive(Debug)]
pub struct FilterError {
    kind: FilterErrorKind,
    byte_len: usize,
}

impl FilterError {
    pub(crate) fn new(kind: FilterErrorKind, byte_len: usize) -> Self {
        Self { kind, byte_len }
    }

    /// What is wrong with the file.
    pub fn kind(&self) -> FilterErrorKind {
        self.kind
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let byte_len = self.byte_len;
        match self.kind {
            FilterErrorKind::NotAFilter => {
                write!(f, "these {byte_len} bytes are no relevance filter: give a file written by training/relevance")
            }
            FilterErrorKind::Version => {
                f.write_str("the relevance filter is of another version: train it again, or use the program it was made for")
            }
            FilterErrorKind::Damaged => write!(f, "the relevance filter of {byte_len} bytes is damaged: copy or train it again"),
        }
    }
}

// Nothing lies behind it: the bytes themselves are wrong.
impl Error for FilterError {}

//! How much input is accepted.

use crate::Format;

/// What a call may use up. Inputs beyond a limit are refused with a message that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one article.
    pub max_bytes: usize,
    /// Elements open at once in HTML; deeper ones are refused.
    pub max_depth: usize,
    /// Elements of one HTML page that can hold text.
    pub max_elements: usize,
    /// Characters of an article's cleaned text.
    pub max_text_chars: usize,
    /// Bytes of one line of JSONL.
    pub max_line_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: 20 << 20, max_depth: 2_000, max_elements: 100_000, max_text_chars: 1_000_000, max_line_bytes: 20 << 20 }
    }
}

/// How articles are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How much input is accepted.
    pub limits: Limits,
    /// Format of pages; told from their bytes if none is given.
    pub format: Option<Format>,
    /// Whether articles in other languages than English are let through.
    pub any_language: bool,
}

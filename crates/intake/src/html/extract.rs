//! Which texts of a page the extraction crate takes for its article.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::lines::squeeze;

/// Length of the pieces by which texts are found again in what the extractor returns.
const PIECE: usize = 16;

/// The text an extractor took for the article, to look blocks up in. Spacing and punctuation do not matter: extractors change both.
pub(super) struct Extracted {
    pieces: HashSet<Box<[char]>>,
}

impl Extracted {
    fn new(text: &str) -> Self {
        let chars: Vec<char> = squeeze(text).chars().collect();
        Self { pieces: chars.windows(PIECE).map(Box::from).collect() }
    }

    /// Whether a text is in it; `None` for texts too short to tell.
    pub(super) fn has(&self, text: &str) -> Option<bool> {
        let chars: Vec<char> = squeeze(text).chars().collect();
        let (first, last) = (chars.first_chunk::<PIECE>()?, chars.last_chunk::<PIECE>()?);
        Some(self.pieces.contains(&first[..]) && self.pieces.contains(&last[..]))
    }

    /// Whether the extractor found nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// What the extractor takes for the article in a well-formed page. Empty when it fails: then the blocks speak for themselves.
pub(super) fn extract(copy: &str) -> Extracted {
    // A foreign crate may panic on a page nobody thought of; that page must not take the run down.
    let text = catch_unwind(AssertUnwindSafe(|| main_text(copy))).ok().flatten();
    Extracted::new(&text.unwrap_or_default())
}

fn main_text(copy: &str) -> Option<String> {
    let mut readability = dom_smoothie::Readability::new(copy, None, None).ok()?;
    Some(readability.parse().ok()?.text_content.to_string())
}

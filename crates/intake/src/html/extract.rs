//! Which texts of a page the extraction crate takes for its article.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::lines::squeeze;

/// Bytes of the pieces by which texts are found again in what the extractor returns.
const PIECE: usize = 16;

/// The text an extractor took for the article, to look blocks up in. Spacing and punctuation do not matter: extractors change both.
pub(super) struct Extracted {
    /// Hashes of all pieces: a page's text may have a million of them. That two pieces share one is too rare to matter, and changes
    /// nothing but what becomes of one paragraph.
    pieces: HashSet<u64>,
}

impl Extracted {
    fn new(text: &str) -> Self {
        let bytes = squeeze(text).into_bytes();
        Self { pieces: bytes.windows(PIECE).map(hash).collect() }
    }

    /// Whether a text is in it; `None` for texts too short to tell.
    pub(super) fn has(&self, text: &str) -> Option<bool> {
        let bytes = squeeze(text).into_bytes();
        let (first, last) = (bytes.first_chunk::<PIECE>()?, bytes.last_chunk::<PIECE>()?);
        Some(self.pieces.contains(&hash(first)) && self.pieces.contains(&hash(last)))
    }

    /// Whether the extractor found nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// FNV-1a: the same in every run, and quick on sixteen bytes.
fn hash(piece: &[u8]) -> u64 {
    piece.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
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

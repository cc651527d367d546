//! Byte ranges in a document.

use std::ops::Range;

/// Byte range `[start, end)` in [`Document::text`](crate::Document::text); `start <= end`, both on character boundaries.
///
/// Ordered by start, then by end, so that sorted spans are in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextSpan {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl TextSpan {
    /// A span over `[start, end)`.
    ///
    /// # Panics
    /// When `start > end`.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "span starts at {start}, after its end {end}");
        Self { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    pub fn byte_len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers no text.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same span as a range to slice a string with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly within this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without white space at either end of the text it covers.
    pub fn trim(self, text: &str) -> Self {
        let slice = &text[self.range()];
        let start = self.start as usize + (slice.len() - slice.trim_start().len());
        Self::new(start, start + slice.trim().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_of_two_spans() {
        let outer = TextSpan::new(2, 8);
        for (name, inner, contains, overlaps) in [
            ("inside", TextSpan::new(3, 5), true, true),
            ("same", outer, true, true),
            ("crossing", TextSpan::new(6, 10), false, true),
            ("touching", TextSpan::new(8, 9), false, false),
        ] {
            assert_eq!(outer.contains(inner), contains, "{name}");
            assert_eq!(outer.overlaps(inner), overlaps, "{name}");
        }
    }

    #[test]
    fn trim_drops_white_space_of_any_kind() {
        let text = "a \u{a0}b\n";
        assert_eq!(TextSpan::new(1, text.len()).trim(text), TextSpan::new(4, 5));
    }
}

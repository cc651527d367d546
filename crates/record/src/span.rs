use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range of `article.text`, written `[start, end]`. Which unit it counts is said by the field that holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    /// First position.
    pub start: u32,
    /// Position after the last one.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to, but not including, `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Whether all of `other` lies inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The range as indices, for slicing a string by a `byte_span`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Self {
        Self { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> Self {
        [span.start, span.end]
    }
}

/// Words of the article and where they stand. Everything the record claims rests on excerpts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Excerpt {
    /// Where, in Unicode code points of `article.text`.
    pub span: Span,
    /// The same range in UTF-8 bytes.
    pub byte_span: Span,
    /// The words, verbatim.
    pub text: String,
}

impl Excerpt {
    /// The excerpt of `article_text` at `bytes`. Counts the characters before it, so it costs time in proportion to where it stands.
    ///
    /// `None` when the range is outside the text or cuts a character.
    pub fn cut(article_text: &str, bytes: Range<usize>) -> Option<Self> {
        let text = article_text.get(bytes.clone())?;
        let start = u32::try_from(article_text[..bytes.start].chars().count()).ok()?;
        let end = start + u32::try_from(text.chars().count()).ok()?;
        let byte_span = Span::new(bytes.start.try_into().ok()?, bytes.end.try_into().ok()?);
        Some(Self { span: Span::new(start, end), byte_span, text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_count_code_points_and_bytes() {
        let text = "Erdoğan met Sarraj";
        let cases = [
            (0..8, Some(([0, 7], [0, 8], "Erdoğan"))),
            (13..19, Some(([12, 18], [13, 19], "Sarraj"))),
            (0..5, None), // inside the ğ
            (13..20, None),
        ];
        for (bytes, expected) in cases {
            let excerpt = Excerpt::cut(text, bytes.clone());
            let found = excerpt.as_ref().map(|excerpt| (excerpt.span.into(), excerpt.byte_span.into(), excerpt.text.as_str()));
            assert_eq!(found, expected, "{bytes:?}");
        }
    }

    #[test]
    fn spans_contain() {
        for (outer, inner, expected) in [([0, 9], [0, 9], true), ([0, 9], [3, 4], true), ([0, 9], [3, 10], false), ([1, 9], [0, 4], false)]
        {
            assert_eq!(Span::from(outer).contains(inner.into()), expected, "{outer:?} {inner:?}");
        }
    }
}

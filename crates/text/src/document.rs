//! The cleaned text of one article and the sections it is made of.

use std::sync::Arc;

use crate::{CodePoints, TextSpan};

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    /// The headline of the article itself.
    Title,
    /// The summary under the headline.
    Standfirst,
    /// A paragraph of the article.
    Body,
    /// A headline of another story.
    Lead,
    /// Text that describes a picture.
    Caption,
    /// Menus, dates, bylines, notices: never read.
    Furniture,
}

impl SectionKind {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Standfirst => "standfirst",
            Self::Body => "body",
            Self::Lead => "lead",
            Self::Caption => "caption",
            Self::Furniture => "furniture",
        }
    }

    /// Whether what it says is news to be read: everything but captions and furniture.
    pub fn is_read(self) -> bool {
        !matches!(self, Self::Caption | Self::Furniture)
    }
}

/// A stretch of an article with one purpose, normally one line of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// Where it lies.
    pub span: TextSpan,
}

/// Cleaned text of one article. It never changes once built; every annotation refers to it by byte range.
#[derive(Clone, Debug)]
pub struct Document {
    text: Arc<str>,
    sections: Vec<Section>,
    code_points: CodePoints,
}

impl Document {
    /// A document of `text` with its `sections`, in reading order and not overlapping.
    ///
    /// # Panics
    /// When sections overlap, are out of order or lie off character boundaries.
    pub fn new(text: impl Into<Arc<str>>, sections: Vec<Section>) -> Self {
        let text = text.into();
        let mut end = 0;
        for section in &sections {
            assert!(section.span.start >= end, "sections overlap or are out of order at byte {end}");
            assert!(text.get(section.span.range()).is_some(), "section off the text or off a character boundary");
            end = section.span.end;
        }
        let code_points = CodePoints::new(&text);
        Self { text, sections, code_points }
    }

    /// A document whose every non-empty line is a body section.
    pub fn from_plain(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let mut sections = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let span = TextSpan::new(start, start + line.len()).trim(&text);
            if !span.is_empty() {
                sections.push(Section { kind: SectionKind::Body, span });
            }
            start += line.len();
        }
        Self::new(text, sections)
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words a span covers.
    pub fn slice(&self, span: TextSpan) -> &str {
        &self.text[span.range()]
    }

    /// The sections in reading order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section that `span` begins in; of a span that begins between two sections, the next one.
    pub fn section_at(&self, span: TextSpan) -> Option<Section> {
        let idx = self.sections.partition_point(|section| section.span.end <= span.start);
        self.sections.get(idx).copied()
    }

    /// The map between byte and code-point offsets.
    pub fn code_points(&self) -> &CodePoints {
        &self.code_points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_lines_become_trimmed_body_sections() {
        let doc = Document::from_plain("One.\n\n  Two. \n");
        let words: Vec<_> = doc.sections().iter().map(|s| doc.slice(s.span)).collect();
        assert_eq!(words, ["One.", "Two."]);
    }

    #[test]
    #[should_panic(expected = "out of order")]
    fn overlapping_sections_are_refused() {
        let section = |a, b| Section { kind: SectionKind::Body, span: TextSpan::new(a, b) };
        Document::new("abcdef", vec![section(0, 4), section(3, 6)]);
    }
}

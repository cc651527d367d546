//! Blocks of text with a purpose, and the document they make up.

use rapporteur_text::{Document, Section, SectionKind, TextSpan};

/// One line of an article to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: SectionKind,
    pub(crate) text: String,
}

impl Block {
    /// A block of `text` with its white space collapsed, so that it is one line.
    pub(crate) fn new(kind: SectionKind, text: &str) -> Self {
        Self { kind, text: collapse(text) }
    }
}

/// What was found in the bytes, before the caller's knowledge is laid over it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) title: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) published: Option<crate::Published>,
    pub(crate) declared_language: Option<String>,
}

/// `text` with every run of white space made one blank, and none at the ends. Soft hyphens and zero-width marks go.
pub(crate) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let word = word.trim_matches(is_invisible);
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|&c| !is_invisible(c)));
    }
    out
}

/// Characters that print nothing and only get in the way of matching words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}') || c.is_control()
}

/// A document with one line for each block that is not empty.
pub(crate) fn compose(blocks: &[Block]) -> Document {
    let mut text = String::new();
    let mut sections = Vec::with_capacity(blocks.len());
    for block in blocks.iter().filter(|block| !block.text.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&block.text);
        sections.push(Section { kind: block.kind, span: TextSpan::new(start, text.len()) });
    }
    Document::new(text, sections)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_of_any_kind_collapses() {
        for (raw, expected) in
            [("  a\n\tb ", "a b"), ("cease\u{ad}fire", "ceasefire"), ("a\u{a0}\u{200b}b", "a b"), ("\u{feff}", ""), ("x \u{200b} y", "x y")]
        {
            assert_eq!(collapse(raw), expected, "{raw:?}");
        }
    }

    #[test]
    fn each_block_is_a_line_and_a_section() {
        let doc = compose(&[
            Block::new(SectionKind::Title, "Talks resume"),
            Block::new(SectionKind::Body, " "),
            Block::new(SectionKind::Body, "Envoys met."),
        ]);
        assert_eq!(doc.text(), "Talks resume\nEnvoys met.");
        assert_eq!(doc.slice(doc.sections()[1].span), "Envoys met.");
    }
}

//! The sentences and tokens of a document.

use std::ops::Range;

use crate::boundary::find_sentences;
use crate::dateline::dateline_len;
use crate::marks::Line;
use crate::token::tokenize;
use crate::{Document, Section, TextSpan, Token};

/// One sentence of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// From its first token to its last, dateline included.
    pub span: TextSpan,
    /// Index of its section in [`Document::sections`]; a sentence never leaves its section.
    pub section: usize,
    /// Indices of its tokens in [`Segmentation::tokens`].
    pub tokens: Range<usize>,
    /// "TRIPOLI (Reuters) -" when the sentence opens with it, the dash included.
    pub dateline: Option<TextSpan>,
}

/// The sentences and tokens of every section that is read, in reading order. Sentences share no tokens and leave none out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// The tokens.
    pub tokens: Vec<Token>,
}

/// Finds the sentences and tokens of `doc`, leaving out sections that are not read.
///
/// Takes time in proportion to the text, whatever the text is.
pub fn segment(doc: &Document) -> Segmentation {
    let mut seg = Segmentation::default();
    // English runs to about five bytes a token; asking once saves the copies made while growing.
    seg.tokens.reserve(doc.text().len() / 5);
    for (idx, section) in doc.sections().iter().enumerate().filter(|(_, section)| section.kind.is_read()) {
        seg.push_section(doc.text(), idx, section);
    }
    seg
}

impl Segmentation {
    fn push_section(&mut self, text: &str, section: usize, Section { span, .. }: &Section) {
        let first = self.tokens.len();
        tokenize(text, *span, &mut self.tokens);
        let line = Line { text, tokens: &self.tokens[first..] };
        let dateline = dateline_len(line);
        let cover = |range: Range<usize>| line.tokens[range.start].span.cover(line.tokens[range.end - 1].span);
        find_sentences(line, dateline, |range| {
            let dateline = (range.start < dateline).then(|| cover(0..dateline));
            let tokens = first + range.start..first + range.end;
            self.sentences.push(Sentence { span: cover(range), section, tokens, dateline });
        });
    }

    /// Index of the sentence that holds the byte offset `byte`; `None` in the white space between sentences.
    pub fn sentence_at(&self, byte: u32) -> Option<usize> {
        let idx = self.sentences.partition_point(|sentence| sentence.span.end <= byte);
        self.sentences.get(idx).filter(|sentence| sentence.span.start <= byte).map(|_| idx)
    }

    /// Indices of the sentences that share at least one byte with `span`.
    pub fn sentences_in(&self, span: TextSpan) -> Range<usize> {
        touched(&self.sentences, span, |sentence| sentence.span)
    }

    /// Indices of the tokens that share at least one byte with `span`.
    pub fn token_range(&self, span: TextSpan) -> Range<usize> {
        touched(&self.tokens, span, |tok| tok.span)
    }

    /// The tokens that share at least one byte with `span`.
    pub fn tokens_in(&self, span: TextSpan) -> &[Token] {
        &self.tokens[self.token_range(span)]
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.tokens.clone()]
    }

    /// `span` widened to whole tokens, less white space at its ends; unchanged when it touches no token.
    pub fn snap(&self, span: TextSpan) -> TextSpan {
        match self.tokens_in(span) {
            [] => span,
            [only] => only.span,
            [first, .., last] => first.span.cover(last.span),
        }
    }
}

/// Indices of the `items`, sorted and apart, that share at least one byte with `span`.
fn touched<T>(items: &[T], span: TextSpan, span_of: impl Fn(&T) -> TextSpan) -> Range<usize> {
    let start = items.partition_point(|item| span_of(item).end <= span.start);
    let end = items.partition_point(|item| span_of(item).start < span.end);
    // An empty span inside an item would otherwise begin after it ends.
    if span.is_empty() { start..start } else { start..end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SectionKind;
    use proptest::prelude::*;

    #[test]
    fn spans_widen_to_whole_tokens() {
        let doc = Document::from_plain("Libya's army left. It went.");
        let seg = segment(&doc);
        for (name, from, to, expected) in [
            ("inside a word", 1, 3, "Libya"),
            ("over a clitic", 4, 6, "Libya's"),
            ("white space at the ends", 7, 13, "army"),
            ("nothing but white space", 7, 8, " "),
            ("empty", 2, 2, ""),
        ] {
            assert_eq!(doc.slice(seg.snap(TextSpan::new(from, to))), expected, "{name}");
        }
    }

    #[test]
    fn sentences_are_found_by_byte() {
        let doc = Document::from_plain("One. Two.");
        let seg = segment(&doc);
        for (byte, expected) in [(0, Some(0)), (3, Some(0)), (4, None), (5, Some(1)), (9, None), (99, None)] {
            assert_eq!(seg.sentence_at(byte), expected, "byte {byte}");
        }
        assert_eq!(seg.sentences_in(TextSpan::new(3, 6)), 0..2);
    }

    #[test]
    fn sections_bound_sentences_and_furniture_is_left_out() {
        let section = |kind, from, to| Section { kind, span: TextSpan::new(from, to) };
        let kinds = [(SectionKind::Title, 0, 3), (SectionKind::Caption, 4, 7), (SectionKind::Body, 8, 11)];
        let doc = Document::new("One\nTwo\nSix", kinds.map(|(kind, from, to)| section(kind, from, to)).to_vec());
        let seg = segment(&doc);
        let found: Vec<_> = seg.sentences.iter().map(|sentence| (sentence.section, doc.slice(sentence.span))).collect();
        assert_eq!(found, [(0, "One"), (2, "Six")]);
    }

    /// A quadratic step would take minutes on these instead of a moment.
    #[test]
    fn monotonous_text_takes_linear_time() {
        for piece in [
            "a", ".", ". ", "... ", "a.", "a. ", "(", ". (", "\"", ". \" ", "'", "a'", "a-", "1.", "1,", "@a.", "A. ", "\"A? ", "[1]",
            "\n\n", "é", "://a",
        ] {
            let doc = Document::from_plain(piece.repeat(100_000));
            let seg = segment(&doc);
            let last = seg.sentences.last().map_or(0, |sentence| sentence.tokens.end);
            assert_eq!(last, seg.tokens.len(), "{piece:?}");
        }
    }

    proptest! {
        #[test]
        fn sentences_partition_the_tokens(text in "\\PC*|([A-Za-z]{1,6}[.?!,;:'\"”“()\\[\\] \n—-]{1,3}){0,40}|(U\\.N\\.|Gen\\.|\\(|\\)|\"|\\.|/| |5|The){0,40}") {
            let doc = Document::from_plain(text);
            let seg = segment(&doc);
            let mut next = 0;
            for sentence in &seg.sentences {
                prop_assert_eq!(sentence.tokens.start, next);
                prop_assert!(!sentence.tokens.is_empty());
                let toks = seg.tokens_of(sentence);
                prop_assert_eq!(sentence.span, toks[0].span.cover(toks[toks.len() - 1].span));
                prop_assert!(doc.sections()[sentence.section].span.contains(sentence.span));
                prop_assert!(sentence.dateline.is_none_or(|dateline| sentence.span.contains(dateline)));
                next = sentence.tokens.end;
            }
            prop_assert_eq!(next, seg.tokens.len());
        }
    }
}

//! Windows: runs of whole sentences short enough for one forward pass.

use std::ops::Range;

use rapporteur_encoder::{Encoder, Piece};
use rapporteur_text::{Document, Segmentation, TextSpan};

/// Pieces a window is filled up to. Longer windows cost attention, shorter ones lose context and leave the processor idle.
const TARGET_PIECES: usize = 208;
/// Most pieces of the sentence before that are read again as context.
const MOST_CONTEXT: usize = 56;

/// The word pieces of every section that is read, with byte offsets in the document.
pub(crate) fn pieces_of(doc: &Document, encoder: &dyn Encoder) -> Vec<Piece> {
    let mut out = Vec::new();
    for section in doc.sections().iter().filter(|section| section.kind.is_read()) {
        let shift = section.span.start;
        let pieces = encoder.pieces(doc.slice(section.span));
        out.extend(pieces.into_iter().map(|piece| Piece { start: piece.start + shift, end: piece.end + shift, ..piece }));
    }
    out
}

/// One forward pass: the pieces that are seen, and those among them whose frames and mentions are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) pieces: Range<usize>,
    pub(crate) fresh: Range<usize>,
}

/// Parts the pieces into windows of at most `most` pieces. Every piece is fresh in exactly one window.
pub(crate) fn windows(seg: &Segmentation, pieces: &[Piece], most: usize) -> Vec<Window> {
    let parts = sentence_parts(seg, pieces, most.min(TARGET_PIECES));
    let mut out: Vec<Window> = Vec::new();
    for (idx, part) in parts.iter().enumerate() {
        match out.last_mut() {
            Some(last) if part.end - last.pieces.start <= most.min(TARGET_PIECES) => {
                last.pieces.end = part.end;
                last.fresh.end = part.end;
            }
            _ => out.push(opened(part, idx.checked_sub(1).map(|i| &parts[i]), most)),
        }
    }
    out
}

fn opened(part: &Range<usize>, before: Option<&Range<usize>>, most: usize) -> Window {
    let fits = |before: &&Range<usize>| before.len() <= MOST_CONTEXT && part.end - before.start <= most;
    let start = before.filter(fits).map_or(part.start, |before| before.start);
    Window { pieces: start..part.end, fresh: part.clone() }
}

/// The pieces of each sentence; sentences longer than a window are cut.
fn sentence_parts(seg: &Segmentation, pieces: &[Piece], most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for idx in 0..seg.sentences.len() {
        // A piece between two sentences goes with the one before.
        let end = seg.sentences.get(idx + 1).map_or(pieces.len(), |next| first_piece_at(pieces, next.span.start));
        push_cut(start..end, most, &mut parts);
        start = end;
    }
    push_cut(start..pieces.len(), most, &mut parts);
    parts
}

fn push_cut(mut range: Range<usize>, most: usize, parts: &mut Vec<Range<usize>>) {
    while range.len() > most {
        parts.push(range.start..range.start + most);
        range.start += most;
    }
    if !range.is_empty() {
        parts.push(range);
    }
}

fn first_piece_at(pieces: &[Piece], byte: u32) -> usize {
    pieces.partition_point(|piece| piece.start < byte)
}

/// The text a run of pieces covers.
pub(crate) fn span_of(pieces: &[Piece]) -> TextSpan {
    TextSpan { start: pieces[0].start, end: pieces[pieces.len() - 1].end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_encoder::Shape;
    use rapporteur_text::segment;

    /// One piece a word.
    fn words(text: &str) -> Vec<Piece> {
        let offset = |word: &str| (word.as_ptr() as usize - text.as_ptr() as usize) as u32;
        let piece =
            |word: &str| Piece { id: 0, start: offset(word), end: offset(word) + word.len() as u32, shape: Shape::Lower, initial: true };
        text.split_whitespace().map(piece).collect()
    }

    fn windows_of(text: &str, most: usize) -> Vec<Window> {
        windows(&segment(&Document::from_plain(text)), &words(text), most)
    }

    fn window(pieces: Range<usize>, fresh: Range<usize>) -> Window {
        Window { pieces, fresh }
    }

    #[test]
    fn sentences_are_packed_whole() {
        let text = "One two three. Four five six. Seven eight nine.";
        assert_eq!(windows_of(text, 9), [window(0..9, 0..9)]);
        assert_eq!(windows_of(text, 7), [window(0..6, 0..6), window(3..9, 6..9)], "the sentence before is context");
        assert_eq!(windows_of(text, 4), [window(0..3, 0..3), window(3..6, 3..6), window(6..9, 6..9)], "no room for context");
    }

    #[test]
    fn long_sentences_are_cut() {
        assert_eq!(windows_of("a b c d e f g", 3), [window(0..3, 0..3), window(3..6, 3..6), window(6..7, 6..7)]);
    }

    #[test]
    fn every_piece_is_fresh_once() {
        let text = "The envoy left. ".repeat(300) + &"word ".repeat(700);
        let found = windows_of(&text, 510);
        let mut next = 0;
        for Window { pieces, fresh } in found {
            assert_eq!(fresh.start, next);
            assert!(pieces.start <= fresh.start && pieces.end == fresh.end && pieces.len() <= 510);
            next = fresh.end;
        }
        assert_eq!(next, words(&text).len());
    }
}

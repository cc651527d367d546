//! The text of the `.txt` file, and the pieces of it that one line of the `.ann` file can hold.

use std::ops::Range;

use super::names::is_break;

/// What stands for each character of a private name, so that every offset stays.
const MASK_CHAR: char = '█';

/// `range` of `text` with the names at `masked` (in bytes of `text`) blotted out, as many code points as before.
pub(super) fn shown(text: &str, range: Range<usize>, masked: &[Range<usize>]) -> String {
    let is_masked = |at: usize| {
        let next = masked.partition_point(|name| name.end <= at);
        masked.get(next).is_some_and(|name| name.start <= at)
    };
    let blot = |(at, c): (usize, char)| if !is_break(c) && is_masked(range.start + at) { MASK_CHAR } else { c };
    text[range.clone()].char_indices().map(blot).collect()
}

/// A stretch of text that lies on one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Piece {
    /// First code point in the text.
    pub(super) start: usize,
    /// The code point after the last one.
    pub(super) end: usize,
    pub(super) words: String,
}

/// `words`, which start at the code point `start`, in pieces without line breaks, tabs and blanks around them.
pub(super) fn pieces(words: &str, start: usize) -> Vec<Piece> {
    let mut at = start;
    let mut found = Vec::new();
    for line in words.split(is_break) {
        let blanks = line.chars().take_while(|c| c.is_whitespace()).count();
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + blanks;
            found.push(Piece { start, end: start + trimmed.chars().count(), words: trimmed.to_owned() });
        }
        at += line.chars().count() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_blotted_out_and_offsets_stay() {
        let text = "Özil 🚀 Salma\nAli said";
        let salma = text.find("Salma").unwrap();
        let masked = [0..5, salma..salma + 9];
        let cases = [(0..text.len(), "████ 🚀 █████\n███ said"), (salma + 5..text.len(), "\n███ said"), (salma..salma, "")];
        for (range, expected) in cases {
            assert_eq!(shown(text, range.clone(), &masked), expected, "{range:?}");
        }
        assert_eq!(shown(text, 0..text.len(), &[]), text);
    }

    #[test]
    fn words_over_lines_are_in_pieces() {
        let cases: [(_, &[_]); 5] = [
            ("hit", &[(5, 8, "hit")]),
            ("one \n\n two\tعدن", &[(5, 8, "one"), (12, 15, "two"), (16, 19, "عدن")]),
            ("\r\n🚀🚀\u{2028}x", &[(7, 9, "🚀🚀"), (10, 11, "x")]),
            (" \n ", &[]),
            ("", &[]),
        ];
        for (words, expected) in cases {
            let found = pieces(words, 5);
            let found: Vec<_> = found.iter().map(|piece| (piece.start, piece.end, piece.words.as_str())).collect();
            assert_eq!(found, expected, "{words:?}");
        }
    }
}

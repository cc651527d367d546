//! A text as the cells a terminal shows it in.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::CharSpan;

/// More characters than this never share a cell: it bounds the work on text that is all combining marks.
const MAX_CELL_CHARS: usize = 32;

/// Characters that are shown in one place: a letter with its accents, an emoji with its modifiers.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The characters of the passage it shows.
    pub(super) span: CharSpan,
    pub(super) text: String,
    /// How many columns it takes.
    pub(super) width: usize,
}

impl Cell {
    fn new(start: u32, ch: char) -> Option<Self> {
        Some(Self { span: CharSpan::new(start, start.checked_add(1)?)?, text: ch.into(), width: ch.width().unwrap_or(0) })
    }

    pub(super) fn is_space(&self) -> bool {
        self.text == " "
    }

    /// The same cell with `ch` in it; `None` if `ch` is shown beside it rather than in it.
    fn joined(&self, ch: char) -> Option<Self> {
        let text = format!("{}{ch}", self.text);
        let (width, own) = (text.width(), ch.width().unwrap_or(0));
        let joins = own == 0 || width < self.width + own;
        let span = CharSpan::new(self.span.start(), self.span.end() + 1)?;
        (joins && self.span.char_len() < MAX_CELL_CHARS as u32).then_some(Self { span, text, width })
    }
}

/// The cells of a line of text whose first character is number `start` of the passage.
pub(super) fn cells(line: &str, start: u32) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (at, ch) in (start..).zip(line.chars().map(printable_char)) {
        match cells.last().and_then(|last| last.joined(ch)) {
            Some(joined) => *cells.last_mut().expect("a cell was joined, so there is one") = joined,
            None => cells.extend(Cell::new(at, ch)),
        }
    }
    cells
}

/// The text, character for character, with nothing in it that moves the cursor or drives the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(printable_char).collect()
}

fn printable_char(ch: char) -> char {
    match ch {
        '\u{2028}' | '\u{2029}' => ' ',
        // Marks that change the direction of writing would move the words away from their underlines.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ if ch.is_control() && ch.is_whitespace() => ' ',
        _ if ch.is_control() => char::REPLACEMENT_CHARACTER,
        _ => ch,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_share_cells() {
        for (name, text, expected) in [
            ("letters", "ab", &[("a", 1), ("b", 1)][..]),
            ("combining", "e\u{301}a", &[("e\u{301}", 1), ("a", 1)]),
            ("wide", "利a", &[("利", 2), ("a", 1)]),
            ("emoji family", "👨\u{200d}👩\u{200d}👧!", &[("👨\u{200d}👩\u{200d}👧", 2), ("!", 1)]),
            ("emoji presentation", "☁\u{fe0f}x", &[("☁\u{fe0f}", 2), ("x", 1)]),
            ("combining first", "\u{301}a", &[("\u{301}", 0), ("a", 1)]),
            ("tab", "a\tb", &[("a", 1), (" ", 1), ("b", 1)]),
            ("escape", "\u{1b}[", &[("\u{fffd}", 1), ("[", 1)]),
        ] {
            let cells = cells(text, 7);
            let found: Vec<_> = cells.iter().map(|cell| (cell.text.as_str(), cell.width)).collect();
            assert_eq!(found, expected, "{name}");
            let ends: Vec<u32> = cells.iter().map(|cell| cell.span.end()).collect();
            let starts: Vec<u32> = cells.iter().map(|cell| cell.span.start()).collect();
            assert_eq!(([7].as_slice(), &ends[..ends.len() - 1]), (&starts[..1], &starts[1..]), "{name}: no character left out");
        }
    }

    #[test]
    fn a_cell_does_not_grow_without_end() {
        let marks = "\u{301}".repeat(100_000);
        assert_eq!(cells(&marks, 0).len(), 100_000_usize.div_ceil(MAX_CELL_CHARS));
    }
}

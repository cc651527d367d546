//! Line breaks.

use anstyle::Style;

use super::ink::{Cell, Ink};

/// `ink` in lines of at most `width` columns, broken between words where that is possible. Space at the ends of lines is dropped; no text
/// is one empty line.
pub(super) fn wrap(ink: &Ink, width: usize) -> Vec<Ink> {
    let cells: Vec<Cell> = ink.cells().collect();
    let mut lines = Lines { width: width.max(1), done: Vec::new(), line: Vec::new() };
    cells.split(|cell| cell.c == ' ').filter(|word| !word.is_empty()).for_each(|word| lines.add_word(word));
    lines.finish()
}

struct Lines {
    width: usize,
    done: Vec<Ink>,
    line: Vec<Cell>,
}

impl Lines {
    fn add_word(&mut self, word: &[Cell]) {
        if !self.line.is_empty() && width_of(&self.line) + 1 + width_of(word) > self.width {
            self.end_line();
        }
        if let Some(last) = self.line.last() {
            // A space within one style keeps it, so that an underline is not broken.
            let style = if last.style == word[0].style { last.style } else { Style::new() };
            self.line.push(Cell { style, c: ' ' });
        }
        word.iter().for_each(|&cell| self.add_cell(cell));
    }

    /// Breaks inside a word only where it is wider than a line.
    fn add_cell(&mut self, cell: Cell) {
        if !self.line.is_empty() && width_of(&self.line) + cell.width() > self.width {
            self.end_line();
        }
        self.line.push(cell);
    }

    fn end_line(&mut self) {
        self.done.push(self.line.drain(..).collect());
    }

    fn finish(mut self) -> Vec<Ink> {
        if !self.line.is_empty() || self.done.is_empty() {
            self.end_line();
        }
        self.done
    }
}

fn width_of(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.width()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        let show = |line: &Ink| {
            let mut out = String::new();
            line.write(&mut out, false);
            out
        };
        wrap(&Ink::plain(text), width).iter().map(show).collect()
    }

    #[test]
    fn lines_break_between_words() {
        for (text, width, expected) in [
            ("jets hit the airbase", 9, &["jets hit", "the", "airbase"][..]),
            ("jets hit the airbase", 80, &["jets hit the airbase"]),
            ("  jets   hit  ", 80, &["jets hit"]),
            ("airbase", 3, &["air", "bas", "e"]),
            ("at airbase", 4, &["at", "airb", "ase"]),
            ("和平谈判", 4, &["和平", "谈判"]),
            ("和", 1, &["和"]),
            ("cafe\u{301}s", 5, &["cafe\u{301}s"]),
            ("", 5, &[""]),
        ] {
            assert_eq!(wrapped(text, width), expected, "{text:?} at {width}");
        }
    }

    #[test]
    fn styles_end_with_their_words() {
        let bold = Style::new().bold();
        let lines = wrap(&Ink::plain("who ").with(bold, "said so").with(Style::new(), " then"), 80);
        let mut out = String::new();
        lines[0].write(&mut out, true);
        assert_eq!(out, "who \x1b[1msaid so\x1b[0m then");
    }
}

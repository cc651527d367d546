//! Lines that fit a width and know which characters they show.

use std::ops::Range;

use super::cells::{Cell, cells};
use crate::CharSpan;

/// One line of wrapped text, without the space at its end.
#[derive(Clone, Debug)]
pub(super) struct Line(Vec<Cell>);

impl Line {
    fn without_trailing_space(cells: &[Cell]) -> Self {
        let end = cells.iter().rposition(|cell| !cell.is_space()).map_or(0, |last| last + 1);
        Self(cells[..end].to_vec())
    }

    pub(super) fn text(&self) -> String {
        self.0.iter().map(|cell| cell.text.as_str()).collect()
    }

    /// The columns `span` takes on this line, at least one; `None` if the line shows none of it.
    pub(super) fn columns(&self, span: CharSpan) -> Option<Range<usize>> {
        let before = self.0.iter().position(|cell| cell.span.overlaps(span))?;
        let within = self.0[before..].iter().take_while(|cell| cell.span.overlaps(span));
        let start = self.0[..before].iter().map(|cell| cell.width).sum();
        let width: usize = within.map(|cell| cell.width).sum();
        Some(start..start + width.max(1))
    }
}

/// The text in lines of at most `width` columns, broken at spaces where there are any, and at every line break of its own.
pub(super) fn wrap(text: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start: u32 = 0;
    for paragraph in text.split_inclusive('\n') {
        lines.extend(break_lines(&cells(paragraph.trim_end_matches(['\r', '\n']), start), width));
        start = start.saturating_add(paragraph.chars().count() as u32);
    }
    lines
}

fn break_lines(mut cells: &[Cell], width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    loop {
        let (line, rest) = cells.split_at(line_len(cells, width));
        lines.push(Line::without_trailing_space(line));
        if rest.is_empty() {
            return lines;
        }
        cells = rest;
    }
}

/// How many cells go on the next line, with the spaces that follow its last word; these may stand over.
fn line_len(cells: &[Cell], width: usize) -> usize {
    let (mut column, mut after_space) = (0, None);
    for (i, cell) in cells.iter().enumerate() {
        column += cell.width;
        if cell.is_space() {
            after_space = Some(i + 1);
        } else if column > width {
            return after_space.unwrap_or(i.max(1));
        }
    }
    cells.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn texts(text: &str, width: usize) -> Vec<String> {
        wrap(text, width).iter().map(Line::text).collect()
    }

    #[test]
    fn lines_fit() {
        for (name, text, lines) in [
            ("empty", "", &[][..]),
            ("fits", "Jets hit", &["Jets hit"]),
            ("at a space", "Jets hit it", &["Jets hit", "it"]),
            ("spaces stand over", "Jets hit   it", &["Jets hit", "it"]),
            ("no space", "airbases-hit", &["airbases", "-hit"]),
            ("wide", "利比亚利比亚", &["利比亚利", "比亚"]),
            ("combining takes no room", "e\u{301}e\u{301} abcde f", &["e\u{301}e\u{301} abcde", "f"]),
            ("own line breaks", "a\n\nb\r\nc\n", &["a", "", "b", "c"]),
        ] {
            assert_eq!(texts(text, 8), lines, "{name}");
        }
    }

    #[test]
    fn columns_of_spans() {
        let span = |start, end| CharSpan::new(start, end).unwrap();
        for (name, text, line, at, columns) in [
            ("plain", "Jets hit it", 0, span(5, 8), Some(5..8)),
            ("second line", "Jets hit it", 1, span(9, 11), Some(0..2)),
            ("after a wide one", "利 hit", 0, span(2, 5), Some(3..6)),
            ("after a combining one", "e\u{301} hit", 0, span(3, 6), Some(2..5)),
            ("only the accent", "e\u{301} hit", 0, span(1, 2), Some(0..1)),
            ("after a line break", "a\r\nhit", 1, span(3, 6), Some(0..3)),
            ("first half", "Jets hit it", 0, span(5, 11), Some(5..8)),
            ("other half", "Jets hit it", 1, span(5, 11), Some(0..2)),
            ("elsewhere", "Jets hit it", 1, span(5, 8), None),
            ("past the end", "Jets", 0, span(50, 60), None),
        ] {
            assert_eq!(wrap(text, 8)[line].columns(at), columns, "{name}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_lines_fit(text in "[a利e\u{301} \n\u{1f468}\u{200d}]{0,60}", width in 2_usize..20) {
            let lines = texts(&text, width);
            let solid = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(solid(&lines.concat()), solid(&text));
            for line in lines {
                prop_assert!(line.width() <= width, "{:?} is wider than {}", line, width);
            }
        }
    }
}

//! Underlines with tags, set below a line of text.

use std::ops::Range;

use super::wrap::Line;
use crate::CharSpan;

/// Columns kept free between two marks of a row, so that it stays clear which tag belongs to which.
const GAP: usize = 3;

/// Words to underline.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) span: CharSpan,
    /// What to underline them with.
    pub(super) sign: char,
    /// What stands beside the underline; ASCII.
    pub(super) tag: String,
}

impl Mark {
    /// The column it starts at and its text: the tag right of the underline, or left of it where the line ends too soon, or in it.
    fn placed(&self, columns: Range<usize>, width: usize) -> (usize, String) {
        let underline = |len| self.sign.to_string().repeat(len);
        let beside = self.tag.len() + 1;
        if columns.end + beside > width && columns.start >= beside {
            (columns.start - beside, format!("{} {}", self.tag, underline(columns.len())))
        } else if columns.end + beside > width && columns.len() >= beside + 2 * GAP {
            let rest = columns.len() - beside - 1 - GAP;
            (columns.start, format!("{} {} {}", underline(GAP), self.tag, underline(rest)))
        } else {
            (columns.start, format!("{} {}", underline(columns.len()), self.tag))
        }
    }
}

/// The marks that belong below `line`, in as few rows as keep them apart.
pub(super) fn rows(line: &Line, marks: &[Mark], width: usize) -> Vec<String> {
    let mut placed: Vec<_> = marks.iter().filter_map(|mark| Some(mark.placed(line.columns(mark.span)?, width))).collect();
    placed.sort_by_key(|(start, _)| *start);
    let mut rows: Vec<String> = Vec::new();
    for (start, text) in placed {
        match rows.iter_mut().find(|row| row.len() + GAP <= start) {
            Some(row) => *row = format!("{row:start$}{text}"),
            None => rows.push(" ".repeat(start) + &text),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::wrap::wrap;
    use super::*;

    #[test]
    fn marks_keep_apart() {
        for (name, marks, expected) in [
            ("none", &[][..], &[][..]),
            ("one", &[(0, 4, "A")], &["~~~~ A"]),
            ("side by side", &[(0, 4, "A"), (9, 12, "B")], &["~~~~ A   ~~~ B"]),
            ("in text order", &[(9, 12, "B"), (0, 4, "A")], &["~~~~ A   ~~~ B"]),
            ("too near", &[(0, 4, "A"), (5, 8, "B")], &["~~~~ A", "     ~~~ B"]),
            ("a long tag", &[(0, 4, "LONG"), (9, 12, "B")], &["~~~~ LONG", "         ~~~ B"]),
            ("no room on the right", &[(13, 17, "ROLE")], &["        ROLE ~~~~"]),
            ("no room on either side", &[(1, 17, "ROLE")], &[" ~~~ ROLE ~~~~~~~"]),
            ("no room anywhere", &[(10, 17, "ASSAULT.beat")], &["          ~~~~~~~ ASSAULT.beat"]),
            ("not in the line", &[(40, 44, "A")], &[]),
        ] {
            let line = wrap("Jets hit the base", 20).remove(0);
            let mark =
                |&(start, end, tag): &(u32, u32, &str)| Mark { span: CharSpan::new(start, end).unwrap(), sign: '~', tag: tag.to_owned() };
            assert_eq!(rows(&line, &marks.iter().map(mark).collect::<Vec<_>>(), 20), expected, "{name}");
        }
    }
}

//! Styled text.

use anstyle::Style;
use unicode_width::UnicodeWidthChar;

use super::clean::harmless;

/// Text in runs of one style each. All text goes through [`harmless`] on its way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ink {
    runs: Vec<(Style, String)>,
}

impl Ink {
    /// Text without style.
    pub(super) fn plain(text: &str) -> Self {
        Self::styled(Style::new(), text)
    }

    /// Text in one style.
    pub(super) fn styled(style: Style, text: &str) -> Self {
        Self::default().with(style, text)
    }

    /// The same with more text at its end.
    #[must_use]
    pub(super) fn with(mut self, style: Style, text: &str) -> Self {
        if !text.is_empty() {
            self.runs.push((style, harmless(text)));
        }
        self
    }

    /// The same with `other` at its end.
    #[must_use]
    pub(super) fn and(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }

    /// `parts` with `between` in between; parts without text are left out.
    pub(super) fn joined(parts: impl IntoIterator<Item = Self>, style: Style, between: &str) -> Self {
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.reduce(|all, part| all.with(style, between).and(part)).unwrap_or_default()
    }

    /// Whether there is no text.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.iter().all(|(_, text)| text.is_empty())
    }

    /// Its characters with their styles.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        self.runs.iter().flat_map(|(style, text)| text.chars().map(|c| Cell { style: *style, c }))
    }

    /// Columns it takes.
    pub(super) fn width(&self) -> usize {
        self.cells().map(Cell::width).sum()
    }

    /// Appends it to `out`, with escape codes if `color`.
    pub(super) fn write(&self, out: &mut String, color: bool) {
        for (style, text) in &self.runs {
            if color && *style != Style::new() {
                out.push_str(&format!("{style}{text}{style:#}"));
            } else {
                out.push_str(text);
            }
        }
    }
}

/// One character in its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) style: Style,
    pub(super) c: char,
}

impl Cell {
    /// Columns it takes.
    pub(super) fn width(self) -> usize {
        self.c.width().unwrap_or(0)
    }
}

impl FromIterator<Cell> for Ink {
    fn from_iter<I: IntoIterator<Item = Cell>>(cells: I) -> Self {
        let mut runs: Vec<(Style, String)> = Vec::new();
        for Cell { style, c } in cells {
            match runs.last_mut() {
                Some((last, text)) if *last == style => text.push(c),
                _ => runs.push((style, c.into())),
            }
        }
        Self { runs }
    }
}

//! A page that is written from top to bottom.

use super::Look;
use super::ink::Ink;
use super::palette;
use super::table::Table;
use super::wrap::wrap;

/// Columns that what stands under a heading is moved in.
pub(super) const INDENT: usize = 2;

/// A page, line by line.
pub(super) struct Page {
    look: Look,
    text: String,
}

impl Page {
    /// An empty page.
    pub(super) fn new(look: Look) -> Self {
        Self { look, text: String::new() }
    }

    /// How the page looks.
    pub(super) fn look(&self) -> Look {
        self.look
    }

    /// A paragraph, moved in by `indent` columns.
    pub(super) fn paragraph(&mut self, indent: usize, ink: &Ink) {
        // Deep nesting on a narrow page must leave room for words.
        let indent = indent.min(self.look.width / 3);
        for line in wrap(ink, self.look.width - indent) {
            self.line(indent, &line);
        }
    }

    /// A line of its own. What follows it is set under it.
    pub(super) fn heading(&mut self, text: &str) {
        self.blank();
        self.paragraph(0, &Ink::styled(palette::HEADING, &text.to_uppercase()));
    }

    /// A table, moved in like everything under a heading.
    pub(super) fn table(&mut self, table: &Table) {
        for line in table.lines(self.look.width - INDENT) {
            self.line(INDENT, &line);
        }
    }

    /// A table over the whole width.
    pub(super) fn flush_table(&mut self, table: &Table) {
        for line in table.lines(self.look.width) {
            self.line(0, &line);
        }
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line across the page.
    pub(super) fn rule(&mut self) {
        self.line(0, &Ink::styled(palette::QUIET, &"─".repeat(self.look.width)));
    }

    /// Everything written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn line(&mut self, indent: usize, ink: &Ink) {
        if !ink.is_empty() {
            self.text.push_str(&" ".repeat(indent));
            ink.write(&mut self.text, self.look.color);
        }
        self.text.push('\n');
    }
}

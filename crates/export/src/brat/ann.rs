//! The lines of an `.ann` file.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use rapporteur_record::Excerpt;

use super::names::one_line;
use super::text::{Piece, pieces, shown};
use crate::words::find_words;

/// Puts an `.ann` file together: hands out ids and writes lines.
pub(super) struct Ann<'a> {
    text: &'a str,
    masked: &'a [Range<usize>],
    lines: String,
    text_bound: BTreeMap<(String, Vec<Piece>), String>,
    attributes: usize,
    notes: usize,
}

/// Words of the text with an id.
pub(super) struct Bound {
    pub(super) id: String,
    /// Whether no line named the same words by the same type before.
    pub(super) is_new: bool,
}

impl<'a> Ann<'a> {
    /// A file on `text`, in which the names at `masked` are blotted out.
    pub(super) fn new(text: &'a str, masked: &'a [Range<usize>]) -> Self {
        Self { text, masked, lines: String::new(), text_bound: BTreeMap::new(), attributes: 0, notes: 0 }
    }

    /// Whether [`Ann::bind`] would find the words.
    pub(super) fn has(&self, excerpt: &Excerpt) -> bool {
        !self.pieces(excerpt).is_empty()
    }

    /// A `T` line for `excerpt`; `None` where the words do not stand there, or are blanks.
    pub(super) fn bind(&mut self, kind: &str, excerpt: &Excerpt) -> Option<Bound> {
        let pieces = self.pieces(excerpt);
        if pieces.is_empty() {
            return None;
        }
        let key = (kind.to_owned(), pieces);
        if let Some(id) = self.text_bound.get(&key) {
            return Some(Bound { id: id.clone(), is_new: false });
        }
        let id = format!("T{}", self.text_bound.len() + 1);
        let spans: Vec<_> = key.1.iter().map(|piece| format!("{} {}", piece.start, piece.end)).collect();
        let words: Vec<_> = key.1.iter().map(|piece| piece.words.as_str()).collect();
        self.line(format_args!("{id}\t{kind} {}\t{}", spans.join(";"), words.join(" ")));
        self.text_bound.insert(key, id.clone());
        Some(Bound { id, is_new: true })
    }

    fn pieces(&self, excerpt: &Excerpt) -> Vec<Piece> {
        find_words(self.text, excerpt)
            .map(|range| pieces(&shown(self.text, range, self.masked), excerpt.span.start as usize))
            .unwrap_or_default()
    }

    /// An `E` line. Roles that are filled more than once are numbered from the second filler on, as brat does it.
    pub(super) fn event(&mut self, id: &str, kind: &str, trigger: &str, fillers: &[(&'static str, String)]) {
        let mut line = format!("{id}\t{kind}:{trigger}");
        let mut counts = BTreeMap::new();
        for (role, filler) in fillers {
            let count = counts.entry(role).and_modify(|count| *count += 1).or_insert(1);
            let _ = if *count == 1 { write!(line, " {role}:{filler}") } else { write!(line, " {role}{count}:{filler}") };
        }
        self.line(format_args!("{line}"));
    }

    /// An `A` line; without a value, the attribute is one that is there or not.
    pub(super) fn attribute(&mut self, name: &str, of: &str, value: Option<&str>) {
        self.attributes += 1;
        let id = self.attributes;
        match value {
            Some(value) => self.line(format_args!("A{id}\t{name} {of} {value}")),
            None => self.line(format_args!("A{id}\t{name} {of}")),
        }
    }

    /// A `#` line, unless there is nothing to note.
    pub(super) fn note(&mut self, of: &str, facts: &[Option<String>]) {
        let facts: Vec<_> = facts.iter().flatten().map(|fact| one_line(fact)).collect();
        if !facts.is_empty() {
            self.notes += 1;
            let id = self.notes;
            self.line(format_args!("#{id}\tAnnotatorNotes {of}\t{}", facts.join("; ")));
        }
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.lines, "{line}");
    }

    pub(super) fn into_lines(self) -> String {
        self.lines
    }
}

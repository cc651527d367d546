//! One mistake of a gold file, shown the way compilers show theirs.

use std::fmt;
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::lines::MAX_LINE_BYTES;
use crate::errors::printable;

/// How many columns of the line are shown on either side of the mistake.
const AROUND: usize = 30;

/// What is wrong on one line of a gold file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from one.
    pub line: u64,
    /// The field, such as `frames[2].actor[0]`; empty for the whole line.
    pub field: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead, where that can be told.
    pub help: Option<String>,
    excerpt: Option<Excerpt>,
}

/// The part of a line a mistake is on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Excerpt {
    before: String,
    marked: String,
    after: String,
}

impl Excerpt {
    fn of(line: &str, mark: Range<usize>) -> Self {
        let marked = clip(line[mark.clone()].chars(), 2 * AROUND);
        let before: Vec<char> = line[..mark.start].chars().rev().take(AROUND + 1).collect();
        let cut = if before.len() > AROUND { "…" } else { "" };
        let before: String = before.into_iter().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
        let after = clip(line[mark.end..].trim_end().chars(), AROUND);
        Self { before: format!("{cut}{}", printable(&before)), marked: printable(&marked), after: printable(&after) }
    }
}

/// The first `max` characters, with a mark where there were more.
fn clip(mut chars: impl Iterator<Item = char>, max: usize) -> String {
    let head: String = chars.by_ref().take(max).collect();
    if chars.next().is_some() { head + "…" } else { head }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.show(f, "line ")
    }
}

impl Mistake {
    /// Writes the mistake; `place` goes before the line number.
    pub(super) fn show(&self, f: &mut impl fmt::Write, place: &str) -> fmt::Result {
        let gutter = " ".repeat(self.line.to_string().len());
        writeln!(f, "error: {}", self.message)?;
        let field = if self.field.is_empty() { String::new() } else { format!(", {}", self.field) };
        writeln!(f, "{gutter}--> {place}{}{field}", self.line)?;
        if let Some(Excerpt { before, marked, after }) = &self.excerpt {
            let carets = "^".repeat(marked.width().max(1));
            writeln!(f, "{gutter} |\n{} | {before}{marked}{after}", self.line)?;
            writeln!(f, "{gutter} | {}{carets}", " ".repeat(before.width()))?;
        }
        self.help.iter().try_for_each(|help| writeln!(f, "{gutter} = help: {help}"))
    }
}

/// Collects the mistakes of one line.
pub(super) struct Log<'l> {
    number: u64,
    line: &'l str,
    pub(super) found: Vec<Mistake>,
}

impl<'l> Log<'l> {
    pub(super) fn new(number: u64, line: &'l str) -> Self {
        Self { number, line, found: Vec::new() }
    }

    pub(super) fn line_number(&self) -> u64 {
        self.number
    }

    /// Notes a mistake at `value`, which must be a part of the line.
    pub(super) fn add(&mut self, field: &str, value: &str, message: impl Into<String>, help: Option<String>) {
        let start = (value.as_ptr() as usize).saturating_sub(self.line.as_ptr() as usize);
        self.add_at(field, start..start + value.len(), message, help);
    }

    /// Notes a mistake at a byte range of the line.
    pub(super) fn add_at(&mut self, field: &str, mark: Range<usize>, message: impl Into<String>, help: Option<String>) {
        let excerpt = self.line.get(mark.clone()).map(|_| Excerpt::of(self.line, mark));
        self.found.push(Mistake { line: self.number, field: field.to_owned(), message: message.into(), help, excerpt });
    }
}

pub(super) fn not_utf8(line: u64, valid: usize) -> Mistake {
    let help = "save the file as UTF-8".to_owned();
    of_line(line, format!("the line is not UTF-8 from byte {} on", valid + 1), Some(help))
}

pub(super) fn too_long(line: u64) -> Mistake {
    of_line(line, format!("the line is longer than {} MB", MAX_LINE_BYTES >> 20), Some("put one passage on each line".to_owned()))
}

fn of_line(line: u64, message: String, help: Option<String>) -> Mistake {
    Mistake { line, field: String::new(), message, help, excerpt: None }
}

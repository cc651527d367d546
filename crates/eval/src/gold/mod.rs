//! Reads annotated passages, one JSON object a line.
//!
//! A line is `{"id", "source", "text", "frames": [...]}`, with an optional `"mentions": [[label, start, end], ...]`; `docs/evaluation.md`
//! gives the frames. Fields not named there are passed over. Lines are read one at a time, in bounded memory.
//!
//! A mistake in a gold file would silently turn into a wrong score, so none is passed over: [`read`] refuses a file with any, and shows all of
//! them at once, each with its line, field and, where there is one, a suggestion.

mod error;
mod field;
mod frames;
mod lines;
mod mistake;
mod passage;
mod suggest;

use std::collections::BTreeMap;
use std::io::BufRead;

pub use error::{GoldError, GoldErrorKind};
pub use lines::MAX_LINE_BYTES;
pub use mistake::Mistake;

use crate::Passage;
use error::Mistakes;
use field::Json;
use lines::{Line, Lines};

/// All passages of a gold file; `name` is the file's name in messages.
///
/// Fails if the file cannot be read, holds no passage or has mistakes; [`GoldError`] then shows every one of them.
pub fn read(name: &str, reader: impl BufRead) -> Result<Vec<Passage>, GoldError> {
    let mut passages = Vec::new();
    let mut mistakes = Mistakes::default();
    for found in Passages::new(reader) {
        match found {
            Ok(Ok(passage)) => passages.push(passage),
            Ok(Err(found)) => mistakes.extend(found),
            Err(err) => return Err(GoldError::io(name, err)),
        }
    }
    if !mistakes.is_empty() {
        return Err(GoldError::mistakes(name, mistakes));
    }
    if passages.is_empty() { Err(GoldError::empty(name)) } else { Ok(passages) }
}

/// The passages of a gold file one after the other, for files too large to hold.
///
/// A line with mistakes yields all of them, and reading goes on; an error of the reader ends the iteration.
#[derive(Debug)]
pub struct Passages<R> {
    lines: Lines<R>,
    /// The line each passage id was first seen on.
    seen: BTreeMap<String, u64>,
}

impl<R: BufRead> Passages<R> {
    /// The passages of `reader`.
    pub fn new(reader: R) -> Self {
        Self { lines: Lines::new(reader), seen: BTreeMap::new() }
    }

    fn read(&mut self, number: u64, line: &Line) -> Result<Passage, Vec<Mistake>> {
        let json = match line {
            Line::Text(json) => json,
            Line::NotUtf8(valid) => return Err(vec![mistake::not_utf8(number, *valid)]),
            Line::TooLong => return Err(vec![mistake::too_long(number)]),
        };
        let mut log = mistake::Log::new(number, json);
        let passage = passage::read(json, &mut log, &mut self.seen);
        passage.filter(|_| log.found.is_empty()).ok_or(log.found)
    }
}

impl<R: BufRead> Iterator for Passages<R> {
    type Item = std::io::Result<Result<Passage, Vec<Mistake>>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.lines.next()? {
                Ok((_, Line::Text(text))) if text.trim().is_empty() => {}
                Ok((number, line)) => return Some(Ok(self.read(number, &line))),
                Err(err) => return Some(Err(err)),
            }
        }
    }
}

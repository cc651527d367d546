//! Numbered lines in bounded memory.

use std::io::{BufRead, Read};

/// A passage is a paragraph or two; a line longer than this is something else.
pub const MAX_LINE_BYTES: u64 = 16 << 20;

/// What a line turned out to be.
#[derive(Debug)]
pub(super) enum Line {
    Text(String),
    /// The number of bytes that are valid.
    NotUtf8(usize),
    TooLong,
}

/// The lines of a reader, with their numbers from one.
#[derive(Debug)]
pub(super) struct Lines<R> {
    reader: R,
    number: u64,
    done: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, number: 0, done: false }
    }

    fn read(&mut self) -> std::io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        if self.reader.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        if bytes.len() as u64 == MAX_LINE_BYTES && !bytes.ends_with(b"\n") {
            self.reader.skip_until(b'\n')?;
            return Ok(Some(Line::TooLong));
        }
        Ok(Some(self.decode(bytes)))
    }

    fn decode(&self, bytes: Vec<u8>) -> Line {
        match String::from_utf8(bytes) {
            Ok(text) if self.number == 1 => Line::Text(text.trim_start_matches('\u{feff}').to_owned()),
            Ok(text) => Line::Text(text),
            Err(err) => Line::NotUtf8(err.utf8_error().valid_up_to()),
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = std::io::Result<(u64, Line)>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let line = self.read();
        self.done = !matches!(line, Ok(Some(_)));
        let line = line.transpose()?;
        Some(line.map(|line| (self.number, line)))
    }
}

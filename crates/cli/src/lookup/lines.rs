//! Questions, one a line.

use std::io::{self, BufRead, Read};

/// Bytes of a line that are looked at; a name is never as long.
const MOST_BYTES: u64 = 10_000;

/// A phrase and the day it is asked for; empty where none is given.
pub(super) struct Line<'a> {
    pub(super) phrase: &'a str,
    pub(super) date: &'a str,
}

impl<'a> Line<'a> {
    /// The question in a line: a phrase, optionally a tab and a date.
    pub(super) fn of(line: &'a str, date: &'a str) -> Self {
        let line = line.trim_end_matches(['\n', '\r']);
        let (phrase, own) = line.split_once('\t').unwrap_or((line, ""));
        Self { phrase, date: if own.trim().is_empty() { date } else { own.trim() } }
    }
}

/// Reads the next line into `bytes`, what is too long of it passed over; false at the end.
pub(super) fn read(input: &mut dyn BufRead, bytes: &mut Vec<u8>) -> io::Result<bool> {
    let len = input.take(MOST_BYTES).read_until(b'\n', bytes)?;
    if len as u64 == MOST_BYTES && !bytes.ends_with(b"\n") {
        skip_line(input)?;
    }
    Ok(len > 0)
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        let is_over = end.is_some() || buffer.is_empty();
        input.consume(used);
        if is_over {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_phrase_and_perhaps_a_date() {
        for (line, expected) in [("LNA\t2020-07-08\n", ("LNA", "2020-07-08")), ("LNA\r\n", ("LNA", "2019-01-01")), ("", ("", "2019-01-01"))]
        {
            let found = Line::of(line, "2019-01-01");
            assert_eq!((found.phrase, found.date), expected, "{line:?}");
        }
    }

    #[test]
    fn long_lines_are_cut() {
        let text = format!("{}\nLNA\n", "x".repeat(30_000));
        let mut input = text.as_bytes();
        let mut lens = Vec::new();
        let mut bytes = Vec::new();
        while read(&mut input, &mut bytes).unwrap() {
            lens.push(bytes.len());
            bytes.clear();
        }
        assert_eq!(lens, [10_000, 4]);
    }
}

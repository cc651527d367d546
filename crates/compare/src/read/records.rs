//! Records of bounded size, quoted line breaks and all.

use std::io::BufRead;

use csv_core::{ReadRecordResult, Reader as Core, ReaderBuilder};

use super::limits::Limits;
use crate::error::{RowError, RowErrorKind};

/// Bytes and fields held at first; both grow up to the limits.
const FIRST_BYTES: usize = 8 << 10;
const FIRST_FIELDS: usize = 64;

/// Records of a file, one at a time.
pub(super) struct Records<R> {
    input: R,
    core: Core,
    limits: Limits,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// How much of `bytes` and `ends` the record fills.
    filled: (usize, usize),
    /// The line that is being read, and the one where the record begins.
    line: u64,
    start: u64,
    is_over: bool,
}

/// A record's fields, of bytes.
pub(super) struct Fields<'b> {
    pub(super) line: u64,
    bytes: &'b [u8],
    ends: &'b [usize],
}

impl<'b> Fields<'b> {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, idx: usize) -> &'b [u8] {
        let start = if idx == 0 { 0 } else { self.ends[idx - 1] };
        &self.bytes[start..self.ends[idx]]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'b [u8]> {
        (0..self.len()).map(|idx| self.get(idx))
    }
}

impl<R> Records<R> {
    pub(super) fn new(input: R, delimiter: u8, limits: &Limits) -> Self {
        Self {
            input,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            limits: *limits,
            bytes: vec![0; FIRST_BYTES.min(limits.max_row_bytes.max(1))],
            ends: vec![0; FIRST_FIELDS.min(limits.max_fields.max(1))],
            filled: (0, 0),
            line: 1,
            start: 1,
            is_over: false,
        }
    }

    /// The record that [`Self::advance`] read.
    pub(super) fn fields(&self) -> Fields<'_> {
        Fields { line: self.start, bytes: &self.bytes[..self.filled.0], ends: &self.ends[..self.filled.1] }
    }
}

impl<R: BufRead> Records<R> {
    /// Reads the next record; `None` at the end.
    pub(super) fn advance(&mut self) -> Option<Result<(), RowError>> {
        if self.is_over {
            return None;
        }
        let read = self.read().and_then(|found| if found { Ok(true) } else { self.end() });
        match read {
            Ok(true) => Some(Ok(())),
            Ok(false) => None,
            Err(err) => Some(Err(err)),
        }
    }

    fn end(&mut self) -> Result<bool, RowError> {
        self.is_over = true;
        Ok(false)
    }

    fn read(&mut self) -> Result<bool, RowError> {
        self.pass_line_breaks()?;
        self.filled = (0, 0);
        self.start = self.line;
        loop {
            match self.step()? {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.grow(true)?,
                ReadRecordResult::OutputEndsFull => self.grow(false)?,
                ReadRecordResult::Record => return Ok(true),
                // A byte-order mark that is all there was in the buffer looks like the end.
                ReadRecordResult::End if self.has_more()? => {}
                ReadRecordResult::End => return Ok(false),
            }
        }
    }

    fn step(&mut self) -> Result<ReadRecordResult, RowError> {
        let input = match self.input.fill_buf() {
            Ok(input) => input,
            Err(err) => return Err(self.broken(err)),
        };
        let (bytes, ends) = (&mut self.bytes[self.filled.0..], &mut self.ends[self.filled.1..]);
        let (result, nin, nout, nend) = self.core.read_record(input, bytes, ends);
        self.line += count_lines(&input[..nin]);
        self.input.consume(nin);
        self.filled = (self.filled.0 + nout, self.filled.1 + nend);
        Ok(result)
    }

    fn has_more(&mut self) -> Result<bool, RowError> {
        match self.input.fill_buf() {
            Ok(input) => Ok(!input.is_empty()),
            Err(err) => Err(self.broken(err)),
        }
    }

    /// Lines that are empty, and the second half of CRLF, belong to no record.
    fn pass_line_breaks(&mut self) -> Result<(), RowError> {
        loop {
            let input = match self.input.fill_buf() {
                Ok(input) => input,
                Err(err) => return Err(self.broken(err)),
            };
            let breaks = input.iter().take_while(|&&byte| matches!(byte, b'\n' | b'\r')).count();
            let is_done = breaks < input.len() || input.is_empty();
            self.line += count_lines(&input[..breaks]);
            self.input.consume(breaks);
            if is_done {
                return Ok(());
            }
        }
    }

    fn grow(&mut self, is_bytes: bool) -> Result<(), RowError> {
        let Limits { max_row_bytes, max_fields } = self.limits;
        let (len, most) = if is_bytes { (self.bytes.len(), max_row_bytes) } else { (self.ends.len(), max_fields) };
        if len >= most {
            return Err(self.too_long(is_bytes));
        }
        let len = (len * 2).min(most);
        if is_bytes {
            self.bytes.resize(len, 0)
        } else {
            self.ends.resize(len, 0)
        }
        Ok(())
    }

    fn too_long(&mut self, is_bytes: bool) -> RowError {
        let Limits { max_row_bytes, max_fields } = self.limits;
        let much = if is_bytes { format!("{max_row_bytes} bytes") } else { format!("{max_fields} fields") };
        let message = format!(
            "the row is longer than {much} and was passed over; most often a quotation mark is not closed: look at it, or export the file again"
        );
        let start = self.start;
        match self.pass_line() {
            Ok(()) => RowError::new(RowErrorKind::TooLong, message).at(start),
            Err(err) => err,
        }
    }

    /// Goes on at the next line, whatever quotation mark is open.
    fn pass_line(&mut self) -> Result<(), RowError> {
        self.core.reset();
        loop {
            let input = match self.input.fill_buf() {
                Ok(input) => input,
                Err(err) => return Err(self.broken(err)),
            };
            let end = input.iter().position(|&byte| byte == b'\n');
            let (len, is_done) = (end.map_or(input.len(), |end| end + 1), end.is_some() || input.is_empty());
            self.line += u64::from(end.is_some());
            self.input.consume(len);
            if is_done {
                return Ok(());
            }
        }
    }

    fn broken(&mut self, err: std::io::Error) -> RowError {
        self.is_over = true;
        RowError::io(self.line, err)
    }
}

fn count_lines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

impl<R> std::fmt::Debug for Records<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Records").field("line", &self.line).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::*;

    /// Each record as its line and fields, or its error.
    fn shown(text: &[u8], limits: Limits) -> Vec<String> {
        // A buffer of three bytes, so that every record lies across its end.
        let mut records = Records::new(BufReader::with_capacity(3, text), b',', &limits);
        std::iter::from_fn(|| records.advance().map(|read| read.map(|()| show(&records.fields())).unwrap_or_else(|err| err.to_string())))
            .collect()
    }

    fn show(fields: &Fields<'_>) -> String {
        let cells: Vec<_> = fields.iter().map(String::from_utf8_lossy).collect();
        format!("{}: {}", fields.line, cells.join("|"))
    }

    #[test]
    fn records_and_their_lines() {
        let cases: [(&str, &[&str]); 8] = [
            ("a,b\nc,d", &["1: a|b", "2: c|d"]),
            ("a,b\r\nc,d\r\n", &["1: a|b", "2: c|d"]),
            ("\u{feff}a,b\n", &["1: a|b"]),
            ("a,b\n\n\r\nc,d\n", &["1: a|b", "4: c|d"]),
            ("a,\"b\nb\"\nc,d\n", &["1: a|b\nb", "3: c|d"]),
            ("a,\"b \"\"b\"\"\"\n", &["1: a|b \"b\""]),
            ("a,\"b", &["1: a|b"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text.as_bytes(), Limits::default()), expected, "{text:?}");
        }
    }

    #[test]
    fn long_records_are_passed_over() {
        let limits = Limits { max_row_bytes: 8, max_fields: 3 };
        let long = "the row is longer than";
        let cases =
            [("a,b\n0123456789,x\nc,d\n", [2, 3]), ("a,b\n1,2,3,4,5\nc,d\n", [2, 3]), ("a,b\n\"open,x\ny,z1\n12345\nc,d\n", [2, 5])];
        for (text, [bad, next]) in cases {
            let found = shown(text.as_bytes(), limits);
            assert!(found[1].starts_with(&format!("line {bad}: {long}")), "{found:?}");
            assert_eq!((found[0].as_str(), found.last()), ("1: a|b", Some(&format!("{next}: c|d"))), "{text:?}");
        }
    }

    #[test]
    fn a_broken_reader_ends_it() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("unplugged"))
            }
        }
        let mut records = Records::new(BufReader::new(b"a,b\nc".chain(Broken)), b',', &Limits::default());
        assert!(records.advance().is_some_and(|read| read.is_ok()));
        assert!(matches!(records.advance(), Some(Err(err)) if err.kind() == RowErrorKind::Io));
        assert!(records.advance().is_none());
    }
}

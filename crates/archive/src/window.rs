//! A stretch of the input held in memory, of which one can go back to what was just read.

use std::io::{self, BufRead, ErrorKind, Read};

/// Bytes asked of the source at once.
const CHUNK: usize = 128 << 10;

/// A reader that holds what is being looked at, and `behind` bytes before it.
#[derive(Debug)]
pub(crate) struct Window<R> {
    source: R,
    buf: Vec<u8>,
    /// What is unread is `buf[start..end]`.
    start: usize,
    end: usize,
    /// Offset of `buf[0]` in the input.
    base: u64,
    behind: usize,
}

impl<R: Read> Window<R> {
    pub(crate) fn new(source: R, behind: usize) -> Self {
        Self { source, buf: Vec::new(), start: 0, end: 0, base: 0, behind }
    }

    /// Offset of the first unread byte.
    pub(crate) fn offset(&self) -> u64 {
        self.base + self.start as u64
    }

    /// What is unread and held.
    pub(crate) fn data(&self) -> &[u8] {
        &self.buf[self.start..self.end]
    }

    pub(crate) fn pass(&mut self, bytes: usize) {
        self.start = (self.start + bytes).min(self.end);
    }

    pub(crate) fn pass_all(&mut self) {
        self.start = self.end;
    }

    /// Goes back to `offset`, or as far as the bytes are still held.
    pub(crate) fn rewind(&mut self, offset: u64) {
        let at = offset.saturating_sub(self.base);
        self.start = usize::try_from(at).unwrap_or(usize::MAX).min(self.start);
    }

    /// Reads on; says how many bytes came, none at the end of the input.
    pub(crate) fn grow(&mut self) -> io::Result<usize> {
        self.make_room();
        loop {
            match self.source.read(&mut self.buf[self.end..]) {
                Ok(count) => {
                    self.end += count;
                    return Ok(count);
                }
                Err(err) if err.kind() == ErrorKind::Interrupted => {}
                Err(err) => return Err(err),
            }
        }
    }

    /// Reads on until `bytes` are held; whether there are as many.
    pub(crate) fn need(&mut self, bytes: usize) -> io::Result<bool> {
        while self.data().len() < bytes {
            if self.grow()? == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Passes over `bytes` without holding them; whether there were as many.
    pub(crate) fn skip(&mut self, mut bytes: u64) -> io::Result<bool> {
        loop {
            let held = self.data().len() as u64;
            if held >= bytes {
                self.pass(bytes as usize);
                return Ok(true);
            }
            bytes -= held;
            self.pass_all();
            if self.grow()? == 0 {
                return Ok(false);
            }
        }
    }

    pub(crate) fn source_mut(&mut self) -> &mut R {
        &mut self.source
    }

    pub(crate) fn into_source(self) -> R {
        self.source
    }

    /// Room for a chunk at the end. Bytes are moved only when at least as many can be dropped, so moving costs no more than reading.
    fn make_room(&mut self) {
        if self.buf.len() - self.end >= CHUNK {
            return;
        }
        let dropped = self.start.saturating_sub(self.behind);
        if dropped > 0 && dropped >= self.end - dropped {
            self.buf.copy_within(dropped..self.end, 0);
            self.start -= dropped;
            self.end -= dropped;
            self.base += dropped as u64;
        }
        if self.buf.len() - self.end < CHUNK {
            self.buf.resize((self.buf.len() * 2).max(self.end + CHUNK), 0);
        }
    }
}

impl<R: Read> Read for Window<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.len().min(out.len());
        out[..count].copy_from_slice(&self.data()[..count]);
        self.pass(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Window<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.data().is_empty() {
            self.grow()?;
        }
        Ok(self.data())
    }

    fn consume(&mut self, bytes: usize) {
        self.pass(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_can_be_read_again() {
        let input: Vec<u8> = (0..2_000_000_u32).map(|n| (n % 251) as u8).collect();
        let mut window = Window::new(input.as_slice(), 1_000);
        assert!(window.skip(1_500_000).unwrap());
        assert_eq!(window.offset(), 1_500_000);
        window.rewind(1_499_000);
        assert_eq!(window.offset(), 1_499_000);
        assert!(window.need(200_000).unwrap());
        assert_eq!(window.data()[..200_000], input[1_499_000..1_699_000]);
        assert!(!window.skip(1_000_000).unwrap(), "only 501,000 bytes are left");
        assert_eq!(window.offset(), 2_000_000);
    }

    #[test]
    fn what_is_dropped_is_not_held() {
        let mut window = Window::new(io::repeat(7).take(100 << 20), 1_000);
        assert!(window.skip(100 << 20).unwrap());
        assert!(window.buf.len() <= 1 << 20, "{} bytes held", window.buf.len());
        window.rewind(0);
        assert!((100 << 20) - window.offset() >= 1_000);
    }
}

//! Where one gzip member ends and the next begins: there a record ends too, however the bytes behind it look.

use std::collections::VecDeque;
use std::io::{self, Read};

/// Seams that are remembered. Only members of no bytes to speak of have more of them in what is held.
const MOST: usize = 100_000;

/// A source of records that may know where they end.
pub(crate) trait Seamed: Read {
    /// Whether the bytes before and from `offset` on are of two members. Those asked about later lie behind `from`.
    fn is_seam(&mut self, offset: u64, from: u64) -> bool;
}

/// A source without seams.
#[derive(Debug)]
pub(crate) struct Seamless<R>(pub(crate) R);

impl<R: Read> Read for Seamless<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

impl<R: Read> Seamed for Seamless<R> {
    fn is_seam(&mut self, _: u64, _: u64) -> bool {
        false
    }
}

/// The seams of decoded bytes, by their offset, in order.
#[derive(Debug, Default)]
pub(crate) struct Seams(VecDeque<u64>);

impl Seams {
    pub(crate) fn push(&mut self, offset: u64) {
        if self.0.back() != Some(&offset) {
            if self.0.len() == MOST {
                self.0.pop_front();
            }
            self.0.push_back(offset);
        }
    }

    pub(crate) fn has(&mut self, offset: u64, from: u64) -> bool {
        while self.0.front().is_some_and(|&first| first < from) {
            self.0.pop_front();
        }
        self.0.binary_search(&offset).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seams_are_found_and_forgotten() {
        let mut seams = Seams::default();
        for offset in (0..1_000_000).step_by(5) {
            seams.push(offset);
            seams.push(offset);
        }
        assert!(seams.0.len() <= MOST);
        assert!(seams.has(999_995, 999_000) && !seams.has(999_996, 999_000));
        assert!(seams.0.len() <= 200);
    }
}

//! JSON lines in an archive: each is an item of its own.

use std::io::Read;

use memchr::memchr;

use crate::guard::{broken_by, too_large};
use crate::open::Found;
use crate::window::Window;
use crate::{Broken, Item, Limits};

/// The lines of one file that are not empty. One over the limit is passed over without being held.
pub(crate) struct Lines<R> {
    window: Window<R>,
    file: String,
    max_bytes: usize,
    number: u64,
    done: bool,
}

impl<R: Read> Lines<R> {
    /// The lines of the file called `file`; an empty name for the only one.
    pub(crate) fn new(window: Window<R>, file: String, limits: &Limits) -> Self {
        Self { window, file, max_bytes: limits.max_record_bytes, number: 0, done: false }
    }

    pub(crate) fn into_window(self) -> Window<R> {
        self.window
    }

    fn name(&self) -> String {
        if self.file.is_empty() { format!("line {}", self.number) } else { format!("{}:{}", self.file, self.number) }
    }

    /// The next line; nothing at the end.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Broken> {
        self.number += 1;
        let mut seen = 0;
        loop {
            if let Some(end) = memchr(b'\n', &self.window.data()[seen..]) {
                return Ok(Some(self.take(seen + end, 1)));
            }
            seen = self.window.data().len();
            if seen > self.max_bytes {
                self.skip_line()?;
                return Err(too_large("the line", self.max_bytes));
            }
            if self.window.grow().map_err(broken_by)? == 0 {
                self.done = true;
                return Ok((seen > 0).then(|| self.take(seen, 0)));
            }
        }
    }

    fn take(&mut self, byte_len: usize, end: usize) -> Vec<u8> {
        let line = self.window.data()[..byte_len].to_vec();
        self.window.pass(byte_len + end);
        line
    }

    fn skip_line(&mut self) -> Result<(), Broken> {
        loop {
            if let Some(end) = memchr(b'\n', self.window.data()) {
                self.window.pass(end + 1);
                return Ok(());
            }
            self.window.pass_all();
            if self.window.grow().map_err(broken_by)? == 0 {
                self.done = true;
                return Ok(());
            }
        }
    }
}

impl<R: Read> Iterator for Lines<R> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while !self.done {
            match self.next_line() {
                Ok(None) => {}
                Ok(Some(line)) if line.trim_ascii().is_empty() => {}
                Ok(Some(body)) if body.len() <= self.max_bytes => {
                    let media_type = Some("application/json".into());
                    return Some(Ok(Item { name: self.name(), media_type, charset: Some("utf-8".into()), body, ..Item::default() }));
                }
                Ok(Some(_)) => return Some(Err(too_large("the line", self.max_bytes).named(self.name()))),
                Err(broken) => {
                    // What follows damage cannot be told apart into lines.
                    self.done |= broken.kind() != crate::BrokenKind::TooLarge;
                    return Some(Err(broken.named(self.name())));
                }
            }
        }
        None
    }
}

//! The records of a WARC file, one after the other, and the next sound one where one is damaged.

use std::io;

use memchr::memmem;

use crate::guard::{Damage, broken_by, too_large};
use crate::open::Found;
use crate::seams::Seamed;
use crate::warc::find::{self, VERSION};
use crate::warc::head::Head;
use crate::warc::header;
use crate::warc::payload::Payload;
use crate::window::Window;
use crate::{Broken, BrokenKind, Item, Limits};

/// Reads one record at a time and holds no more than that.
pub(crate) struct Records<R> {
    window: Window<R>,
    limits: Limits,
    /// Told after the record that was read before it.
    pending: Option<Broken>,
    is_lost: bool,
    done: bool,
    /// Where the record being read begins.
    begun: u64,
}

/// Why a record is left behind.
enum Stop {
    /// It is not as it should be. The next one is looked for inside it, this many bytes on.
    Broken(Broken, usize),
    /// It is, but is not wanted; the window stands behind it.
    Passed(Broken),
    /// The input has a gap here.
    Gap(io::Error),
}

impl From<io::Error> for Stop {
    fn from(err: io::Error) -> Self {
        Self::Gap(err)
    }
}

impl<R: Seamed> Records<R> {
    pub(crate) fn new(window: Window<R>, limits: &Limits) -> Self {
        Self { window, limits: limits.clone(), pending: None, is_lost: false, done: false, begun: 0 }
    }

    /// The records behind `broken`, of which the window may hold a part.
    pub(crate) fn after(broken: Broken, mut window: Window<R>, limits: &Limits) -> Self {
        window.pass_all();
        Self { pending: Some(broken), is_lost: true, ..Self::new(window, limits) }
    }

    /// The next page, or nothing where a record holds none.
    fn step(&mut self) -> Result<Option<Item>, Stop> {
        if self.is_lost {
            find::find_record(&mut self.window)?;
            self.is_lost = false;
        }
        self.pass_line_ends()?;
        self.begun = self.window.offset();
        if self.window.data().is_empty() {
            self.done = true;
            return Ok(None);
        }
        let header_len = self.header_len()?;
        let head = Head::parse(&self.window.data()[..header_len], &self.limits).map_err(|broken| Stop::Broken(broken, VERSION.len()))?;
        self.read_content(&head, header_len).map_err(|stop| match stop {
            Stop::Broken(broken, from) => Stop::Broken(named(broken, &head), from),
            Stop::Passed(broken) => Stop::Passed(named(broken, &head)),
            gap => gap,
        })
    }

    fn pass_line_ends(&mut self) -> io::Result<()> {
        loop {
            let ends = line_ends(self.window.data());
            self.window.pass(ends);
            if !self.window.data().is_empty() || self.window.grow()? == 0 {
                return Ok(());
            }
        }
    }

    /// Length of the header block that the window stands before.
    fn header_len(&mut self) -> Result<usize, Stop> {
        let malformed = |message: &str, from| Stop::Broken(Broken::new(BrokenKind::Malformed, message), from);
        self.window.need(VERSION.len())?;
        if !self.window.data().starts_with(VERSION) {
            return Err(malformed("no record begins here, where the one before should end", 0));
        }
        loop {
            let data = self.window.data();
            let data = &data[..data.len().min(self.limits.max_header_bytes)];
            match header::find_end(data) {
                // A header that was cut off would be taken together with the next one.
                Some(header_len) if memmem::find(&data[VERSION.len()..header_len], b"\nWARC/1.").is_some() => {
                    return Err(malformed("the header block of the record is cut off", VERSION.len()));
                }
                Some(header_len) => return Ok(header_len),
                None if data.len() == self.limits.max_header_bytes => {
                    return Err(malformed("the header block of the record is longer than the limit", VERSION.len()));
                }
                None if self.window.grow()? == 0 => return Err(malformed("the header block of the record does not end", VERSION.len())),
                None => {}
            }
        }
    }

    fn read_content(&mut self, head: &Head, header_len: usize) -> Result<Option<Item>, Stop> {
        let whole = head.byte_len.saturating_add(header_len as u64);
        let start_len = usize::try_from(head.byte_len).unwrap_or(usize::MAX).min(self.limits.max_header_bytes);
        let truncated = || Stop::Broken(Broken::new(BrokenKind::Truncated, "the input ends inside the record"), header_len);
        if !self.window.need(header_len + start_len)? {
            return Err(truncated());
        }
        let start = &self.window.data()[header_len..header_len + start_len];
        let payload = if head.is_read() { Payload::of(head, start, &self.limits) } else { Ok(Payload::Other) };
        if head.byte_len > (self.limits.max_record_bytes + self.limits.max_header_bytes) as u64 {
            return self.pass_large(payload, whole);
        }
        let whole = whole as usize;
        if !self.window.need(whole)? {
            return Err(truncated());
        }
        self.check_end(whole, header_len)?;
        let content = &self.window.data()[header_len..whole];
        let found = payload.and_then(|payload| payload.item(head, content, &self.limits));
        self.window.pass(whole);
        found.map_err(Stop::Passed)
    }

    /// Passes over a record that is too large to hold, trusting its length.
    fn pass_large(&mut self, payload: Result<Payload, Broken>, whole: u64) -> Result<Option<Item>, Stop> {
        if !self.window.skip(whole)? {
            return Err(Stop::Passed(Broken::new(BrokenKind::Truncated, "the input ends inside the record")));
        }
        match payload {
            Ok(Payload::Other) => Ok(None),
            Ok(_) => Err(Stop::Passed(too_large("the record", self.limits.max_record_bytes))),
            Err(broken) => Err(Stop::Passed(broken)),
        }
    }

    /// A length is right when it leads to the next record, or to the end.
    fn check_end(&mut self, whole: usize, header_len: usize) -> Result<(), Stop> {
        loop {
            let behind = &self.window.data()[whole..];
            let ends = line_ends(behind);
            let behind = &behind[ends..];
            if behind.starts_with(VERSION) {
                return Ok(());
            }
            let is_undecided = VERSION.starts_with(behind);
            if !behind.is_empty() && find::is_seam(&mut self.window, whole + ends) {
                return Ok(());
            }
            if !is_undecided {
                let message = "its Content-Length does not lead to the next record: one of the two is damaged";
                return Err(Stop::Broken(Broken::new(BrokenKind::Malformed, message), header_len));
            }
            match self.window.grow() {
                Ok(0) => return Ok(()),
                Ok(_) => {}
                Err(err) => return self.check_gap(err),
            }
        }
    }

    /// Damage right behind a record does not touch it, if it begins with a new member.
    fn check_gap(&mut self, err: io::Error) -> Result<(), Stop> {
        match err.downcast::<Damage>() {
            Ok(damage) if damage.given == 0 => {
                self.pending = Some(Broken::new(damage.kind, damage.message));
                Ok(())
            }
            Ok(damage) => Err(Stop::Gap(damage.into_io())),
            Err(err) => Err(Stop::Gap(err)),
        }
    }

    /// Notes how to go on after `stop`, and what to tell.
    fn recover(&mut self, stop: Stop) -> Broken {
        let begun = self.begun;
        match stop {
            Stop::Broken(broken, from) => {
                self.window.pass(from);
                self.is_lost = true;
                broken.at(begun)
            }
            Stop::Passed(broken) => broken.at(begun),
            Stop::Gap(err) => {
                let broken = broken_by(err);
                self.done = broken.kind() == BrokenKind::Io;
                self.window.pass_all();
                self.is_lost = true;
                broken.at(begun)
            }
        }
    }
}

fn line_ends(data: &[u8]) -> usize {
    data.iter().take_while(|&&b| b == b'\r' || b == b'\n').count()
}

fn named(broken: Broken, head: &Head) -> Broken {
    match &head.name {
        Some(name) => broken.named(name.clone()),
        None => broken,
    }
}

impl<R: Seamed> Iterator for Records<R> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(broken) = self.pending.take() {
                return Some(Err(broken));
            }
            if self.done {
                return None;
            }
            match self.step() {
                Ok(None) => {}
                Ok(Some(mut item)) => {
                    if item.name.is_empty() {
                        item.name = format!("the record at byte {}", self.begun);
                    }
                    return Some(Ok(item));
                }
                Err(stop) => return Some(Err(self.recover(stop))),
            }
        }
    }
}

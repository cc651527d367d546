//! The members of a gzip file, one after the other, and the next sound one where one is damaged.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;
use memchr::memchr;

use crate::guard::Damage;
use crate::rework::Rework;
use crate::seams::{Seamed, Seams};
use crate::window::Window;
use crate::{BrokenKind, Limits};

/// Compressed bytes held behind the one being read: how far back the next member is looked for when one turns out to be damaged.
const BEHIND: usize = 1 << 20;
/// Compressed bytes in which a member must show that it begins with a record.
const PROBE: usize = 4096;
/// Compressed bytes that may be read again before any sound member was read.
const REWORK: u64 = 16 << 20;
/// What a member begins with: magic, deflate.
const MAGIC: &[u8] = b"\x1f\x8b\x08";

/// The decoded bytes of all members. A damaged one is an error that holds a [`Damage`]; reading on after it gives the next sound
/// member that begins a WARC record.
pub(crate) struct Members<R> {
    decoder: GzDecoder<Input<R>>,
    limits: Limits,
    rework: Rework,
    at: At,
    /// Where the member began, and the decoded bytes it has given.
    begun: u64,
    given: u64,
    /// Decoded bytes given by all, and where each member began among them.
    total: u64,
    seams: Seams,
}

#[derive(Clone, Copy)]
enum At {
    Between,
    Within,
    Lost,
}

impl<R: Read> Members<R> {
    pub(crate) fn new(source: R, limits: &Limits) -> Self {
        let decoder = GzDecoder::new(Input(None));
        let mut members = Self {
            decoder,
            limits: limits.clone(),
            rework: Rework::new(REWORK),
            at: At::Between,
            begun: 0,
            given: 0,
            total: 0,
            seams: Seams::default(),
        };
        members.decoder.reset(Input(Some(Window::new(source, BEHIND))));
        members
    }

    fn input(&mut self) -> &mut Input<R> {
        self.decoder.get_mut()
    }

    /// Stands before the next member, or at the end of the input.
    fn begin(&mut self) -> io::Result<bool> {
        match self.next_magic()? {
            None => return Ok(false),
            Some(true) => {}
            Some(false) => return Err(self.fail(BrokenKind::Malformed, "bytes that are no gzip data stand between the members".into())),
        }
        let input = Input(self.input().0.take());
        self.begun = input.offset();
        self.given = 0;
        self.seams.push(self.total);
        self.decoder.reset(input);
        self.at = At::Within;
        Ok(true)
    }

    /// Whether a member follows, after any padding with zeros.
    fn next_magic(&mut self) -> io::Result<Option<bool>> {
        let Some(window) = &mut self.input().0 else { return Ok(None) };
        loop {
            let zeros = window.data().iter().take_while(|&&b| b == 0).count();
            window.pass(zeros);
            if !window.data().is_empty() {
                window.need(MAGIC.len())?;
                return Ok(Some(window.data().starts_with(MAGIC)));
            }
            if window.grow()? == 0 {
                return Ok(None);
            }
        }
    }

    fn go_on(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.decoder.read(out) {
            Ok(0) => {
                let packed = self.packed();
                self.rework.earn(packed);
                self.at = At::Between;
                Ok(0)
            }
            Ok(count) => {
                self.given += count as u64;
                let packed = self.packed();
                if self.limits.is_bomb(self.given, packed) {
                    let bomb = Damage::bomb(&self.limits, self.given - count as u64);
                    return Err(self.fail(bomb.kind, bomb.message));
                }
                self.total += count as u64;
                Ok(count)
            }
            Err(err) => {
                let damage = Damage::of(err, self.given)?;
                Err(self.fail(damage.kind, damage.message))
            }
        }
    }

    fn packed(&mut self) -> u64 {
        let begun = self.begun;
        self.input().offset() - begun
    }

    /// Goes back to just behind the start of what failed.
    fn fail(&mut self, kind: BrokenKind, message: String) -> io::Error {
        let begun = if matches!(self.at, At::Within) { self.begun } else { self.input().offset() };
        let given = if matches!(self.at, At::Within) { self.given } else { 0 };
        let failed = self.input().offset();
        let resume = self.rework.resume(begun, failed);
        if let Some(window) = &mut self.input().0 {
            window.rewind(resume);
            if window.offset() < resume {
                window.pass(1);
            }
        }
        self.at = At::Lost;
        Damage { kind, message: format!("{message}, in the gzip member at byte {begun}"), given }.into_io()
    }

    /// Looks for the next member that begins a record.
    fn find(&mut self) -> io::Result<bool> {
        let Some(window) = &mut self.input().0 else { return Ok(false) };
        loop {
            match memchr(MAGIC[0], window.data()) {
                Some(at) => {
                    window.pass(at);
                    window.need(PROBE)?;
                    if begins_record(&window.data()[..window.data().len().min(PROBE)]) {
                        return Ok(true);
                    }
                    window.pass(1);
                }
                None => {
                    window.pass_all();
                    if window.grow()? == 0 {
                        return Ok(false);
                    }
                }
            }
        }
    }
}

impl<R: Read> Read for Members<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.at {
                At::Lost => {
                    if !self.find()? {
                        return Ok(0);
                    }
                    self.at = At::Between;
                }
                At::Between => {
                    if !self.begin()? {
                        return Ok(0);
                    }
                }
                At::Within => match self.go_on(out)? {
                    0 => {}
                    count => return Ok(count),
                },
            }
        }
    }
}

impl<R: Read> Seamed for Members<R> {
    fn is_seam(&mut self, offset: u64, from: u64) -> bool {
        self.seams.has(offset, from)
    }
}

/// Whether these bytes are the start of a member that holds the start of a record.
fn begins_record(packed: &[u8]) -> bool {
    let mut start = [0; 5];
    let flags = packed.get(3).copied().unwrap_or(0xff);
    packed.starts_with(MAGIC) && flags & 0xe0 == 0 && GzDecoder::new(packed).read_exact(&mut start).is_ok() && &start == b"WARC/"
}

/// The window, which is lent from one member to the next.
struct Input<R>(Option<Window<R>>);

impl<R: Read> Input<R> {
    fn offset(&self) -> u64 {
        self.0.as_ref().map_or(0, Window::offset)
    }
}

impl<R: Read> Read for Input<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.as_mut().map_or(Ok(0), |window| window.read(out))
    }
}

impl<R: Read> BufRead for Input<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.as_mut().map_or(Ok(&[]), |window| window.fill_buf())
    }

    fn consume(&mut self, bytes: usize) {
        if let Some(window) = &mut self.0 {
            window.consume(bytes);
        }
    }
}

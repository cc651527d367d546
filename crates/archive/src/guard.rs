//! Decompressed bytes, counted.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind, Read};

use crate::{Broken, BrokenKind, Limits};

/// Damage on the way through a reader, inside an [`io::Error`]: reading may go on after it, behind what is damaged.
#[derive(Debug)]
pub(crate) struct Damage {
    pub(crate) kind: BrokenKind,
    pub(crate) message: String,
    /// Bytes that the damaged part gave before.
    pub(crate) given: u64,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Damage {}

impl Damage {
    /// What an error of a decoder means; errors of the input underneath stay what they are.
    pub(crate) fn of(err: io::Error, given: u64) -> Result<Self, io::Error> {
        match err.kind() {
            ErrorKind::UnexpectedEof => {
                Ok(Self { kind: BrokenKind::Truncated, message: "the compressed data end too early".into(), given })
            }
            ErrorKind::InvalidData | ErrorKind::InvalidInput => {
                Ok(Self { kind: BrokenKind::Damaged, message: format!("the compressed data are damaged ({err})"), given })
            }
            _ => Err(err),
        }
    }

    pub(crate) fn bomb(limits: &Limits, given: u64) -> Self {
        let message = format!("more than {} bytes come from each compressed one: not unpacked further", limits.max_ratio);
        Self { kind: BrokenKind::Bomb, message, given }
    }

    pub(crate) fn into_io(self) -> io::Error {
        io::Error::new(ErrorKind::InvalidData, self)
    }
}

/// What an error of a reader of ours is told as.
pub(crate) fn broken_by(err: io::Error) -> Broken {
    match err.downcast::<Damage>() {
        Ok(damage) => Broken::new(damage.kind, damage.message),
        Err(err) => match Damage::of(err, 0) {
            Ok(damage) => Broken::new(damage.kind, damage.message),
            Err(err) => Broken::new(BrokenKind::Io, format!("the input cannot be read further: {err}")).caused_by(err),
        },
    }
}

/// All that `decoder` makes of `packed` bytes, if that is no bomb and not more than `max_bytes`.
pub(crate) fn unpack(mut decoder: impl Read, packed: u64, max_bytes: usize, limits: &Limits) -> Result<Vec<u8>, Broken> {
    let mut out = Vec::new();
    loop {
        let before = out.len();
        let step = (max_bytes + 1 - before).min(before.max(64 << 10)) as u64;
        decoder.by_ref().take(step).read_to_end(&mut out).map_err(broken_by)?;
        if limits.is_bomb(out.len() as u64, packed) {
            return Err(broken_by(Damage::bomb(limits, out.len() as u64).into_io()));
        }
        if out.len() > max_bytes {
            return Err(too_large("it", max_bytes));
        }
        if out.len() == before {
            return Ok(out);
        }
    }
}

pub(crate) fn too_large(what: &str, max_bytes: usize) -> Broken {
    Broken::new(BrokenKind::TooLarge, format!("{what} has more than {max_bytes} bytes: raise the limit to read it"))
}

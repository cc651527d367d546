//! Bodies, decompressed and counted.

use std::error::Error;
use std::fmt;
use std::io::{self, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

/// Bytes whose expansion is not looked at: a page of few, often repeated words is no bomb.
const EXPANSION_FREE: u64 = 1_000_000;
/// Small, so that what was sent is counted little before it is unpacked.
const CHUNK: usize = 4 * 1024;

/// How much of a body is read.
#[derive(Clone, Copy)]
pub(crate) struct BodyLimits {
    /// Bytes, as sent and when decompressed.
    pub(crate) bytes: u64,
    /// How many times larger than sent.
    pub(crate) expansion: u64,
    /// Leave out what is beyond a limit, instead of refusing the body.
    pub(crate) cut: bool,
}

/// A limit that a body broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooMuch {
    Bytes,
    Expansion,
}

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "the body is larger than max_body_bytes",
            Self::Expansion => "the body unfolds to more than max_expansion times what was sent",
        })
    }
}

impl Error for TooMuch {}

/// Why a body was not read.
#[derive(Debug)]
pub(crate) enum BodyError {
    TooMuch(TooMuch),
    /// What was sent is not gzip, or ends early.
    Damaged(io::Error),
    /// The connection failed.
    Io(io::Error),
}

/// Reads `body`, sent as it is or with gzip.
pub(crate) fn read(body: impl Read, gzip: bool, limits: BodyLimits) -> Result<Vec<u8>, BodyError> {
    let mut source = Source::new(Counted { body, seen: 0, most: limits.bytes, failed: false }, gzip);
    let mut out = Vec::new();
    let read = fill(&mut source, &mut out, limits);
    out.truncate(usize::try_from(limits.bytes).unwrap_or(usize::MAX));
    match read {
        Ok(()) => Ok(out),
        Err(err) => match err.get_ref().and_then(|inner| inner.downcast_ref::<TooMuch>()) {
            Some(_) if limits.cut => Ok(out),
            Some(limit) => Err(BodyError::TooMuch(*limit)),
            None if source.wire().failed || !gzip => Err(BodyError::Io(err)),
            None => Err(BodyError::Damaged(err)),
        },
    }
}

fn fill(source: &mut Source<impl Read>, out: &mut Vec<u8>, limits: BodyLimits) -> io::Result<()> {
    let mut chunk = [0; CHUNK];
    loop {
        let len = match source.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(len) => len,
            Err(err) if err.kind() == io::ErrorKind::Interrupted => continue,
            Err(err) => return Err(err),
        };
        out.extend_from_slice(&chunk[..len]);
        within(out.len() as u64, source.wire().seen, limits).map_err(io::Error::other)?;
    }
}

fn within(unfolded: u64, sent: u64, limits: BodyLimits) -> Result<(), TooMuch> {
    if unfolded > limits.bytes {
        return Err(TooMuch::Bytes);
    }
    if unfolded > EXPANSION_FREE && unfolded > sent.saturating_mul(limits.expansion) {
        return Err(TooMuch::Expansion);
    }
    Ok(())
}

enum Source<R> {
    Plain(Counted<R>),
    Gzip(Box<MultiGzDecoder<BufReader<Counted<R>>>>),
}

impl<R: Read> Source<R> {
    fn new(wire: Counted<R>, gzip: bool) -> Self {
        if gzip { Self::Gzip(Box::new(MultiGzDecoder::new(BufReader::with_capacity(CHUNK, wire)))) } else { Self::Plain(wire) }
    }

    fn wire(&self) -> &Counted<R> {
        match self {
            Self::Plain(wire) => wire,
            Self::Gzip(decoder) => decoder.get_ref().get_ref(),
        }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(wire) => wire.read(out),
            Self::Gzip(decoder) => decoder.read(out),
        }
    }
}

/// What is sent. Counted too, because gzip can go on for ever and unfold to nothing.
struct Counted<R> {
    body: R,
    seen: u64,
    most: u64,
    failed: bool,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        // One chunk more, since the decompressed bytes are to say that a body is too large where they can.
        if self.seen > self.most.saturating_add(CHUNK as u64) {
            return Err(io::Error::other(TooMuch::Bytes));
        }
        let len = self.body.read(out).inspect_err(|err| self.failed |= err.kind() != io::ErrorKind::Interrupted)?;
        self.seen += len as u64;
        Ok(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;
    use std::io::Write;

    const LIMITS: BodyLimits = BodyLimits { bytes: 3_000_000, expansion: 100, cut: false };

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn within_limits() {
        let text = b"Talks resumed on Monday.".repeat(1000);
        let two_members = [gzip(&text), gzip(b"The end.")].concat();
        assert_eq!(read(&text[..], false, LIMITS).unwrap(), text);
        assert_eq!(read(&gzip(&text)[..], true, LIMITS).unwrap(), text);
        assert!(read(&two_members[..], true, LIMITS).unwrap().ends_with(b"Monday.The end."));
        assert_eq!(read(&b""[..], false, LIMITS).unwrap(), b"");
    }

    #[test]
    fn beyond_limits() {
        let empty_members = gzip(b"").repeat(400_000);
        for (name, body, is_gzip, wanted) in [
            ("plain", vec![b'a'; 3_000_001], false, TooMuch::Bytes),
            ("bomb", gzip(&vec![0; 2_900_000]), true, TooMuch::Expansion),
            ("more when unpacked", gzip(&pseudo_random(3_000_001)), true, TooMuch::Bytes),
            ("unfolds to nothing", empty_members, true, TooMuch::Bytes),
        ] {
            let err = read(&body[..], is_gzip, LIMITS).unwrap_err();
            assert!(matches!(err, BodyError::TooMuch(limit) if limit == wanted), "{name}: {err:?}");
            let cut = read(&body[..], is_gzip, BodyLimits { cut: true, ..LIMITS }).unwrap();
            assert!(cut.len() as u64 <= LIMITS.bytes, "{name}");
        }
    }

    #[test]
    fn exactly_the_limit() {
        assert_eq!(read(&vec![b'a'; 3_000_000][..], false, LIMITS).unwrap().len(), 3_000_000);
        assert_eq!(read(&gzip(&pseudo_random(3_000_000))[..], true, LIMITS).unwrap().len(), 3_000_000);
    }

    #[test]
    fn damage() {
        let whole = gzip(b"Talks resumed on Monday.");
        for (name, body) in
            [("not gzip", &b"<html>"[..]), ("cut short", &whole[..whole.len() - 9]), ("no checksum", &whole[..whole.len() - 1])]
        {
            assert!(matches!(read(body, true, LIMITS), Err(BodyError::Damaged(_))), "{name}");
        }
    }

    fn pseudo_random(len: usize) -> Vec<u8> {
        let mut state = 1_u32;
        std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(len)
        .collect()
    }

    proptest! {
        #[test]
        fn any_bytes_as_gzip(bytes: Vec<u8>, good: Vec<u8>) {
            prop_assert_eq!(read(&gzip(&good)[..], true, LIMITS).unwrap(), good);
            // A gzip header, so that what follows reaches the decompressor.
            let body = [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3][..], &bytes].concat();
            prop_assert!(read(&body[..], true, LIMITS).map_or(0, |out| out.len() as u64) <= LIMITS.bytes);
        }
    }
}

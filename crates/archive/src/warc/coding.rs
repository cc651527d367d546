//! Content codings: bodies that were compressed on their way.

use std::borrow::Cow;

use brotli_decompressor::Decompressor;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::guard::unpack;
use crate::{Broken, BrokenKind, Limits};

/// Codings of one body, one on top of the other.
const MOST_CODINGS: usize = 3;
/// Bytes of compressed input the brotli decoder takes at once.
const BROTLI_BUFFER: usize = 4096;

/// The body as it was before `codings`, the value of a `Content-Encoding` header, were applied.
pub(crate) fn decoded<'b>(body: Cow<'b, [u8]>, codings: &str, limits: &Limits) -> Result<Cow<'b, [u8]>, Broken> {
    let codings: Vec<_> = codings.split(',').map(|coding| coding.trim().to_ascii_lowercase()).filter(|coding| !coding.is_empty()).collect();
    if codings.len() > MOST_CODINGS {
        return Err(unsupported(&format!("{} codings", codings.len())));
    }
    codings.iter().rev().try_fold(body, |body, coding| one(body, coding, limits))
}

/// Archives keep the header with bodies already decoded: one that does not look like its coding is taken as it is.
fn one<'b>(body: Cow<'b, [u8]>, coding: &str, limits: &Limits) -> Result<Cow<'b, [u8]>, Broken> {
    let packed = body.len() as u64;
    let bytes = &*body;
    let out = match coding {
        "identity" | "none" | "utf-8" => return Ok(body),
        "gzip" | "x-gzip" if bytes.starts_with(b"\x1f\x8b") => unpack(MultiGzDecoder::new(bytes), packed, limits.max_record_bytes, limits)?,
        "deflate" if is_zlib(bytes) => unpack(ZlibDecoder::new(bytes), packed, limits.max_record_bytes, limits)?,
        "gzip" | "x-gzip" | "deflate" | "br" if is_markup(bytes) => return Ok(body),
        "deflate" => unpack(DeflateDecoder::new(bytes), packed, limits.max_record_bytes, limits)?,
        "br" => unpack(Decompressor::new(bytes, BROTLI_BUFFER), packed, limits.max_record_bytes, limits)?,
        "gzip" | "x-gzip" => return Ok(body),
        other => return Err(unsupported(&other.chars().filter(|c| !c.is_control()).take(30).collect::<String>())),
    };
    Ok(Cow::Owned(out))
}

fn is_zlib(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0)
}

fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    matches!(bytes.trim_ascii_start().first(), None | Some(b'<' | b'{' | b'['))
}

fn unsupported(coding: &str) -> Broken {
    Broken::new(BrokenKind::Unsupported, format!("its content coding ({coding}) is not read: gzip, deflate and br are"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const PAGE: &[u8] = b"<p>Envoys met.</p><p>Envoys met.</p>";
    /// `PAGE` in brotli, as an uncompressed meta-block.
    fn brotli() -> Vec<u8> {
        // Window bits 16 (one bit 0), then: not last, length in 4 nibbles, length - 1 in 16 bits, uncompressed, padding; last and empty.
        let header = (PAGE.len() as u32 - 1) << 4 | 1 << 20;
        [&header.to_le_bytes()[..3], PAGE, &[3]].concat()
    }

    fn packed(coding: &str, bytes: &[u8]) -> Vec<u8> {
        let level = Compression::best();
        match coding {
            "gzip" => GzEncoder::new(Vec::new(), level).pack(bytes, GzEncoder::finish),
            "zlib" => ZlibEncoder::new(Vec::new(), level).pack(bytes, ZlibEncoder::finish),
            _ => DeflateEncoder::new(Vec::new(), level).pack(bytes, DeflateEncoder::finish),
        }
    }

    trait Pack: Write + Sized {
        fn pack(mut self, bytes: &[u8], finish: fn(Self) -> std::io::Result<Vec<u8>>) -> Vec<u8> {
            self.write_all(bytes).unwrap();
            finish(self).unwrap()
        }
    }

    impl<W: Write> Pack for W {}

    #[test]
    fn codings_are_undone() {
        let cases: &[(&str, &str, Vec<u8>)] = &[
            ("gzip", "gzip", packed("gzip", PAGE)),
            ("capitals", "GZIP", packed("gzip", PAGE)),
            ("zlib", "deflate", packed("zlib", PAGE)),
            ("raw deflate", "deflate", packed("raw", PAGE)),
            ("brotli", "br", brotli()),
            ("two", "deflate, gzip", packed("gzip", &packed("zlib", PAGE))),
            ("undone already", "gzip", PAGE.to_vec()),
            ("undone already, brotli", "br", PAGE.to_vec()),
            ("identity", "identity", PAGE.to_vec()),
        ];
        for (name, coding, body) in cases {
            let found = decoded(Cow::Borrowed(body), coding, &Limits::default());
            assert_eq!(found.as_deref().ok(), Some(PAGE), "{name}: {found:?}");
        }
    }

    #[test]
    fn what_cannot_be_undone_is_told() {
        let zeros = vec![0; 8 << 20];
        let whole = packed("gzip", PAGE);
        let cases: &[(&str, &str, &[u8], BrokenKind)] = &[
            ("bomb", "gzip", &packed("gzip", &zeros), BrokenKind::Bomb),
            ("bomb in a bomb", "gzip, gzip", &packed("gzip", &packed("gzip", &zeros)), BrokenKind::Bomb),
            ("cut off", "gzip", &whole[..whole.len() - 9], BrokenKind::Truncated),
            ("flipped", "gzip", &[&whole[..20], b"\xff\xff\xff", &whole[23..]].concat(), BrokenKind::Damaged),
            ("zstd", "zstd", b"(\xb5/\xfd", BrokenKind::Unsupported),
            ("many", "gzip,gzip,gzip,gzip", b"", BrokenKind::Unsupported),
            ("brotli of nothing sensible", "br", b"\xff\xff\xff\xff\xff", BrokenKind::Damaged),
        ];
        for (name, coding, body, expected) in cases {
            let found = decoded(Cow::Borrowed(body), coding, &Limits::default());
            assert_eq!(found.as_ref().map(|body| body.len()).map_err(Broken::kind), Err(*expected), "{name}");
        }
    }

    #[test]
    fn size_is_limited() {
        let noise: Vec<u8> = (0..300_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let limits = Limits { max_record_bytes: 100_000, ..Limits::default() };
        let body = packed("gzip", &noise);
        let found = decoded(Cow::Borrowed(&body), "gzip", &limits);
        assert_eq!(found.map(|body| body.len()).map_err(|broken| broken.kind()), Err(BrokenKind::TooLarge));
    }
}

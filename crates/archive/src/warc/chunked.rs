//! Bodies that were sent in chunks.

use std::borrow::Cow;

use httparse::{Status, parse_chunk_size};

use crate::{Broken, BrokenKind};

/// The body without the marks of its chunks. Many archives keep the header `Transfer-Encoding: chunked` with a body already joined: one
/// that does not begin with a whole chunk is taken as it is.
pub(crate) fn joined(body: &[u8]) -> Result<Cow<'_, [u8]>, Broken> {
    let Some((first, mut rest)) = chunk(body) else { return Ok(Cow::Borrowed(body)) };
    let mut out = first.to_vec();
    let mut is_last = first.is_empty();
    while !is_last {
        let Some((next, behind)) = chunk(rest) else {
            return Err(Broken::new(BrokenKind::Damaged, format!("its chunks are damaged or cut off after {} bytes", out.len())));
        };
        out.extend_from_slice(next);
        is_last = next.is_empty();
        rest = behind;
    }
    Ok(Cow::Owned(out))
}

/// The chunk at the start of `data`, and what follows it.
fn chunk(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let Ok(Status::Complete((start, byte_len))) = parse_chunk_size(data) else { return None };
    let data = &data[start..];
    let byte_len = usize::try_from(byte_len).ok()?;
    let (chunk, behind) = data.split_at_checked(byte_len)?;
    // The last chunk is empty, and may be followed by trailers instead of an empty line.
    let behind = behind.strip_prefix(b"\r\n").or(chunk.is_empty().then_some(behind))?;
    Some((chunk, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        type Case = (&'static str, &'static [u8], Option<&'static [u8]>);
        let cases: &[Case] = &[
            ("two chunks", b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", Some(b"abcde")),
            ("trailers", b"1\r\na\r\n0\r\nX: y\r\n\r\n", Some(b"a")),
            ("joined already", b"<html>abc", Some(b"<html>abc")),
            ("a word of hex digits", b"Added to the list", Some(b"Added to the list")),
            ("nothing", b"", Some(b"")),
            ("an empty one", b"0\r\n\r\n", Some(b"")),
            ("first chunk longer than all", b"ffffffffffffffff\r\nabc", Some(b"ffffffffffffffff\r\nabc")),
            ("cut off", b"3\r\nabc\r\n5\r\nab", None),
            ("no end", b"3\r\nabc\r\n", None),
        ];
        for (name, body, expected) in cases {
            assert_eq!(joined(body).ok().as_deref(), *expected, "{name}");
        }
    }
}

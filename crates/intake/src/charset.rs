//! Bytes to text: byte-order mark, then what the page declares, then detection.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How far into a page its charset declaration is looked for; browsers stop at 1024 bytes, real pages do not.
const DECLARATION_WINDOW: usize = 8192;

/// How far UTF-16 is looked for; a page begins with markup, a text in English with English.
const UTF16_WINDOW: usize = 256;

/// The text of `bytes`, whatever they contain; malformed sequences become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    encoding_of(bytes).decode(bytes).0
}

/// The text of the first `max_bytes` of `bytes`.
pub(crate) fn decode_start(bytes: &[u8], max_bytes: usize) -> Cow<'_, str> {
    decode(&bytes[..bytes.len().min(max_bytes)])
}

/// The encoding to read `bytes` in. Valid UTF-8 wins over a declaration: pages are re-encoded and keep their old declaration.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = find_utf16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8;
    }
    find_declared(bytes).unwrap_or_else(|| detect(bytes))
}

/// UTF-16 without a byte-order mark: every other byte of English text or of markup is then zero, and no byte between.
pub(crate) fn find_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let window = &bytes[..bytes.len().min(UTF16_WINDOW)];
    let zeros = |skip: usize| window.iter().skip(skip).step_by(2).filter(|&&b| b == 0).count();
    let is_most = |count: usize| count >= 4 && count * 2 * 10 >= window.len() * 9;
    match (zeros(0), zeros(1)) {
        (0, odd) if is_most(odd) => Some(encoding_rs::UTF_16LE),
        (even, 0) if is_most(even) => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

/// The charset a page declares in `<meta charset>` or `<meta http-equiv>`, if it is one that ASCII markup can be read in.
fn find_declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let window = bytes[..bytes.len().min(DECLARATION_WINDOW)].to_ascii_lowercase();
    let at = window.windows(8).position(|word| word == b"charset=")? + 8;
    let label = window[at..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or(label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|b| b"\"'>; /\n\t".contains(b))?;
    // Bytes that are not valid UTF-8 cannot be what a wrong "utf-8" declares, unless almost all of them are: then detection agrees.
    Encoding::for_label(&label[..end]).filter(|encoding| encoding.is_ascii_compatible() && *encoding != encoding_rs::UTF_8)
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if is_mostly_utf8(bytes) {
        return encoding_rs::UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether far more multi-byte characters are well formed than not: UTF-8 with a few bytes damaged on the way.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 3 * bad
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charsets() {
        let cases: &[(&str, &[u8], &str)] = &[
            ("plain", "Ankara — é".as_bytes(), "Ankara — é"),
            ("bom", b"\xef\xbb\xbfhi", "hi"),
            ("utf-16", b"\xff\xfeh\0i\0", "hi"),
            ("utf-16 without a mark", b"h\0e\0l\0l\0o\0", "hello"),
            ("big-endian", b"\0h\0e\0l\0l\0o", "hello"),
            ("declared", b"<meta charset=windows-1251>\xcb\xe0\xe2\xf0\xee\xe2", "<meta charset=windows-1251>Лавров"),
            ("quoted", b"<meta charset=\"koi8-r\">\xec", "<meta charset=\"koi8-r\">Л"),
            ("wrong declaration", "<meta charset=iso-8859-1>é".as_bytes(), "<meta charset=iso-8859-1>é"),
            ("damaged utf-8", b"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xff", "éééé\u{fffd}"),
            ("latin", b"Jos\xe9 Manuel said that the caf\xe9 was \x93closed\x94", "José Manuel said that the café was “closed”"),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(decode(bytes), *expected, "{name}");
        }
    }
}

//! Which format bytes are in, told from the bytes alone.

use crate::charset;
use crate::error::{IntakeError, IntakeErrorKind};

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A web page.
    Html,
    /// Plain text.
    Text,
    /// One JSON object a line.
    Jsonl,
}

/// How far into the input the format is looked for.
const WINDOW: usize = 4096;

/// Opening bytes of formats that hold no readable text, with what to call them.
const BINARY: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
    (b"RIFF", "a sound, film or picture file"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
];

/// Tags that only HTML begins with.
const HTML_TAGS: &[&str] = &[
    "!doctype html",
    "html",
    "head",
    "body",
    "title",
    "meta",
    "div",
    "p>",
    "p ",
    "article",
    "h1",
    "table",
    "main",
    "section",
    "script",
    "link",
    "br",
    "span",
    "a ",
    "ul",
    "b>",
    "center",
    "font",
];

/// The format `bytes` are in; `None` for bytes that are no text or none at all.
pub fn sniff(bytes: &[u8]) -> Option<Format> {
    (!bytes.trim_ascii().is_empty() && find_binary(bytes).is_none()).then(|| format_of_text(&charset::decode_start(bytes, WINDOW)))
}

/// The format of bytes that must hold text.
pub(crate) fn format_of(bytes: &[u8]) -> Result<Format, IntakeError> {
    match find_binary(bytes) {
        Some(what) => Err(IntakeError::new(
            IntakeErrorKind::Binary,
            format!("this seems to be {what}, not a text: give the article as HTML, plain text or JSON lines"),
        )),
        None => {
            sniff(bytes).ok_or_else(|| IntakeError::new(IntakeErrorKind::Empty, "the input is empty: give a page with an article in it"))
        }
    }
}

/// What the bytes are, if they are no text.
fn find_binary(bytes: &[u8]) -> Option<&'static str> {
    let known = BINARY.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|&(_, what)| what).or_else(|| has_controls(bytes).then_some("binary data"))
}

/// Whether NULs or many control characters say that these are no words. In UTF-16 they are part of letters.
fn has_controls(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || charset::find_utf16(bytes).is_some() {
        return false;
    }
    let window = &bytes[..bytes.len().min(WINDOW)];
    let controls = window.iter().filter(|&&b| b < 0x20 && !b.is_ascii_whitespace() && b != 0x1b && b != 0x0b).count();
    window.contains(&0) || controls * 20 > window.len()
}

fn format_of_text(start: &str) -> Format {
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if is_json_object(start) {
        Format::Jsonl
    } else if is_html(start) {
        Format::Html
    } else {
        Format::Text
    }
}

fn is_json_object(start: &str) -> bool {
    start.strip_prefix('{').map(str::trim_start).is_some_and(|rest| rest.starts_with('"') || rest.starts_with('}'))
}

/// HTML opens with a tag, a comment or an XML declaration, or closes paragraphs further on.
fn is_html(start: &str) -> bool {
    let lower = start.to_ascii_lowercase();
    let opens = ["<!--", "<?xml"].iter().any(|open| lower.starts_with(open))
        || lower.strip_prefix('<').is_some_and(|tag| HTML_TAGS.iter().any(|name| tag.starts_with(name)));
    opens || ["</p>", "</div>", "<body", "<html", "</head>", "</h1>"].iter().any(|tag| lower.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_from_the_bytes() {
        let cases: &[(&str, &[u8], Option<Format>)] = &[
            ("doctype", b"<!DOCTYPE html><html>", Some(Format::Html)),
            ("comment first", b"<!-- saved from -->\n<HTML>", Some(Format::Html)),
            ("xml declaration", b"<?xml version='1.0'?><html xmlns='x'>", Some(Format::Html)),
            ("fragment", b"Hello</p><p>World</p>", Some(Format::Html)),
            ("text with a comparison", b"Inflation < 5 per cent, says bank", Some(Format::Text)),
            ("json", b"{\"id\": 1, \"text\": \"<p>x</p>\"}\n", Some(Format::Jsonl)),
            ("braces in prose", b"{sic} he said", Some(Format::Text)),
            ("byte-order mark", b"\xef\xbb\xbf{\"id\":\"a\"}", Some(Format::Jsonl)),
            ("utf-16", b"\xff\xfe<\0h\0t\0m\0l\0>\0", Some(Format::Html)),
            ("pdf", b"%PDF-1.7 text", None),
            ("nuls", b"abc\0def", None),
            ("white space", b" \n\t ", None),
            ("nothing", b"", None),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(sniff(bytes), *expected, "{name}");
        }
    }

    #[test]
    fn binary_input_is_named() {
        let err = format_of(b"\x89PNG\r\n\x1a\n").unwrap_err();
        assert_eq!(err.kind(), &IntakeErrorKind::Binary);
        assert!(err.to_string().contains("PNG"), "{err}");
    }
}

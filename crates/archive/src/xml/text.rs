//! The text of an XML or JSON document.

use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::Event;

/// How far into a document its XML declaration ends.
const DECLARATION: usize = 512;

/// The text of `bytes`: by byte-order mark, else by XML declaration, else UTF-8. What does not decode becomes U+FFFD.
pub(crate) fn decoded(bytes: Vec<u8>) -> String {
    let marked = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    let declared = || declared_encoding(&bytes).filter(|encoding| encoding.is_ascii_compatible());
    let encoding = marked.or_else(declared).unwrap_or(UTF_8);
    if encoding == UTF_8 {
        return String::from_utf8(bytes).map_or_else(|err| lossy(err.as_bytes()), without_mark);
    }
    encoding.decode(&bytes).0.into_owned()
}

fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn lossy(bytes: &[u8]) -> String {
    without_mark(String::from_utf8_lossy(bytes).into_owned())
}

fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes[..bytes.len().min(DECLARATION)].trim_ascii_start();
    let end = start.starts_with(b"<?xml").then(|| start.iter().position(|&b| b == b'>'))??;
    let declaration = std::str::from_utf8(&start[..=end]).ok()?;
    match Reader::from_str(declaration).read_event() {
        Ok(Event::Decl(declaration)) => Encoding::for_label(declaration.encoding()?.ok()?.as_bytes()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charsets_are_found() {
        let utf16: Vec<u8> = "\u{feff}<a>é</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: &[(&str, &[u8], &str)] = &[
            ("utf-8", "<a>é</a>".as_bytes(), "<a>é</a>"),
            ("mark", b"\xef\xbb\xbf<a/>", "<a/>"),
            ("latin 1", b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>", "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>"),
            ("utf-16 with a mark", &utf16, "<a>é</a>"),
            ("utf-16 declared in ascii", b"<?xml version='1.0' encoding='UTF-16'?><a/>", "<?xml version='1.0' encoding='UTF-16'?><a/>"),
            ("unknown label", b"<?xml version='1.0' encoding='klingon'?><a/>", "<?xml version='1.0' encoding='klingon'?><a/>"),
            ("invalid utf-8", b"<a>\xff</a>", "<a>\u{fffd}</a>"),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(decoded(bytes.to_vec()), *expected, "{name}");
        }
    }
}

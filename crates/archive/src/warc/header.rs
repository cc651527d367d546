//! Header blocks: of WARC records, and of the HTTP answers in them, whose syntax is the same.

use httparse::{EMPTY_HEADER, ParserConfig, Response, Status};
use memchr::memmem;

use crate::{Broken, BrokenKind};

/// Fields of one block; there are thirty in the longest of real ones.
const MOST_FIELDS: usize = 256;

/// The fields of a header block, in order.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<(String, Vec<u8>)>);

impl Fields {
    /// The first field called `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim_ascii())
    }

    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| String::from_utf8_lossy(value).into_owned()).filter(|text| !text.is_empty())
    }
}

/// Length of the header block at the start of `data`, with the empty line that ends it.
pub(crate) fn find_end(data: &[u8]) -> Option<usize> {
    let crlf = memmem::find(data, b"\r\n\r\n").map(|at| at + 4);
    let within = crlf.unwrap_or(data.len());
    memmem::find(&data[..within], b"\n\n").map(|at| at + 2).or(crlf)
}

/// Status code and fields of a header block. Its first line may name any protocol: `HTTP/2` and `WARC/1.0` are read as `HTTP/1.1` is.
/// Lines that are no fields are passed over.
pub(crate) fn parse(block: &[u8], status_line: &str) -> Result<Fields, Broken> {
    let rest = memchr::memchr(b'\n', block).map_or(&[][..], |end| &block[end + 1..]);
    let text = [status_line.as_bytes(), b"\r\n", rest].concat();
    let mut room = [EMPTY_HEADER; MOST_FIELDS];
    let mut response = Response::new(&mut room);
    let mut config = ParserConfig::default();
    config.allow_obsolete_multiline_headers_in_responses(true);
    config.allow_spaces_after_header_name_in_responses(true);
    config.ignore_invalid_headers_in_responses(true);
    match config.parse_response(&mut response, &text) {
        Ok(Status::Complete(_)) => Ok(Fields(response.headers.iter().map(|field| (field.name.to_owned(), field.value.to_vec())).collect())),
        Ok(Status::Partial) => Err(Broken::new(BrokenKind::Malformed, "its header block does not end")),
        Err(err) => Err(Broken::new(BrokenKind::Malformed, format!("its header block cannot be read ({err})")).caused_by(err)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_end_at_the_first_empty_line() {
        assert_eq!(find_end(b"a: b\r\n\r\nc\n\nd"), Some(8));
        assert_eq!(find_end(b"a: b\n\nc\r\n\r\nd"), Some(6));
        assert_eq!(find_end(b"a: b\r\n"), None);
    }

    #[test]
    fn odd_fields_are_read() {
        let block = b"WARC/1.0\r\nWARC-Type : response\r\nno field\r\nX: a\r\n b\r\nWARC-Target-URI: http://e.org/\xc3\xa9\r\nwarc-type: other\r\n\r\n";
        let fields = parse(block, "HTTP/1.1 200 OK").unwrap();
        assert_eq!(fields.text("warc-type").as_deref(), Some("response"));
        assert_eq!(fields.text("WARC-Target-URI").as_deref(), Some("http://e.org/é"));
        assert_eq!(fields.get("no field"), None);
    }
}

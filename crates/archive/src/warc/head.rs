//! What the header of a WARC record says.

use crate::warc::header::{self, Fields};
use crate::{Broken, BrokenKind, Limits};

/// The header of one record, as far as it is used.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) name: Option<String>,
    pub(crate) kind: String,
    pub(crate) url: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) content_type: Option<Vec<u8>>,
    /// What the archiver found the payload to be.
    pub(crate) identified_type: Option<Vec<u8>>,
    pub(crate) byte_len: u64,
}

impl Head {
    pub(crate) fn parse(block: &[u8], limits: &Limits) -> Result<Self, Broken> {
        let fields = header::parse(block, "HTTP/1.1 200 OK")?;
        let name = fields.text("WARC-Record-ID").map(unbracketed);
        let byte_len = byte_len(&fields, limits).map_err(|broken| match &name {
            Some(name) => broken.named(name.clone()),
            None => broken,
        })?;
        Ok(Self {
            name,
            kind: fields.text("WARC-Type").unwrap_or_default().to_ascii_lowercase(),
            url: fields.text("WARC-Target-URI").map(unbracketed),
            date: fields.text("WARC-Date"),
            content_type: fields.get("Content-Type").map(<[u8]>::to_vec),
            identified_type: fields.get("WARC-Identified-Payload-Type").map(<[u8]>::to_vec),
            byte_len,
        })
    }

    /// Whether a record of this type may hold an article.
    pub(crate) fn is_read(&self) -> bool {
        matches!(self.kind.as_str(), "response" | "resource")
    }
}

fn byte_len(fields: &Fields, limits: &Limits) -> Result<u64, Broken> {
    let malformed = |message: String| Broken::new(BrokenKind::Malformed, message);
    let Some(given) = fields.text("Content-Length") else {
        return Err(malformed("the record has no Content-Length".into()));
    };
    match given.parse::<u64>() {
        Ok(byte_len) if given.starts_with(|c: char| c.is_ascii_digit()) && byte_len <= limits.max_skip_bytes => Ok(byte_len),
        Ok(_) => Err(malformed(format!("the record declares {given} bytes, which is taken for damage"))),
        Err(_) => Err(malformed(format!("the record declares \"{}\" bytes, which is no length", shortened(&given)))),
    }
}

/// Some writers put addresses in angle brackets, as all do with ids.
fn unbracketed(text: String) -> String {
    text.strip_prefix('<').and_then(|text| text.strip_suffix('>')).map(str::to_owned).unwrap_or(text)
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(30).collect()
}

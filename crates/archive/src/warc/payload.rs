//! The page in a record.

use std::borrow::Cow;

use crate::guard::too_large;
use crate::media::{self, MediaType};
use crate::warc::head::Head;
use crate::warc::header::{self, Fields};
use crate::warc::{chunked, coding};
use crate::{Broken, BrokenKind, Item, Limits};

/// What the start of a record's content says of it.
#[derive(Debug)]
pub(crate) enum Payload {
    /// Nothing that is read: a redirect, a picture, a lookup.
    Other,
    /// The content itself is the page.
    Bare(Option<MediaType>),
    /// An HTTP answer; its header block has `header_len` bytes.
    Answer { header_len: usize, media: Option<MediaType>, fields: Fields },
}

impl Payload {
    /// What `content`, the start of the record's content, holds.
    pub(crate) fn of(head: &Head, content: &[u8], limits: &Limits) -> Result<Self, Broken> {
        if head.kind == "resource" {
            return Ok(Self::bare(head));
        }
        if !content.starts_with(b"HTTP/") || status(content) != Some(200) {
            return Ok(Self::Other);
        }
        let Some(header_len) = header::find_end(&content[..content.len().min(limits.max_header_bytes)]) else {
            return Err(Broken::new(BrokenKind::Malformed, "the header block of its HTTP answer does not end"));
        };
        let fields = header::parse(&content[..header_len], "HTTP/1.1 200 OK")?;
        let declared = fields.get("Content-Type").filter(|value| !value.is_empty()).or(head.identified_type.as_deref());
        let media = declared.map(MediaType::parse);
        match &media {
            Some(media) if !media.is_read() => Ok(Self::Other),
            _ => Ok(Self::Answer { header_len, media, fields }),
        }
    }

    fn bare(head: &Head) -> Self {
        match head.content_type.as_deref().or(head.identified_type.as_deref()).map(MediaType::parse) {
            Some(media) if !media.is_read() => Self::Other,
            media => Self::Bare(media),
        }
    }

    /// The item that the whole `content` makes; nothing where it shows that it is no page.
    pub(crate) fn item(self, head: &Head, content: &[u8], limits: &Limits) -> Result<Option<Item>, Broken> {
        let (body, media) = match self {
            Self::Other => return Ok(None),
            Self::Bare(media) => (Cow::Borrowed(content), media),
            Self::Answer { header_len, media, fields } => (plain(&content[header_len..], &fields, limits)?, media),
        };
        if body.len() > limits.max_record_bytes {
            return Err(too_large("the page", limits.max_record_bytes));
        }
        let Some(media) = media.or_else(|| media::guess(&body)) else { return Ok(None) };
        Ok(Some(Item {
            name: head.name.clone().unwrap_or_default(),
            url: head.url.clone(),
            retrieved: head.date.clone(),
            media_type: Some(media.essence),
            charset: media.charset,
            body: body.into_owned(),
            ..Item::default()
        }))
    }
}

/// The body as the server had it before it was sent.
fn plain<'c>(body: &'c [u8], fields: &Fields, limits: &Limits) -> Result<Cow<'c, [u8]>, Broken> {
    let is_chunked = fields.text("Transfer-Encoding").is_some_and(|value| value.to_ascii_lowercase().contains("chunked"));
    let body = if is_chunked { chunked::joined(body)? } else { Cow::Borrowed(body) };
    coding::decoded(body, &fields.text("Content-Encoding").unwrap_or_default(), limits)
}

/// The status code in the first line.
fn status(content: &[u8]) -> Option<u16> {
    let line = content.split(|&b| b == b'\n').next()?;
    let code = line.split(|&b| b == b' ').filter(|word| !word.is_empty()).nth(1)?;
    std::str::from_utf8(code.trim_ascii()).ok()?.parse().ok()
}

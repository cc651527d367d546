//! Feeds and sitemaps, which are read whole.

use std::io::Read;

use crate::feed::{JsonFeed, XmlFeed};
use crate::guard::{broken_by, too_large};
use crate::open::Found;
use crate::sitemap::Sitemap;
use crate::xml::{self, Scan};
use crate::{Broken, Kind, Limits};

/// The entries of one feed or sitemap.
pub(crate) enum Document {
    Xml(XmlFeed),
    Json(JsonFeed),
    Sitemap(Sitemap),
    /// It could not be read at all.
    Broken(Option<Broken>),
}

impl Document {
    pub(crate) fn read(kind: Kind, reader: impl Read, limits: &Limits) -> Self {
        Self::open(kind, reader, limits).unwrap_or_else(|broken| Self::Broken(Some(broken)))
    }

    fn open(kind: Kind, reader: impl Read, limits: &Limits) -> Result<Self, Broken> {
        let mut bytes = Vec::new();
        reader.take(limits.max_document_bytes as u64 + 1).read_to_end(&mut bytes).map_err(broken_by)?;
        if bytes.len() > limits.max_document_bytes {
            return Err(too_large("the feed or sitemap", limits.max_document_bytes));
        }
        let text = xml::decoded(bytes);
        if kind == Kind::Sitemap {
            return Ok(Self::Sitemap(Sitemap::new(Scan::open(text, limits)?)?));
        }
        if text.trim_start().starts_with('{') {
            JsonFeed::open(&text, limits).map(Self::Json)
        } else {
            XmlFeed::new(Scan::open(text, limits)?).map(Self::Xml)
        }
    }
}

impl Iterator for Document {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        match self {
            Self::Xml(feed) => feed.next(),
            Self::Json(feed) => feed.next(),
            Self::Sitemap(sitemap) => sitemap.next(),
            Self::Broken(broken) => broken.take().map(Err),
        }
    }
}

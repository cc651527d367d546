//! Gzip files: of WARC records, of a feed or sitemap, of JSON lines, or of one page.

mod members;

use std::io::Read;

use crate::document::Document;
use crate::guard::{broken_by, too_large};
use crate::lines::Lines;
use crate::open::Found;
use crate::warc::Records;
use crate::window::Window;
use crate::{Broken, BrokenKind, Item, Kind, Limits, sniff};
use members::Members;

/// Decoded bytes by which the content is told.
const START: usize = 4096;

/// What a gzip file gives.
pub(crate) enum Content<R: Read> {
    Records(Box<Records<Members<R>>>),
    Lines(Box<Lines<Members<R>>>),
    Document(Box<Document>),
    /// One page, or what is wrong.
    One(Box<Option<Found>>),
}

impl<R: Read> Content<R> {
    pub(crate) fn open(source: R, limits: &Limits) -> Self {
        let mut window = Window::new(Members::new(source, limits), 0);
        // A record shows at once; looking further for it might meet damage that lies behind it.
        let start =
            window.need(b"WARC/".len()).and_then(|_| if window.data().starts_with(b"WARC/") { Ok(true) } else { window.need(START) });
        match start {
            // Damage in the first member: the others may still hold records.
            Err(err) => match broken_by(err) {
                broken if broken.kind() == BrokenKind::Io => Self::one(Err(broken)),
                broken => Self::Records(Box::new(Records::after(broken, window, limits))),
            },
            Ok(_) => Self::told_by_start(window, limits),
        }
    }

    fn one(found: Found) -> Self {
        Self::One(Box::new(Some(found)))
    }

    fn told_by_start(window: Window<Members<R>>, limits: &Limits) -> Self {
        let start = window.data();
        match sniff(start) {
            _ if start.is_empty() => Self::One(Box::new(None)),
            Some(Kind::Warc) => Self::Records(Box::new(Records::new(window, limits))),
            Some(kind @ (Kind::Feed | Kind::Sitemap)) => Self::Document(Box::new(Document::read(kind, window, limits))),
            Some(Kind::Zip | Kind::Gzip) => Self::one(Err(nested())),
            None if start.get(257..262) == Some(b"ustar") => Self::one(Err(nested())),
            None if start.trim_ascii_start().starts_with(b"{") => Self::Lines(Box::new(Lines::new(window, String::new(), limits))),
            None => Self::one(page(window, limits)),
        }
    }
}

impl<R: Read> Iterator for Content<R> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        match self {
            Self::Records(records) => records.next(),
            Self::Lines(lines) => lines.next(),
            Self::Document(document) => document.next(),
            Self::One(one) => one.take(),
        }
    }
}

pub(crate) fn nested() -> Broken {
    Broken::new(BrokenKind::Nested, "this is an archive in an archive, which is not opened: unpack the outer one first")
}

fn page<R: Read>(window: Window<Members<R>>, limits: &Limits) -> Found {
    let mut body = Vec::new();
    window.take(limits.max_record_bytes as u64 + 1).read_to_end(&mut body).map_err(broken_by)?;
    if body.len() > limits.max_record_bytes {
        return Err(too_large("the page", limits.max_record_bytes));
    }
    Ok(Item { name: "the page in the gzip file".into(), body, ..Item::default() })
}

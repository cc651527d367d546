//! The way in.

use std::io::{self, Read, Seek};
use std::iter;

use crate::document::Document;
use crate::gzip::Content;
use crate::seams::Seamless;
use crate::warc::Records;
use crate::window::Window;
use crate::zip::Entries;
use crate::{Broken, BrokenKind, Item, Kind, Limits};

pub(crate) type Found = Result<Item, Broken>;

/// The articles of one archive, in its order. After a [`Broken`] the next one follows.
pub struct Items<'r> {
    found: Box<dyn Iterator<Item = Found> + Send + 'r>,
}

impl std::fmt::Debug for Items<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}

impl Iterator for Items<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        self.found.next()
    }
}

/// The articles of the archive that `reader` stands at the start of. Nothing is read before the first is asked for; no buffering is
/// needed.
pub fn open<'r, R: Read + Seek + Send + 'r>(kind: Kind, reader: R, limits: &Limits) -> Items<'r> {
    match kind {
        Kind::Zip => {
            let limits = limits.clone();
            Items { found: Box::new(iter::once_with(move || Entries::open(reader, &limits)).flatten()) }
        }
        _ => stream(kind, reader, limits),
    }
}

/// As [`open`], from what cannot be sought in, such as standard input. A zip file cannot be read so: its table of contents is at its end.
pub fn stream<'r, R: Read + Send + 'r>(kind: Kind, reader: R, limits: &Limits) -> Items<'r> {
    let limits = limits.clone();
    let found: Box<dyn Iterator<Item = Found> + Send + 'r> = match kind {
        Kind::Warc => Box::new(Records::new(Window::new(Seamless(reader), 0), &limits)),
        Kind::Gzip => Box::new(iter::once_with(move || Content::open(reader, &limits)).flatten()),
        Kind::Feed | Kind::Sitemap => Box::new(iter::once_with(move || Document::read(kind, reader, &limits)).flatten()),
        Kind::Zip => Box::new(iter::once(Err(not_seekable()))),
    };
    Items { found }
}

fn not_seekable() -> Broken {
    let message = "a zip file cannot be read from a stream, for its table of contents is at its end: save it to a file first";
    Broken::new(BrokenKind::Io, message).caused_by(io::Error::from(io::ErrorKind::NotSeekable))
}

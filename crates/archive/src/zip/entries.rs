//! The entries of a zip file, one after the other.

use std::io::{Read, Seek, SeekFrom};
use std::vec::IntoIter;

use crate::guard::{broken_by, unpack};
use crate::gzip::nested;
use crate::lines::Lines;
use crate::open::Found;
use crate::window::Window;
use crate::zip::body::{self, Body};
use crate::zip::contents::{self, Entry, Method};
use crate::{Broken, BrokenKind, Item, Limits, sniff};

/// Bytes by which an entry whose name says nothing is told to be text.
const START: usize = 4096;

/// Reads one entry at a time; of JSON lines, one line.
pub(crate) struct Entries<R: Read + Seek> {
    place: Place<R>,
    entries: IntoIter<Entry>,
    /// Told after the entries.
    pending: Option<Broken>,
    limits: Limits,
    /// Compressed bytes that entries may still have: none but overlapping ones have more than the file.
    bytes_left: u64,
}

/// Who holds the reader.
enum Place<R: Read + Seek> {
    Between(R),
    Within(Box<Lines<Body<R>>>),
    Gone,
}

impl<R: Read + Seek> Entries<R> {
    pub(crate) fn open(mut reader: R, limits: &Limits) -> Self {
        let contents = contents::read(&mut reader, limits);
        let len = reader.seek(SeekFrom::End(0)).map_err(broken_by);
        let (entries, pending, bytes_left) = match (contents, len) {
            (Ok((entries, pending)), Ok(len)) => (entries, pending, len),
            (Err(broken), _) | (_, Err(broken)) => (Vec::new(), Some(broken), 0),
        };
        Self { place: Place::Between(reader), entries: entries.into_iter(), pending, limits: limits.clone(), bytes_left }
    }

    /// What `entry` holds; nothing where that is no text, or lines, which are read one by one.
    fn read(&mut self, reader: R, entry: &Entry) -> Result<Option<Item>, Broken> {
        if let Err(broken) = self.check(entry) {
            self.place = Place::Between(reader);
            return Err(broken);
        }
        let body = match Body::open(reader, entry, &self.limits) {
            Ok(body) => body,
            Err((broken, reader)) => {
                self.place = Place::Between(reader);
                return Err(broken);
            }
        };
        if body::media_type(&entry.name) == Some("application/x-ndjson") {
            self.place = Place::Within(Box::new(Lines::new(Window::new(body, 0), entry.name.to_string(), &self.limits)));
            return Ok(None);
        }
        self.whole(body, entry)
    }

    fn check(&mut self, entry: &Entry) -> Result<(), Broken> {
        let Some(left) = self.bytes_left.checked_sub(entry.packed_len) else {
            self.entries = Vec::new().into_iter();
            return Err(Broken::new(BrokenKind::Bomb, "its entries overlap, as those of bombs do: the rest is not read"));
        };
        self.bytes_left = left;
        if entry.is_encrypted {
            return Err(Broken::new(BrokenKind::Encrypted, "the entry is encrypted: decrypt the zip file first"));
        }
        if body::is_archive(&entry.name) {
            return Err(nested());
        }
        match entry.method {
            Method::Other => {
                Err(Broken::new(BrokenKind::Unsupported, "it is compressed in a way that is not read: only stored and deflated are"))
            }
            Method::Stored | Method::Deflated => Ok(()),
        }
    }

    fn whole(&mut self, mut body: Body<R>, entry: &Entry) -> Result<Option<Item>, Broken> {
        let bytes = unpack(&mut body, entry.packed_len, self.limits.max_record_bytes, &self.limits);
        self.place = Place::Between(body.into_reader());
        let body = bytes?;
        let media_type = body::media_type(&entry.name);
        if sniff(&body).is_some_and(|kind| matches!(kind, crate::Kind::Zip | crate::Kind::Gzip | crate::Kind::Warc)) {
            return Err(nested());
        }
        if media_type.is_none() && body[..body.len().min(START)].contains(&0) {
            return Ok(None);
        }
        Ok(Some(Item { name: entry.name.to_string(), media_type: media_type.map(str::to_owned), body, ..Item::default() }))
    }
}

impl<R: Read + Seek> Iterator for Entries<R> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            match std::mem::replace(&mut self.place, Place::Gone) {
                Place::Within(mut lines) => match lines.next() {
                    Some(found) => {
                        self.place = Place::Within(lines);
                        return Some(found);
                    }
                    None => self.place = Place::Between(lines.into_window().into_source().into_reader()),
                },
                Place::Between(reader) => match self.entries.next() {
                    Some(entry) => match self.read(reader, &entry) {
                        Ok(None) => {}
                        Ok(Some(item)) => return Some(Ok(item)),
                        Err(broken) => return Some(Err(broken.named(&*entry.name))),
                    },
                    None => return self.pending.take().map(Err),
                },
                Place::Gone => return self.pending.take().map(Err),
            }
        }
    }
}

//! The bytes of one entry.

use std::io::{self, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use crate::guard::Damage;
use crate::window::Window;
use crate::zip::contents::{Entry, Method};
use crate::{Broken, BrokenKind, Limits};

/// Length of a local header without name and extra field.
const LOCAL_HEADER: usize = 30;
/// What names end with that are read, with the media type.
const READ: &[(&str, &str)] = &[
    ("html", "text/html"),
    ("htm", "text/html"),
    ("xhtml", "application/xhtml+xml"),
    ("txt", "text/plain"),
    ("json", "application/json"),
    ("jsonl", "application/x-ndjson"),
    ("ndjson", "application/x-ndjson"),
];
/// What names of archives end with.
const ARCHIVES: &[&str] = &["zip", "gz", "tgz", "warc", "tar", "bz2", "xz", "zst", "7z", "rar"];

/// Whether an entry so called is opened, or told to be an archive: not pictures, styles, and what systems leave behind.
pub(crate) fn may_be_read(name: &str) -> bool {
    let is_left_behind = name.split(['/', '\\']).any(|part| part == "__MACOSX") || file_name(name).starts_with('.');
    !is_left_behind && (media_type(name).is_some() || is_archive(name) || !file_name(name).contains('.'))
}

pub(crate) fn media_type(name: &str) -> Option<&'static str> {
    let extension = extension(name);
    READ.iter().find(|(known, _)| *known == extension).map(|&(_, media_type)| media_type)
}

pub(crate) fn is_archive(name: &str) -> bool {
    ARCHIVES.contains(&extension(name).as_str())
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

fn extension(name: &str) -> String {
    file_name(name).rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_ascii_lowercase())
}

/// An entry being inflated and checked.
pub(crate) struct Body<R> {
    packed: Packed<R>,
    crc: Crc,
    expected: u32,
    packed_len: u64,
    limits: Limits,
}

enum Packed<R> {
    Stored(Take<R>),
    Deflated(Box<DeflateDecoder<Window<Take<R>>>>),
}

impl<R: Read + Seek> Body<R> {
    /// The body of `entry`; the reader comes back where it cannot be read.
    pub(crate) fn open(mut reader: R, entry: &Entry, limits: &Limits) -> Result<Self, (Broken, R)> {
        if let Err(broken) = find_data(&mut reader, entry) {
            return Err((broken, reader));
        }
        let data = reader.take(entry.packed_len);
        let packed = match entry.method {
            Method::Deflated => Packed::Deflated(Box::new(DeflateDecoder::new(Window::new(data, 0)))),
            Method::Stored | Method::Other => Packed::Stored(data),
        };
        Ok(Self { packed, crc: Crc::new(), expected: entry.crc32, packed_len: entry.packed_len, limits: limits.clone() })
    }
}

impl<R> Body<R> {
    pub(crate) fn into_reader(self) -> R
    where
        R: Read,
    {
        match self.packed {
            Packed::Stored(data) => data.into_inner(),
            Packed::Deflated(decoder) => decoder.into_inner().into_source().into_inner(),
        }
    }

    fn given(&self) -> u64 {
        u64::from(self.crc.amount())
    }
}

/// Stands before the data of `entry`, which begin behind its local header.
fn find_data<R: Read + Seek>(reader: &mut R, entry: &Entry) -> Result<(), Broken> {
    let mut header = [0; LOCAL_HEADER];
    let read = reader.seek(SeekFrom::Start(entry.header_start)).and_then(|_| reader.read_exact(&mut header));
    read.map_err(crate::guard::broken_by)?;
    if !header.starts_with(b"PK\x03\x04") {
        return Err(Broken::new(BrokenKind::Damaged, "no entry is where the table of contents says"));
    }
    let len = |at: usize| i64::from(u16::from_le_bytes([header[at], header[at + 1]]));
    reader.seek(SeekFrom::Current(len(26) + len(28))).map_err(crate::guard::broken_by)?;
    Ok(())
}

impl<R: Read> Read for Body<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.packed {
            Packed::Stored(data) => data.read(out),
            Packed::Deflated(decoder) => decoder.read(out),
        };
        let given = self.given();
        let count = read.map_err(|err| Damage::of(err, given).map_or_else(|err| err, Damage::into_io))?;
        self.crc.update(&out[..count]);
        if count == 0 && !out.is_empty() && self.crc.sum() != self.expected {
            let message = "its checksum is wrong: the entry is damaged or cut off".into();
            return Err(Damage { kind: BrokenKind::Damaged, message, given }.into_io());
        }
        if self.limits.is_bomb(self.given(), self.packed_len) {
            return Err(Damage::bomb(&self.limits, given).into_io());
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_is_read() {
        let cases = [
            ("a/b.html", true),
            ("B.HTM", true),
            ("notes", true),
            ("inner.ZIP", true),
            ("a.jsonl", true),
            ("pic.jpg", false),
            ("style.css", false),
            ("__MACOSX/a.html", false),
            ("dir/.DS_Store", false),
            ("dir/._a.html", false),
            ("../../etc/passwd", true),
            ("a.b\\c", true),
        ];
        for (name, expected) in cases {
            assert_eq!(may_be_read(name), expected, "{name}");
        }
    }
}

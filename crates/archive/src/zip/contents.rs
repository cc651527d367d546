//! The table of contents of a zip file.

use std::io::{ErrorKind, Read, Seek};

use zip::CompressionMethod;
use zip::read::{Config, ZipFileEntry};
use zip::result::ZipError;
use zip::unstable::read::ZipIterable;

use crate::{Broken, BrokenKind, Limits};

/// An entry whose name says that it may hold an article.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: Box<str>,
    pub(crate) header_start: u64,
    pub(crate) packed_len: u64,
    pub(crate) crc32: u32,
    pub(crate) method: Method,
    pub(crate) is_encrypted: bool,
}

/// How an entry is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Stored,
    Deflated,
    Other,
}

/// The entries that may hold articles, and what is wrong with the table.
///
/// # Errors
/// When there is no table, or it has more entries than the limit allows.
pub(crate) fn read<R: Read + Seek>(reader: &mut R, limits: &Limits) -> Result<(Vec<Entry>, Option<Broken>), Broken> {
    let mut archive = ZipIterable::try_new(reader, Config::default()).map_err(told)?;
    if archive.len() > limits.max_zip_entries {
        let message =
            format!("the zip file has {} entries, the limit is {}: split it or raise the limit", archive.len(), limits.max_zip_entries);
        return Err(Broken::new(BrokenKind::TooMany, message));
    }
    let mut entries = Vec::new();
    for entry in archive.files().map_err(told)? {
        match entry.and_then(|entry| if is_text(&entry)? { Entry::of(&entry).map(Some) } else { Ok(None) }) {
            Ok(entry) => entries.extend(entry),
            Err(err) => return Ok((entries, Some(told(err)))),
        }
    }
    Ok((entries, None))
}

fn is_text(entry: &ZipFileEntry<'_>) -> Result<bool, ZipError> {
    Ok(entry.is_file() && super::body::may_be_read(&entry.name()?))
}

impl Entry {
    fn of(entry: &ZipFileEntry<'_>) -> Result<Self, ZipError> {
        let method = match entry.compression() {
            CompressionMethod::Stored => Method::Stored,
            CompressionMethod::DEFLATE => Method::Deflated,
            _ => Method::Other,
        };
        let name = entry.name()?;
        Ok(Self {
            name: if name.is_empty() { format!("the entry at byte {}", entry.header_start()).into() } else { name.into() },
            header_start: entry.header_start(),
            packed_len: entry.compressed_size(),
            crc32: entry.crc32(),
            method,
            is_encrypted: entry.encrypted(),
        })
    }
}

fn told(err: ZipError) -> Broken {
    match err {
        // Places that do not exist come from a damaged table.
        ZipError::Io(err) if !matches!(err.kind(), ErrorKind::UnexpectedEof | ErrorKind::InvalidInput | ErrorKind::InvalidData) => {
            Broken::new(BrokenKind::Io, format!("the zip file cannot be read: {err}")).caused_by(err)
        }
        err => {
            Broken::new(BrokenKind::Damaged, format!("the table of contents of the zip file is damaged or missing ({err})")).caused_by(err)
        }
    }
}

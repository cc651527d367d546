//! Writers of archives, and what is asked of every reading.
#![allow(dead_code, reason = "every test file uses some of it")]

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use rapporteur_archive::{Broken, BrokenKind, Item, Kind, Limits, open};

/// All that an archive gives: the names of the items in order, and the kinds of what is broken.
pub(crate) struct Reading {
    pub(crate) items: Vec<Item>,
    pub(crate) broken: Vec<Broken>,
}

impl Reading {
    pub(crate) fn names(&self) -> Vec<&str> {
        self.items.iter().map(|item| item.name.as_str()).collect()
    }

    pub(crate) fn kinds(&self) -> Vec<BrokenKind> {
        self.broken.iter().map(Broken::kind).collect()
    }
}

pub(crate) fn read(kind: Kind, bytes: &[u8]) -> Reading {
    read_within(kind, bytes, &Limits::default())
}

pub(crate) fn read_within(kind: Kind, bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { items: Vec::new(), broken: Vec::new() };
    for found in open(kind, Cursor::new(bytes), limits) {
        match found {
            Ok(item) => {
                assert!(item.body.len() <= limits.max_record_bytes, "a body over the limit");
                assert!(!item.name.is_empty(), "an item without a name");
                reading.items.push(item);
            }
            Err(broken) => {
                assert!(broken.to_string().len() > 10, "a message that says something");
                reading.broken.push(broken);
            }
        }
    }
    reading
}

/// One WARC record with a length of its own choosing.
pub(crate) fn record_with_length(kind: &str, name: &str, content_type: &str, content: &[u8], length: &str) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <{name}>\r\nWARC-Target-URI: https://ledger.example/{name}\r\n\
         WARC-Date: 2020-07-08T14:05:00Z\r\nContent-Type: {content_type}\r\n{length}\r\n"
    );
    [head.as_bytes(), content, b"\r\n\r\n"].concat()
}

pub(crate) fn record(kind: &str, name: &str, content_type: &str, content: &[u8]) -> Vec<u8> {
    record_with_length(kind, name, content_type, content, &format!("Content-Length: {}\r\n", content.len()))
}

/// A page as it came over HTTP, with more header lines.
pub(crate) fn answer(name: &str, more: &str, body: &[u8]) -> Vec<u8> {
    let http = [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n{more}\r\n").as_bytes(), body].concat();
    record("response", name, "application/http; msgtype=response", &http)
}

/// A page of about a kilobyte that says its name, and does not compress to nothing.
pub(crate) fn page(name: &str) -> Vec<u8> {
    let mut seed = name.bytes().fold(7_u32, |seed, b| seed.wrapping_mul(31).wrapping_add(u32::from(b)));
    let mut text = format!("<!doctype html><title>{name}</title><p>");
    for _ in 0..120 {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        text.push_str(&format!("{:x} ", seed >> 8));
    }
    text.into_bytes()
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An entry of a zip file, field by field.
pub(crate) struct ZipEntry {
    pub(crate) name: String,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) crc32: u32,
    pub(crate) data: Vec<u8>,
    pub(crate) full_len: u32,
    /// Where the table says that it is, if that is not the truth.
    pub(crate) claimed_start: Option<u32>,
}

impl ZipEntry {
    pub(crate) fn deflated(name: &str, body: &[u8]) -> Self {
        Self { method: 8, data: deflate(body), ..Self::stored(name, body) }
    }

    pub(crate) fn stored(name: &str, body: &[u8]) -> Self {
        let mut crc = flate2::Crc::new();
        crc.update(body);
        let full_len = body.len() as u32;
        Self { name: name.into(), method: 0, flags: 0, crc32: crc.sum(), data: body.to_vec(), full_len, claimed_start: None }
    }

    fn fields(&self) -> Vec<u8> {
        let numbers = [self.crc32, self.data.len() as u32, self.full_len].map(u32::to_le_bytes).concat();
        [&20_u16.to_le_bytes()[..], &self.flags.to_le_bytes(), &self.method.to_le_bytes(), &[0, 0, 0x21, 0], &numbers].concat()
    }
}

pub(crate) fn zip(entries: &[ZipEntry]) -> Vec<u8> {
    let (mut out, mut table) = (Vec::new(), Vec::new());
    for entry in entries {
        let start = entry.claimed_start.unwrap_or(out.len() as u32);
        let name_len = (entry.name.len() as u16).to_le_bytes();
        out.extend([b"PK\x03\x04", &entry.fields()[..], &name_len, &[0, 0], entry.name.as_bytes(), &entry.data].concat());
        table.extend([b"PK\x01\x02\x14\0", &entry.fields()[..], &name_len, &[0; 12], &start.to_le_bytes(), entry.name.as_bytes()].concat());
    }
    let count = (entries.len() as u16).to_le_bytes();
    let place = [(table.len() as u32).to_le_bytes(), (out.len() as u32).to_le_bytes()].concat();
    [out, table, [b"PK\x05\x06\0\0\0\0", &count[..], &count, &place, &[0, 0]].concat()].concat()
}

//! How fast WARC files are read: bytes are decoded ones.

use std::io::{Cursor, Write};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use flate2::Compression;
use flate2::write::GzEncoder;
use rapporteur_archive::{Kind, Limits, open};

fn main() {
    divan::main();
}

/// Records of pages of about 100 KB, which compress to a fifth as pages do.
fn records() -> Vec<Vec<u8>> {
    (0..200).map(record).collect()
}

fn record(number: u32) -> Vec<u8> {
    let mut seed = number;
    let mut body = String::from("<!doctype html><title>Talks resume</title>");
    while body.len() < 100_000 {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let word = ["envoys", "talks", "border", "ceasefire", "said", "on Monday", "the ministry", "after"][(seed >> 29) as usize];
        body.push_str(&format!("{word} {:x} ", seed >> 16));
        if seed % 64 < 2 {
            body.push_str("</p>\n<p class=\"text\">");
        }
    }
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nServer: x\r\n\r\n{body}");
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://ledger.example/{number}\r\n\
         WARC-Date: 2020-07-08T14:05:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{http}\r\n\r\n",
        http.len()
    )
    .into_bytes()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

#[divan::bench(args = ["plain", "a member each", "one member"])]
fn pages(bencher: Bencher<'_, '_>, form: &str) {
    let records = records();
    let decoded: usize = records.iter().map(Vec::len).sum();
    let (kind, bytes) = match form {
        "plain" => (Kind::Warc, records.concat()),
        "a member each" => (Kind::Gzip, records.iter().flat_map(|record| gzip(record)).collect()),
        _ => (Kind::Gzip, gzip(&records.concat())),
    };
    bencher.counter(BytesCount::new(decoded)).bench_local(|| {
        let count = open(kind, Cursor::new(black_box(&bytes)), &Limits::default()).filter(|found| found.is_ok()).count();
        assert_eq!(count, records.len());
    });
}

/// Nothing but damage: every record looked for in vain.
#[divan::bench]
fn noise(bencher: Bencher<'_, '_>) {
    let bytes: Vec<u8> = std::iter::successors(Some(7_u32), |seed| Some(seed.wrapping_mul(1_103_515_245).wrapping_add(12_345)))
        .map(|seed| (seed >> 16) as u8)
        .take(10 << 20)
        .collect();
    let bytes = [b"\x1f\x8b\x08\0", &bytes[..]].concat();
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| open(Kind::Gzip, Cursor::new(black_box(&bytes)), &Limits::default()).count());
}

//! Any bytes as a WARC file, plain and in gzip; behind any bytes, a sound gzip member is found.

#![no_main]

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use libfuzzer_sys::fuzz_target;
use rapporteur_archive::Kind;
use rapporteur_fuzz::archive::drain;

const SOUND: &[u8] =
    b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <sound>\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n";

fuzz_target!(|data: &[u8]| {
    drain(Kind::Warc, data);
    drain(Kind::Gzip, data);
    drain(Kind::Gzip, &gzip(data));
    // Behind what begins as a WARC file does: other files in gzip end with their damage.
    let file = [gzip(SOUND), data.to_vec(), gzip(SOUND)].concat();
    let items = drain(Kind::Gzip, &file);
    assert!(items.iter().filter(|item| item.name == "sound").count() >= 2, "a sound record is lost");
});

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

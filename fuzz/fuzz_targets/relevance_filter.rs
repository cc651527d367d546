//! Any bytes, opened as a relevance filter; a small good one with a changed header, its checksum made to fit; and any text, scored.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_relevance::Filter;

/// Where the header keeps the checksum; weights follow it.
const CHECKSUM: std::ops::Range<usize> = 32..36;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    look(data.to_vec(), &text);
    let Some((header, rest)) = data.split_at_checked(CHECKSUM.start - 8) else { return };
    let mut bytes = [b"RELV\x01\0\0\0", header, &[0; 4], rest].concat();
    let sum = crc32fast::hash(&[&bytes[..CHECKSUM.start], &bytes[CHECKSUM.end..]].concat());
    bytes[CHECKSUM].copy_from_slice(&sum.to_le_bytes());
    look(bytes, &text);
});

fn look(bytes: Vec<u8>, text: &str) {
    let Ok(filter) = Filter::from_bytes(bytes) else { return };
    let score = filter.score(Some(text), text);
    assert!((0.0..=1.0).contains(&score), "{score} is no probability");
}

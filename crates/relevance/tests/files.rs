//! Good, damaged and foreign files.

use proptest::prelude::*;
use rapporteur_relevance::{Filter, FilterErrorKind};

const GOOD: &[u8] = include_bytes!("../data/relevance.bin");
/// Bytes of the checksum.
const SUM: std::ops::Range<usize> = 32..36;

fn kind(bytes: &[u8]) -> Option<FilterErrorKind> {
    Filter::from_bytes(bytes.to_vec()).err().map(|err| err.kind())
}

/// The good file with `value` at `at`, and a checksum that fits.
fn with(at: usize, value: [u8; 4]) -> Vec<u8> {
    let mut bytes = GOOD.to_vec();
    bytes[at..at + 4].copy_from_slice(&value);
    let sum = crc32fast::hash(&[&bytes[..SUM.start], &bytes[SUM.end..]].concat());
    bytes[SUM].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn the_shipped_file_is_good_and_small() {
    assert_eq!(kind(GOOD), None);
    assert!(GOOD.len() <= 256 << 10, "{} bytes", GOOD.len());
}

#[test]
fn what_is_wrong_with_a_file() {
    let nan = f32::NAN.to_le_bytes();
    let cases = [
        ("empty", Vec::new(), FilterErrorKind::NotAFilter),
        ("a header cut short", GOOD[..35].to_vec(), FilterErrorKind::NotAFilter),
        ("another file", vec![b'x'; 5000], FilterErrorKind::NotAFilter),
        ("another version", with(4, 2u32.to_le_bytes()), FilterErrorKind::Version),
        ("weights cut short", GOOD[..GOOD.len() - 1].to_vec(), FilterErrorKind::Damaged),
        ("a byte too many", [GOOD, b"\0"].concat(), FilterErrorKind::Damaged),
        ("fewer buckets than weights", with(8, 16u32.to_le_bytes()), FilterErrorKind::Damaged),
        ("more bits than any number has", with(8, u32::MAX.to_le_bytes()), FilterErrorKind::Damaged),
        ("a scale that is no number", with(20, nan), FilterErrorKind::Damaged),
        ("a bias that is no number", with(24, nan), FilterErrorKind::Damaged),
        ("a scale without end", with(20, f32::INFINITY.to_le_bytes()), FilterErrorKind::Damaged),
        ("a threshold that is no number", with(28, nan), FilterErrorKind::Damaged),
        ("a threshold beyond one", with(28, 1.5f32.to_le_bytes()), FilterErrorKind::Damaged),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(kind(&bytes), Some(expected), "{name}");
    }
}

#[test]
fn a_file_that_reads_nothing_gives_one_score() {
    let filter = Filter::from_bytes(with(12, [0; 4])).expect("the checksum fits");
    assert_eq!(filter.score(None, "troops shelled the town"), filter.score(None, ""));
}

#[test]
fn errors_say_what_to_do() {
    let messages =
        [&GOOD[..3], &with(4, [9, 0, 0, 0]), &GOOD[..200]].map(|bytes| Filter::from_bytes(bytes.to_vec()).err().map(|err| err.to_string()));
    let expected = [
        "these 3 bytes are no relevance filter: give a file written by training/relevance",
        "the relevance filter is of another version: train it again, or use the program it was made for",
        "the relevance filter of 200 bytes is damaged: copy or train it again",
    ];
    assert_eq!(messages.map(Option::unwrap_or_default), expected);
}

proptest! {
    #[test]
    fn any_changed_byte_is_noticed(at in 0..GOOD.len(), by in 1u8..) {
        let mut bytes = GOOD.to_vec();
        bytes[at] = bytes[at].wrapping_add(by);
        prop_assert!(kind(&bytes).is_some());
    }

    #[test]
    fn any_bytes_are_an_error_or_a_filter(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(kind(&[b"RELV\x01\0\0\0".as_slice(), &bytes].concat()).is_some());
    }
}

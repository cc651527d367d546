//! What must hold of every reading of an archive.

use std::io::Cursor;

use rapporteur_archive::{BrokenKind, Item, Kind, Limits, open};

/// Limits that small inputs reach too.
fn limits() -> Limits {
    Limits {
        max_record_bytes: 1 << 16,
        max_header_bytes: 1 << 12,
        max_document_bytes: 1 << 16,
        ratio_free_bytes: 1 << 12,
        max_zip_entries: 100,
        max_feed_entries: 100,
        max_xml_depth: 16,
        ..Limits::default()
    }
}

/// The items of an archive.
///
/// # Panics
/// When an invariant does not hold: a finding.
pub fn drain(kind: Kind, data: &[u8]) -> Vec<Item> {
    let limits = limits();
    let mut items = Vec::new();
    let mut broken_count = 0;
    for found in open(kind, Cursor::new(data), &limits) {
        match found {
            Ok(item) => {
                assert!(!item.name.is_empty(), "an item without a name");
                assert!(item.body.len() <= limits.max_record_bytes, "a body over the limit");
                assert!(
                    !item.body.is_empty() || item.url.is_some() || matches!(kind, Kind::Warc | Kind::Gzip | Kind::Zip),
                    "nothing to read"
                );
                items.push(item);
            }
            Err(broken) => {
                assert!(!broken.to_string().trim().is_empty(), "a message says nothing");
                assert_ne!(broken.kind(), BrokenKind::Io, "memory does not fail: {broken}");
                broken_count += 1;
            }
        }
        assert!(broken_count <= data.len() + 1, "more is broken than there are bytes");
    }
    items
}

//! Zip files.

mod support;

use proptest::prelude::*;
use rapporteur_archive::{BrokenKind, Kind, Limits, stream};
use support::{ZipEntry, gzip, page, read, read_within, zip};

#[test]
fn pages_texts_and_lines_are_read() {
    let bytes = zip(&[
        ZipEntry::stored("news/", b""),
        ZipEntry::deflated("news/a.html", &page("a")),
        ZipEntry::stored("news/b.txt", b"Talks resume in Valmora"),
        ZipEntry::deflated("c.jsonl", b"{\"id\":1}\n\n{\"id\":2}"),
        ZipEntry::deflated("d.JSON", b"{}"),
        ZipEntry::deflated("picture.png", b"\x89PNG"),
        ZipEntry::deflated("__MACOSX/news/._a.html", b"x"),
        ZipEntry::deflated("notes", b"Envoys met"),
        ZipEntry::deflated("program", b"\x7fELF\0\0"),
    ]);
    let reading = read(Kind::Zip, &bytes);
    assert!(reading.broken.is_empty(), "{:?}", reading.broken);
    let found: Vec<_> = reading.items.iter().map(|item| (item.name.as_str(), item.media_type.as_deref(), item.body.len())).collect();
    let expected = [
        ("news/a.html", Some("text/html"), page("a").len()),
        ("news/b.txt", Some("text/plain"), 23),
        ("c.jsonl:1", Some("application/json"), 8),
        ("c.jsonl:3", Some("application/json"), 8),
        ("d.JSON", Some("application/json"), 2),
        ("notes", None, 10),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_bad_entry_costs_itself() {
    let encrypted = ZipEntry { flags: 1, ..ZipEntry::stored("bad.html", b"secret") };
    let wrong_sum = ZipEntry { crc32: 7, ..ZipEntry::deflated("bad.html", &page("bad")) };
    let mut damaged = ZipEntry::deflated("bad.html", &page("bad"));
    damaged.data[20..40].fill(0xff);
    let mut cut = ZipEntry::deflated("bad.html", &page("bad"));
    cut.data.truncate(200);
    let bomb = ZipEntry::deflated("bad.html", &vec![b' '; 9 << 20]);
    let cases = [
        ("encrypted", encrypted, BrokenKind::Encrypted),
        ("checksum", wrong_sum, BrokenKind::Damaged),
        ("damaged", damaged, BrokenKind::Damaged),
        ("cut off", cut, BrokenKind::Truncated),
        ("bomb", bomb, BrokenKind::Bomb),
        ("bomb of lines", ZipEntry::deflated("bad.jsonl", &vec![b' '; 9 << 20]), BrokenKind::Bomb),
        ("large", ZipEntry::stored("bad.html", &vec![b'x'; 11 << 20]), BrokenKind::TooLarge),
        ("bzip2", ZipEntry { method: 12, ..ZipEntry::stored("bad.html", b"BZh") }, BrokenKind::Unsupported),
        ("zip inside", ZipEntry::stored("bad.zip", b"PK\x03\x04"), BrokenKind::Nested),
        ("gzip inside, by its bytes", ZipEntry::stored("bad.html", &gzip(b"x")), BrokenKind::Nested),
        ("not where it should be", ZipEntry { claimed_start: Some(3), ..ZipEntry::stored("bad.html", b"x") }, BrokenKind::Damaged),
        ("line of lines too long", ZipEntry::stored("bad.jsonl", &vec![b'x'; 11 << 20]), BrokenKind::TooLarge),
    ];
    for (name, bad, expected) in cases {
        let bytes = zip(&[ZipEntry::stored("a.txt", b"a"), bad, ZipEntry::deflated("b.txt", b"b")]);
        let reading = read(Kind::Zip, &bytes);
        assert_eq!((reading.names(), reading.kinds()), (vec!["a.txt", "b.txt"], vec![expected]), "{name}: {:?}", reading.broken);
        assert!(reading.broken[0].name().is_some_and(|name| name.starts_with("bad.")), "{name}");
    }
}

#[test]
fn names_are_only_names() {
    for name in ["../../etc/passwd.txt", "/etc/passwd.txt", "C:\\windows\\a.txt", "a\0b.txt"] {
        let reading = read(Kind::Zip, &zip(&[ZipEntry::stored(name, b"x")]));
        assert_eq!(reading.names(), [name]);
    }
}

/// Found by fuzzing.
#[test]
fn an_entry_without_a_name_gets_one() {
    let reading = read(Kind::Zip, &zip(&[ZipEntry::stored("a.txt", b"a"), ZipEntry::stored("", b"x")]));
    assert_eq!(reading.names(), ["a.txt", "the entry at byte 36"]);
}

#[test]
fn entries_of_one_name_are_all_read() {
    let reading = read(Kind::Zip, &zip(&[ZipEntry::stored("a.txt", b"one"), ZipEntry::stored("a.txt", b"two")]));
    assert_eq!(reading.items.iter().map(|item| &item.body[..]).collect::<Vec<_>>(), [b"one", b"two"]);
}

#[test]
fn entries_that_overlap_are_left() {
    let mut entries = vec![ZipEntry::deflated("0.html", &page("kernel").repeat(200))];
    let kernel_len = entries[0].data.len();
    for n in 1..500 {
        // The table points to the one kernel again; locally there is next to nothing.
        entries.push(ZipEntry { name: format!("{n}.html"), claimed_start: Some(0), ..ZipEntry::deflated("", &page("kernel").repeat(200)) });
    }
    let whole = zip(&entries[..1]);
    let mut bytes = zip(&entries);
    // Take out the data of all but the first, and move the table up to it.
    let table = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let first_len = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes.drain(first_len..table);
    let end = bytes.len() - 6;
    bytes[end..end + 4].copy_from_slice(&(first_len as u32).to_le_bytes());
    let reading = read(Kind::Zip, &bytes);
    assert_eq!(reading.kinds(), [BrokenKind::Bomb]);
    assert!(reading.items.len() <= bytes.len() / kernel_len, "{} items", reading.items.len());
}

#[test]
fn a_bad_table_is_told() {
    let whole = zip(&[ZipEntry::stored("a.txt", b"a"), ZipEntry::stored("b.txt", b"b")]);
    for cut in 4..whole.len() - 1 {
        let reading = read(Kind::Zip, &whole[..cut]);
        assert_eq!((reading.items.len(), reading.broken.len()), (0, 1), "cut at {cut}");
    }
    let many = Limits { max_zip_entries: 1, ..Limits::default() };
    assert_eq!(read_within(Kind::Zip, &whole, &many).kinds(), [BrokenKind::TooMany]);
    assert_eq!(read(Kind::Zip, b"PK\x05\x06").kinds(), [BrokenKind::Damaged]);
}

#[test]
fn a_stream_is_refused() {
    let found: Vec<_> = stream(Kind::Zip, &b"PK\x03\x04"[..], &Limits::default()).collect();
    assert!(matches!(&found[..], [Err(broken)] if broken.to_string().contains("save it to a file")));
}

proptest! {
    #[test]
    fn any_flip_comes_to_an_end(at in 0_usize..1_000, bit in 0_u8..8) {
        let mut bytes = zip(&[ZipEntry::deflated("a.html", &page("a")), ZipEntry::stored("b.jsonl", b"{}\n{}\n"), ZipEntry::stored("c.txt", b"c")]);
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        let reading = read(Kind::Zip, &bytes);
        prop_assert!(reading.items.len() + reading.broken.len() <= 6);
        prop_assert!(reading.items.iter().filter(|item| item.name == "a.html").all(|item| item.body == page("a")));
    }
}

//! WARC files, whole and damaged.

mod support;

use std::io::{self, Read};

use proptest::prelude::*;
use rapporteur_archive::{BrokenKind, Items, Kind, Limits, stream};
use support::{answer, gzip, page, read, read_within, record, record_with_length};

fn pages(count: usize) -> Vec<(String, Vec<u8>)> {
    (0..count).map(|n| format!("p{n}")).map(|name| (name.clone(), answer(&name, "", &page(&name)))).collect()
}

/// The same records in the three forms WARC files have.
fn forms(records: &[Vec<u8>]) -> [(&'static str, Kind, Vec<u8>); 3] {
    [
        ("plain", Kind::Warc, records.concat()),
        ("a member each", Kind::Gzip, records.iter().flat_map(|record| gzip(record)).collect()),
        ("one member", Kind::Gzip, gzip(&records.concat())),
    ]
}

/// Bytes that do not compress.
fn noise(len: usize) -> Vec<u8> {
    let step = |seed: &u32| Some(seed.wrapping_mul(1_103_515_245).wrapping_add(12_345));
    std::iter::successors(Some(7), step).map(|seed| (seed >> 16) as u8).take(len).collect()
}

#[test]
fn items_are_whole() {
    let records = [record("warcinfo", "info", "application/warc-fields", b"software: x\r\n"), answer("p", "", &page("p"))];
    for (form, kind, bytes) in forms(&records) {
        let reading = read(kind, &bytes);
        assert!(reading.broken.is_empty(), "{form}: {:?}", reading.broken);
        let [item] = &reading.items[..] else { panic!("{form}: one item, not {}", reading.items.len()) };
        assert_eq!((item.name.as_str(), item.url.as_deref()), ("p", Some("https://ledger.example/p")), "{form}");
        assert_eq!((item.retrieved.as_deref(), item.published.as_deref()), (Some("2020-07-08T14:05:00Z"), None), "{form}");
        assert_eq!((item.media_type.as_deref(), item.charset.as_deref()), (Some("text/html"), Some("utf-8")), "{form}");
        assert_eq!(item.body, page("p"), "{form}");
    }
}

#[test]
fn only_pages_are_read() {
    let http = |first: &str, media: &str| format!("{first}\r\nContent-Type: {media}\r\n\r\nbody").into_bytes();
    let response = |first: &str, media: &str| record("response", "r", "application/http", &http(first, media));
    let cases: &[(&str, Vec<u8>, usize)] = &[
        ("page", response("HTTP/1.1 200 OK", "text/html"), 1),
        ("no reason phrase", response("HTTP/1.0 200", "text/html"), 1),
        ("http 2", response("HTTP/2 200", "text/html"), 1),
        ("plain text", response("HTTP/1.1 200 OK", "text/plain;charset=x"), 1),
        ("json", response("HTTP/1.1 200 OK", "application/json"), 1),
        ("picture", response("HTTP/1.1 200 OK", "image/png"), 0),
        ("feed", response("HTTP/1.1 200 OK", "application/rss+xml"), 0),
        ("redirect", response("HTTP/1.1 301 Moved", "text/html"), 0),
        ("not found", response("HTTP/1.1 404 Not Found", "text/html"), 0),
        ("request", record("request", "r", "application/http", b"GET / HTTP/1.1\r\n\r\n"), 0),
        ("revisit", record("revisit", "r", "application/http", &http("HTTP/1.1 200 OK", "text/html")), 0),
        ("lookup", record("response", "r", "text/dns", b"20200708\nledger.example. 300 IN A 192.0.2.1\n"), 0),
        ("resource", record("resource", "r", "text/html", b"<p>x"), 1),
        ("picture resource", record("resource", "r", "image/png", b"x"), 0),
        ("no type, a page", record("response", "r", "application/http", b"HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html>x"), 1),
        ("no type, no page", record("response", "r", "application/http", b"HTTP/1.1 200 OK\r\n\r\nxyz"), 0),
        ("empty body", response("HTTP/1.1 200 OK", "text/html").into_iter().collect(), 1),
    ];
    for (name, bytes, expected) in cases {
        let reading = read(Kind::Warc, bytes);
        assert_eq!((reading.items.len(), reading.kinds()), (*expected, vec![]), "{name}");
    }
}

#[test]
fn bodies_are_decoded() {
    let body = page("p");
    let chunked = |body: &[u8]| [format!("{:x}\r\n", body.len()).as_bytes(), body, b"\r\n0\r\n\r\n"].concat();
    let cases: &[(&str, &str, Vec<u8>)] = &[
        ("gzip", "Content-Encoding: gzip\r\n", gzip(&body)),
        ("chunks", "Transfer-Encoding: chunked\r\n", chunked(&body)),
        ("both", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(&gzip(&body))),
        ("headers that lie", "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", body.clone()),
    ];
    for (name, header, sent) in cases {
        let reading = read(Kind::Warc, &answer("p", header, sent));
        assert_eq!(reading.items.first().map(|item| &item.body), Some(&body), "{name}: {:?}", reading.broken);
    }
}

#[test]
fn the_next_record_is_found() {
    let with_length = |length: &str| record_with_length("response", "bad", "application/http", b"HTTP/1.1 200 OK\r\n\r\nx", length);
    let cut = |len: usize| answer("bad", "", &page("bad"))[..len].to_vec();
    let in_header = cut(60);
    let bomb = gzip(&vec![b' '; 9 << 20]);
    let cases: &[(&str, Vec<u8>, BrokenKind)] = &[
        ("length huge", with_length("Content-Length: 99999999999999999999999999\r\n"), BrokenKind::Malformed),
        ("length large", with_length("Content-Length: 9999999999999\r\n"), BrokenKind::Malformed),
        ("length some records", with_length("Content-Length: 2000\r\n"), BrokenKind::Malformed),
        ("length too small", with_length("Content-Length: 3\r\n"), BrokenKind::Malformed),
        ("length negative", with_length("Content-Length: -1\r\n"), BrokenKind::Malformed),
        ("length signed", with_length("Content-Length: +21\r\n"), BrokenKind::Malformed),
        ("length of letters", with_length("Content-Length: ten\r\n"), BrokenKind::Malformed),
        ("length missing", with_length(""), BrokenKind::Malformed),
        ("header cut off", [&in_header, &b"\r\n"[..]].concat(), BrokenKind::Malformed),
        ("header without end", ["WARC/1.0\r\n".as_bytes(), &b"X-Y: z\r\n".repeat(20_000)].concat(), BrokenKind::Malformed),
        ("answer without end", record("response", "bad", "application/http", b"HTTP/1.1 200 OK\r\nX: y"), BrokenKind::Malformed),
        ("body cut off", [cut(900), b"\r\n".to_vec()].concat(), BrokenKind::Malformed),
        ("damaged gzip body", answer("bad", "Content-Encoding: gzip\r\n", &gzip(&page("bad"))[..300]), BrokenKind::Truncated),
        ("gzip bomb in a body", answer("bad", "Content-Encoding: gzip\r\n", &bomb), BrokenKind::Bomb),
        ("unknown coding", answer("bad", "Content-Encoding: zstd\r\n", b"(\xb5/\xfd"), BrokenKind::Unsupported),
        ("too large", answer("bad", "", &noise(11 << 20)), BrokenKind::TooLarge),
    ];
    let good = pages(6);
    for (name, bad, expected) in cases {
        let mut records: Vec<_> = good.iter().map(|(_, record)| record.clone()).collect();
        records.insert(2, bad.clone());
        for (form, kind, bytes) in forms(&records) {
            let reading = read(kind, &bytes);
            assert_eq!(reading.names(), ["p0", "p1", "p2", "p3", "p4", "p5"], "{name}, {form}: {:?}", reading.broken);
            assert_eq!(reading.kinds(), [*expected], "{name}, {form}: {:?}", reading.broken);
        }
    }
}

/// A length that leads to no record may be wrong: the record before is not given. The end of a gzip member shows that it is right.
#[test]
fn bytes_between_records() {
    let mut records: Vec<_> = pages(4).into_iter().map(|(_, record)| record).collect();
    records.insert(2, b"garbage\r\n".repeat(100));
    for (form, kind, bytes) in forms(&records) {
        let reading = read(kind, &bytes);
        let expected = if form == "a member each" { vec!["p0", "p1", "p2", "p3"] } else { vec!["p0", "p2", "p3"] };
        assert_eq!((reading.names(), reading.kinds()), (expected, vec![BrokenKind::Malformed]), "{form}");
    }
}

#[test]
fn large_records_that_are_no_pages_are_no_trouble() {
    let film = [&b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"[..], &vec![7; 30 << 20]].concat();
    let records = [answer("a", "", &page("a")), record("response", "film", "application/http", &film), answer("b", "", &page("b"))];
    let reading = read(Kind::Warc, &records.concat());
    assert_eq!((reading.names(), reading.kinds()), (vec!["a", "b"], vec![]));
}

/// With one bit flipped anywhere, all pages but the one hit are read: a member each in gzip.
#[test]
fn one_flipped_bit_costs_one_page() {
    let records: Vec<_> = pages(8).into_iter().map(|(_, record)| gzip(&record)).collect();
    let whole = records.concat();
    for at in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        let reading = read(Kind::Gzip, &bytes);
        let hit = hit_record(&records, at);
        let unhit = (0..8)
            .filter(|&n| n != hit)
            .all(|n| reading.items.iter().any(|item| item.name == format!("p{n}") && item.body == page(&item.name)));
        assert!(unhit, "bit {} of byte {at}, in record {hit}: {:?}, {:?}", at % 8, reading.names(), reading.broken);
        assert!(reading.items.iter().all(|item| item.body == page(&item.name)), "byte {at}: a page that is not as it was");
        // Some bits of a gzip header mean nothing; a damaged header of a record is told, and the checksum of its member.
        assert!(reading.items.len() == 8 || (1..=2).contains(&reading.broken.len()), "byte {at}: {:?}", reading.broken);
    }
}

/// The same without compression, where nothing guards the content: whatever is hit, the others stand.
#[test]
fn one_flipped_bit_costs_one_plain_page() {
    let records: Vec<_> = pages(6).into_iter().map(|(_, record)| record).collect();
    let whole = records.concat();
    for at in (0..whole.len()).step_by(5) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        let reading = read(Kind::Warc, &bytes);
        let hit = hit_record(&records, at);
        for n in (0..6).filter(|&n| n != hit) {
            // A record whose start is damaged ends the one before, which then cannot be told to be whole.
            let is_shadowed = n + 1 == hit && !reading.broken.is_empty();
            let found = reading.items.iter().any(|item| item.name == format!("p{n}") && item.body == page(&item.name));
            assert!(found || is_shadowed, "byte {at}, record {n}: {:?}, {:?}", reading.names(), reading.broken);
        }
    }
}

fn hit_record(records: &[Vec<u8>], at: usize) -> usize {
    let mut end = 0;
    records
        .iter()
        .position(|record| {
            end += record.len();
            at < end
        })
        .expect("inside")
}

#[test]
fn what_is_before_a_cut_is_read() {
    let records: Vec<_> = pages(5).into_iter().map(|(_, record)| record).collect();
    for (form, kind, bytes) in forms(&records) {
        for cut in (0..bytes.len()).step_by(61) {
            let reading = read(kind, &bytes[..cut]);
            assert!(reading.broken.len() <= 1, "{form} at {cut}: {:?}", reading.broken);
            assert!(reading.items.iter().all(|item| item.body == page(&item.name)), "{form} at {cut}");
            if form == "a member each" {
                let mut end = 0;
                let whole = records
                    .iter()
                    .take_while(|record| {
                        end += gzip(record).len();
                        end <= cut
                    })
                    .count();
                assert_eq!(reading.items.len(), whole, "{form} at {cut}");
            }
        }
    }
}

#[test]
fn what_one_member_holds_before_damage_is_read() {
    let records: Vec<_> = pages(200).into_iter().map(|(_, record)| record).collect();
    let mut bytes = gzip(&records.concat());
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    bytes[middle + 1] ^= 0xff;
    let reading = read(Kind::Gzip, &bytes);
    assert!((70..130).contains(&reading.items.len()), "{} pages", reading.items.len());
    assert!(!reading.broken.is_empty());
}

#[test]
fn a_gzip_bomb_is_left_at_once() {
    let mut members = gzip(&answer("a", "", &page("a")));
    members.extend(gzip(&[b"WARC/1.0\r\nContent-Length: 900000000\r\n\r\n".to_vec(), vec![0; 40 << 20]].concat()));
    members.extend(gzip(&answer("b", "", &page("b"))));
    let reading = read(Kind::Gzip, &members);
    assert_eq!((reading.names(), reading.kinds()), (vec!["a", "b"], vec![BrokenKind::Bomb]));
}

/// Records made to fail late, one inside the other, and gzip members likewise: work grows with the input only.
#[test]
fn damage_takes_no_quadratic_time() {
    let start = std::time::Instant::now();
    let nested = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000000\r\n\r\n".repeat(100_000);
    let reading = read(Kind::Warc, &nested);
    assert!(reading.items.is_empty() && reading.broken.len() >= 99_000);
    // Each member begins well and holds the next in a stored block; the checksum at the end of all fits none.
    let mut inner = Vec::new();
    for _ in 0..2_000 {
        let record = b"WARC/1.0\r\nContent-Length: 60000\r\n\r\n".to_vec();
        let len = 60_000_u16;
        inner.extend([b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x00", &len.to_le_bytes()[..], &(!len).to_le_bytes(), &record].concat());
    }
    inner.extend(vec![0xff; 70_000]);
    assert!(read(Kind::Gzip, &inner).items.is_empty());
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn padding_and_odd_ends_are_fine() {
    let one = answer("a", "", &page("a"));
    let cases: &[(&str, Kind, Vec<u8>)] = &[
        ("nothing", Kind::Warc, Vec::new()),
        ("line ends", Kind::Warc, b"\r\n\r\n".to_vec()),
        ("no line ends behind", Kind::Warc, one[..one.len() - 4].to_vec()),
        ("more line ends", Kind::Warc, [&one[..], b"\r\n\r\n\n"].concat()),
        ("zeros behind a member", Kind::Gzip, [gzip(&one), vec![0; 1_000]].concat()),
    ];
    for (name, kind, bytes) in cases {
        let reading = read(*kind, bytes);
        let expected = usize::from(bytes.len() > 10);
        assert_eq!((reading.items.len(), reading.kinds()), (expected, vec![]), "{name}");
    }
}

#[test]
fn limits_are_settings() {
    let records = [answer("a", "", &page("a")), answer("b", "", b"<p>short")].concat();
    let limits = Limits { max_record_bytes: 500, ..Limits::default() };
    let reading = read_within(Kind::Warc, &records, &limits);
    assert_eq!((reading.names(), reading.kinds()), (vec!["b"], vec![BrokenKind::TooLarge]));
}

#[test]
fn an_input_that_fails_is_told_and_left() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::new(io::ErrorKind::ConnectionReset, "the disk went away"))
        }
    }
    for kind in [Kind::Warc, Kind::Gzip, Kind::Feed, Kind::Sitemap] {
        let first = answer("a", "", &page("a"));
        let input = if kind == Kind::Gzip { gzip(&first) } else { first };
        let found: Vec<_> = stream(kind, input.as_slice().chain(Failing), &Limits::default()).collect();
        let broken: Vec<_> = found.into_iter().filter_map(Result::err).collect();
        assert_eq!(broken.len(), 1, "{kind:?}: {broken:?}");
        assert_eq!(broken[0].kind(), BrokenKind::Io, "{kind:?}");
        assert!(broken[0].to_string().contains("the disk went away"), "{kind:?}");
    }
}

#[test]
fn items_can_be_sent() {
    fn is_send<T: Send>() {}
    is_send::<Items<'static>>();
}

proptest! {
    /// Any bytes: no panic, an end, and no more messages than there are lines to be wrong about.
    #[test]
    fn any_bytes_come_to_an_end(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), gz in any::<bool>()) {
        let bytes = [if gz { &b"\x1f\x8b\x08\0"[..] } else { b"WARC/1.0\r\n" }, &bytes].concat();
        let reading = read(if gz { Kind::Gzip } else { Kind::Warc }, &bytes);
        prop_assert!(reading.broken.len() <= 10);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// However the source hands out its bytes, the records are the same.
    #[test]
    fn reading_does_not_depend_on_chunks(step in 1_usize..5_000) {
        struct Stepwise<'a>(&'a [u8], usize);
        impl Read for Stepwise<'_> {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                let len = out.len().min(self.1);
                self.0.read(&mut out[..len])
            }
        }
        let mut records: Vec<_> = pages(5).into_iter().map(|(_, record)| record).collect();
        records[2].truncate(700);
        for (form, kind, bytes) in forms(&records) {
            let found: Vec<_> = stream(kind, Stepwise(&bytes, step), &Limits::default()).map(|found| found.ok().map(|item| item.name)).collect();
            let whole: Vec<_> = stream(kind, bytes.as_slice(), &Limits::default()).map(|found| found.ok().map(|item| item.name)).collect();
            prop_assert_eq!(found, whole, "{}", form);
        }
    }
}

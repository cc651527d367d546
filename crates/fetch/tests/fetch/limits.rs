//! Servers that send too much, too slowly, or nonsense.

use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use rapporteur_fetch::{FetchErrorKind, Settings};

use crate::server::{Server, respond, send};
use crate::{fetch, kind, page, settings};

const GZIP: (&str, &str) = ("Content-Encoding", "gzip");

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The kind of error when `answer` writes to the connection.
fn refused(settings: Settings, answer: impl Fn(&mut TcpStream) + Send + 'static) -> FetchErrorKind {
    let server = Server::pages(move |_, stream| answer(stream));
    kind(fetch(settings, &server.url("/")))
}

#[test]
fn gzip_is_undone() {
    let server = Server::pages(|request, stream| {
        assert_eq!(request.header("accept-encoding"), Some("gzip"));
        respond(stream, "200 OK", &[GZIP], &gzip(b"Talks resumed."));
    });
    assert_eq!(page(fetch(settings(), &server.url("/"))).body, b"Talks resumed.");
}

#[test]
fn bombs() {
    let large = gzip(&vec![0; 50_000_000]);
    assert!(large.len() < 60_000);
    let few = Settings { max_body_bytes: u64::MAX, ..settings() };
    for (name, settings) in [("bytes", settings()), ("expansion", few)] {
        let body = large.clone();
        assert_eq!(refused(settings, move |stream| respond(stream, "200 OK", &[GZIP], &body)), FetchErrorKind::TooLarge, "{name}");
    }
}

#[test]
fn endless_bodies() {
    for (name, head, chunk) in [
        ("until closed", "", vec![b'a'; 64 * 1024]),
        ("chunked", "Transfer-Encoding: chunked\r\n", [b"10000\r\n", &vec![b'a'; 0x10000][..], b"\r\n"].concat()),
        ("unfolds to nothing", "Content-Encoding: gzip\r\n", gzip(b"").repeat(1000)),
    ] {
        let small = Settings { max_body_bytes: 2_000_000, ..settings() };
        let found = refused(small, move |stream| {
            send(stream, format!("HTTP/1.1 200 OK\r\n{head}\r\n").as_bytes());
            while send(stream, &chunk) {}
        });
        assert_eq!(found, FetchErrorKind::TooLarge, "{name}");
    }
}

#[test]
fn slow_servers() {
    const START: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    let silent: fn(&mut TcpStream) = |_| thread::sleep(Duration::from_millis(900));
    let stops: fn(&mut TcpStream) = |stream| {
        send(stream, START);
        thread::sleep(Duration::from_millis(900));
    };
    let drips: fn(&mut TcpStream) = |stream| {
        send(stream, START);
        while send(stream, b"a") {
            thread::sleep(Duration::from_millis(20));
        }
    };
    let drips_headers: fn(&mut TcpStream) = |stream| {
        send(stream, b"HTTP/1.1 200 OK\r\nX: ");
        while send(stream, b"a") {
            thread::sleep(Duration::from_millis(20));
        }
    };
    let (read, total) = (Duration::from_millis(300), Duration::from_millis(600));
    let settings = || Settings { read_time: read, total_time: total, ..settings() };
    for (name, answer) in [("silent", silent), ("stops", stops), ("drips", drips), ("drips headers", drips_headers)] {
        let started = Instant::now();
        assert_eq!(refused(settings(), answer), FetchErrorKind::TooSlow, "{name}");
        // The server's own 900 ms are waited for when it is dropped.
        assert!(started.elapsed() < Duration::from_secs(3), "{name}");
    }
}

#[test]
fn header_floods() {
    let one_long: fn(&mut TcpStream) = |stream| {
        send(stream, b"HTTP/1.1 200 OK\r\nX: ");
        while send(stream, &[b'a'; 4096]) {}
    };
    let many: fn(&mut TcpStream) = |stream| {
        send(stream, b"HTTP/1.1 200 OK\r\n");
        while send(stream, &b"A: b\r\n".repeat(100)) {}
    };
    let finished: fn(&mut TcpStream) = |stream| respond(stream, "200 OK", &[("X", &"a".repeat(70_000))], b"page");
    for (name, answer) in [("one long", one_long), ("many", many), ("finished", finished)] {
        assert_eq!(refused(settings(), answer), FetchErrorKind::TooLarge, "{name}");
    }
}

#[test]
fn nonsense() {
    for (name, bytes, wanted) in [
        ("not http", &b"SSH-2.0-OpenSSH_9.6\r\n\r\n"[..], FetchErrorKind::Network),
        ("nothing", b"", FetchErrorKind::Network),
        ("cut short", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\npage", FetchErrorKind::Network),
        ("bad chunk", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", FetchErrorKind::Network),
        ("not gzip", b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\npage", FetchErrorKind::Encoding),
        ("not asked for", b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\npage", FetchErrorKind::Encoding),
    ] {
        assert_eq!(refused(settings(), move |stream| _ = send(stream, bytes)), wanted, "{name}");
    }
}

#[test]
fn not_secure() {
    let server = Server::start(|_, stream| respond(stream, "200 OK", &[], b"page"));
    let url = server.url("/").replace("http:", "https:");
    assert_eq!(kind(fetch(settings(), &url)), FetchErrorKind::Tls);
}

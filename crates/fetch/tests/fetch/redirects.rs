//! Where redirects lead, and where they must not.

use rapporteur_fetch::{FetchErrorKind, Fetcher, Settings, Validators};

use crate::clock::TestClock;
use crate::server::{Server, respond};
use crate::{fetch, kind, page, settings};

/// Redirects every path to `location`, but `/end`, which is a page.
fn to(location: &'static str) -> Server {
    Server::pages(move |request, stream| match request.path.as_str() {
        "/end" => respond(stream, "200 OK", &[], b"end"),
        _ => respond(stream, "302 Found", &[("Location", location)], b"moved"),
    })
}

#[test]
fn followed() {
    for status in ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let server = Server::pages(move |request, stream| match request.path.as_str() {
            "/a/b" => respond(stream, status, &[("Location", "../c?d#e")], b""),
            _ => respond(stream, "200 OK", &[], b"end"),
        });
        assert_eq!(page(fetch(settings(), &server.url("/a/b"))).final_url, server.url("/c?d"), "{status}");
    }
}

#[test]
fn refused() {
    for (location, wanted) in [
        ("file:///etc/passwd", FetchErrorKind::BadUrl),
        ("ftp://news.example/", FetchErrorKind::BadUrl),
        ("javascript:alert(1)", FetchErrorKind::BadUrl),
        ("data:text/html,page", FetchErrorKind::BadUrl),
        ("http://me:secret@127.0.0.1/", FetchErrorKind::BadUrl),
        ("http://[", FetchErrorKind::BadUrl),
        ("/start", FetchErrorKind::TooManyRedirects),
        ("", FetchErrorKind::TooManyRedirects),
    ] {
        let server = to(location);
        assert_eq!(kind(fetch(settings(), &server.url("/start"))), wanted, "{location}");
        assert_eq!(server.paths(), ["/robots.txt", "/start"], "{location}");
    }
}

#[test]
fn in_a_circle() {
    let server = Server::pages(|request, stream| {
        let location = if request.path == "/a" { "/b" } else { "/a" };
        respond(stream, "302 Found", &[("Location", location)], b"");
    });
    assert_eq!(kind(fetch(settings(), &server.url("/a"))), FetchErrorKind::TooManyRedirects);
    assert_eq!(server.paths(), ["/robots.txt", "/a", "/b"]);
}

#[test]
fn too_many() {
    let server = Server::pages(|request, stream| respond(stream, "302 Found", &[("Location", &format!("{}x", request.path))], b""));
    assert_eq!(kind(fetch(settings(), &server.url("/"))), FetchErrorKind::TooManyRedirects);
    assert_eq!(server.paths().len(), 1 + 1 + 5, "robots.txt, the address, five redirects");
    let none = Settings { max_redirects: 0, ..settings() };
    assert_eq!(kind(fetch(none, &to("/end").url("/"))), FetchErrorKind::TooManyRedirects);
}

#[test]
fn without_a_location() {
    let server = Server::pages(|_, stream| respond(stream, "302 Found", &[], b"nowhere"));
    assert_eq!(kind(fetch(settings(), &server.url("/"))), FetchErrorKind::Status);
}

/// A host is one visit, redirects within it included; the next fetch keeps its distance.
#[test]
fn no_wait_within_a_host() {
    let (server, clock) = (to("/end"), TestClock::default());
    let mut fetcher = Fetcher::new(settings(), clock.clone());
    page(fetcher.fetch(&server.url("/"), &Validators::default()));
    assert_eq!(clock.slept(), [0; 0]);
    page(fetcher.fetch(&server.url("/end"), &Validators::default()));
    assert_eq!(clock.slept(), [2]);
}

#[test]
fn private_addresses_need_the_setting() {
    let server = to("/end");
    let port = server.addr.port();
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "127.1", "[::ffff:7f00:1]", "[::1]"] {
        let err = fetch(Settings { allow_private: false, ..settings() }, &format!("http://{host}:{port}/end")).unwrap_err();
        assert_eq!(err.kind(), FetchErrorKind::ForbiddenAddress, "{host}: {err}");
    }
    assert!(server.paths().is_empty());
}

//! robots.txt, as RFC 9309 has it.

use std::net::TcpListener;

use rapporteur_fetch::{FetchErrorKind, Fetcher, Settings, Validators};

use crate::clock::TestClock;
use crate::server::{Server, respond};
use crate::{fetch, kind, page, settings};

/// A site with this robots.txt, answered with this status.
fn site(status: &'static str, txt: impl Into<String>) -> Server {
    let txt = txt.into();
    Server::start(move |request, stream| match request.path.as_str() {
        "/robots.txt" => respond(stream, status, &[], txt.as_bytes()),
        _ => respond(stream, "200 OK", &[], b"page"),
    })
}

#[test]
fn allows_and_disallows() {
    let server = site("200 OK", "User-agent: *\nDisallow: /private\nAllow: /private/press$\n\nUser-agent: rapporteur\nDisallow: /*.pdf$\n");
    let other = site("200 OK", "User-agent: *\nDisallow: /private\nAllow: /private/press$\n");
    for (server, path, allowed) in [
        (&server, "/private/a", true),
        (&server, "/a.pdf", false),
        (&server, "/a.pdf?download", true),
        (&other, "/private/a", false),
        (&other, "/private/press", true),
        (&other, "/privat", true),
        (&other, "/%70rivate", false),
    ] {
        let fetched = fetch(settings(), &server.url(path));
        assert_eq!(fetched.is_ok(), allowed, "{path}: {fetched:?}");
        assert!(allowed || kind(fetched) == FetchErrorKind::Robots, "{path}");
    }
    assert!(!other.paths().iter().any(|path| path == "/private/a"));
}

#[test]
fn statuses() {
    for (status, allowed) in [
        ("404 Not Found", true),
        ("410 Gone", true),
        ("403 Forbidden", true),
        ("401 Unauthorized", true),
        ("500 Internal Server Error", false),
        ("502 Bad Gateway", false),
        ("503 Service Unavailable", false),
        ("429 Too Many Requests", false),
    ] {
        let server = site(status, "User-agent: *\nDisallow:\n");
        let fetched = fetch(settings(), &server.url("/"));
        assert_eq!(fetched.is_ok(), allowed, "{status}: {fetched:?}");
        assert_eq!(server.paths().contains(&"/".to_owned()), allowed, "{status}");
    }
}

#[test]
fn ignored() {
    let server = site("200 OK", "User-agent: *\nDisallow: /\n");
    assert_eq!(kind(fetch(settings(), &server.url("/"))), FetchErrorKind::Robots);
    page(fetch(Settings { ignore_robots: true, ..settings() }, &server.url("/")));
    assert_eq!(server.paths(), ["/robots.txt", "/"]);
}

#[test]
fn kept_for_a_day() {
    let (server, clock) = (site("200 OK", "User-agent: *\nDisallow: /private\n"), TestClock::default());
    let mut fetcher = Fetcher::new(settings(), clock.clone());
    for (passed, asked) in [(0, 1), (86_300, 1), (100, 2), (0, 2)] {
        clock.pass(passed);
        page(fetcher.fetch(&server.url("/"), &Validators::default()));
        assert_eq!(server.paths().iter().filter(|path| *path == "/robots.txt").count(), asked, "{passed} s later");
    }
}

#[test]
fn unreachable() {
    // Closed at once, so that nobody listens.
    let addr = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let clock = TestClock::default();
    let mut fetcher = Fetcher::new(settings(), clock.clone());
    let mut refusal = || fetcher.fetch(&format!("http://{addr}/"), &Validators::default()).unwrap_err().to_string();
    let first = refusal();
    assert!(first.contains("/robots.txt cannot be reached"), "{first}");
    let server = TcpListener::bind(addr).unwrap();
    server.set_nonblocking(true).unwrap();
    assert_eq!(refusal(), first);
    assert!(server.accept().is_err(), "asked again too soon");
}

#[test]
fn crawl_delay() {
    for (wanted, slept) in [("5", 5), ("0.1", 2), ("3600", 30), ("nonsense", 2), ("-1", 2), ("1e300", 2)] {
        let (server, clock) = (site("200 OK", format!("User-agent: *\nCrawl-delay: {wanted}\n")), TestClock::default());
        let mut fetcher = Fetcher::new(settings(), clock.clone());
        page(fetcher.fetch(&server.url("/"), &Validators::default()));
        assert_eq!(fetcher.wait_for(&server.url("/")).as_secs(), slept, "{wanted}");
        page(fetcher.fetch(&server.url("/"), &Validators::default()));
        assert_eq!(clock.slept(), [slept], "{wanted}");
    }
}

#[test]
fn redirects() {
    let target = site("200 OK", "User-agent: *\nDisallow: /private\n");
    let location = target.url("/robots.txt");
    let server = Server::start(move |request, stream| match request.path.as_str() {
        "/robots.txt" => respond(stream, "301 Moved Permanently", &[("Location", &location)], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    assert_eq!(kind(fetch(settings(), &server.url("/private"))), FetchErrorKind::Robots);
    page(fetch(settings(), &server.url("/")));
    let lost = Server::start(|request, stream| match request.path.as_str() {
        path if path.starts_with("/robots.txt") => respond(stream, "302 Found", &[("Location", &format!("{path}x"))], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    page(fetch(settings(), &lost.url("/")));
}

/// A redirect leads to a page that its site disallows.
#[test]
fn every_hop_is_checked() {
    let server = Server::start(|request, stream| match request.path.as_str() {
        "/robots.txt" => respond(stream, "200 OK", &[], b"User-agent: *\nDisallow: /private\n"),
        "/" => respond(stream, "302 Found", &[("Location", "/private")], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    assert_eq!(kind(fetch(settings(), &server.url("/"))), FetchErrorKind::Robots);
    assert_eq!(server.paths(), ["/robots.txt", "/"]);
}

#[test]
fn long_files() {
    let rules = |count: usize| format!("User-agent: *\n{}Disallow: /last\n", "Disallow: /private\n".repeat(count));
    let (short, long) = (site("200 OK", rules(1000)), site("200 OK", rules(30_000)));
    assert_eq!(kind(fetch(settings(), &short.url("/last"))), FetchErrorKind::Robots);
    page(fetch(settings(), &long.url("/last")));
    assert_eq!(kind(fetch(settings(), &long.url("/private"))), FetchErrorKind::Robots);
}

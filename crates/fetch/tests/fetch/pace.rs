//! The distance between requests, and busy servers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rapporteur_fetch::{FetchErrorKind, Fetcher, Settings, Validators};

use crate::clock::TestClock;
use crate::server::{Server, respond};
use crate::{page, settings};

/// Is busy `times`, and says when to come back.
fn busy(times: usize, status: &'static str, retry_after: Option<&'static str>) -> Server {
    let asked = AtomicUsize::new(0);
    Server::pages(move |_, stream| {
        let headers: Vec<_> = retry_after.map(|value| ("Retry-After", value)).into_iter().collect();
        match asked.fetch_add(1, Ordering::SeqCst) {
            before if before < times => respond(stream, status, &headers, b"busy"),
            _ => respond(stream, "200 OK", &[], b"page"),
        }
    })
}

#[test]
fn keeps_its_distance() {
    let server = busy(0, "", None);
    let clock = TestClock::default();
    let mut fetcher = Fetcher::new(settings(), clock.clone());
    assert_eq!(fetcher.wait_for(&server.url("/")), Duration::ZERO);
    for (passed, slept) in [(0, &[][..]), (0, &[2]), (1, &[1]), (5, &[])] {
        clock.pass(passed);
        page(fetcher.fetch(&server.url("/"), &Validators::default()));
        assert_eq!(clock.slept(), slept, "{passed} s passed");
    }
    assert_eq!(fetcher.wait_for(&server.url("/other")), Duration::from_secs(2));
    assert_eq!(fetcher.wait_for("https://other.example/"), Duration::ZERO);
    assert_eq!(fetcher.wait_for("no address"), Duration::ZERO);
}

#[test]
fn waits_for_busy_servers() {
    for (times, status, retry_after, slept) in [
        (1, "429 Too Many Requests", Some("7"), &[7][..]),
        (1, "503 Service Unavailable", Some("Sun, 06 Nov 1994 08:50:07 GMT"), &[30]),
        (2, "503 Service Unavailable", Some("0"), &[2, 2]),
        (2, "503 Service Unavailable", None, &[5, 10]),
        (2, "429 Too Many Requests", Some("soon"), &[5, 10]),
    ] {
        let (server, clock) = (busy(times, status, retry_after), TestClock::default());
        page(Fetcher::new(settings(), clock.clone()).fetch(&server.url("/"), &Validators::default()));
        assert_eq!(clock.slept(), slept, "{status} {retry_after:?}");
    }
}

#[test]
fn gives_up() {
    for (retry_after, max_tries, slept, asked) in [
        (Some("7"), 3, &[7, 7][..], Some(7)),
        (None, 2, &[5], None),
        (None, 1, &[], None),
        (None, 0, &[], None),
        (Some("3600"), 3, &[], Some(3600)),
    ] {
        let (server, clock) = (busy(100, "503 Service Unavailable", retry_after), TestClock::default());
        let settings = Settings { max_tries, ..settings() };
        let err = Fetcher::new(settings, clock.clone()).fetch(&server.url("/"), &Validators::default()).unwrap_err();
        assert_eq!((err.kind(), err.status()), (FetchErrorKind::Busy, Some(503)), "{retry_after:?} {max_tries}");
        assert_eq!(err.retry_after().map(|wait| wait.as_secs()), asked, "{retry_after:?} {max_tries}");
        assert_eq!(clock.slept(), slept, "{retry_after:?} {max_tries}");
        assert_eq!(server.paths().len(), 2 + slept.len(), "{retry_after:?} {max_tries}");
    }
}

/// Who asked for an hour is left alone for an hour, whatever page is wanted.
#[test]
fn leaves_alone() {
    let (server, clock) = (busy(1, "429 Too Many Requests", Some("3600")), TestClock::default());
    let mut fetcher = Fetcher::new(settings(), clock.clone());
    let mut fetch = |path: &str| fetcher.fetch(&server.url(path), &Validators::default());
    assert_eq!(fetch("/a").unwrap_err().status(), Some(429));
    clock.pass(1800);
    let err = fetch("/b").unwrap_err();
    assert_eq!((err.kind(), err.retry_after()), (FetchErrorKind::Busy, Some(Duration::from_secs(1800))));
    clock.pass(1800);
    page(fetch("/b"));
    assert_eq!(server.paths(), ["/robots.txt", "/a", "/b"]);
    assert!(clock.slept().is_empty());
}

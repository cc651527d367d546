//! What has not changed is not sent again.

use rapporteur_fetch::{Fetched, Fetcher, Validators};

use crate::clock::TestClock;
use crate::server::{Server, respond};
use crate::{kind, page, settings};

const MONDAY: &str = "Mon, 07 Nov 1994 08:00:00 GMT";

#[test]
fn unchanged() {
    let server = Server::pages(|request, stream| match (request.header("if-none-match"), request.header("if-modified-since")) {
        (Some("\"v1\""), Some(MONDAY)) => respond(stream, "304 Not Modified", &[], b""),
        _ => respond(stream, "200 OK", &[("ETag", "\"v1\""), ("Last-Modified", MONDAY), ("Content-Type", "text/html")], b"page"),
    });
    let mut fetcher = Fetcher::new(settings(), TestClock::default());
    let first = page(fetcher.fetch(&server.url("/#part"), &Validators::default()));
    assert_eq!((first.status, first.content_type.as_deref(), &first.body[..]), (200, Some("text/html"), &b"page"[..]));
    assert_eq!(first.final_url, server.url("/"));
    assert_eq!(first.validators, Validators { etag: Some("\"v1\"".into()), last_modified: Some(MONDAY.into()) });
    assert_eq!(fetcher.fetch(&server.url("/"), &first.validators).unwrap(), Fetched::Unchanged);
    let changed = Validators { etag: Some("\"v0\"".into()), ..first.validators };
    assert_eq!(page(fetcher.fetch(&server.url("/"), &changed)).body, b"page");
}

#[test]
fn unasked_for() {
    let server = Server::pages(|_, stream| respond(stream, "304 Not Modified", &[], b""));
    let err = crate::fetch(settings(), &server.url("/")).unwrap_err();
    assert_eq!(err.status(), Some(304));
    assert_eq!(kind(Err(err)).as_str(), "status");
}

/// The date is of another page, perhaps: only the ETag goes on.
#[test]
fn behind_a_redirect() {
    let server = Server::pages(|request, stream| match request.path.as_str() {
        "/old" => respond(stream, "301 Moved Permanently", &[("Location", "/new")], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    let validators = Validators { etag: Some("\"v1\"".into()), last_modified: Some(MONDAY.into()) };
    page(Fetcher::new(settings(), TestClock::default()).fetch(&server.url("/old"), &validators));
    let sent: Vec<_> = server
        .requests()
        .iter()
        .map(|request| (request.path.clone(), request.header("if-none-match").is_some(), request.header("if-modified-since").is_some()))
        .collect();
    assert_eq!(sent, [("/robots.txt".into(), false, false), ("/old".into(), true, true), ("/new".into(), true, false)]);
}

//! What users are told, and what servers are.

use std::env;
use std::error::Error;
use std::process::Command;

use rapporteur_fetch::{Fetcher, Settings, Validators};

use crate::clock::TestClock;
use crate::server::{Server, respond};
use crate::{fetch, page, settings};

/// `message` with the causes behind it, the server's port left out.
fn told(err: &(dyn Error + 'static), server: &Server) -> String {
    let causes: String = std::iter::successors(err.source(), |cause| (*cause).source()).map(|cause| format!("\n    {cause}")).collect();
    format!("{err}{causes}").replace(&server.addr.to_string(), "news.example")
}

#[test]
fn messages() {
    let server = Server::start(|request, stream| match request.path.as_str() {
        "/robots.txt" => respond(stream, "200 OK", &[], b"User-agent: *\nDisallow: /private\n"),
        "/circle" => respond(stream, "302 Found", &[("Location", "/circle")], b""),
        "/file" => respond(stream, "302 Found", &[("Location", "file:///etc/passwd")], b""),
        "/nowhere" => respond(stream, "302 Found", &[("Location", "http://[\u{202e}")], b""),
        "/large" => respond(stream, "200 OK", &[], &[b'a'; 2000]),
        "/head" => respond(stream, "200 OK", &[("X", &"a".repeat(70_000))], b""),
        "/br" => respond(stream, "200 OK", &[("Content-Encoding", "br")], b"page"),
        "/damaged" => respond(stream, "200 OK", &[("Content-Encoding", "gzip")], b"page"),
        "/busy" => respond(stream, "503 Service Unavailable", &[("Retry-After", "90")], b""),
        path => respond(stream, &path[1..], &[], b""),
    });
    let small = || Settings { max_body_bytes: 1000, ..settings() };
    let paths = "/private /circle /file /nowhere /large /head /br /damaged /busy /401 /403 /404 /418 /500";
    let mut lines: Vec<String> = paths
        .split(' ')
        .map(|path| fetch(small(), &server.url(path)).unwrap_err())
        .map(|err| format!("{}: {}", err.kind().as_str(), told(&err, &server)))
        .collect();
    let private = fetch(Settings::default(), &server.url("/")).unwrap_err();
    lines.push(format!("{}: {private}", private.kind().as_str()));
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn who_asks() {
    let server = Server::pages(|_, stream| respond(stream, "200 OK", &[], b"page"));
    let settings = Settings { contact: Some("mailto:desk@example.org".into()), ..settings() };
    page(Fetcher::new(settings, TestClock::default()).fetch(&server.url("/"), &Validators::default()));
    let wanted = format!("rapporteur/{} (+mailto:desk@example.org)", env!("CARGO_PKG_VERSION"));
    assert_eq!(server.requests().len(), 2);
    for request in server.requests() {
        assert_eq!(request.header("user-agent"), Some(wanted.as_str()), "{}", request.path);
        assert_eq!(request.header("cookie"), None);
    }
}

/// Every character that an address can hold reaches the server.
#[test]
fn odd_addresses() {
    let server = Server::pages(|_, stream| respond(stream, "200 OK", &[], b"page"));
    let settings = || Settings { ignore_robots: true, ..settings() };
    let odd: String = ('!'..='~').filter(|c| !matches!(c, '#' | '?' | '\\')).collect();
    for path in [format!("/{odd}"), format!("/?{odd}"), "/é?ü=ß".to_owned(), "/a b".to_owned(), "/%zz%".to_owned()] {
        let fetched = fetch(settings(), &server.url(&path));
        assert!(fetched.is_ok(), "{path}: {fetched:?}");
    }
}

/// Run again by the test below, with proxies in the environment that nobody serves.
#[test]
fn plain_fetch() {
    let server = Server::pages(|_, stream| respond(stream, "200 OK", &[], b"page"));
    page(fetch(settings(), &server.url("/")));
}

#[test]
fn no_proxy_from_the_environment() {
    let mut again = Command::new(env::current_exe().unwrap());
    again.args(["--exact", "refusals::plain_fetch"]);
    for name in ["ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "http_proxy", "https_proxy"] {
        again.env(name, "http://127.0.0.1:9");
    }
    let out = again.env_remove("NO_PROXY").env_remove("no_proxy").output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    assert!(String::from_utf8_lossy(&out.stdout).contains("1 passed"));
}

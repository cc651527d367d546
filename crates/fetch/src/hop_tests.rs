//! Redirects from a public site, which needs a resolver of our own: every test server has a private address.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::guard::Guard;
use crate::server::{Server, respond};
use crate::{FetchError, FetchErrorKind, Fetched, Fetcher, Settings, SystemClock, Validators};

/// Finds `public.example` at the test server, everything else as users do; notes what it was asked.
#[derive(Debug)]
struct Names {
    public: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    others: Guard<DefaultResolver>,
}

impl Resolver for Names {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        self.asked.lock().unwrap().push(uri.to_string());
        if uri.host() != Some("public.example") {
            return self.others.resolve(uri, config, timeout);
        }
        let mut found = self.empty();
        found.push(self.public);
        Ok(found)
    }
}

/// Fetches the public site's front page; also, what names were resolved for.
fn fetch(server: &Server) -> (Result<Fetched, FetchError>, Vec<String>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let others = Guard { names: DefaultResolver::default(), allow_private: false };
    let names = Names { public: server.addr, asked: Arc::clone(&asked), others };
    let mut fetcher = Fetcher::with_names(Settings::default(), SystemClock, names);
    let fetched = fetcher.fetch("http://public.example/", &Validators::default());
    let asked = asked.lock().unwrap().clone();
    (fetched, asked)
}

#[test]
fn no_redirect_reaches_a_private_address() {
    for host in [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "0177.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "169.254.169.254",
        "10.0.0.1",
    ] {
        let server = Server::pages(move |request, stream| match request.header("host") {
            Some("public.example") => {
                let port = stream.local_addr().unwrap().port();
                respond(stream, "302 Found", &[("Location", &format!("http://{host}:{port}/secret"))], b"");
            }
            _ => respond(stream, "200 OK", &[], b"secret"),
        });
        let (fetched, _) = fetch(&server);
        assert_eq!(fetched.unwrap_err().kind(), FetchErrorKind::ForbiddenAddress, "{host}");
        assert_eq!(server.paths(), ["/robots.txt", "/"], "{host}");
    }
}

#[test]
fn no_robots_txt_reaches_a_private_address() {
    let server = Server::start(|request, stream| match request.path.as_str() {
        "/robots.txt" => respond(stream, "302 Found", &[("Location", "http://127.0.0.1/robots.txt")], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    let (fetched, _) = fetch(&server);
    assert_eq!(fetched.unwrap_err().kind(), FetchErrorKind::ForbiddenAddress);
    assert_eq!(server.paths(), ["/robots.txt"]);
}

#[test]
fn names_are_resolved_once_a_request() {
    let server = Server::pages(|request, stream| match request.path.as_str() {
        "/" => respond(stream, "301 Moved Permanently", &[("Location", "/a")], b""),
        _ => respond(stream, "200 OK", &[], b"page"),
    });
    let (fetched, asked) = fetch(&server);
    assert!(matches!(fetched, Ok(Fetched::Page(page)) if page.final_url == "http://public.example/a" && page.body == b"page"));
    assert_eq!(asked, ["http://public.example/robots.txt", "http://public.example/", "http://public.example/a"]);
}

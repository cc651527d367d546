//! Fetching from a local server.

mod clock;
mod conditional;
mod limits;
mod pace;
mod redirects;
mod refusals;
mod robots;
mod server;

use std::time::Duration;

use clock::TestClock;
use rapporteur_fetch::{FetchError, FetchErrorKind, Fetched, Fetcher, Page, Settings, Validators};

/// Settings that reach the test server, with limits that are soon reached.
fn settings() -> Settings {
    Settings {
        allow_private: true,
        connect_time: Duration::from_secs(5),
        read_time: Duration::from_secs(5),
        total_time: Duration::from_secs(10),
        ..Settings::default()
    }
}

/// Fetches `url` alone.
fn fetch(settings: Settings, url: &str) -> Result<Fetched, FetchError> {
    Fetcher::new(settings, TestClock::default()).fetch(url, &Validators::default())
}

/// The page that came, which has to be one.
fn page(fetched: Result<Fetched, FetchError>) -> Page {
    match fetched {
        Ok(Fetched::Page(page)) => page,
        other => panic!("no page: {other:?}"),
    }
}

/// The kind of the error, which has to be one.
fn kind(fetched: Result<Fetched, FetchError>) -> FetchErrorKind {
    fetched.expect_err("no error").kind()
}

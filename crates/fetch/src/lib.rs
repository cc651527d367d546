//! Pages and feeds from the web, fetched politely and safely.
//!
//! Meet [`Fetcher`] first: made once from [`Settings`] and a [`Clock`], it fetches one address after the other and gives a [`Fetched`]: the
//! [`Page`], or word that it has not changed since the [`Validators`] that the caller kept. Whatever else happens is a [`FetchError`] that
//! says what to do.
//!
//! ```no_run
//! use rapporteur_fetch::{Fetched, Fetcher, Settings, SystemClock, Validators};
//!
//! let settings = Settings { contact: Some("mailto:desk@example.org".into()), ..Settings::default() };
//! let mut fetcher = Fetcher::new(settings, SystemClock);
//! match fetcher.fetch("https://example.org/feed.xml", &Validators::default())? {
//!     Fetched::Page(page) => assert!(page.body.len() <= 10_000_000),
//!     Fetched::Unchanged => {}
//! }
//! # Ok::<(), rapporteur_fetch::FetchError>(())
//! ```
//!
//! **Safely:** only `http` and `https`; a name is resolved once a request, every address it has must be a public one, and the connection
//! goes to those very addresses; every redirect is checked the same way. Bytes (after decompression), headers, redirects and time have
//! limits. **Politely:** robots.txt is obeyed, requests to a host keep their distance, servers that ask to wait are waited for, and what has
//! not changed is not sent again. `docs/fetching.md` tells users what is on by default and why.
//!
//! The calls block. Time is looked at through the [`Clock`] alone, save for the limits on a single request, which the sockets keep. Not
//! here: cookies, logins, scripts, proxies, and what a page means.

mod address;
mod ask;
mod body;
mod client;
mod clock;
mod error;
mod fetcher;
mod guard;
mod pace;
mod page;
mod retry;
mod robots;
mod settings;
mod target;
mod trip;

pub use clock::{Clock, SystemClock};
pub use error::{FetchError, FetchErrorKind};
pub use fetcher::Fetcher;
pub use page::{Fetched, Page, Validators};
pub use settings::Settings;

#[cfg(test)]
mod hop_tests;
#[cfg(test)]
#[allow(dead_code, reason = "shared with the tests outside, which use more of it")]
#[path = "../tests/fetch/server.rs"]
mod server;

//! Fetching one page.

use std::fmt;
use std::time::Duration;

use ureq::unversioned::resolver::{DefaultResolver, Resolver};
use url::Url;

use crate::ask::Answer;
use crate::body::BodyLimits;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::{FetchError, FetchErrorKind};
use crate::guard::Guard;
use crate::pace::Pace;
use crate::page::{Fetched, Page, Validators};
use crate::robots::Rules;
use crate::settings::Settings;
use crate::target;
use crate::trip::{Carrier, Errand, host};

/// Fetches one page after the other, and remembers when each host was asked and what its site allows.
///
/// To fetch from several hosts at once, have one fetcher on each thread, and every host on one thread only.
pub struct Fetcher {
    carrier: Carrier,
    rules: Rules,
}

impl Fetcher {
    /// A fetcher that knows no site yet.
    pub fn new(settings: Settings, clock: impl Clock + 'static) -> Self {
        let guard = Guard { names: DefaultResolver::default(), allow_private: settings.allow_private };
        Self::with_names(settings, clock, guard)
    }

    pub(crate) fn with_names(settings: Settings, clock: impl Clock + 'static, names: impl Resolver) -> Self {
        let client = Client::new(&settings, names);
        Self { carrier: Carrier { settings, clock: Box::new(clock), client, pace: Pace::default() }, rules: Rules::default() }
    }

    /// Fetches the page at `url`, unless it is as it was when the server gave `validators`. Blocks, waits until the host may be asked included.
    ///
    /// # Errors
    /// When the page is not to be fetched, cannot be, or breaks a limit.
    pub fn fetch(&mut self, url: &str, validators: &Validators) -> Result<Fetched, FetchError> {
        let Self { carrier, rules } = self;
        let settings = &carrier.settings;
        let url = target::parse(url, settings.max_url_bytes)?;
        let body = BodyLimits { bytes: settings.max_body_bytes, expansion: settings.max_expansion, cut: false };
        let validators = usable(validators);
        let errand = Errand { validators: &validators, body, paced: true };
        let (url, answer) = carrier.follow(url, &errand, |carrier, url| rules.permit(carrier, url))?;
        fetched(url, answer)
    }

    /// How long [`Fetcher::fetch`] would wait before it asks the host of `url`, as far as that is known: to fetch from another host meanwhile.
    pub fn wait_for(&self, url: &str) -> Duration {
        let Carrier { settings, pace, .. } = &self.carrier;
        let Ok(url) = target::parse(url, settings.max_url_bytes) else { return Duration::ZERO };
        pace.wait(host(&url), self.carrier.now(), self.rules.known_delay(settings, &url))
    }
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher").field("settings", &self.carrier.settings).finish_non_exhaustive()
    }
}

/// Validators that can be sent; the others are left out, since asking without them is never wrong.
fn usable(validators: &Validators) -> Validators {
    let usable =
        |text: &Option<String>| text.clone().filter(|text| !text.is_empty() && text.bytes().all(|byte| matches!(byte, b' '..=b'~')));
    Validators { etag: usable(&validators.etag), last_modified: usable(&validators.last_modified) }
}

fn fetched(url: Url, answer: Answer) -> Result<Fetched, FetchError> {
    if answer.status == 304 && answer.conditional {
        return Ok(Fetched::Unchanged);
    }
    if !answer.is_success() {
        return Err(refused(&url, answer.status));
    }
    let Answer { status, content_type, validators, body, .. } = answer;
    Ok(Fetched::Page(Page { final_url: url.into(), status, content_type, body, validators }))
}

fn refused(url: &Url, status: u16) -> FetchError {
    let what = match status {
        404 | 410 => "does not exist (any more): check the address",
        401 | 402 | 407 => "is for subscribers or needs a login: fetch it with a browser and read the file",
        403 | 406 | 451 => "is not given to programs: fetch it with a browser and read the file",
        500.. => "is broken at the moment: try again later",
        _ => "gives no page: check the address",
    };
    FetchError::new(FetchErrorKind::Status, format!("{url} {what} (status {status})")).with_status(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validators_that_can_be_sent() {
        for (etag, kept) in
            [("\"abc\"", true), ("W/\"a b\"", true), ("", false), ("a\r\nCookie: x", false), ("\"é\"", false), ("\0", false)]
        {
            let given = Validators { etag: Some(etag.into()), last_modified: None };
            assert_eq!(usable(&given).etag.is_some(), kept, "{etag:?}");
        }
    }

    #[test]
    fn can_go_to_a_thread() {
        fn send<T: Send>() {}
        send::<Fetcher>();
    }
}

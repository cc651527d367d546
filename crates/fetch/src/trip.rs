//! Requests at their distance, and the way through redirects.

use std::time::{Duration, SystemTime};

use url::Url;

use crate::ask::{Answer, Ask};
use crate::body::BodyLimits;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::{FetchError, FetchErrorKind};
use crate::pace::Pace;
use crate::page::Validators;
use crate::retry;
use crate::settings::Settings;
use crate::target;

/// What is to be fetched, wherever redirects lead.
pub(crate) struct Errand<'a> {
    pub(crate) validators: &'a Validators,
    pub(crate) body: BodyLimits,
    /// Keeps its distance from other requests. A robots.txt does not: the page it is asked for follows it at once.
    pub(crate) paced: bool,
}

/// Sends requests and follows redirects.
pub(crate) struct Carrier {
    pub(crate) settings: Settings,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) client: Client,
    pub(crate) pace: Pace,
}

impl Carrier {
    /// Follows `url` to where it leads. Each address on the way has to pass `gate`, which says how far apart requests to its host are.
    pub(crate) fn follow(
        &mut self,
        mut url: Url,
        errand: &Errand<'_>,
        mut gate: impl FnMut(&mut Self, &Url) -> Result<Duration, FetchError>,
    ) -> Result<(Url, Answer), FetchError> {
        let mut budget = self.settings.total_time;
        let mut seen: Vec<Url> = Vec::new();
        for _ in 0..=self.settings.max_redirects {
            let delay = gate(self, &url)?;
            // Redirects within a host are one visit.
            if seen.last().is_none_or(|last| last.host() != url.host()) {
                self.keep_distance(&url, errand, delay)?;
            }
            let answer = self.send(&url, errand, seen.is_empty(), &mut budget)?;
            let Some(location) = answer.redirect() else { return Ok((url, answer)) };
            let next = target::join(&url, location, self.settings.max_url_bytes)?;
            seen.push(url);
            if seen.contains(&next) {
                return Err(redirects(&next, "redirects in a circle, which may need a login or cookies: fetch it with a browser"));
            }
            url = next;
        }
        Err(redirects(&seen[0], "redirects more often than max_redirects allows: give the address it ends at"))
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    /// Waits until the host may be asked; not if it asked to be left alone for longer than is waited.
    fn keep_distance(&mut self, url: &Url, errand: &Errand<'_>, delay: Duration) -> Result<(), FetchError> {
        if let Some(left) = self.pace.held(host(url), self.now()) {
            let message = format!("{} asked to be left alone for another {} s: try again after that", host(url), left.as_secs().max(1));
            return Err(FetchError::new(FetchErrorKind::Busy, message).with_retry_after(Some(left)));
        }
        let wait = self.pace.wait(host(url), self.now(), delay);
        if errand.paced && !wait.is_zero() {
            self.clock.sleep(wait);
        }
        Ok(())
    }

    /// Asks until the server is not busy.
    fn send(&mut self, url: &Url, errand: &Errand<'_>, first: bool, budget: &mut Duration) -> Result<Answer, FetchError> {
        let mut tried = 0;
        loop {
            tried += 1;
            let answer = self.request(url, errand, first, budget)?;
            if !answer.is_busy() {
                return Ok(answer);
            }
            let asked = retry::asked(answer.retry_after.as_deref(), self.now());
            let wait = retry::wait(asked, tried, &self.settings);
            if tried >= self.settings.max_tries || wait > self.settings.max_retry_wait {
                return Err(self.give_up(url, answer.status, asked));
            }
            self.clock.sleep(wait);
        }
    }

    fn request(&mut self, url: &Url, errand: &Errand<'_>, first: bool, budget: &mut Duration) -> Result<Answer, FetchError> {
        let validators = errand.validators;
        // A date says nothing of another page that an address now leads to; an ETag does not fit one.
        let last_modified = validators.last_modified.as_deref().filter(|_| first);
        let etag = validators.etag.as_deref();
        let started = self.now();
        let answer = self.client.get(&Ask { url, etag, last_modified, body: errand.body, time: *budget });
        let ended = self.now();
        *budget = budget.saturating_sub(ended.duration_since(started).unwrap_or_default());
        if errand.paced {
            self.pace.visited(host(url), ended);
        }
        answer
    }

    fn give_up(&mut self, url: &Url, status: u16, asked: Option<Duration>) -> FetchError {
        let when = match asked {
            Some(asked) => {
                self.pace.hold(host(url), self.now(), asked);
                format!("in {} s, as it asks", asked.as_secs().max(1))
            }
            None => "later".to_owned(),
        };
        FetchError::new(FetchErrorKind::Busy, format!("{url} is busy (status {status}): try again {when}"))
            .with_status(status)
            .with_retry_after(asked)
    }
}

pub(crate) fn host(url: &Url) -> &str {
    url.host_str().unwrap_or_default()
}

fn redirects(url: &Url, advice: &str) -> FetchError {
    FetchError::new(FetchErrorKind::TooManyRedirects, format!("{url} {advice}"))
}

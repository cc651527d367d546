//! What sites allow programs to fetch (RFC 9309).

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use robotxt::Robots;
use url::Url;

use crate::ask::Answer;
use crate::body::BodyLimits;
use crate::error::{FetchError, FetchErrorKind};
use crate::pace;
use crate::page::Validators;
use crate::settings::Settings;
use crate::trip::{Carrier, Errand};

/// The name that sites know the program by.
const AGENT: &str = "rapporteur";
/// Sites whose rules are kept. Redirects could name any number of them.
const MOST_SITES: usize = 500;
/// The longest time that RFC 9309 lets rules be kept for.
const MOST_KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// The rules of the sites asked lately.
#[derive(Default)]
pub(crate) struct Rules {
    sites: BTreeMap<String, Site>,
}

struct Site {
    since: SystemTime,
    keep: Duration,
    word: Word,
}

/// What a site says.
enum Word {
    Rules(Robots),
    /// Its robots.txt cannot be had, so everything is refused.
    Unknown(FetchErrorKind, String),
}

impl Rules {
    /// Refuses `url` if its site does; says how far apart requests to it are.
    pub(crate) fn permit(&mut self, carrier: &mut Carrier, url: &Url) -> Result<Duration, FetchError> {
        let host_delay = carrier.settings.host_delay;
        if carrier.settings.ignore_robots {
            return Ok(host_delay);
        }
        match &self.word(carrier, url)? {
            Word::Rules(rules) if rules.is_url_allowed(url) => {
                let wanted = rules.crawl_delay().unwrap_or_default().min(carrier.settings.max_crawl_delay);
                Ok(wanted.max(host_delay))
            }
            Word::Rules(_) => Err(disallowed(url)),
            Word::Unknown(kind, why) => Err(FetchError::new(*kind, why)),
        }
    }

    /// How far apart requests to `url`'s site are, as far as that is known.
    pub(crate) fn known_delay(&self, settings: &Settings, url: &Url) -> Duration {
        let wanted = match self.sites.get(&origin(url)).map(|site| &site.word) {
            Some(Word::Rules(rules)) => rules.crawl_delay().unwrap_or_default(),
            _ => Duration::ZERO,
        };
        wanted.min(settings.max_crawl_delay).max(settings.host_delay)
    }

    fn word(&mut self, carrier: &mut Carrier, url: &Url) -> Result<&Word, FetchError> {
        let origin = origin(url);
        if !self.sites.get(&origin).is_some_and(|site| site.is_fresh(carrier.now())) {
            let (word, failure) = ask(carrier, url);
            let keep = kept(&carrier.settings, failure.as_ref());
            self.make_room(carrier.now());
            self.sites.insert(origin.clone(), Site { since: carrier.now(), keep, word });
            // Told with its cause this once.
            failure.map_or(Ok(()), Err)?;
        }
        Ok(&self.sites[&origin].word)
    }

    fn make_room(&mut self, now: SystemTime) {
        self.sites.retain(|_, site| site.is_fresh(now));
        if self.sites.len() >= MOST_SITES {
            let oldest = self.sites.iter().min_by_key(|(_, site)| site.since).map(|(origin, _)| origin.clone());
            oldest.and_then(|origin| self.sites.remove(&origin));
        }
    }
}

impl Site {
    fn is_fresh(&self, now: SystemTime) -> bool {
        // A clock put back behind the time of asking proves nothing.
        self.since <= now && !pace::left(self.since, self.keep, now).is_zero()
    }
}

/// How long a site's word counts. A busy site says itself how long it is to be left alone.
fn kept(settings: &Settings, failure: Option<&FetchError>) -> Duration {
    match failure {
        None => settings.robots_kept.min(MOST_KEPT),
        Some(err) => err.retry_after().unwrap_or(settings.robots_retry),
    }
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// Fetches the robots.txt of `url`'s site.
fn ask(carrier: &mut Carrier, url: &Url) -> (Word, Option<FetchError>) {
    let mut place = url.clone();
    place.set_path("/robots.txt");
    place.set_query(None);
    let settings = &carrier.settings;
    // One byte more tells whether the last line is whole.
    let body = BodyLimits { bytes: settings.max_robots_bytes.saturating_add(1), expansion: settings.max_expansion, cut: true };
    let errand = Errand { validators: &Validators::default(), body, paced: false };
    match carrier.follow(place.clone(), &errand, |_, _| Ok(Duration::ZERO)) {
        Ok((_, answer)) if answer.status >= 500 => unknown(unavailable(&place, answer.status)),
        Ok((_, answer)) => (Word::Rules(parsed(answer, carrier.settings.max_robots_bytes)), None),
        Err(err) if err.kind() == FetchErrorKind::TooManyRedirects => (Word::Rules(Robots::allow_all()), None),
        Err(err) => unknown(err),
    }
}

fn unknown(err: FetchError) -> (Word, Option<FetchError>) {
    (Word::Unknown(err.kind(), err.to_string()), Some(err))
}

/// The rules in `answer`; everything is allowed where there are none.
fn parsed(answer: Answer, max_bytes: u64) -> Robots {
    if !answer.is_success() {
        return Robots::allow_all();
    }
    let max_bytes = usize::try_from(max_bytes).unwrap_or(usize::MAX);
    Robots::parse(whole_lines(&answer.body, max_bytes), AGENT)
}

/// `txt` up to `max_bytes`, without the line that this cuts: half a rule could forbid more than the whole.
fn whole_lines(txt: &[u8], max_bytes: usize) -> &[u8] {
    if txt.len() <= max_bytes {
        return txt;
    }
    let end = txt[..max_bytes].iter().rposition(|byte| matches!(byte, b'\n' | b'\r'));
    &txt[..end.unwrap_or(0)]
}

fn disallowed(url: &Url) -> FetchError {
    let message = format!("the robots.txt of {} asks programs not to fetch {url}: fetch it with a browser, or ask the site", origin(url));
    FetchError::new(FetchErrorKind::Robots, message)
}

fn unavailable(place: &Url, status: u16) -> FetchError {
    let message = format!("{place} cannot be had (status {status}), so nothing is fetched from there: try again later");
    FetchError::new(FetchErrorKind::Robots, message).with_status(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_at_lines() {
        let txt = b"User-agent: *\nDisallow: /private\n";
        for (max_bytes, wanted) in [(1000, 33), (33, 33), (32, 13), (20, 13), (13, 0), (5, 0), (0, 0)] {
            assert_eq!(whole_lines(txt, max_bytes).len(), wanted, "{max_bytes}");
        }
    }
}

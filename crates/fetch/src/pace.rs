//! When each host was last asked.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

/// Hosts that are remembered. Redirects could name any number of them.
const MOST_HOSTS: usize = 10_000;

/// When each host was last asked, and which want to be left alone.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    hosts: BTreeMap<String, Visit>,
}

#[derive(Clone, Copy, Debug)]
struct Visit {
    last: SystemTime,
    /// Left alone for so long after `last`.
    hold: Duration,
}

impl Pace {
    /// `host` was asked just now.
    pub(crate) fn visited(&mut self, host: &str, now: SystemTime) {
        self.note(host, Visit { last: now, hold: Duration::ZERO });
    }

    /// `host` said that it wants to be left alone.
    pub(crate) fn hold(&mut self, host: &str, now: SystemTime, hold: Duration) {
        self.note(host, Visit { last: now, hold });
    }

    /// How long to wait before `host` is asked again, if `delay` is to lie between two requests.
    pub(crate) fn wait(&self, host: &str, now: SystemTime, delay: Duration) -> Duration {
        self.hosts.get(host).map_or(Duration::ZERO, |visit| left(visit.last, delay, now))
    }

    /// How long `host` still wants to be left alone.
    pub(crate) fn held(&self, host: &str, now: SystemTime) -> Option<Duration> {
        let visit = self.hosts.get(host)?;
        Some(left(visit.last, visit.hold, now)).filter(|left| !left.is_zero())
    }

    fn note(&mut self, host: &str, visit: Visit) {
        if self.hosts.len() >= MOST_HOSTS && !self.hosts.contains_key(host) {
            self.forget_oldest();
        }
        self.hosts.insert(host.to_owned(), visit);
    }

    fn forget_oldest(&mut self) {
        let oldest = self.hosts.iter().min_by_key(|(_, visit)| visit.last).map(|(host, _)| host.clone());
        if let Some(host) = oldest {
            self.hosts.remove(&host);
        }
    }
}

/// What is left at `now` of `time` from `since` on. A clock that was put back makes nobody wait longer than `time`.
pub(crate) fn left(since: SystemTime, time: Duration, now: SystemTime) -> Duration {
    time.saturating_sub(now.duration_since(since).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(secs)
    }

    #[test]
    fn distance() {
        let delay = Duration::from_secs(2);
        let mut pace = Pace::default();
        assert_eq!(pace.wait("news.example", at(100), delay).as_secs(), 0, "never asked");
        pace.visited("news.example", at(100));
        for (host, now, wanted) in [
            ("news.example", 100, 2),
            ("news.example", 101, 1),
            ("news.example", 102, 0),
            ("news.example", 50, 2),
            ("other.example", 100, 0),
        ] {
            assert_eq!(pace.wait(host, at(now), delay).as_secs(), wanted, "{host} {now}");
        }
    }

    #[test]
    fn holds() {
        let mut pace = Pace::default();
        pace.hold("news.example", at(100), Duration::from_secs(300));
        for (now, wanted) in [(100, Some(300)), (399, Some(1)), (400, None), (50, Some(300))] {
            assert_eq!(pace.held("news.example", at(now)).map(|left| left.as_secs()), wanted, "{now}");
        }
        pace.visited("news.example", at(500));
        assert_eq!(pace.held("news.example", at(500)), None);
    }

    #[test]
    fn forgets_the_oldest() {
        let mut pace = Pace::default();
        for host in 0..=MOST_HOSTS as u64 {
            pace.visited(&format!("{host}.example"), at(host));
        }
        assert_eq!(pace.hosts.len(), MOST_HOSTS);
        assert!(!pace.hosts.contains_key("0.example") && pace.hosts.contains_key("1.example"));
    }
}

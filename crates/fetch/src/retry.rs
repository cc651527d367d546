//! How long a busy server is given.

use std::time::{Duration, SystemTime};

use crate::settings::Settings;

/// The longest time that a server is taken at its word for.
const MOST: Duration = Duration::from_secs(24 * 60 * 60);

/// What a `Retry-After` header asks for: seconds, or a date. A day at most.
pub(crate) fn asked(header: Option<&str>, now: SystemTime) -> Option<Duration> {
    let header = header?.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(header.parse().map_or(MOST, Duration::from_secs).min(MOST));
    }
    let date = httpdate::parse_http_date(header).ok()?;
    Some(date.duration_since(now).unwrap_or_default().min(MOST))
}

/// How long to wait after the `tried`th try.
pub(crate) fn wait(asked: Option<Duration>, tried: u32, settings: &Settings) -> Duration {
    let doubled = || settings.retry_wait.saturating_mul(2_u32.saturating_pow(tried.saturating_sub(1))).min(settings.max_retry_wait);
    asked.unwrap_or_else(doubled).max(settings.host_delay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Sun, 06 Nov 1994 08:49:37 GMT.
    const NOW: u64 = 784_111_777;

    fn at(secs: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(secs)
    }

    #[test]
    fn headers() {
        for (header, wanted) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("99999999999999999999999", Some(86_400)),
            ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
            ("Sunday, 06-Nov-94 08:49:38 GMT", Some(1)),
            ("Sun Nov  6 08:49:47 1994", Some(10)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("Fri, 31 Dec 9999 23:59:59 GMT", Some(86_400)),
            ("", None),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
        ] {
            assert_eq!(asked(Some(header), at(NOW)).map(|wait| wait.as_secs()), wanted, "{header:?}");
        }
        assert_eq!(asked(None, at(NOW)), None);
    }

    #[test]
    fn waits() {
        let settings = Settings::default();
        for (asked, tried, wanted) in [
            (None, 1, 5),
            (None, 2, 10),
            (None, 3, 20),
            (None, 30, 60),
            (None, u32::MAX, 60),
            (Some(0), 1, 2),
            (Some(30), 1, 30),
            (Some(300), 1, 300),
        ] {
            assert_eq!(wait(asked.map(Duration::from_secs), tried, &settings).as_secs(), wanted, "{asked:?} {tried}");
        }
    }

    proptest! {
        #[test]
        fn any_header(header in "\\PC*", secs in 0..5_000_000_000_u64) {
            prop_assert!(asked(Some(&header), at(secs)).is_none_or(|wait| wait <= MOST));
        }
    }
}

//! The time of day, and waiting.

use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

use crate::interrupt::Stop;

/// How long a wish to stop may go unnoticed.
const TICK: Duration = Duration::from_millis(50);

/// Now, RFC 3339, to the second.
pub(crate) fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed());
    Timestamp::from_second(seconds).unwrap_or_default().to_string()
}

/// Waits for `duration`, or until `stop` is set.
pub(crate) fn wait(duration: Duration, stop: &Stop) {
    let end = Instant::now() + duration;
    while !stop.is_set() {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return;
        }
        thread::sleep(left.min(TICK));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rfc_3339() {
        let now = now();
        assert!(now.len() == 20 && now.ends_with('Z') && now.as_bytes()[10] == b'T', "{now}");
    }

    #[test]
    fn a_wish_to_stop_ends_a_wait() {
        let stop = Stop::default();
        stop.set();
        let begun = Instant::now();
        wait(Duration::from_secs(60), &stop);
        assert!(begun.elapsed() < Duration::from_secs(5));
    }
}

//! A clock that never waits.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use rapporteur_fetch::Clock;

/// Starts at 8:49:37 on 6 November 1994, and goes on when somebody sleeps or a test says so.
#[derive(Clone, Default)]
pub(crate) struct TestClock {
    slept: Arc<Mutex<Vec<Duration>>>,
    passed: Arc<Mutex<Duration>>,
}

impl TestClock {
    /// The seconds of every sleep since the last time this was asked.
    pub(crate) fn slept(&self) -> Vec<u64> {
        self.slept.lock().unwrap().drain(..).map(|time| time.as_secs()).collect()
    }

    pub(crate) fn pass(&self, secs: u64) {
        *self.passed.lock().unwrap() += Duration::from_secs(secs);
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777) + *self.passed.lock().unwrap()
    }

    fn sleep(&self, duration: Duration) {
        self.slept.lock().unwrap().push(duration);
        *self.passed.lock().unwrap() += duration;
    }
}

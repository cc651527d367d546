//! What time it is, and waiting.

use std::thread;
use std::time::{Duration, SystemTime};

/// What time it is, and waiting; tests have one that never waits.
pub trait Clock: Send {
    /// What time it is.
    fn now(&self) -> SystemTime;

    /// Waits for `duration`. May return early, for instance when the user has had enough; the fetcher then goes on.
    fn sleep(&self, duration: Duration);
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) {
        thread::sleep(duration);
    }
}

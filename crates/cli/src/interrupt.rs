//! Ctrl-C: the first asks the run to stop, the second ends it.

use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::exit::Exit;
use crate::failure::Failure;

/// Whether the user asked to stop. Clones watch the same wish.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// A wish that Ctrl-C and the signals to end set. A second one ends the process at once.
    pub(crate) fn on_interrupt() -> Result<Self, Failure> {
        let stop = Self::default();
        let wish = stop.clone();
        ctrlc::set_handler(move || {
            if wish.set() {
                process::exit(Exit::Interrupted as i32);
            }
        })
        .map_err(|err| Failure::new("cannot listen for Ctrl-C").because(err))?;
        Ok(stop)
    }

    /// Asks to stop; whether that was asked before.
    pub(crate) fn set(&self) -> bool {
        self.0.swap(true, Ordering::Relaxed)
    }

    /// Whether to stop.
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

//! How a run ended, as scripts see it.

use std::process::ExitCode;

/// The exit codes of every command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Everything was read.
    Clean = 0,
    /// The run finished, but some inputs could not be read.
    Rejects = 1,
    /// The run could not start, or could not go on.
    Failed = 2,
    /// The user broke off: 128 and the number of SIGINT, as shells have it.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

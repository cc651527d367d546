//! Why a command could not run.

use std::error::Error;
use std::fmt;

use crate::exit::Exit;
use crate::report;

/// Why a command could not run or go on, and what the user can do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
    cause: Option<Box<dyn Error>>,
}

impl Failure {
    /// A failure that says `message`.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, cause: None }
    }

    /// The same with what to do about it.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with the error behind it.
    pub(crate) fn because(mut self, cause: impl Error + 'static) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }

    /// Tells it on standard error.
    pub(crate) fn report(self) -> Exit {
        report::say(&self);
        Exit::Failed
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.message)?;
        let mut cause = self.cause.as_deref();
        while let Some(err) = cause {
            write!(f, "\n  because: {err}")?;
            cause = err.source();
        }
        self.help.iter().try_for_each(|help| write!(f, "\n  help: {help}"))
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn a_failure_tells_its_causes_and_the_way_out() {
        let failure = Failure::new("cannot write x.jsonl").because(io::Error::other("disk full")).help("free some space");
        assert_eq!(failure.to_string(), "error: cannot write x.jsonl\n  because: disk full\n  help: free some space");
    }
}

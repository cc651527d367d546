//! What is told on standard error.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::Display;
use std::io::{self, Write};
use std::panic;

use crate::view;

/// Tells `message` on standard error, line by line and harmless to a terminal. A closed standard error is nobody to tell.
pub(crate) fn say(message: &impl Display) {
    let text: String = message.to_string().lines().map(|line| view::harmless(line) + "\n").collect();
    let mut err = io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

/// Has mistakes of ours told the same way: what they say may quote an article.
pub(crate) fn tell_panics() {
    panic::set_hook(Box::new(|info| {
        say(info);
        let trace = Backtrace::capture();
        if trace.status() == BacktraceStatus::Captured {
            say(&trace);
        }
    }));
}

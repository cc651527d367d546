//! What the program is connected to, looked up once.

use std::io::{self, IsTerminal};

/// The surroundings that decide defaults.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Whether a person would have to type the input.
    pub(crate) stdin: bool,
    /// Whether a person sees the output at once.
    pub(crate) stdout: bool,
    /// Whether a person sees messages at once.
    pub(crate) stderr: bool,
    /// Whether standard output should be coloured: a terminal that can, unless `NO_COLOR` or `TERM=dumb` forbid it.
    pub(crate) color: bool,
    /// Its width in columns, where there is one.
    pub(crate) width: Option<usize>,
    /// How many threads the machine runs at once.
    pub(crate) cores: usize,
}

impl Terminal {
    /// The surroundings of this process.
    pub(crate) fn now() -> Self {
        Self {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            color: anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
            width: terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
        }
    }
}

//! Why a gold file was refused.

use std::error::Error;
use std::fmt;

use super::Mistake;

/// After this many, more mistakes are only counted: they are then of one kind.
const MAX_SHOWN: usize = 100;

/// Why a gold file was refused. Its text names the file and shows every mistake.
#[derive(Debug)]
pub struct GoldError {
    file: String,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    Io(std::io::Error),
    Empty,
    Mistakes(Mistakes),
}

/// The kinds of reasons a gold file is refused for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GoldErrorKind {
    /// The file could not be read.
    Io,
    /// The file holds no passage.
    Empty,
    /// Something in it is wrong.
    Mistakes,
}

impl GoldError {
    pub(super) fn io(file: &str, err: std::io::Error) -> Self {
        Self { file: file.to_owned(), cause: Cause::Io(err) }
    }

    pub(super) fn empty(file: &str) -> Self {
        Self { file: file.to_owned(), cause: Cause::Empty }
    }

    pub(super) fn mistakes(file: &str, mistakes: Mistakes) -> Self {
        Self { file: file.to_owned(), cause: Cause::Mistakes(mistakes) }
    }

    /// The kind of reason.
    pub fn kind(&self) -> GoldErrorKind {
        match self.cause {
            Cause::Io(_) => GoldErrorKind::Io,
            Cause::Empty => GoldErrorKind::Empty,
            Cause::Mistakes(_) => GoldErrorKind::Mistakes,
        }
    }

    /// What is wrong with the file, in the order of its lines; the first hundred.
    pub fn found(&self) -> &[Mistake] {
        match &self.cause {
            Cause::Mistakes(mistakes) => &mistakes.shown,
            _ => &[],
        }
    }
}

impl fmt::Display for GoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Io(_) => write!(f, "cannot read {}", self.file),
            Cause::Empty => write!(f, "{} holds no annotated passage", self.file),
            Cause::Mistakes(mistakes) => mistakes.show(f, &self.file),
        }
    }
}

impl Error for GoldError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Cause::Io(err) => Some(err),
            _ => None,
        }
    }
}

/// Mistakes found so far, the first of them kept.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    shown: Vec<Mistake>,
    more: usize,
}

impl Mistakes {
    pub(super) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    pub(super) fn extend(&mut self, found: Vec<Mistake>) {
        let room = MAX_SHOWN - self.shown.len();
        self.more += found.len().saturating_sub(room);
        self.shown.extend(found.into_iter().take(room));
    }

    fn show(&self, f: &mut fmt::Formatter<'_>, file: &str) -> fmt::Result {
        let place = format!("{file}:");
        for mistake in &self.shown {
            mistake.show(f, &place)?;
            writeln!(f)?;
        }
        let n = self.shown.len() + self.more;
        let shown = if self.more > 0 { format!(", the first {MAX_SHOWN} shown") } else { String::new() };
        write!(f, "{file} has {n} mistake{}{shown}; nothing was scored", if n == 1 { "" } else { "s" })
    }
}

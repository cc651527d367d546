use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// One mistake in a table or dictionary, shown like a compiler's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub message: String,
    /// The text it is about; a caret is put under it where the line is shown.
    pub text: String,
    /// What to write instead.
    pub suggestion: Option<String>,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)?;
        if !self.text.is_empty() {
            write!(f, "\n    {}", self.text)?;
        }
        self.suggestion.as_ref().map_or(Ok(()), |suggestion| write!(f, "\n    = {suggestion}"))
    }
}

/// Why source tables could not be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum SourceError {
    /// A file could not be read.
    Io(PathBuf, io::Error),
    /// A file is not a table.
    NotATable(PathBuf, String),
    /// There are mistakes in the tables.
    Mistakes(Vec<Mistake>),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, _) => write!(f, "cannot read {}", path.display()),
            Self::NotATable(path, why) => write!(f, "{} is not a table of tab-separated values: {why}", path.display()),
            Self::Mistakes(mistakes) => mistakes.iter().try_for_each(|mistake| writeln!(f, "{mistake}")),
        }
    }
}

impl Error for SourceError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io(_, cause) => Some(cause),
            _ => None,
        }
    }
}

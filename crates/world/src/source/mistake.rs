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
    /// The line, or the stretch of it around the mistake.
    pub text: String,
    /// Where in `text` the mistake stands, in characters; none where the whole line is meant.
    pub marked: Option<(usize, usize)>,
    /// What to write instead.
    pub suggestion: Option<String>,
}

/// Characters of a line that are shown around a mistake.
const MOST_SHOWN: usize = 100;

impl Mistake {
    /// A mistake in a line; of a long line its beginning is shown.
    pub(crate) fn at(file: &str, line: u64, text: &str, message: impl Into<String>) -> Self {
        let text = text.chars().take(MOST_SHOWN).map(printable).collect();
        Self { file: file.to_owned(), line, message: message.into(), text, marked: None, suggestion: None }
    }

    /// The mistake with a mark under `part`, a stretch of its `line`.
    pub(crate) fn under(mut self, line: &str, part: &str) -> Self {
        let Some(at) =
            (part.as_ptr() as usize).checked_sub(line.as_ptr() as usize).filter(|&at| at + part.len() <= line.len() && !part.is_empty())
        else {
            return self;
        };
        let before = line[..at].chars().count();
        let cut = before.saturating_sub(MOST_SHOWN / 2);
        self.text = line.chars().skip(cut).take(MOST_SHOWN).map(printable).collect();
        self.marked = Some((before - cut, part.chars().count().min(MOST_SHOWN / 2)));
        self
    }

    /// The mistake with what to write instead.
    pub(crate) fn suggest(mut self: Box<Self>, suggestion: impl Into<String>) -> Box<Self> {
        self.suggestion = Some(suggestion.into());
        self
    }
}

/// What may be sent to a terminal.
fn printable(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)?;
        if !self.text.is_empty() {
            write!(f, "\n    {}", self.text)?;
        }
        if let Some((start, len)) = self.marked {
            write!(f, "\n    {}{}", " ".repeat(start), "^".repeat(len.max(1)))?;
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

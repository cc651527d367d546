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
    /// The character of the line it begins at, from 1; none where the whole line is meant.
    pub column: Option<usize>,
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
/// Characters of a message, which may quote what stands in the file.
const MOST_SAID: usize = 400;

impl Mistake {
    /// A mistake in a line; of a long line its beginning is shown.
    pub(crate) fn at(file: &str, line: u64, text: &str, message: impl Into<String>) -> Self {
        let message = shown(&message.into(), 0, MOST_SAID);
        Self { file: file.to_owned(), line, column: None, message, text: shown(text, 0, MOST_SHOWN), marked: None, suggestion: None }
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
        let dots = usize::from(cut > 0);
        self.text = shown(line, cut, MOST_SHOWN);
        self.marked = Some((before - cut + dots, part.chars().count().min(MOST_SHOWN / 2)));
        self.column = Some(before + 1);
        self
    }

    /// The mistake with what to write instead.
    pub(crate) fn suggest(mut self: Box<Self>, suggestion: impl Into<String>) -> Box<Self> {
        self.suggestion = Some(shown(&suggestion.into(), 0, MOST_SAID));
        self
    }
}

/// At most `most` characters of a text, from one on, and dots where it is cut.
fn shown(text: &str, from: usize, most: usize) -> String {
    let mut rest = text.chars().skip(from);
    let mut out = String::from(if from > 0 { "…" } else { "" });
    out.extend(rest.by_ref().take(most).map(printable));
    if rest.next().is_some() {
        out.push('…');
    }
    out
}

/// What may be sent to a terminal: no control characters, and none that turn the direction of writing round.
fn printable(c: char) -> char {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if c.is_control() || turns { ' ' } else { c }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.file, self.line)?;
        self.column.map_or(Ok(()), |column| write!(f, "{column}:"))?;
        write!(f, " {}", self.message)?;
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

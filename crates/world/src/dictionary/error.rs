use std::error::Error;
use std::fmt;

use super::MOST_BYTES;
use crate::source::Mistake;

/// Why nothing of a dictionary can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DictionaryError {
    /// It has no line with an actor or an agent.
    Empty,
    /// It has lines, and not one of them is an actor or an agent: it is some other file, or wrong from end to end. Its first mistake.
    NotADictionary(Box<Mistake>),
    /// It is not text in UTF-8.
    NotText,
    /// It is larger than 64 MiB.
    TooLarge,
}

impl fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it holds no actor and no agent"),
            Self::NotADictionary(first) => write!(f, "no line of it is an actor or an agent; the first mistake:\n{first}"),
            Self::NotText => f.write_str("it is not text in UTF-8: save it as UTF-8"),
            Self::TooLarge => write!(f, "it has more than {} MiB: part it into several files", MOST_BYTES >> 20),
        }
    }
}

impl Error for DictionaryError {}

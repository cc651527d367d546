//! What goes in and what comes out.

use rapporteur_intake::{Given, IntakeError};
use rapporteur_record::{ErrorBody, Record};

/// The bytes of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A page or a text file; its format is recognised from the bytes.
    Page(Vec<u8>),
    /// One line of a JSONL file.
    JsonLine(Vec<u8>),
}

/// One article to be read.
#[derive(Debug)]
pub struct Input {
    /// How the user named it: a path, `-` for standard input.
    pub name: String,
    /// Line of a JSONL input, counted from 1.
    pub line: Option<u64>,
    /// The path that goes into the record as `article.source.path`.
    pub path: Option<String>,
    /// What the caller knows of the article; for JSON lines the fields of the line come first.
    pub given: Given,
    /// Its bytes, or why there are none.
    pub content: Result<Content, Reject>,
}

/// What became of one input.
#[derive(Debug)]
pub struct Outcome {
    /// As in [`Input`].
    pub name: String,
    /// As in [`Input`].
    pub line: Option<u64>,
    /// Bytes of the input.
    pub byte_len: usize,
    /// Its record, or why there is none.
    pub result: Result<Box<Record>, Reject>,
}

/// Why an input gave no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// A fixed word to filter on: `empty`, `not_english`, `bad_json`, `io` ...
    pub kind: String,
    /// What is wrong and what to do, for a person.
    pub message: String,
}

impl Reject {
    /// A reject of `kind` that says `message`.
    pub fn new(kind: impl Into<String>, message: impl Into<String>) -> Self {
        Self { kind: kind.into(), message: message.into() }
    }

    /// The body of the error line that stands in place of the record.
    pub fn to_error(&self, input: &str, line: Option<u64>) -> ErrorBody {
        ErrorBody { kind: self.kind.clone(), message: self.message.clone(), line, input: Some(input.to_owned()) }
    }
}

impl From<IntakeError> for Reject {
    fn from(err: IntakeError) -> Self {
        Self::new(err.kind().as_str(), err.to_string())
    }
}

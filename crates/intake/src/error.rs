//! Why an article could not be read.

use std::error::Error;
use std::fmt;

type Cause = Box<dyn Error + Send + Sync + 'static>;

/// Why an article could not be read, in words that tell the user what to do.
#[derive(Debug)]
pub struct IntakeError {
    kind: IntakeErrorKind,
    message: String,
    given_id: Option<String>,
    cause: Option<Cause>,
}

/// The kinds of reasons an article cannot be read for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IntakeErrorKind {
    /// No bytes, or nothing but white space.
    Empty,
    /// Not text: a PDF, an archive, a picture ...
    Binary,
    /// Larger than a limit allows.
    TooLarge,
    /// HTML nested deeper than the limit allows.
    TooDeep,
    /// No article was found in it.
    NoArticle,
    /// Written in another language; its ISO 639-1 code.
    NotEnglish(String),
    /// Not valid JSON, or not an object.
    BadJson,
    /// A field is missing, of the wrong type or malformed.
    BadField,
    /// JSON lines were given where one article was expected.
    ManyArticles,
    /// The input could not be read.
    Io,
    /// The extractor failed on this page: our mistake.
    Internal,
}

impl IntakeErrorKind {
    /// A fixed word for machine-readable output.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::TooLarge => "too_large",
            Self::TooDeep => "too_deep",
            Self::NoArticle => "no_article",
            Self::NotEnglish(_) => "not_english",
            Self::BadJson => "bad_json",
            Self::BadField => "bad_field",
            Self::ManyArticles => "many_articles",
            Self::Io => "io",
            Self::Internal => "internal",
        }
    }
}

impl IntakeError {
    pub(crate) fn new(kind: IntakeErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), given_id: None, cause: None }
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    pub(crate) fn of_article(mut self, given_id: Option<&str>) -> Self {
        self.given_id = given_id.map(str::to_owned);
        self
    }

    /// The kind of reason.
    pub fn kind(&self) -> &IntakeErrorKind {
        &self.kind
    }

    /// The id the caller gave the article, where one was read before the error.
    pub fn given_id(&self) -> Option<&str> {
        self.given_id.as_deref()
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for IntakeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_kept() {
        let inner = std::io::Error::other("disk on fire");
        let err = IntakeError::new(IntakeErrorKind::Io, "cannot read").caused_by(inner).of_article(Some("a-1"));
        assert_eq!(err.source().map(ToString::to_string).as_deref(), Some("disk on fire"));
        assert_eq!((err.to_string().as_str(), err.given_id()), ("cannot read", Some("a-1")));
    }
}

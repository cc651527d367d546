//! What could not be read, and why.

use std::error::Error;
use std::fmt;

type Cause = Box<dyn Error + Send + Sync + 'static>;

/// One record that could not be read. Those after it are read all the same, unless the message says otherwise.
#[derive(Debug)]
pub struct Broken {
    kind: BrokenKind,
    message: String,
    name: Option<String>,
    offset: Option<u64>,
    cause: Option<Cause>,
}

/// The kinds of reasons a record cannot be read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BrokenKind {
    /// The compressed data do not decode, or their checksum is wrong.
    Damaged,
    /// A header, the XML or the JSON is not as its format asks.
    Malformed,
    /// It ends too early.
    Truncated,
    /// Larger than a limit allows.
    TooLarge,
    /// Nested deeper than the limit allows.
    TooDeep,
    /// More entries than the limit allows; the rest is not read.
    TooMany,
    /// Decompresses to far more than such data should.
    Bomb,
    /// Encrypted.
    Encrypted,
    /// An archive in an archive.
    Nested,
    /// A way of compressing that is not read.
    Unsupported,
    /// A document type declaration or an entity of its own, which are never expanded.
    Refused,
    /// The input itself cannot be read further.
    Io,
}

impl BrokenKind {
    /// A fixed word for machine-readable output.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Malformed => "malformed",
            Self::Truncated => "truncated",
            Self::TooLarge => "too_large",
            Self::TooDeep => "too_deep",
            Self::TooMany => "too_many",
            Self::Bomb => "bomb",
            Self::Encrypted => "encrypted",
            Self::Nested => "nested",
            Self::Unsupported => "unsupported",
            Self::Refused => "refused",
            Self::Io => "io",
        }
    }
}

impl Broken {
    pub(crate) fn new(kind: BrokenKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), name: None, offset: None, cause: None }
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    pub(crate) fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub(crate) fn at(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The kind of reason.
    pub fn kind(&self) -> BrokenKind {
        self.kind
    }

    /// What the record is called, where that could be read.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The byte at which it begins: of the WARC data (inflated, if they are compressed) or of the decoded feed or sitemap.
    pub fn offset(&self) -> Option<u64> {
        self.offset
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.name, self.offset) {
            (Some(name), _) => write!(f, "{name}: {}", self.message),
            (None, Some(offset)) => write!(f, "at byte {offset}: {}", self.message),
            (None, None) => f.write_str(&self.message),
        }
    }
}

impl Error for Broken {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_where() {
        let broken = || Broken::new(BrokenKind::Damaged, "does not decode").caused_by(std::io::Error::other("bad block"));
        assert_eq!(broken().to_string(), "does not decode");
        assert_eq!(broken().at(7).to_string(), "at byte 7: does not decode");
        assert_eq!(broken().at(7).named("a/b.html").to_string(), "a/b.html: does not decode");
        assert_eq!(broken().source().map(ToString::to_string).as_deref(), Some("bad block"));
    }
}

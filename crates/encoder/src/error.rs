use std::error::Error;
use std::fmt;

/// What went wrong with a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelErrorKind {
    /// A file is missing or cannot be read.
    Unreadable,
    /// A file is not what it should be.
    Malformed,
    /// A window or query outside the limits.
    OutOfBounds,
    /// The network failed to run.
    Failed,
}

/// An error of loading or running a model.
#[derive(Debug)]
pub struct ModelError {
    kind: ModelErrorKind,
    context: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl ModelError {
    pub(crate) fn new(kind: ModelErrorKind, context: impl Into<String>) -> Self {
        Self { kind, context: context.into(), source: None }
    }

    pub(crate) fn because(kind: ModelErrorKind, context: impl Into<String>, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind, context: context.into(), source: Some(source.into()) }
    }

    /// What went wrong.
    pub fn kind(&self) -> ModelErrorKind {
        self.kind
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.context)
    }
}

impl Error for ModelError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

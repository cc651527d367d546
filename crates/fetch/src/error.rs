//! Why a page was not fetched.

use std::error::Error;
use std::fmt;
use std::time::Duration;

type Cause = Box<dyn Error + Send + Sync + 'static>;

/// Why a page was not fetched, in words that tell the user what to do.
#[derive(Debug)]
pub struct FetchError {
    kind: FetchErrorKind,
    message: String,
    status: Option<u16>,
    retry_after: Option<Duration>,
    cause: Option<Cause>,
}

/// The kinds of reasons a page is not fetched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchErrorKind {
    /// Not an address that pages are fetched from, given or redirected to.
    BadUrl,
    /// The host has an address that is not public.
    ForbiddenAddress,
    /// The site's robots.txt, or that it cannot be had.
    Robots,
    /// Larger than a limit allows: body, headers, or what a small body unfolds to.
    TooLarge,
    /// Slower than a limit allows.
    TooSlow,
    /// More redirects than the limit allows, or in a circle.
    TooManyRedirects,
    /// The server answered with a status that is no page.
    Status,
    /// The server is busy (429, 503), or asked before to be left alone for a while.
    Busy,
    /// The connection cannot be made secure.
    Tls,
    /// The host cannot be found or reached, or broke off.
    Network,
    /// The body is in an encoding that was not asked for, or damaged.
    Encoding,
}

impl FetchErrorKind {
    /// A fixed word for machine-readable output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadUrl => "bad_url",
            Self::ForbiddenAddress => "forbidden_address",
            Self::Robots => "robots",
            Self::TooLarge => "too_large",
            Self::TooSlow => "too_slow",
            Self::TooManyRedirects => "too_many_redirects",
            Self::Status => "status",
            Self::Busy => "busy",
            Self::Tls => "tls",
            Self::Network => "network",
            Self::Encoding => "encoding",
        }
    }
}

impl FetchError {
    pub(crate) fn new(kind: FetchErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), status: None, retry_after: None, cause: None }
    }

    pub(crate) fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.retry_after = wait;
        self
    }

    /// The kind of reason.
    pub fn kind(&self) -> FetchErrorKind {
        self.kind
    }

    /// The status of the server's answer, if that is the reason.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// How long the server asked to be left alone, if it did.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for FetchError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}

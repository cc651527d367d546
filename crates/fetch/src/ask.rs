//! What a request asks for, and what is answered.

use std::time::Duration;

use url::Url;

use crate::body::BodyLimits;
use crate::page::Validators;

/// One request.
pub(crate) struct Ask<'a> {
    pub(crate) url: &'a Url,
    pub(crate) etag: Option<&'a str>,
    pub(crate) last_modified: Option<&'a str>,
    pub(crate) body: BodyLimits,
    pub(crate) time: Duration,
}

/// The parts of a response that matter here. The body is read of statuses from 200 to 299 only.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// A validator went with the request.
    pub(crate) conditional: bool,
    pub(crate) location: Option<String>,
    pub(crate) retry_after: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) validators: Validators,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Where the server sends us instead.
    pub(crate) fn redirect(&self) -> Option<&str> {
        matches!(self.status, 301 | 302 | 303 | 307 | 308).then_some(self.location.as_deref()).flatten()
    }

    /// The server has too much to do now.
    pub(crate) fn is_busy(&self) -> bool {
        matches!(self.status, 429 | 503)
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

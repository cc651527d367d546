//! The stored form: JSON with a version.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::told::Told;

/// Version of the stored form. It grows when the form changes, and when words are stemmed or left out otherwise than before, since
/// wordings of two versions do not compare.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    #[serde(flatten)]
    told: &'a Told,
}

#[derive(Deserialize)]
struct Head {
    v: u32,
}

impl Told {
    /// The form in which a database keeps it; [`Told::from_bytes`] reads it.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Strings, lists and finite or null numbers: writing to memory cannot fail.
        serde_json::to_vec(&Written { v: VERSION, told: self }).unwrap_or_default()
    }

    /// Reads what [`Told::to_bytes`] wrote. Fields this version does not know are skipped.
    ///
    /// # Errors
    /// When the bytes are of another version or no such form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ToldError> {
        let head: Head = serde_json::from_slice(bytes).map_err(ToldError::malformed)?;
        if head.v != VERSION {
            return Err(ToldError { kind: ToldErrorKind::Version, version: Some(head.v), cause: None });
        }
        serde_json::from_slice(bytes).map_err(ToldError::malformed)
    }
}

/// Why bytes are no stored [`Told`].
#[derive(Debug)]
pub struct ToldError {
    kind: ToldErrorKind,
    version: Option<u32>,
    cause: Option<serde_json::Error>,
}

/// What is wrong with bytes that are no stored [`Told`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ToldErrorKind {
    /// Written by another version: make it anew from the record.
    Version,
    /// Not what any version writes.
    Malformed,
}

impl ToldError {
    fn malformed(cause: serde_json::Error) -> Self {
        Self { kind: ToldErrorKind::Malformed, version: None, cause: Some(cause) }
    }

    /// What is wrong.
    pub fn kind(&self) -> ToldErrorKind {
        self.kind
    }
}

impl fmt::Display for ToldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.version {
            Some(version) => {
                write!(f, "the stored event has version {version}, this program reads {VERSION}: make it again from the article's record")
            }
            None => f.write_str("the stored event is damaged: make it again from the article's record"),
        }
    }
}

impl std::error::Error for ToldError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    #[test]
    fn what_is_not_stored_by_this_version_is_refused() {
        let cases: [(&[u8], ToldErrorKind, bool); 5] = [
            (b"", ToldErrorKind::Malformed, true),
            (b"{}", ToldErrorKind::Malformed, true),
            (br#"{"v":2,"type":"ASSAULT"}"#, ToldErrorKind::Version, false),
            (br#"{"v":1,"type":"WALK","modality":"actual"}"#, ToldErrorKind::Malformed, true),
            (br#"{"v":1,"type":"ASSAULT"}"#, ToldErrorKind::Malformed, true),
        ];
        for (bytes, kind, has_source) in cases {
            let err = Told::from_bytes(bytes).unwrap_err();
            assert_eq!((err.kind(), err.source().is_some()), (kind, has_source), "{}", String::from_utf8_lossy(bytes));
            assert!(err.to_string().contains("make it again"), "{err}");
        }
    }

    #[test]
    fn fields_of_later_programs_are_skipped() {
        let told = Told::from_bytes(br#"{"v":1,"type":"ASSAULT","modality":"actual","colour":"red"}"#).unwrap();
        assert_eq!(told, Told::new(rapporteur_codebook::EventType::Assault));
    }
}

//! The stored form: the version and the values, little-endian.

use std::fmt;

use crate::signature::{SLOTS, Signature};

/// Version of signatures and their stored form. It grows when the same text would give another signature.
pub const VERSION: u8 = 1;
/// Bytes of a stored signature.
pub const BYTE_LEN: usize = 1 + 2 * SLOTS;

impl Signature {
    /// The form in which a database keeps it; [`Signature::from_bytes`] reads it.
    pub fn to_bytes(&self) -> [u8; BYTE_LEN] {
        let mut bytes = [0; BYTE_LEN];
        bytes[0] = VERSION;
        for (place, slot) in bytes[1..].chunks_exact_mut(2).zip(self.slots) {
            place.copy_from_slice(&slot.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Signature::to_bytes`] wrote.
    ///
    /// # Errors
    /// When the bytes are of another version or length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SignatureError> {
        let fail = |kind| Err(SignatureError { kind, version: bytes.first().copied(), byte_len: bytes.len() });
        match bytes {
            [VERSION, rest @ ..] if bytes.len() == BYTE_LEN => Ok(read(rest)),
            [] | [VERSION, ..] => fail(SignatureErrorKind::Length),
            [_, ..] => fail(SignatureErrorKind::Version),
        }
    }
}

fn read(rest: &[u8]) -> Signature {
    let mut slots = [0; SLOTS];
    for (slot, bytes) in slots.iter_mut().zip(rest.chunks_exact(2)) {
        *slot = u16::from_le_bytes([bytes[0], bytes[1]]);
    }
    Signature { slots }
}

/// Why bytes are no stored signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureError {
    kind: SignatureErrorKind,
    version: Option<u8>,
    byte_len: usize,
}

/// What is wrong with bytes that are no stored signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureErrorKind {
    /// Written by another version.
    Version,
    /// Too few bytes or too many.
    Length,
}

impl SignatureError {
    /// What is wrong.
    pub fn kind(&self) -> SignatureErrorKind {
        self.kind
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.version) {
            (SignatureErrorKind::Version, Some(version)) => {
                write!(
                    f,
                    "the stored signature has version {version}, this program compares {VERSION}: make it again from the article's text"
                )
            }
            _ => write!(f, "the stored signature has {} bytes, not {BYTE_LEN}: make it again from the article's text", self.byte_len),
        }
    }
}

impl std::error::Error for SignatureError {}

//! The file of a filter: a header of 36 bytes, little-endian, then one signed byte a bucket. `training/relevance/model.py` writes it.

use crate::error::{FilterError, FilterErrorKind};
use crate::features::Limits;

/// Magic, version, bits, characters of the text and of the title, scale, bias, threshold: four bytes each.
const SUMMED: usize = 32;
/// With the CRC-32 of everything else.
pub(crate) const HEADER: usize = SUMMED + 4;
const MAGIC: &[u8] = b"RELV";
const VERSION: u32 = 1;
/// Most bits of a bucket: 256 KiB of weights.
const MOST_BITS: u32 = 18;

/// What the header says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Header {
    pub(crate) buckets: usize,
    pub(crate) limits: Limits,
    pub(crate) scale: f64,
    pub(crate) bias: f64,
    pub(crate) threshold: f32,
}

/// Reads and checks the header of `bytes`, and the sum over all of them.
pub(crate) fn checked(bytes: &[u8]) -> Result<Header, FilterError> {
    let error = |kind| Err(FilterError::new(kind, bytes.len()));
    if bytes.len() < HEADER || !bytes.starts_with(MAGIC) {
        return error(FilterErrorKind::NotAFilter);
    }
    if number(bytes, 4) != VERSION {
        return error(FilterErrorKind::Version);
    }
    let bits = number(bytes, 8);
    if bits > MOST_BITS || bytes.len() != HEADER + (1 << bits) || number(bytes, SUMMED) != sum(bytes) {
        return error(FilterErrorKind::Damaged);
    }
    let header = header(bytes, 1 << bits);
    if is_usable(&header) { Ok(header) } else { error(FilterErrorKind::Damaged) }
}

fn header(bytes: &[u8], buckets: usize) -> Header {
    let float = |at| f32::from_bits(number(bytes, at));
    let limits = Limits { text: number(bytes, 12) as usize, title: number(bytes, 16) as usize };
    Header { buckets, limits, scale: f64::from(float(20)), bias: f64::from(float(24)), threshold: float(28) }
}

/// Whether scores can be told and compared.
fn is_usable(header: &Header) -> bool {
    header.scale.is_finite() && header.bias.is_finite() && (0.0..=1.0).contains(&header.threshold)
}

fn sum(bytes: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&bytes[..SUMMED]);
    hasher.update(&bytes[HEADER..]);
    hasher.finalize()
}

/// The four bytes from `at` on as a number; `checked` has made sure that they are there.
fn number(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4].iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

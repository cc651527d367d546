//! Signatures and their comparison.

use xxhash_rust::xxh3::xxh3_64;

use crate::words::word_hashes;

/// Texts of fewer words have no signature: a caption or a headline resembles too many.
pub const MIN_WORDS: usize = 20;
/// How many keys a signature has.
pub const BANDS: usize = 64;
/// Words in a run.
const RUN: usize = 3;
/// Values in a signature.
pub(crate) const SLOTS: usize = 128;
/// Values behind a key.
const ROWS: usize = 2;
/// The [`similarity`] from which texts are copies; chosen on one half of the corpus, see `docs/duplicates.md`.
pub const COPY_SIMILARITY: f32 = 0.15;

const _: () = assert!(BANDS * ROWS <= SLOTS && BANDS <= 256, "every key has values of its own");

/// What is kept of a text to find its copies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Signature {
    pub(crate) slots: [u16; SLOTS],
}

impl Signature {
    /// The signature of `text`; `None` where it has fewer than [`MIN_WORDS`] words.
    pub fn of(text: &str) -> Option<Self> {
        let words = word_hashes(text);
        if words.len() < MIN_WORDS {
            return None;
        }
        let mut least = [u32::MAX; SLOTS];
        for run in words.windows(RUN) {
            lower(&mut least, hash_of(run));
        }
        // The low half of a minimum is as good as random; two runs have the same one time in 65,536.
        Some(Self { slots: least.map(|value| value as u16) })
    }

    /// The keys to be looked up: a text that shares a key with another may be its copy, one that shares none most likely is not. Keys of
    /// all bands can be kept in one column; as SQL integers they are `key as i64`.
    pub fn bands(&self) -> [u64; BANDS] {
        std::array::from_fn(|band| {
            let mut bytes = [0; 1 + 2 * ROWS];
            bytes[0] = band as u8;
            for (row, slot) in self.slots[band * ROWS..][..ROWS].iter().enumerate() {
                bytes[1 + 2 * row..][..2].copy_from_slice(&slot.to_le_bytes());
            }
            xxh3_64(&bytes)
        })
    }
}

/// The run as one number, the same on every machine.
fn hash_of(run: &[u64]) -> u64 {
    let mut bytes = [0; 8 * RUN];
    for (place, word) in bytes.chunks_exact_mut(8).zip(run) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    xxh3_64(&bytes)
}

/// Every value becomes the smaller of itself and its hash function's: function `i` is `low + i * high` of the halves of the run's hash.
fn lower(least: &mut [u32; SLOTS], run: u64) {
    let (first, step) = (run as u32, (run >> 32) as u32 | 1);
    for (idx, value) in least.iter_mut().enumerate() {
        *value = (*value).min(first.wrapping_add(step.wrapping_mul(idx as u32)));
    }
}

/// Estimates which part of the runs of both texts they share, 0 to 1: the standard error is at most 0.044.
pub fn similarity(a: &Signature, b: &Signature) -> f32 {
    let shared = a.slots.iter().zip(&b.slots).filter(|(a, b)| a == b).count();
    shared as f32 / SLOTS as f32
}

/// Whether one text is a copy or close rewrite of the other.
pub fn is_copy(a: &Signature, b: &Signature) -> bool {
    similarity(a, b) >= COPY_SIMILARITY
}

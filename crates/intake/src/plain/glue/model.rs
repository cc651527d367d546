//! The weights of the boundary model, as `training/headlines/train.py` writes them.
//!
//! `GLUE1`, three zero bytes, the scale of a weight (f32), [`MAX_WORDS`] and three zero bytes, the logarithm of how often a headline has each
//! number of words (f32 each), one signed byte for each of the hashed features.

static MODEL: &[u8] = include_bytes!("../../../data/glue.bin");

/// Words of the longest headline that is told from longer ones.
pub(super) const MAX_WORDS: usize = 22;
/// Features are told apart by this many bits of their hash.
pub(super) const BITS: u32 = 17;

const SCALE_AT: usize = 8;
const LENGTHS_AT: usize = 16;
const WEIGHTS_AT: usize = LENGTHS_AT + 4 * (MAX_WORDS + 1);

const _: () =
    assert!(MODEL.len() == WEIGHTS_AT + (1 << BITS) && MODEL[SCALE_AT + 4] as usize == MAX_WORDS, "data/glue.bin is of another layout");

/// How much the features speak for a boundary: a log odds.
pub(super) fn score(features: impl Iterator<Item = u32>) -> f32 {
    let sum: i32 = features.map(|feature| i32::from(MODEL[WEIGHTS_AT + feature as usize].cast_signed())).sum();
    sum as f32 * float_at(SCALE_AT)
}

/// Logarithm of how often a headline has this many words.
pub(super) fn length_log(words: usize) -> f32 {
    float_at(LENGTHS_AT + 4 * words.min(MAX_WORDS))
}

fn float_at(at: usize) -> f32 {
    f32::from_le_bytes([MODEL[at], MODEL[at + 1], MODEL[at + 2], MODEL[at + 3]])
}

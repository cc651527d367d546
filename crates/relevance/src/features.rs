//! The buckets of an article: one for each word and each pair of neighbouring words, those of the title once more as such.

use crate::words::{hashes, mixed};

/// What sets the words and pairs of a title apart.
const TITLE: u32 = 0x5BD1_E995;
/// What makes a pair of two words depend on their order.
const PAIR: u32 = 0x9E37_79B1;

/// Calls `found` with the hash of every word and pair; words of the title and of the text are not neighbours.
pub(crate) fn each(title: &str, text: &str, limits: Limits, mut found: impl FnMut(u32)) {
    each_of(text, limits.text, |hash| found(mixed(hash)));
    each_of(title, limits.title, |hash| {
        found(mixed(hash));
        found(mixed(hash ^ TITLE));
    });
}

fn each_of(text: &str, most: usize, mut found: impl FnMut(u32)) {
    let mut before = None;
    for word in hashes(text, most) {
        found(word);
        if let Some(before) = before.replace(word) {
            found(before.wrapping_mul(PAIR).wrapping_add(word));
        }
    }
}

/// How many characters are read; part of the model, since it was trained on as many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) title: usize,
    pub(crate) text: usize,
}

/// Which buckets an article has had already: a feature counts once.
pub(crate) struct Seen(Vec<u64>);

impl Seen {
    pub(crate) fn new(buckets: usize) -> Self {
        Self(vec![0; buckets.div_ceil(64)])
    }

    /// Whether `bucket` is new.
    pub(crate) fn insert(&mut self, bucket: usize) -> bool {
        let bit = 1 << (bucket % 64);
        let word = &mut self.0[bucket / 64];
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(title: &str, text: &str) -> usize {
        let mut count = 0;
        each(title, text, Limits { title: 20, text: 100 }, |_| count += 1);
        count
    }

    #[test]
    fn words_and_pairs() {
        // Three words and two pairs; the title's count twice, once as such.
        let cases = [("", "one two three", 5), ("one two", "", 6), ("one", "two", 3), ("", "", 0), ("", "one", 1), ("...", "?", 0)];
        for (title, text, expected) in cases {
            assert_eq!(count(title, text), expected, "{title} | {text}");
        }
    }

    #[test]
    fn a_bucket_is_new_once() {
        let mut seen = Seen::new(70);
        assert!(seen.insert(3) && seen.insert(67) && seen.insert(69));
        assert!(!seen.insert(67));
    }
}

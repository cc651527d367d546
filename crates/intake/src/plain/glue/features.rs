//! What is seen around a gap between two words, hashed.
//!
//! The same features as in `training/headlines/train.py`, name by name: a change to one needs the other, and new weights.

use std::fmt::{self, Write};

use super::model::BITS;
use crate::lines;

/// Small words, which headlines rarely begin or end with.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "as", "and", "or", "but", "nor", "so", "yet", "over",
    "under", "after", "before", "into", "out", "up", "down", "off", "than", "then", "that", "which", "who", "whom", "whose", "this",
    "these", "those", "its", "his", "her", "their", "our", "your", "my", "is", "are", "was", "were", "be", "been", "being", "has", "have",
    "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "no", "about",
    "against", "between", "during", "near", "amid", "among", "via", "per",
];

/// Words that need another after them, so that no headline ends with them.
const NEVER_LAST: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "as", "and", "or", "but", "nor", "than", "that", "which",
    "who", "whom", "whose", "its", "his", "her", "their", "our", "your", "my", "where", "when", "while", "because", "if", "is", "are",
    "was", "were", "into", "amid", "among", "via", "per", "against", "between", "during",
];

/// A word as the model sees it.
pub(super) struct Word<'a> {
    /// Where it begins in its line.
    pub(super) start: usize,
    text: &'a str,
    /// Lower-cased, digits made 0, without marks around it.
    norm: String,
    /// Its case and what hangs on to it.
    shape: String,
}

impl Word<'_> {
    /// Whether a headline can begin with it: a capital, a number or a quotation mark in front.
    pub(super) fn can_begin(&self) -> bool {
        let opens = bare(self.text).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        opens || (!self.norm.is_empty() && self.is_quoted())
    }

    /// Whether a headline can end with it.
    pub(super) fn can_end(&self) -> bool {
        !NEVER_LAST.contains(&self.norm.as_str()) && !self.text.ends_with([',', ':', ';', '-', '–', '—'])
    }

    pub(super) fn is_question(&self) -> bool {
        self.text.trim_end_matches(lines::CLOSERS).ends_with('?')
    }

    fn is_quoted(&self) -> bool {
        self.text.starts_with(['\'', '"', '‘', '“'])
    }
}

/// The words of a line.
pub(super) fn words_of(line: &str) -> Vec<Word<'_>> {
    let start_of = |text: &str| text.as_ptr().addr() - line.as_ptr().addr();
    line.split_whitespace().map(|text| Word { start: start_of(text), text, norm: norm_of(text), shape: shape_of(text) }).collect()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_')
}

fn norm_of(word: &str) -> String {
    bare(word).to_lowercase().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

fn shape_of(word: &str) -> String {
    let bare = bare(word);
    let Some(first) = bare.chars().next() else { return "-".to_owned() };
    let mut shape = String::from(match first {
        c if c.is_numeric() => "9",
        _ if is_all_upper(bare) => "X",
        c if c.is_uppercase() => "C",
        _ => "c",
    });
    shape.push_str(if word.ends_with([',', ':', ';']) { "," } else { "" });
    shape.push_str(if FUNCTION_WORDS.contains(&bare.to_lowercase().as_str()) { "f" } else { "" });
    shape.push_str(if bare.ends_with("'s") || bare.ends_with("’s") { "s" } else { "" });
    shape
}

fn is_all_upper(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase)
}

/// The hashed features of the gap before the word at `at`.
pub(super) fn hashes(words: &[Word<'_>], at: usize) -> impl Iterator<Item = u32> {
    // Three words on each side, with the one behind the gap in the middle.
    let ring: [Option<&Word<'_>>; 7] = std::array::from_fn(|k| (at + k).checked_sub(3).and_then(|idx| words.get(idx)));
    let norm = ring.map(|word| word.map_or("", |word| word.norm.as_str()));
    let shape = ring.map(|word| word.map_or("^", |word| word.shape.as_str()));
    let [_, s1, s2, s3, s4, s5, _] = shape;
    let quoted = if words[at].is_quoted() { "True" } else { "False" };
    let words = (1..6).map(move |k| hash(format_args!("w{k}:{}", norm[k])));
    let shapes = (0..7).map(move |k| hash(format_args!("s{k}:{}", shape[k])));
    let threes = [2, 3, 4, 5].into_iter().map(move |k| hash(format_args!("x{k}:{}", ending(norm[k], 3))));
    let twos = [2, 4, 5].into_iter().map(move |k| hash(format_args!("y{k}:{}", ending(norm[k], 2))));
    let joint = [
        hash(format_args!("bias")),
        hash(format_args!("s12:{s1}{s2}{s3}")),
        hash(format_args!("s23:{s2}{s3}{s4}")),
        hash(format_args!("s34:{s3}{s4}{s5}")),
        hash(format_args!("s24:{s2}{s3}{s4}{s5}")),
        hash(format_args!("b23:{}_{}", norm[2], norm[3])),
        hash(format_args!("b34:{}_{}", norm[3], norm[4])),
        hash(format_args!("a:{}:{s2}", norm[3])),
        hash(format_args!("c:{}:{s3}{s4}", norm[2])),
        hash(format_args!("q:{quoted}")),
    ];
    words.chain(shapes).chain(threes).chain(twos).chain(joint)
}

/// The last `count` characters.
fn ending(word: &str, count: usize) -> &str {
    word.char_indices().rev().take(count).last().map_or("", |(at, _)| &word[at..])
}

fn hash(name: fmt::Arguments<'_>) -> u32 {
    let mut fnv = Fnv(0x811C_9DC5);
    // Writing to it cannot fail.
    let _ = fnv.write_fmt(name);
    (fnv.0 ^ (fnv.0 >> 15)) & ((1 << BITS) - 1)
}

/// FNV-1a, which takes three lines in any language.
struct Fnv(u32);

impl Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        Ok(())
    }
}

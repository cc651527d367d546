//! The words of a phrase.

use rapporteur_world::fold;

/// A word and its folded form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) key: String,
    pub(super) shape: Shape,
    /// Whether a comma, bracket or the like stands before it.
    pub(super) after_break: bool,
    /// Whether a hyphen joins it to the word before.
    pub(super) after_hyphen: bool,
    /// Whether it was a possessive: "Sudan's". The key is without the ending: "sudan".
    pub(super) is_possessive: bool,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Lower,
    Capitalised,
    AllCapitals,
    /// In a phrase that is all in small letters: case tells nothing.
    Caseless,
}

/// The words of a phrase, without articles, figures and quote marks; with `any_case`, one all in small letters may hold names.
pub(super) fn words(phrase: &str, any_case: bool) -> Vec<Word> {
    let is_caseless = any_case && !phrase.chars().any(char::is_uppercase);
    let mut out: Vec<Word> = Vec::new();
    let mut after_break = false;
    for part in phrase.split_whitespace() {
        after_break |= part.starts_with(['(', '[', '—', '–']);
        for (idx, piece) in part.split(['-', '‐', '‑', '/']).enumerate() {
            if let Some(mut word) = word(piece, is_caseless) {
                word.after_break = after_break && idx == 0;
                word.after_hyphen = idx > 0;
                after_break = false;
                out.push(word);
            }
        }
        after_break |= part.ends_with([',', ')', ']', ';', ':', '—', '–']);
    }
    out
}

fn word(piece: &str, is_caseless: bool) -> Option<Word> {
    let bare = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let stem = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
    let key = fold(stem);
    let is_number = key.bytes().all(|b| b.is_ascii_digit());
    if key.is_empty() || is_number || ["the", "a", "an"].contains(&key.as_str()) {
        return None;
    }
    let shape = if is_caseless { Shape::Caseless } else { shape_of(stem) };
    Some(Word { key, shape, after_break: false, after_hyphen: false, is_possessive: stem.len() < bare.len() })
}

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            let rest: Vec<_> = letters.collect();
            if !rest.is_empty() && rest.iter().all(|c| c.is_uppercase()) { Shape::AllCapitals } else { Shape::Capitalised }
        }
        _ => Shape::Lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_phrases_into_words() {
        let cases = [
            ("the four Saudi men", "four saudi men"),
            ("U.S.-led coalition", "us led coalition"),
            ("Sudan's army (SAF)", "sudan army |saf"),
            ("Sergei Lavrov, the minister", "sergei lavrov |minister"),
            ("300 “protesters”", "protesters"),
            ("", ""),
        ];
        for (phrase, expected) in cases {
            let found: Vec<_> =
                words(phrase, true).into_iter().map(|w| if w.after_break { format!("|{}", w.key) } else { w.key }).collect();
            assert_eq!(found.join(" "), expected, "{phrase}");
        }
    }
}

//! Names and words in the form they are compared in.

use std::borrow::Cow;

/// Plain small letters and digits, one blank between words: accents, apostrophes, dots and "the" gone.
pub(crate) fn fold(text: &str) -> String {
    let plain = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode::deunicode_with_tofu(text, " ")) };
    let kept: String = plain.chars().filter(|c| !matches!(c, '\'' | '.' | '`')).map(|c| c.to_ascii_lowercase()).collect();
    let words: Vec<_> = kept.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty() && *word != "the").collect();
    words.join(" ")
}

/// Whether all words of one are words of the other: "Haftar" and "Khalifa Haftar".
pub(crate) fn is_part(a: &str, b: &str) -> bool {
    let within = |part: &str, whole: &str| part.split(' ').all(|word| whole.split(' ').any(|other| other == word));
    !a.is_empty() && !b.is_empty() && (within(a, b) || within(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_alike() {
        let cases = [
            ("Sana'a", "sanaa"),
            ("The U.S. Army", "us army"),
            ("Erdoğan", "erdogan"),
            ("al-Watiya  airbase", "al watiya airbase"),
            ("’“—", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn parts_of_names() {
        let cases = [
            ("haftar", "khalifa haftar", true),
            ("khalifa haftar", "haftar", true),
            ("northern army", "southern army", false),
            ("", "haftar", false),
            ("", "", false),
        ];
        for (a, b, expected) in cases {
            assert_eq!(is_part(a, b), expected, "{a:?} {b:?}");
        }
    }
}

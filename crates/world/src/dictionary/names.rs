//! Names as dictionaries write them.

/// Words that are small within a name.
const SMALL: [&str; 12] = ["OF", "THE", "AND", "FOR", "IN", "ON", "DE", "DEL", "DU", "LA", "Y", "E"];

/// `VALLEY_GUARD_` as a name: "Valley Guard". Only capitals are made small; abbreviations, as far as they can be told, stay.
pub(super) fn spelled(name: &str) -> String {
    let words: Vec<_> = name.split(|c: char| c == '_' || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let is_alone = words.len() == 1;
    words.iter().enumerate().map(|(idx, word)| spelled_word(word, idx == 0, is_alone)).collect::<Vec<_>>().join(" ")
}

fn spelled_word(word: &str, is_first: bool, is_alone: bool) -> String {
    if word.chars().any(char::is_lowercase) || is_abbreviation(word, is_alone) {
        word.to_owned()
    } else if !is_first && SMALL.contains(&word) {
        word.to_lowercase()
    } else {
        word.split('-').map(capitalised).collect::<Vec<_>>().join("-")
    }
}

/// Dots, brackets, no vowel, or a name of two or three letters: "U.N.", "(AAIA)", "RSF", "UN".
fn is_abbreviation(word: &str, is_alone: bool) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let has_vowel = word.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    word.is_ascii()
        && (word[..word.len() - 1].contains('.') && letters < 5 || word.starts_with('(') || !has_vowel || is_alone && letters < 4)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.by_ref().find(|c| c.is_alphanumeric());
    let before = &word[..word.len() - letters.as_str().len() - first.map_or(0, char::len_utf8)];
    before.chars().chain(first.into_iter().flat_map(char::to_uppercase)).chain(letters.flat_map(char::to_lowercase)).collect()
}

/// A common noun in small letters, its underscores blanks.
pub(super) fn noun(text: &str) -> String {
    crate::fold::fold(&text.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled() {
        let cases = [
            ("VALLEY_GUARD_", "Valley Guard"),
            ("GUARD_OF_THE_VALLEY_", "Guard of the Valley"),
            ("THE_VALLEY", "The Valley"),
            ("U.N._", "U.N."),
            ("UN_", "UN"),
            ("VG_", "VG"),
            ("UN_SECRETARY", "Un Secretary"),
            ("SPLM_NORTH", "SPLM North"),
            ("VALLEY_GUARD_(VAGU)_", "Valley Guard (VAGU)"),
            ("AL-MARO_BEN-ALI", "Al-Maro Ben-Ali"),
            ("'ABD_AL'AZIZ", "'Abd Al'aziz"),
            ("Valley McGuard", "Valley McGuard"),
            ("ÉCOLE_", "École"),
            ("ST._MARO", "ST. Maro"),
        ];
        for (name, expected) in cases {
            assert_eq!(spelled(name), expected, "{name}");
        }
    }
}

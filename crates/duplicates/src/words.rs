//! The words of a text, as they are compared.
//!
//! Stored signatures rest on every line of this file: a change needs a new [`VERSION`](crate::VERSION).

use xxhash_rust::xxh3::xxh3_64;

/// Hashes of the words of `text`: runs of letters and digits in small letters. An apostrophe within a word leaves no trace, whatever its style;
/// everything else parts words.
pub(crate) fn word_hashes(text: &str) -> Vec<u64> {
    // English has about six bytes a word.
    let mut hashes = Vec::with_capacity(text.len() / 6 + 1);
    let mut word = String::with_capacity(32);
    for c in text.chars() {
        if is_apostrophe(c) {
            continue;
        }
        if c.is_alphanumeric() {
            push_lowercase(&mut word, c);
        } else if !word.is_empty() {
            hashes.push(xxh3_64(word.as_bytes()));
            word.clear();
        }
    }
    if !word.is_empty() {
        hashes.push(xxh3_64(word.as_bytes()));
    }
    hashes
}

fn push_lowercase(word: &mut String, c: char) {
    if c.is_ascii() { word.push(c.to_ascii_lowercase()) } else { word.extend(c.to_lowercase()) }
}

/// Apostrophes and single quotes are one set of characters: those around a word vanish beside the blank that parts it.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '＇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_same_words() {
        let cases = [
            ("The truce holds", "THE  truce\n\tholds!", true),
            ("Sana'a", "Sana’a", true),
            ("“It holds,” he said", "'It holds', he said", true),
            ("cease-fire", "cease fire", true),
            ("ceasefire", "cease-fire", false),
            ("Erdoğan", "ERDOĞAN", true),
            ("3.5 km", "3,5 km", true),
            ("35 km", "3.5 km", false),
            ("", " -- “”", true),
        ];
        for (a, b, expected) in cases {
            assert_eq!(word_hashes(a) == word_hashes(b), expected, "{a:?} {b:?}");
        }
    }
}

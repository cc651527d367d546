//! What a word is, and its hash: nothing here depends on Unicode tables, so that training can do exactly the same.

/// Start and factor of FNV-1a with 32 bits.
const START: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;

/// The character as it stands in a word, small and with digits alike, or nothing where it parts words.
fn folded(char: char) -> Option<char> {
    match char {
        '0'..='9' => Some('0'),
        'a'..='z' => Some(char),
        'A'..='Z' => Some(char.to_ascii_lowercase()),
        '\0'..'\u{C0}' | '×' | '÷' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' => None,
        // Capitals of Latin-1 stand 32 before their small letters; others stay as they are.
        'À'..='Þ' => char::from_u32(u32::from(char) + 0x20),
        _ => Some(char),
    }
}

/// The hashes of the words of the first `most` characters.
pub(crate) fn hashes(text: &str, most: usize) -> impl Iterator<Item = u32> {
    let mut chars = text.chars().take(most).map(folded);
    std::iter::from_fn(move || {
        let first = chars.find_map(|char| char)?;
        let rest = chars.by_ref().map_while(|char| char);
        Some(rest.fold(added(START, first), added))
    })
}

fn added(hash: u32, char: char) -> u32 {
    let mut bytes = [0; 4];
    char.encode_utf8(&mut bytes).bytes().fold(hash, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME))
}

/// The finaliser of MurmurHash3: every bit of a hash bears on every bit of the result.
pub(crate) fn mixed(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85EB_CA6B);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_count_as_the_same() {
        let cases = [
            ("U.S.-led talks", "u s led talks"),
            ("“It’s over”", "it s over"),
            ("in 1994", "in 2025"),
            ("ÉTAT d'alerte", "état d alerte"),
            ("a\u{2009}b\u{3000}c", "a b c"),
            ("no·break\u{a0}space", "no break space"),
            ("  \n!?", ""),
        ];
        for (text, plain) in cases {
            assert!(hashes(text, 100).eq(hashes(plain, 100)), "{text}");
        }
    }

    #[test]
    fn words_that_differ() {
        for (one, other) in [("strike", "strikes"), ("état", "etat"), ("9", "99"), ("ab", "a b"), ("ΣΑΣ", "σας")] {
            assert!(hashes(one, 100).ne(hashes(other, 100)), "{one} {other}");
        }
    }

    #[test]
    fn no_more_characters_are_read_than_asked_for() {
        assert!(hashes("räuber und", 4).eq(hashes("räub", 100)));
        assert_eq!(hashes("räuber", 0).count(), 0);
    }

    #[test]
    fn known_hashes() {
        // The published test vector of FNV-1a, and MurmurHash3's of one.
        assert_eq!(hashes("foobar", 100).collect::<Vec<_>>(), [0xBF9C_F968]);
        assert_eq!(mixed(1), 0x514E_28B7);
    }
}

//! Text from outside, made harmless to a terminal.

/// Stands for a character that may not be shown.
const REPLACEMENT: char = '\u{fffd}';

/// `text` without anything that moves the cursor, changes colours or the direction of writing: white space of every kind becomes a space,
/// control characters become a mark, and invisible ones for the direction go.
pub(crate) fn harmless(text: &str) -> String {
    text.chars().filter_map(harmless_char).collect()
}

fn harmless_char(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => Some(REPLACEMENT),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => None,
        // A byte-order mark, interlinear notes, and tags that spell invisible text.
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_drives_a_terminal_is_gone() {
        for (text, expected) in [
            ("Erdoğan met 习近平", "Erdoğan met 习近平"),
            ("\x1b[31mred\x1b[0m", "\u{fffd}[31mred\u{fffd}[0m"),
            ("a\u{9b}2Jb\x07", "a\u{fffd}2Jb\u{fffd}"),
            ("one\r\ntwo\tthree", "one  two three"),
            ("user\u{202e}gpj.exe", "usergpj.exe"),
            ("a\u{2066}b\u{2069}c\u{200f}", "abc"),
            ("x\u{e0041}\u{feff}y", "xy"),
        ] {
            assert_eq!(harmless(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_control_character_is_left(text in any::<String>()) {
            prop_assert!(!harmless(&text).chars().any(char::is_control));
        }
    }
}

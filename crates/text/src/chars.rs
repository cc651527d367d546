//! What a single character means to the tokenizer.

/// The part a character plays in finding token edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Separates tokens and belongs to none.
    Space,
    Letter,
    Digit,
    /// Sticks to whatever stands before it: accents, joiners, variation selectors.
    Mark,
    Apostrophe,
    Hyphen,
    /// Punctuation and symbols, told apart by [`is_symbol`].
    Other,
}

impl Class {
    /// Whether a word or a number can go on with this character.
    pub(crate) fn is_wordy(self) -> bool {
        matches!(self, Self::Letter | Self::Digit | Self::Mark)
    }
}

/// The class of `c`.
#[inline]
pub(crate) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        ' ' | '\t'..='\r' => Class::Space,
        '\'' | '\u{2019}' => Class::Apostrophe,
        '-' | '\u{2010}' | '\u{2011}' => Class::Hyphen,
        c if c.is_ascii() => Class::Other,
        c => wide_class(c),
    }
}

fn wide_class(c: char) -> Class {
    match c {
        // Zero-width space and byte-order mark separate words in practice, though Unicode does not call them white space.
        '\u{200b}' | '\u{feff}' => Class::Space,
        c if is_mark(c) => Class::Mark,
        c if c.is_whitespace() => Class::Space,
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_numeric() => Class::Digit,
        _ => Class::Other,
    }
}

/// Combining characters met in news text; the standard library has no such predicate and the rest behave well as letters or symbols.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'
        | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{20d0}'..='\u{20f0}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a character of class [`Class::Other`] stands for something (money, percent, a picture) rather than structuring the sentence.
pub(crate) fn is_symbol(c: char) -> bool {
    match c {
        '$' | '%' | '+' | '<' | '=' | '>' | '^' | '|' | '~' | '&' | '#' | '@' | '*' => true,
        '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}' => false,
        '\u{2030}' | '\u{2031}' => true,
        '\u{2012}'..='\u{205e}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}' | '\u{60c}' | '\u{61b}' | '\u{61f}' => false,
        c => !c.is_ascii(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_characters() {
        for (c, expected) in [
            ('é', Class::Letter),
            ('ж', Class::Letter),
            ('٣', Class::Digit),
            ('\u{a0}', Class::Space),
            ('\u{301}', Class::Mark),
            ('’', Class::Apostrophe),
            ('—', Class::Other),
            ('€', Class::Other),
        ] {
            assert_eq!(class(c), expected, "{c:?}");
        }
    }

    #[test]
    fn symbols_stand_for_something() {
        for (c, expected) in [('$', true), ('€', true), ('😀', true), ('—', false), ('“', false), ('(', false), ('…', false)] {
            assert_eq!(is_symbol(c), expected, "{c:?}");
        }
    }
}

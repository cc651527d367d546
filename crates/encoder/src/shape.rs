/// How a word is written: the lower-cased vocabulary loses it, so that the network is told apart.
///
/// The order is that of the training code's `SHAPES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Shape {
    /// No word: the marks at both ends of a window.
    Special = 0,
    /// `troops`
    Lower = 1,
    /// `Tripoli`
    Title = 2,
    /// `NATO`
    Upper = 3,
    /// `2020`, `F16`
    Digit = 4,
    /// `,`
    Punct = 5,
    /// `McDonald`, `A`
    Mixed = 6,
}

impl Shape {
    /// The shape of a whole word.
    pub fn of(word: &str) -> Self {
        let mut chars = word.chars();
        if !word.chars().any(char::is_alphanumeric) {
            Self::Punct
        } else if word.chars().any(char::is_numeric) {
            Self::Digit
        } else if is_lower(word) {
            Self::Lower
        } else if word.chars().nth(1).is_some() && is_upper(word) {
            Self::Upper
        } else if chars.next().is_some_and(char::is_uppercase) && !chars.any(char::is_uppercase) {
            Self::Title
        } else {
            Self::Mixed
        }
    }
}

/// As Python's `str.islower`: some cased character, none of them upper case.
fn is_lower(word: &str) -> bool {
    word.chars().any(char::is_lowercase) && !word.chars().any(char::is_uppercase)
}

/// As Python's `str.isupper`.
fn is_upper(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (word, shape) in [
            ("troops", Shape::Lower),
            ("Tripoli", Shape::Title),
            ("A", Shape::Title),
            ("NATO", Shape::Upper),
            ("F16", Shape::Digit),
            ("—", Shape::Punct),
            ("McDonald", Shape::Mixed),
            ("Über", Shape::Title),
            ("عون", Shape::Mixed),
        ] {
            assert_eq!(Shape::of(word), shape, "{word}");
        }
    }
}

//! Slips of the pen in the long names of days and months.

/// Shorter words lie too close to others ("sundry").
const LEAST_LETTERS: usize = 7;

const NAMES: [&str; 10] =
    ["tuesday", "wednesday", "thursday", "saturday", "yesterday", "february", "september", "november", "december", "tomorrow"];

/// The name that `word`, in small letters, is one slip away from.
pub(crate) fn corrected(word: &str) -> Option<&'static str> {
    let is_candidate = |name: &&&str| word.len() >= LEAST_LETTERS && name.as_bytes().first() == word.as_bytes().first();
    NAMES.iter().filter(is_candidate).find(|name| is_one_slip(word.as_bytes(), name.as_bytes())).copied()
}

/// A letter too few, too many or wrong, or two in the wrong order.
fn is_one_slip(word: &[u8], name: &[u8]) -> bool {
    let same = word.iter().zip(name).take_while(|(a, b)| a == b).count();
    let (word, name) = (word.get(same..).unwrap_or_default(), name.get(same..).unwrap_or_default());
    match (word, name) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) => (a, b, rest) == (d, c, others),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven() {
        for (word, expected) in [
            ("satuday", Some("saturday")),
            ("teusday", Some("tuesday")),
            ("wensday", None),
            ("wedensday", Some("wednesday")),
            ("yesterdy", Some("yesterday")),
            ("febuary", Some("february")),
            ("tommorrow", Some("tomorrow")),
            ("remember", None),
            ("sundry", None),
            ("sunday", None),
        ] {
            assert_eq!(corrected(word), expected, "{word}");
        }
    }
}

//! What brat takes for a name, and for a line.

/// `text` with everything besides ASCII letters, digits, `_` and `-` replaced by `_`; a letter stands in front.
pub(super) fn brat_name(text: &str) -> String {
    let mut name: String = text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert(0, 'x');
    }
    name
}

/// [`brat_name`] with a capital: `armed_group` is `Armed_group`.
pub(super) fn type_name(text: &str) -> String {
    let mut name = brat_name(text);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

/// Whether brat, or the Python under it, ends a line or a field at `c`.
pub(super) fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// `text` on one line and in one field.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|c| if is_break(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let cases = [
            ("heavy-weapons", "heavy-weapons", "Heavy-weapons"),
            ("armed_group", "armed_group", "Armed_group"),
            ("car bomb\t(é)", "car_bomb____", "Car_bomb____"),
            ("9 mm", "x9_mm", "X9_mm"),
            ("", "x", "X"),
        ];
        for (text, name, capital) in cases {
            assert_eq!((brat_name(text).as_str(), type_name(text).as_str()), (name, capital), "{text:?}");
        }
    }

    #[test]
    fn lines() {
        assert_eq!(one_line("a\tb\r\nc\u{85}d\u{2028}e f"), "a b  c d e f");
    }
}

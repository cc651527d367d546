//! Names as they are looked for: plain small Latin letters.

/// `name` in any script, in small letters a-z, digits and single blanks.
pub(crate) fn fold(name: &str) -> String {
    let plain = deunicode::deunicode(name).to_lowercase();
    let words: Vec<_> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_plain_letters() {
        for (name, expected) in
            [("Recep Tayyip Erdoğan", "recep tayyip erdogan"), ("Al-Watiya  airbase", "al watiya airbase"), ("—", ""), ("Сергей", "sergei")]
        {
            assert_eq!(fold(name), expected, "{name}");
        }
    }
}

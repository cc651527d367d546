//! Names in the form they are looked up in.

use std::borrow::Cow;

/// A name in plain small letters: accents and apostrophes gone, dots in abbreviations gone, everything else between letters one blank, and no "the".
///
/// "Sana'a" and "Sanaa", "Côte d'Ivoire" and "Cote d'Ivoire", "al-Watiya" and "Al Watiya", "U.S." and "US" fold alike.
pub fn fold(name: &str) -> String {
    let plain = if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(deunicode::deunicode_with_tofu(name, " ")) };
    let mut out = String::with_capacity(plain.len());
    let mut gap = false;
    for c in plain.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => {
                if gap && !out.is_empty() {
                    out.push(' ');
                }
                gap = false;
                out.push(c.to_ascii_lowercase());
            }
            '\'' | '.' | '`' => {}
            '&' => {
                out.push_str(if out.is_empty() { "and" } else { " and" });
                gap = true;
            }
            _ => gap = true,
        }
    }
    without_article(out)
}

/// "The Hague" and "Hague", "Save the Children" and a headline's "Save Children" are one; a name of nothing else stays.
fn without_article(key: String) -> String {
    if !key.contains("the") {
        return key;
    }
    let kept: Vec<_> = key.split(' ').filter(|word| *word != "the").collect();
    if kept.is_empty() { key } else { kept.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_alike() {
        let cases = [
            ("Sana'a", "sanaa"),
            ("Sanaʿa", "sanaa"),
            ("Côte d’Ivoire", "cote divoire"),
            ("al-Watiya", "al watiya"),
            ("U.S.", "us"),
            ("  Rapid  Support Forces (RSF) ", "rapid support forces rsf"),
            ("Trinidad & Tobago", "trinidad and tobago"),
            ("Zelenskyy", "zelenskyy"),
            ("Đà Nẵng", "da nang"),
            ("Save the Children", "save children"),
            ("The Hague", "hague"),
            ("…", ""),
            ("’“—", ""),
            ("", ""),
            ("The U.S. Army", "us army"),
            ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
            ("Al-Watiya  airbase", "al watiya airbase"),
            ("Сергей", "sergei"),
        ];
        for (name, key) in cases {
            assert_eq!(fold(name), key, "{name}");
        }
    }
}

//! Names and their short forms.

/// A name as written, without article or possessive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    /// Its words in small letters.
    pub(super) words: Vec<String>,
    /// The words joined: equal for equal names.
    pub(super) key: String,
}

impl Name {
    pub(super) fn of(text: &str) -> Self {
        let words: Vec<_> =
            text.split_whitespace().map(|word| word.replace(['.', ','], "").to_lowercase()).filter(|word| !word.is_empty()).collect();
        Self { text: text.split_whitespace().collect::<Vec<_>>().join(" "), key: words.join(" "), words }
    }

    /// Whether `short`, a single word, is this name's surname - its last word, or its first where surnames come first ("Kim", "Saddam").
    pub(super) fn is_short_form(&self, short: &Self) -> bool {
        let [word] = short.words.as_slice() else { return false };
        let last = self.words.last().is_some_and(|last| last == word || last.strip_prefix("al-").is_some_and(|rest| rest == word));
        last || self.words.first() == Some(word)
    }

    /// Whether one name is the other's end ("Suu Kyi", "Aung San Suu Kyi") or lacks its middle ("Abdel al-Sisi", "Abdel Fattah al-Sisi").
    pub(super) fn continues(&self, other: &Self) -> bool {
        let (long, short) = if self.words.len() >= other.words.len() { (&self.words, &other.words) } else { (&other.words, &self.words) };
        let same_ends = short.len() > 1 && long.first() == short.first() && long.last() == short.last();
        same_ends || short.len() > 1 && long.ends_with(short)
    }
}

/// `text` without a leading article, quote marks and a possessive ending.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "\"'“”‘’()[],.;:".contains(c) && c != '.');
    let text = ["the ", "The ", "THE ", "a ", "A ", "an ", "An "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    ["'s", "’s"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text).trim()
}

/// The initials of a name of several words, small words left out: "LNA" for "Libyan National Army".
pub(super) fn acronym_of(name: &Name) -> Option<String> {
    let words = name.text.split([' ', '-']).filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    let initials: String = words.filter_map(|word| word.chars().next()).collect();
    (initials.chars().count() > 1 && name.words.len() > 1).then_some(initials)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_possessives_go() {
        for (text, expected) in [("the LNA", "LNA"), ("Libya's", "Libya"), ("“Wagner”", "Wagner"), ("The Hague", "Hague"), ("U.N.", "U.N.")]
        {
            assert_eq!(bare(text), expected, "{text}");
        }
    }

    #[test]
    fn acronyms_leave_small_words_out() {
        for (name, expected) in [
            ("Libyan National Army", Some("LNA")),
            ("Government of National Accord", Some("GNA")),
            ("Rapid Support Forces", Some("RSF")),
            ("Wagner", None),
        ] {
            assert_eq!(acronym_of(&Name::of(name)).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn short_forms_of_persons() {
        for (full, short, expected) in [
            ("Sergei Lavrov", "Lavrov", true),
            ("Kim Jong-un", "Kim", true),
            ("Fayez al-Sarraj", "Sarraj", true),
            ("Sergei Lavrov", "Sergeyev", false),
        ] {
            assert_eq!(Name::of(full).is_short_form(&Name::of(short)), expected, "{short} for {full}");
        }
        assert!(Name::of("Aung San Suu Kyi").continues(&Name::of("Suu Kyi")));
        assert!(!Name::of("Hillary Clinton").continues(&Name::of("Bill Clinton")));
    }
}

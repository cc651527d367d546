//! Other spellings under which a name may be known.

/// Sounds before which the Arabic article is spelled like them: "ash-Shaddadi".
const ASSIMILATED: [(&str, &str); 9] =
    [("sh", "ash"), ("th", "ath"), ("dh", "adh"), ("d", "ad"), ("n", "an"), ("r", "ar"), ("s", "as"), ("t", "at"), ("z", "az")];

/// Other spellings of a folded name to be tried: with and without the Arabic article, in one word.
pub(super) fn spelled_otherwise(name: &str) -> Vec<String> {
    let mut out = Vec::new();
    let bare = without_article(name);
    for stem in std::iter::once(bare.to_owned()).chain(other_end(bare)) {
        out.extend(["al ", "el "].map(|article| format!("{article}{stem}")));
        let article = ASSIMILATED.iter().find(|(sound, _)| stem.starts_with(sound));
        out.extend(article.map(|(_, article)| format!("{article} {stem}")));
        out.push(stem);
    }
    if name.contains(' ') {
        out.push(name.replace(' ', ""));
    }
    out.retain(|other| other != name);
    out
}

fn without_article(name: &str) -> &str {
    let articles = ["al ", "el ", "ash ", "ath ", "adh ", "ad ", "an ", "ar ", "as ", "at ", "az "];
    articles.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// "Misrata" and "Misratah", "Daqahliya" and "Daqahliyah".
fn other_end(name: &str) -> Option<String> {
    match name.strip_suffix("ah") {
        Some(stem) => Some(format!("{stem}a")),
        None => name.ends_with('a').then(|| format!("{name}h")),
    }
}

/// "St" and "Saint" are one, as are "Mt" and "Mount", "Ft" and "Fort".
pub(super) fn written_out(name: &str) -> Option<String> {
    let pairs = [("st", "saint"), ("ste", "sainte"), ("mt", "mount"), ("ft", "fort"), ("saint", "st"), ("mount", "mt"), ("fort", "ft")];
    let words: Vec<&str> = name.split(' ').collect();
    let first = &words[..words.len() - 1];
    let found = first.iter().enumerate().find_map(|(idx, word)| Some((idx, pairs.iter().find(|(short, _)| short == word)?.1)));
    found.map(|(idx, long)| [&words[..idx], &[long], &words[idx + 1..]].concat().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (name, other) in
            [("shaddadi", "ash shaddadi"), ("el fasher", "al fasher"), ("daqahliya", "ad daqahliyah"), ("kita akita", "kitaakita")]
        {
            assert!(spelled_otherwise(name).iter().any(|found| found == other), "{name}: {:?}", spelled_otherwise(name));
        }
    }

    #[test]
    fn abbreviations() {
        for (name, other) in [("st petersburg", Some("saint petersburg")), ("east st louis", Some("east saint louis")), ("paris", None)] {
            assert_eq!(written_out(name).as_deref(), other, "{name}");
        }
    }
}

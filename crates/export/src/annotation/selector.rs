//! Where an annotation points: by position and by the words themselves.

use std::ops::Range;

use rapporteur_record::Excerpt;
use serde::Serialize;

use crate::words::find_words;

/// Characters of the text on either side of the words, enough to tell two places with the same words apart.
const CONTEXT_CHARS: usize = 32;

/// One way to find the words. An annotation gives both, and either alone finds them.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "type")]
pub(super) enum Selector {
    #[serde(rename = "TextPositionSelector")]
    Position { start: u32, end: u32 },
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: String, prefix: String, suffix: String },
}

/// The selectors of `excerpt` in `text`, where private names stand at `masked`, ascending.
///
/// No quotation shows a private name: prefix and suffix end before it, and words with such a name in them are found by position only. So they are where
/// the excerpt does not agree with the text.
pub(super) fn selectors(text: &str, excerpt: &Excerpt, masked: &[Range<usize>]) -> Vec<Selector> {
    let position = Selector::Position { start: excerpt.span.start, end: excerpt.span.end };
    let quote = find_words(text, excerpt).and_then(|words| quote(text, words, masked));
    std::iter::once(position).chain(quote).collect()
}

fn quote(text: &str, words: Range<usize>, masked: &[Range<usize>]) -> Option<Selector> {
    let before = masked.partition_point(|name| name.end <= words.start);
    let next = masked.get(before);
    if next.is_some_and(|name| name.start < words.end) {
        return None;
    }
    let open = masked[..before].last().map_or(0, |name| name.end);
    let close = next.map_or(text.len(), |name| name.start);
    Some(Selector::Quote {
        exact: text[words.clone()].to_owned(),
        prefix: last_chars(&text[open..words.start]).to_owned(),
        suffix: first_chars(&text[words.end..close]).to_owned(),
    })
}

fn last_chars(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT_CHARS - 1).map_or(0, |(at, _)| at);
    &text[start..]
}

fn first_chars(text: &str) -> &str {
    let end = text.char_indices().nth(CONTEXT_CHARS).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_keep_clear_of_private_names() {
        let text = "Ali said that Salma 🚀 fled.";
        let cases: [(_, &[[usize; 2]], _); 6] = [
            ("said", &[], Some(("Ali ", " that Salma 🚀 fled."))),
            ("said", &[[0, 3], [14, 19]], Some((" ", " that "))),
            ("Salma", &[[0, 3], [14, 19]], None),
            ("that Salma 🚀", &[[14, 19]], None),
            ("🚀", &[[0, 3], [14, 19]], Some((" ", " fled."))),
            ("fled", &[[14, 19]], Some((" 🚀 ", "."))),
        ];
        for (words, masked, expected) in cases {
            let start = text.find(words).unwrap();
            let excerpt = Excerpt::cut(text, start..start + words.len()).unwrap();
            let masked: Vec<_> = masked.iter().map(|&[start, end]| start..end).collect();
            let found = selectors(text, &excerpt, &masked);
            assert_eq!(found[0], Selector::Position { start: excerpt.span.start, end: excerpt.span.end });
            let quote =
                expected.map(|(prefix, suffix)| Selector::Quote { exact: words.into(), prefix: prefix.into(), suffix: suffix.into() });
            assert_eq!(found.get(1), quote.as_ref(), "{words:?} {masked:?}");
        }
    }

    #[test]
    fn context_counts_characters() {
        let text = "🚀".repeat(100) + "x" + &"ع".repeat(100);
        let excerpt = Excerpt::cut(&text, 400..401).unwrap();
        let expected = Selector::Quote { exact: "x".into(), prefix: "🚀".repeat(32), suffix: "ع".repeat(32) };
        assert_eq!(selectors(&text, &excerpt, &[])[1], expected);
    }

    #[test]
    fn words_that_are_not_there_are_not_quoted() {
        let mut excerpt = Excerpt::cut("Jets hit", 5..8).unwrap();
        excerpt.text = "hot".into();
        assert_eq!(selectors("Jets hit", &excerpt, &[]), [Selector::Position { start: 5, end: 8 }]);
    }
}

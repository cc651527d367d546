//! The sentence around a word. Cheap, as it only serves to compare wordings: an abbreviation may cut it, a missing stop may double it.

use std::ops::Range;

/// The text between the sentence ends around `trigger`, at most `reach` bytes on either side. Empty where there is no such range.
pub(crate) fn around(text: &str, trigger: Range<usize>, reach: usize) -> &str {
    if text.get(trigger.clone()).is_none() {
        return "";
    }
    let first = text.floor_char_boundary(trigger.start.saturating_sub(reach));
    let last = text.ceil_char_boundary(trigger.end.saturating_add(reach).min(text.len()));
    let (before, after) = (&text[first..trigger.start], &text[trigger.end..last]);
    let start = ends(before).last().map_or(first, |end| first + end);
    let end = ends(after).next().map_or(last, |end| trigger.end + end);
    &text[start..end]
}

/// Positions behind the sentence ends of `text`.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['.', '!', '?', '\n']).filter(|&(at, mark)| is_end(text, at, mark)).map(|(at, mark)| at + mark.len())
}

fn is_end(text: &str, at: usize, mark: &str) -> bool {
    let ends_word = text[at + 1..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    mark == "\n" || ends_word && !(mark == "." && is_abbreviation(&text[..at]))
}

/// "Gen", "Mr", "U.S": a capital and at most two more letters before the stop.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '\n', '.', '"', '(']).next().unwrap_or(before);
    (1..=3).contains(&word.chars().count()) && word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        let cases = [
            ("Rain fell. Jets hit the base. He left.", "hit", " Jets hit the base."),
            ("Headline here\nJets hit the base\nMore", "hit", "Jets hit the base\n"),
            ("Gen. Maro hit 3.5 km of road! Why?", "hit", "Gen. Maro hit 3.5 km of road!"),
            ("U.S. jets hit it", "hit", "U.S. jets hit it"),
            ("“Stop.” Jets hit it", "hit", "” Jets hit it"),
            ("hit", "hit", "hit"),
        ];
        for (text, trigger, expected) in cases {
            let at = text.find(trigger).unwrap();
            assert_eq!(around(text, at..at + trigger.len(), 1_000), expected, "{text:?}");
        }
    }

    #[test]
    fn no_such_range() {
        for range in [0..9, 1..3, 7..8] {
            assert_eq!(around("é hit", range.clone(), 10), "", "{range:?}");
        }
        assert_eq!(around("ééé hit ééé", 7..10, 2), "é hit é", "cut within reach, on whole characters");
    }
}

//! Words of a passage, quoted in a sentence about them.

use super::cells::printable;
use crate::CharSpan;

/// Characters shown of either end of a long quote.
const END_CHARS: usize = 30;

/// The words in quote marks, on one line; the middle of a long quote is left out.
pub(super) fn quote(text: &str, span: CharSpan) -> String {
    let words: Vec<char> = text.chars().skip(span.start() as usize).take(span.char_len() as usize).collect();
    format!("'{}'", printable(&ends(&words)))
}

/// All of them one after the other; `none` if there are none.
pub(super) fn quotes(text: &str, spans: &[CharSpan]) -> String {
    let quotes: Vec<String> = spans.iter().map(|&span| quote(text, span)).collect();
    if quotes.is_empty() { "none".to_owned() } else { quotes.join(" + ") }
}

fn ends(words: &[char]) -> String {
    if words.len() <= 2 * END_CHARS + 1 {
        return words.iter().collect();
    }
    let (head, tail) = (&words[..END_CHARS], &words[words.len() - END_CHARS..]);
    head.iter().chain(&['…']).chain(tail).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words() {
        let long = "a".repeat(40) + &"z".repeat(40);
        let short = format!("'{}…{}'", "a".repeat(30), "z".repeat(30));
        for (text, (start, end), quoted) in [
            ("Jets hit it", (5, 8), "'hit'"),
            ("é\nhit", (0, 5), "'é hit'"),
            ("Jets", (50, 60), "''"),
            (&long, (0, 80), &short),
            (&long, (0, 61), &format!("'{}'", &long[..61])),
        ] {
            assert_eq!(quote(text, CharSpan::new(start, end).unwrap()), quoted, "{text:?} {start} {end}");
        }
    }
}

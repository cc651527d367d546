//! Words that are never the edge of a filler: the codebook leaves articles out, and a name does not end in a preposition.

use rapporteur_text::{Document, Segmentation, TextSpan};

const NO_START: &[&str] = &[
    "the", "a", "an", "and", "or", "but", "of", "to", "with", "by", "from", "for", "'s", "’s", "that", "which", "who", "is", "was", "at",
    "in", "on", "near",
];
const NO_END: &[&str] = &[
    "the", "a", "an", "and", "or", "but", "of", "to", "with", "by", "from", "for", "on", "in", "at", "'s", "’s", "that", "which", "who",
    "is", "was", "between", "into", "near", "least", "about",
];

/// `span` without such words and marks at its ends; empty when it is nothing else.
pub(super) fn without_loose_ends(doc: &Document, seg: &Segmentation, span: TextSpan) -> TextSpan {
    let tokens = seg.tokens_in(span);
    let is_loose = |word: &str, loose: &[&str]| {
        loose.contains(&word.to_lowercase().as_str()) || !word.chars().any(|c| c.is_alphanumeric() || ")]%$€£".contains(c))
    };
    let first = tokens.iter().position(|tok| !is_loose(doc.slice(tok.span), NO_START));
    let last = tokens.iter().rposition(|tok| !is_loose(doc.slice(tok.span), NO_END));
    match (first, last) {
        (Some(first), Some(last)) if first <= last => {
            let within = tokens[first].span.cover(tokens[last].span);
            // Tokens may reach beyond a span that ends inside one.
            TextSpan { start: within.start.max(span.start), end: within.end.min(span.end) }
        }
        _ => TextSpan { start: span.start, end: span.start },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_text::segment;

    #[test]
    fn loose_ends_are_cut() {
        for (text, expected) in [
            ("the Libyan army", "Libyan army"),
            ("immediate ceasefire agreement for", "immediate ceasefire agreement"),
            ("army's", "army"),
            ("the", ""),
            ("at least", ""),
            ("\"Wagner\"", "Wagner"),
            ("it", "it"),
            ("army (LNA)", "army (LNA)"),
        ] {
            let doc = Document::from_plain(text);
            let span = without_loose_ends(&doc, &segment(&doc), TextSpan::new(0, text.len()));
            assert_eq!(doc.slice(span), expected, "{text}");
        }
    }
}

//! Words of the article, found again in its text.

use std::ops::Range;

use rapporteur_record::{EventDate, Excerpt};

/// Where `excerpt` stands in `text`, in bytes; `None` where its spans and its words do not agree with the text.
///
/// What is before it is not counted, so that a whole record costs no more time than its words are long: the code points of its start are taken
/// as they are.
pub(crate) fn find_words(text: &str, excerpt: &Excerpt) -> Option<Range<usize>> {
    let range = excerpt.byte_span.range();
    let chars = u32::try_from(excerpt.text.chars().count()).ok()?;
    let agrees = text.get(range.clone()) == Some(excerpt.text.as_str()) && excerpt.span.start.checked_add(chars) == Some(excerpt.span.end);
    (agrees && !range.is_empty()).then_some(range)
}

/// The words that a date rests on.
pub(crate) fn date_words(date: &EventDate) -> Option<Excerpt> {
    Some(Excerpt { span: date.span?, byte_span: date.byte_span?, text: date.text.clone()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_record::Span;

    #[test]
    fn only_what_agrees_is_found() {
        let text = "Erdoğan 🚀 met Sarraj";
        let cases = [
            ([0, 7], [0, 8], "Erdoğan", Some(0..8)),
            ([8, 9], [9, 13], "🚀", Some(9..13)),
            ([8, 10], [9, 13], "🚀", None),
            ([0, 7], [0, 7], "Erdoğan", None),
            ([0, 7], [0, 8], "Sarraj!", None),
            ([0, 0], [0, 0], "", None),
            ([9, 3], [20, 14], "met", None),
            ([u32::MAX, 2], [14, 17], "met", None),
        ];
        for (span, byte_span, words, expected) in cases {
            let excerpt = Excerpt { span: Span::from(span), byte_span: Span::from(byte_span), text: words.into() };
            assert_eq!(find_words(text, &excerpt), expected, "{span:?} {byte_span:?} {words:?}");
        }
    }
}

//! Whether words are quoted.

use rapporteur_record::Quoted;
use rapporteur_text::{Document, TextSpan};

/// Whose words the parts of a content are in; `None` of no parts.
pub(crate) fn quoted(doc: &Document, parts: &[TextSpan]) -> Option<Quoted> {
    let mut kinds = parts.iter().map(|part| of_part(doc.text(), *part));
    let first = kinds.next()?;
    Some(if kinds.all(|kind| kind == first) { first } else { Quoted::Mixed })
}

fn of_part(text: &str, part: TextSpan) -> Quoted {
    let before = text[..part.start as usize].trim_end_matches(' ').chars().next_back();
    let after = text[part.end as usize..].chars().find(|c| !matches!(c, ',' | '.' | '!' | '?' | '…'));
    let inside = text[part.range()].chars().filter(|&c| is_quote(c)).count();
    match (before.is_some_and(is_quote), after.is_some_and(is_quote), inside) {
        (true, true, 0) => Quoted::Direct,
        (false, false, 0) => Quoted::Indirect,
        _ => Quoted::Mixed,
    }
}

/// Double marks only: single ones are apostrophes more often than not.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_is_told_by_the_marks_around_and_inside() {
        for (name, text, content, expected) in [
            ("direct", "\"We left,\" he said.", "We left", Quoted::Direct),
            ("indirect", "He said they left.", "they left", Quoted::Indirect),
            ("mixed", "He said they left \"for good\".", "they left \"for good", Quoted::Mixed),
            ("a word of it", "He called it \"a crime\" in Rome.", "it \"a crime\" in Rome", Quoted::Mixed),
        ] {
            let start = text.find(content).unwrap();
            let doc = Document::from_plain(text);
            assert_eq!(quoted(&doc, &[TextSpan::new(start, start + content.len())]), Some(expected), "{name}");
        }
        assert_eq!(quoted(&Document::from_plain(""), &[]), None);
    }
}

//! Stretches of text between quotation marks.

use rapporteur_text::TextSpan;

/// The quotations within `section`, marks left out. Straight marks open and close in turn; what is not closed runs to the section's end, as it
/// does where a quotation goes on in the next paragraph. Single marks are apostrophes more often than not and are passed over.
pub(super) fn quotations(text: &str, section: TextSpan) -> Vec<TextSpan> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text[section.range()].char_indices().filter(|(_, c)| is_mark(*c)) {
        let at = section.start as usize + at;
        match open.take() {
            Some(start) if c != '“' => out.push(TextSpan::new(start, at)),
            _ if c != '”' => open = Some(at + c.len_utf8()),
            _ => {}
        }
    }
    out.extend(open.map(|start| TextSpan::new(start, section.end as usize)));
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found() {
        for (text, expected) in [
            ("\"We left,\" he said, \"for good.\"", vec!["We left,", "for good."]),
            ("He called it “a crime” twice.", vec!["a crime"]),
            ("“We go on.", vec!["We go on."]),
            ("We go on,” he said.", vec![]),
            ("No quotation.", vec![]),
        ] {
            let found: Vec<_> = quotations(text, TextSpan::new(0, text.len())).iter().map(|span| &text[span.range()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}

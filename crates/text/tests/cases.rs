//! Runs `cases/text/*.md`: a passage in a `text` block, its sentences one a line in a `sentences` block.
//!
//! Every line of a passage is a section, as in plain text. A dateline is shown as `[TRIPOLI (Reuters) -]` before the rest of its sentence.

use rapporteur_testkit::check;
use rapporteur_text::{Document, Sentence, TextSpan, segment};

#[test]
fn sentences_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/text"), "sentences", |case| {
        let doc = Document::from_plain(case.block("text").unwrap_or_default());
        segment(&doc).sentences.iter().map(|sentence| line(&doc, sentence) + "\n").collect()
    });
}

fn line(doc: &Document, sentence: &Sentence) -> String {
    let Some(dateline) = sentence.dateline else { return doc.slice(sentence.span).to_owned() };
    let rest = TextSpan { start: dateline.end, end: sentence.span.end };
    format!("[{}]{}", doc.slice(dateline), doc.slice(rest))
}

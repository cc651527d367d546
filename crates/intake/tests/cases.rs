//! Runs `cases/intake/*.md`: a text dump in a `text` block, its sections one a line in a `sections` block.
//!
//! What the text says of itself stands before the sections, marked with "=": outlet, byline, date.

use rapporteur_intake::{Article, Given, Settings, read_article};
use rapporteur_testkit::check;

#[test]
fn sections_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/intake"), "sections", |case| {
        let text = case.block("text").unwrap_or_default();
        match read_article(text.as_bytes(), &Given::default(), &Settings::default()) {
            Ok(article) => known(&article) + &sections(&article),
            Err(err) => format!("error {}: {err}\n", err.kind().as_str()),
        }
    });
}

fn known(article: &Article) -> String {
    let published = article.published.as_ref().map(|published| &published.value);
    let facts = [("source", article.source.name.as_ref()), ("byline", article.byline.as_ref()), ("published", published)];
    facts.iter().filter_map(|(name, value)| Some(format!("= {name}: {}\n", (*value)?))).collect()
}

fn sections(article: &Article) -> String {
    let doc = &article.document;
    doc.sections().iter().map(|section| format!("{}: {}\n", section.kind.as_str(), doc.slice(section.span))).collect()
}

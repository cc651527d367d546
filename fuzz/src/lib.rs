//! What must hold of every article, whatever bytes it was read from.

pub mod archive;

use rapporteur_intake::{Article, IntakeError, Limits, Settings};
use rapporteur_text::SectionKind;

/// Settings of the fuzz targets: every language, and limits that small inputs reach too.
pub fn settings() -> Settings {
    let limits = Limits { max_bytes: 1 << 20, max_depth: 200, max_elements: 5_000, max_text_chars: 100_000, max_line_bytes: 1 << 16 };
    Settings { limits, any_language: true, ..Settings::default() }
}

/// Checks an article, or the error that stands in its place.
///
/// # Panics
/// When an invariant does not hold: a finding.
pub fn check(result: &Result<Article, IntakeError>) {
    match result {
        Ok(article) => check_article(article),
        Err(err) => {
            assert!(!err.to_string().trim().is_empty(), "an error says nothing");
            assert_ne!(err.kind().as_str(), "internal", "{err}");
        }
    }
}

fn check_article(article: &Article) {
    check_sections(article);
    check_date(article);
    assert!(article.id.starts_with("sha256:") && article.id.len() == 7 + 64, "the id is a hash");
    assert!(article.title.as_deref().is_none_or(|title| !title.is_empty() && title.trim() == title && !title.contains('\n')), "a title is one line");
}

/// Sections lie in the text, in order, on character boundaries, and hold words.
fn check_sections(article: &Article) {
    let doc = &article.document;
    let mut end = 0;
    for section in doc.sections() {
        let range = section.span.range();
        assert!(range.start >= end && range.start < range.end, "sections are ordered and not empty: {range:?} after {end}");
        let words = doc.text().get(range.clone()).expect("a section is in bounds, on character boundaries");
        assert_eq!(words.trim(), words, "a section is trimmed");
        end = range.end;
    }
    let has = |kind| doc.sections().iter().any(|section| section.kind == kind);
    assert!(has(SectionKind::Body) || has(SectionKind::Standfirst), "an article has a text");
    let titles = doc.sections().iter().filter(|section| section.kind == SectionKind::Title).count();
    assert!(titles <= 1, "an article has one title");
}

/// A date is as long as its precision says.
fn check_date(article: &Article) {
    let Some(published) = &article.published else { return };
    let byte_len = match published.precision.as_str() {
        "year" => 4,
        "month" => 7,
        _ => 10,
    };
    assert_eq!(published.value.len(), byte_len, "{published:?}");
}

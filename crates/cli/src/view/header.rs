//! Headline, outlet and day.

use rapporteur_record::{Article, Record};

use super::dates;
use super::ink::Ink;
use super::page::Page;
use super::palette;

pub(super) fn write(rec: &Record, page: &mut Page) {
    let article = &rec.article;
    page.paragraph(0, &Ink::styled(palette::STRONG, article.title.as_deref().unwrap_or("(no headline)")));
    let parts = origin(article).into_iter().map(|part| Ink::styled(palette::QUIET, &part));
    page.paragraph(0, &Ink::joined(parts, palette::QUIET, " · "));
}

/// Where it came from, who wrote it, when, and in what language if not English.
fn origin(article: &Article) -> Vec<String> {
    let source = &article.source;
    let host = || source.url.as_deref().and_then(|url| url.split('/').nth(2)).map(str::to_owned);
    let outlet = source.name.clone().or_else(host);
    let day = article.published.as_ref().map_or("no date".to_owned(), |published| dates::spoken(&published.value));
    let language = article.language.as_deref().filter(|language| *language != "en").map(|language| format!("language: {language}"));
    let given_id = article.given_id.as_ref().map(|id| format!("id {id}"));
    [outlet, article.byline.clone(), Some(day), source.path.clone(), given_id, language].into_iter().flatten().collect()
}

//! What a page says of itself in its data: JSON-LD, meta elements, its title.

use super::json_ld::{self, ArticleData};
use super::page::Page;
use crate::block::{Found, collapse};
use crate::dates::parse_published;
use crate::{Published, PublishedFrom};

/// Names under which pages give their publication date, the most trustworthy first.
const DATE_NAMES: &[&str] = &[
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "published-date",
    "bt:pubdate",
    "rnews:datepublished",
    "publication_date",
    "article_date_original",
    "displaydate",
    "date",
];

/// What the data of a page says.
pub(super) fn read(page: &Page) -> Found {
    let article = json_ld::find_article(&page.json_ld).unwrap_or_default();
    Found {
        title: find_meta(page, &["og:title", "twitter:title"]).or_else(|| article.headline.clone()),
        standfirst: find_meta(page, &["og:description", "description", "twitter:description"]).or_else(|| article.description.clone()),
        byline: article.authors.clone().or_else(|| find_author(page)),
        source: find_meta(page, &["og:site_name"]).or_else(|| article.publisher.clone()).or_else(|| find_meta(page, &["application-name"])),
        url: find_url(page, &article),
        published: article.published.or_else(|| find_date(page)),
        declared_language: page.language.as_deref().and_then(two_letters),
    }
}

/// Values of the first of the names that the page gives.
fn find_meta(page: &Page, names: &[&str]) -> Option<String> {
    names
        .iter()
        .find_map(|name| page.metas.iter().find(|(own, _)| own == name))
        .map(|(_, value)| text(value))
        .filter(|value| !value.is_empty())
}

/// Text of a data field: some pages put markup or escaped references into it.
fn text(raw: &str) -> String {
    collapse(&html_escape::decode_html_entities(raw))
}

fn find_author(page: &Page) -> Option<String> {
    let name = find_meta(page, &["author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"])?;
    let name = name.strip_prefix("By ").unwrap_or(&name);
    (!name.contains("://") && name.len() < 120).then(|| name.to_owned())
}

fn find_url(page: &Page, article: &ArticleData) -> Option<String> {
    let candidates = [page.canonical.clone(), find_meta(page, &["og:url"]), article.url.clone()];
    candidates.into_iter().flatten().find(|url| is_address(url))
}

fn is_address(url: &str) -> bool {
    (url.starts_with("http://") || url.starts_with("https://")) && url.len() < 2_000
}

fn find_date(page: &Page) -> Option<Published> {
    let values = DATE_NAMES.iter().flat_map(|name| page.metas.iter().filter(move |(own, _)| own == name));
    values.into_iter().find_map(|(_, value)| parse_published(value, PublishedFrom::Meta))
}

/// "en" of "en-GB".
fn two_letters(tag: &str) -> Option<String> {
    let primary = tag.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    (primary.len() == 2 && primary.bytes().all(|b| b.is_ascii_lowercase())).then_some(primary)
}

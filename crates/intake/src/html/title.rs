//! The headline of a page, and the outlet's name behind it in `<title>`.

use super::page::{Page, RawBlock};
use crate::block::Found;
use crate::lines;

const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / "];
/// Words a part of a page title may have to be an outlet or a section.
const NAME_WORDS: usize = 5;
/// Names of sections and the like, which are no outlets.
const NOT_OUTLETS: &[&str] = &["news", "world", "home", "politics", "live", "world news", "latest news", "article", "opinion", "homepage"];

/// Puts the headline as the page shows it into `found`, and the outlet's name where the page's data does not give it.
pub(super) fn settle(page: &Page, found: &mut Found) {
    let stated = found.title.take();
    let (headline, parts) = split(&page.title);
    found.title = find_heading(page, stated.as_deref(), &page.title)
        .or_else(|| stated.map(|title| split(&title).0))
        .or(headline_or_none(&headline))
        .or_else(|| find_only(page, "h2"));
    if found.source.is_none() && found.title.is_some() {
        found.source = find_outlet(page, parts, found.url.as_deref());
    }
}

/// The part of the page title that names the outlet: the only one, or one of several that the page or its address says again.
fn find_outlet(page: &Page, parts: Vec<String>, url: Option<&str>) -> Option<String> {
    let mut names: Vec<String> = parts.into_iter().filter(|name| !NOT_OUTLETS.contains(&lines::lower(name).as_str())).collect();
    let host = lines::squeeze(url.and_then(|url| url.split('/').nth(2)).unwrap_or_default());
    // Headers, footers and logos repeat the outlet's name, as the address does.
    let is_repeated =
        |name: &String| host.contains(&lines::squeeze(name)) || page.blocks.iter().any(|block| block.text.starts_with(name.as_str()));
    match names.len() {
        0 | 1 => names.pop(),
        _ => names.into_iter().find(is_repeated),
    }
}

fn headline_or_none(headline: &str) -> Option<String> {
    (lines::word_count(headline) >= 2).then(|| headline.to_owned())
}

/// The `<h1>` that the page's data or title agrees with, or the only one there is.
fn find_heading(page: &Page, stated: Option<&str>, title: &str) -> Option<String> {
    let headings: Vec<&RawBlock> =
        page.blocks.iter().filter(|b| b.tag == "h1" && !b.role.is_outside() && lines::word_count(&b.text) >= 2).collect();
    let agrees = |block: &&&RawBlock| [stated.unwrap_or(""), title].iter().any(|known| is_same(known, &block.text));
    let found = headings.iter().find(agrees).or(headings.first().filter(|_| headings.len() == 1 && stated.is_none()));
    found.map(|block| block.text.clone())
}

/// The text of the only heading of a kind.
fn find_only(page: &Page, tag: &str) -> Option<String> {
    let mut headings = page.blocks.iter().filter(|block| block.tag == tag && !block.role.is_outside());
    let only = headings.next().filter(|_| headings.next().is_none())?;
    headline_or_none(&only.text)
}

/// Whether one headline has most of the other's words.
fn is_same(known: &str, shown: &str) -> bool {
    let words = |line: &str| line.split_whitespace().map(lines::squeeze).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let (known, shown) = (words(known), words(shown));
    let shared = shown.iter().filter(|word| known.contains(word)).count();
    shared * 10 >= shown.len().max(1) * 6
}

/// A page title without outlet and section, and what was taken off, the last first.
fn split(title: &str) -> (String, Vec<String>) {
    let (mut rest, mut parts) = (title.trim(), Vec::new());
    while let Some((at, separator)) = SEPARATORS.iter().filter_map(|s| rest.rfind(s).map(|at| (at, s))).max() {
        let part = rest[at + separator.len()..].trim();
        if lines::word_count(part) > NAME_WORDS || lines::word_count(&rest[..at]) < 3 {
            break;
        }
        parts.push(part.to_owned());
        rest = rest[..at].trim();
    }
    (rest.to_owned(), parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_titles_lose_outlet_and_section() {
        for (title, headline, parts) in [
            ("Talks resume in Valmora | The Ledger", "Talks resume in Valmora", vec!["The Ledger"]),
            ("Talks resume in Valmora - World - The Ledger", "Talks resume in Valmora", vec!["The Ledger", "World"]),
            ("Talks resume in Valmora :: Ledger", "Talks resume in Valmora", vec!["Ledger"]),
            ("Talks - a last chance for the river towns of the east", "Talks - a last chance for the river towns of the east", vec![]),
            ("The Ledger", "The Ledger", vec![]),
        ] {
            let parts = parts.into_iter().map(str::to_owned).collect();
            assert_eq!(split(title), (headline.to_owned(), parts), "{title}");
        }
    }
}

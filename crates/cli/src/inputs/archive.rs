//! Articles out of archives, feeds and sitemaps.

use std::io::Cursor;
use std::iter;

use rapporteur_archive::{Broken, Extent, Item, Items};
use rapporteur_intake::{Format, Given, json_lines, sniff};
use rapporteur_pipeline::{Content, Input, Reject};

use super::InputSettings;
use super::open::{Article, Articles};

/// The articles of an archive that lies here.
pub(super) fn articles(items: Items<'static>, article: Article, settings: &InputSettings) -> Articles {
    let intake = settings.intake.clone();
    Box::new(items.flat_map(move |found| match found {
        Ok(item) => item_articles(item, &article, &intake),
        Err(broken) => one(rejected(&broken, &article)),
    }))
}

/// The articles of an item that is here as a whole.
pub(super) fn item_articles(item: Item, article: &Article, intake: &rapporteur_intake::Settings) -> Articles {
    if item.body.is_empty() && item.extent != Extent::Whole {
        return one(article.of(&item).input(None, Err(only_listed(&item))));
    }
    let of = article.of(&item);
    if sniff(&item.body) != Some(Format::Jsonl) {
        return one(of.input(None, Ok(Content::Page(item.body))));
    }
    let lines = json_lines(Cursor::new(item.body), intake);
    Box::new(lines.map(move |(number, line)| of.input(Some(number), line.map(Content::JsonLine).map_err(Reject::from))))
}

/// A record of an archive that cannot be read.
pub(super) fn rejected(broken: &Broken, article: &Article) -> Input {
    article.input(None, Err(Reject::new(broken.kind().as_str(), broken.to_string())))
}

fn only_listed(item: &Item) -> Reject {
    let url = item.url.as_deref().unwrap_or("an address that is missing");
    Reject::new("only_listed", format!("it is only listed here, the article is at {url}: give the address to have it fetched"))
}

fn is_address(name: &str) -> bool {
    name.starts_with("http://") || name.starts_with("https://")
}

fn one(input: Input) -> Articles {
    Box::new(iter::once(input))
}

impl Article {
    /// What an item adds to what is known of its archive.
    pub(super) fn of(&self, item: &Item) -> Self {
        let is_listed = item.published.is_some() || item.title.is_some();
        let given = Given {
            title: self.given.title.clone().or_else(|| item.title.clone()),
            is_from_feed: self.given.published.is_none() && item.published.is_some(),
            published: self.given.published.clone().or_else(|| item.published.clone()),
            source: self.given.source.clone().or_else(|| item.source.clone().filter(|_| is_listed)),
            url: item.url.clone(),
            id: self.given.id.clone(),
            retrieved: item.retrieved.clone().or_else(|| self.given.retrieved.clone()),
        };
        // An address says all by itself.
        let name = if is_address(&item.name) { item.name.clone() } else { format!("{}#{}", self.name, item.name) };
        Self { name, path: self.path.clone(), given }
    }
}

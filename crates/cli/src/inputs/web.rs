//! Articles from addresses: pages, and what feeds and sitemaps list.

use std::collections::VecDeque;
use std::io::Cursor;
use std::iter;
use std::time::{Duration, SystemTime};

use rapporteur_archive::{Extent, Item, Items};
use rapporteur_fetch::{Clock, FetchError, Fetched, Fetcher, Page, Settings, Validators};
use rapporteur_pipeline::{Content, Input, Reject};

use super::archive;
use super::open::{Article, Articles};
use crate::args::FetchFlags;
use crate::clock;
use crate::interrupt::Stop;

/// Sitemaps that one address may lead to.
const MOST_SITEMAPS: usize = 1_000;

/// A clock whose waits end when the user has had enough.
struct Patient(Stop);

impl Clock for Patient {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) {
        clock::wait(duration, &self.0);
    }
}

/// A fetcher as the flags say.
pub(crate) fn fetcher(flags: &FetchFlags, max_bytes: usize, stop: &Stop) -> Fetcher {
    let settings = Settings {
        contact: flags.contact.clone(),
        allow_private: flags.allow_private,
        max_body_bytes: max_bytes as u64,
        ..Settings::default()
    };
    Fetcher::new(settings, Patient(stop.clone()))
}

/// Fetches what an address leads to, one article at a time as they are asked for.
pub(crate) struct Web {
    fetcher: Fetcher,
    intake: rapporteur_intake::Settings,
    article: Article,
    ready: Articles,
    listed: VecDeque<Item>,
    sitemaps: usize,
}

impl Web {
    /// What `url` leads to.
    pub(super) fn open(url: &str, article: Article, fetcher: Fetcher, intake: rapporteur_intake::Settings) -> Self {
        let first = Item { name: url.to_owned(), url: Some(url.to_owned()), extent: Extent::SitemapLink, ..Item::default() };
        Self::of_feed(vec![first], article, fetcher, intake)
    }

    /// What is at `items`, which a feed listed.
    pub(crate) fn of_feed(items: Vec<Item>, article: Article, fetcher: Fetcher, intake: rapporteur_intake::Settings) -> Self {
        Self { fetcher, intake, article, ready: Box::new(iter::empty()), listed: items.into(), sitemaps: 0 }
    }

    /// The fetcher, which remembers what it may ask and when.
    pub(crate) fn into_fetcher(self) -> Fetcher {
        self.fetcher
    }

    /// Gets ready what an item stands for.
    fn follow(&mut self, item: Item) {
        let article = self.article.of(&item);
        self.ready = match (item.extent, item.url.clone()) {
            (Extent::Whole, _) | (_, None) => archive::item_articles(item, &self.article, &self.intake),
            (Extent::SitemapLink, Some(url)) => self.open_listing(&url, article),
            (Extent::Summary | Extent::Link, Some(url)) => match get(&mut self.fetcher, &url) {
                Ok(page) => Box::new(iter::once(page_input(page.final_url, page.body, article))),
                Err(err) => Box::new(iter::once(refused(&err, &article))),
            },
        };
    }

    /// An address that may be a page, a feed, a sitemap or an archive.
    fn open_listing(&mut self, url: &str, article: Article) -> Articles {
        self.sitemaps += 1;
        let page = match get(&mut self.fetcher, url) {
            Ok(page) => page,
            Err(err) => return Box::new(iter::once(refused(&err, &article))),
        };
        let items = match items(page.body) {
            Ok(items) => items,
            Err(body) => return Box::new(iter::once(page_input(page.final_url, body, article))),
        };
        let mut broken = Vec::new();
        for found in items {
            match found {
                Ok(item) if item.extent == Extent::SitemapLink && self.sitemaps >= MOST_SITEMAPS => {}
                Ok(item) => self.listed.push_back(item),
                Err(err) => broken.push(archive::rejected(&err, &article)),
            }
        }
        Box::new(broken.into_iter())
    }
}

impl Iterator for Web {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(input) = self.ready.next() {
                return Some(input);
            }
            let item = self.listed.pop_front()?;
            self.follow(item);
        }
    }
}

/// What a feed, sitemap or archive lists.
///
/// # Errors
/// The bytes of what is none of these come back.
pub(crate) fn items(body: Vec<u8>) -> Result<Items<'static>, Vec<u8>> {
    match rapporteur_archive::sniff(&body) {
        Some(kind) => Ok(rapporteur_archive::open(kind, Cursor::new(body), &rapporteur_archive::Limits::default())),
        None => Err(body),
    }
}

fn get(fetcher: &mut Fetcher, url: &str) -> Result<Page, FetchError> {
    match fetcher.fetch(url, &Validators::default())? {
        Fetched::Page(page) => Ok(page),
        Fetched::Unchanged => unreachable!("a page that was not asked for conditionally comes in any case"),
    }
}

fn page_input(url: String, body: Vec<u8>, article: Article) -> Input {
    let mut article = article;
    article.given.url.get_or_insert(url);
    article.given.retrieved = Some(clock::now());
    article.input(None, Ok(Content::Page(body)))
}

fn refused(err: &FetchError, article: &Article) -> Input {
    article.input(None, Err(Reject::new(err.kind().as_str(), err.to_string())))
}

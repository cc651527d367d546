//! Containers of many articles: WARC, gzip and zip files, feeds and sitemaps.
//!
//! [`sniff`] tells by the first bytes which [`Kind`] of container there is; [`open`] gives its articles as [`Item`]s, one at a time. What
//! cannot be read is a [`Broken`], which says why, and the next one follows.
//!
//! ```
//! use rapporteur_archive::{Extent, Limits, open, sniff};
//!
//! let feed = b"<rss version='2.0'><channel><title>The Ledger</title>
//!   <item><title>Talks resume</title><link>https://ledger.example/talks</link><pubDate>Wed, 08 Jul 2020 14:05:00 GMT</pubDate></item>
//!   <item><title>Bridge &reopens;</title></item></channel></rss>";
//! let kind = sniff(feed).expect("a feed");
//! let mut items = open(kind, std::io::Cursor::new(feed), &Limits::default());
//!
//! let item = items.next().unwrap()?;
//! assert_eq!(item.published.as_deref(), Some("2020-07-08T14:05:00Z"));
//! assert_eq!(item.source.as_deref(), Some("The Ledger"));
//! assert_eq!(item.extent, Extent::Link);
//! let broken = items.next().unwrap().unwrap_err();
//! assert!(broken.to_string().contains("&reopens;"), "{broken}");
//! assert!(items.next().is_none());
//! # Ok::<(), rapporteur_archive::Broken>(())
//! ```
//!
//! Memory is bounded by [`Limits`]: of WARC and zip files one record is held at a time, feeds and sitemaps are held whole. Work grows with
//! the size of the input only, however it is damaged. Nothing here panics on any input, opens an address, writes a file, or looks at the
//! clock. Not here: finding the article on a page, following links, archives in archives, `.warc.zst`. What is read of each container is
//! in `docs/archives.md`.

mod broken;
mod document;
mod feed;
mod guard;
mod gzip;
mod item;
mod limits;
mod lines;
mod media;
mod open;
mod rework;
mod seams;
mod sitemap;
mod sniff;
mod warc;
mod window;
mod xml;
mod zip;

pub use broken::{Broken, BrokenKind};
pub use item::{Extent, Item};
pub use limits::Limits;
pub use open::{Items, open, stream};
pub use sniff::{Kind, sniff};

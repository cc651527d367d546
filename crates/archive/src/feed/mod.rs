//! Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed.
//!
//! `feed-rs` (3.0) was looked at and not taken: it holds all entries at once, one bad entry fails the whole feed, groups of media may be
//! nested as deep as the stack is (it recurs), and the descriptions around a group are copied into it, so that memory grows with the
//! square of the feed. What is needed of a feed is a handful of elements, read with the scanner that sitemaps are read with.

mod dates;
mod json;
mod title;
mod xml;

pub(crate) use dates::normal;
pub(crate) use json::JsonFeed;
pub(crate) use xml::XmlFeed;

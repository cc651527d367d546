//! XML that is a list of entries, read without a tree: feeds and sitemaps.

mod entry;
mod names;
mod scan;
mod text;

pub(crate) use entry::{Node, Nodes};
pub(crate) use names::Space;
pub(crate) use scan::Scan;
pub(crate) use text::decoded;

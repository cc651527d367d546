//! Zip files of pages, texts and JSON lines.
//!
//! The `zip` crate reads the table of contents; the entries, stored or deflated, are inflated by `flate2` under our limits. Nothing is
//! ever written, so a name with `..` in it is a name as any other.

mod body;
mod contents;
mod entries;

pub(crate) use entries::Entries;

//! The collection: one SQLite file that keeps articles as they were received, every record made of them, and how they came to be.
//!
//! [`Store`] is the file. [`Store::add`] takes in one article, whatever became of it, in one transaction: after the end of the process at any moment an
//! article is in whole or not at all. [`Store::find`] asks for entries by a [`Filter`]; [`Store::record`] gives the record they stand in, which is the
//! only full account of them: the tables beside it hold what can be filtered by. Everything done is told in a hash-chained log
//! ([`Store::verify_audit`]).
//!
//! One process writes at a time; any number read meanwhile. The store does not look at the clock and knows nothing of text: what is a copy of what, and
//! which events are one act, is decided by the caller.

mod add;
mod article;
mod audit;
mod copies;
mod distance;
mod entries;
mod error;
mod feeds;
mod forget;
mod index;
mod open;
mod query;
mod readings;
mod run;
mod schema;

pub use article::{ArticleRow, Form, Known, NewArticle, Received, State};
pub use audit::{AuditLine, Verdict};
pub use entries::{EntryId, EntryRow, Like, Report};
pub use error::{StoreError, StoreErrorKind};
pub use feeds::FeedState;
pub use open::Store;
pub use query::{Filter, Hit, Near, Order, Table};
pub use readings::{NewEvent, NewReading, ReadingId};
pub use run::{NewRun, RunId};

use std::fmt::Write;

/// Row of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub(crate) i64);

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

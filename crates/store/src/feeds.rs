//! Feeds that are followed.

use rusqlite::{OptionalExtension, params};

use crate::Store;
use crate::error::StoreError;

/// What a feed last answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedState {
    /// Its `ETag`.
    pub etag: Option<String>,
    /// Its `Last-Modified`.
    pub last_modified: Option<String>,
    /// When it was last asked, RFC 3339.
    pub polled: Option<String>,
}

impl Store {
    /// What is kept of the feed at `url`; nothing at first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn feed(&self, url: &str) -> Result<FeedState, StoreError> {
        let state = |row: &rusqlite::Row<'_>| Ok(FeedState { etag: row.get(0)?, last_modified: row.get(1)?, polled: row.get(2)? });
        let found = self.db.query_row("SELECT etag, last_modified, polled FROM feeds WHERE url = ?", [url], state).optional();
        found.map(Option::unwrap_or_default).map_err(|err| self.err(err))
    }

    /// Whether an article of this address was taken in, whatever became of it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has_url(&self, url: &str) -> Result<bool, StoreError> {
        let find = || self.db.prepare_cached("SELECT EXISTS (SELECT 1 FROM articles WHERE url = ?)")?.query_row([url], |row| row.get(0));
        find().map_err(|err| self.err(err))
    }

    /// Keeps what the feed at `url` answered.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_feed(&mut self, url: &str, state: &FeedState) -> Result<(), StoreError> {
        self.write(|db| {
            db.execute(
                "INSERT OR REPLACE INTO feeds (url, etag, last_modified, polled) VALUES (?, ?, ?, ?)",
                params![url, state.etag, state.last_modified, state.polled],
            )
            .map(|_| ())
        })
    }
}

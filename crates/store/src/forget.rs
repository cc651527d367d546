//! Removing an article for good.

use rusqlite::params;
use serde_json::json;

use crate::error::StoreError;
use crate::{ArticleId, Store, audit};

impl Store {
    /// Removes an article, its records and its copies' claim on it; only its hash stays, so that it is not taken in again.
    ///
    /// # Errors
    /// When it is not there or the file cannot be written.
    pub fn forget(&mut self, article: ArticleId, reason: Option<&str>, now: &str) -> Result<(), StoreError> {
        self.write(|db| {
            let hash: String = db.query_row("SELECT hash FROM articles WHERE id = ?", [article.0], |row| row.get(0))?;
            db.execute("INSERT OR REPLACE INTO tombstones (hash, at, reason) VALUES (?, ?, ?)", params![hash, now, reason])?;
            // Copies without their original are read when articles are read again.
            db.execute("UPDATE articles SET copy_of = NULL WHERE copy_of = ?", [article.0])?;
            db.execute("DELETE FROM search WHERE rowid = ?", [article.0])?;
            db.execute("DELETE FROM articles WHERE id = ?", [article.0])?;
            db.execute("DELETE FROM entries WHERE id NOT IN (SELECT entry FROM events)", [])?;
            audit::append(db, now, "forget", &hash, &json!({"reason": reason}))
        })?;
        // What was deleted must not be read from the file's free pages or its journal.
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);").map_err(|err| self.err(err))
    }

    /// Whether the article `hash` was forgotten.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn is_forgotten(&self, hash: &str) -> Result<bool, StoreError> {
        let find =
            || self.db.prepare_cached("SELECT EXISTS (SELECT 1 FROM tombstones WHERE hash = ?)")?.query_row([hash], |row| row.get(0));
        find().map_err(|err| self.err(err))
    }
}

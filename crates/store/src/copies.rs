//! Finding the articles that an article may be a copy of.

use rusqlite::params;

use crate::error::StoreError;
use crate::{ArticleId, Store};

impl Store {
    /// Articles that share one of `keys`, with their signatures, in order of intake; copies of others are not among them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sharing(&self, keys: &[u64]) -> Result<Vec<(ArticleId, Vec<u8>)>, StoreError> {
        let mut ids: Vec<_> =
            keys.iter().map(|&key| self.with_key(key)).collect::<rusqlite::Result<Vec<_>>>().map_err(|err| self.err(err))?.concat();
        ids.sort_unstable();
        ids.dedup();
        let signature = |id: i64| self.db.prepare_cached("SELECT signature FROM articles WHERE id = ?")?.query_row([id], |row| row.get(0));
        ids.into_iter().map(|id| signature(id).map(|bytes| (ArticleId(id), bytes)).map_err(|err| self.err(err))).collect()
    }

    fn with_key(&self, key: u64) -> rusqlite::Result<Vec<i64>> {
        self.db
            .prepare_cached("SELECT article FROM bands WHERE key = ?")?
            .query_map(params![key.cast_signed()], |row| row.get(0))?
            .collect()
    }
}

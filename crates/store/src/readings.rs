//! Records of articles, one by each model and world that read them.

use rapporteur_record::{Line, Record, parse_line};
use rusqlite::params;

use crate::entries::EntryId;
use crate::error::{StoreError, StoreErrorKind};
use crate::run::RunId;
use crate::{ArticleId, Store};

/// Row of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingId(pub(crate) i64);

/// A record to keep.
#[derive(Clone, Debug)]
pub struct NewReading<'a> {
    /// The record.
    pub record: &'a Record,
    /// For each of its events, in order.
    pub events: Vec<NewEvent>,
}

/// What is kept of an event beside the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// The act that it reports.
    pub entry: EntryId,
    /// What it is compared by with events of other articles; of the caller's own making.
    pub told: Vec<u8>,
}

impl Store {
    /// The record of a reading.
    ///
    /// # Errors
    /// When it is not there or damaged.
    pub fn record(&self, reading: ReadingId) -> Result<Record, StoreError> {
        let find = || -> rusqlite::Result<Vec<u8>> {
            self.db.prepare_cached("SELECT record FROM readings WHERE id = ?")?.query_row([reading.0], |row| row.get(0))
        };
        self.unpack_record(&find().map_err(|err| self.err(err))?)
    }

    pub(crate) fn unpack_record(&self, packed: &[u8]) -> Result<Record, StoreError> {
        let damaged = |what: String| StoreError::new(StoreErrorKind::Corrupt, &self.path).with(what);
        let bytes = self.unpack(packed)?;
        let line = std::str::from_utf8(&bytes).map_err(|err| damaged(err.to_string()))?;
        match parse_line(line).map_err(|err| damaged(err.to_string()))? {
            Line::Record(rec) => Ok(*rec),
            Line::Error(_) => Err(damaged("an error stands where a record should".into())),
        }
    }

    /// The current reading of an article.
    ///
    /// # Errors
    /// When it has none or the file cannot be read.
    pub fn current_reading(&self, article: ArticleId) -> Result<ReadingId, StoreError> {
        self.one_reading("SELECT id FROM readings WHERE article = ? AND is_current", params![article.0])
    }

    /// The reading of an article that was made in `run`.
    ///
    /// # Errors
    /// When there is none or the file cannot be read.
    pub fn reading_of_run(&self, article: ArticleId, run: RunId) -> Result<ReadingId, StoreError> {
        self.one_reading("SELECT id FROM readings WHERE article = ? AND run = ?", params![article.0, run.0])
    }

    fn one_reading(&self, sql: &str, params: &[&dyn rusqlite::ToSql]) -> Result<ReadingId, StoreError> {
        match self.db.query_row(sql, params, |row| row.get(0)) {
            Ok(id) => Ok(ReadingId(id)),
            Err(rusqlite::Error::QueryReturnedNoRows) => {
                Err(StoreError::new(StoreErrorKind::Missing, &self.path).with("the article was not read"))
            }
            Err(err) => Err(self.err(err)),
        }
    }

    /// Articles that `model` and `world` have not read, though another has or their original was forgotten, after `after` in order of intake; at most `most`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn outdated(&self, model: &str, world: &str, after: Option<ArticleId>, most: usize) -> Result<Vec<ArticleId>, StoreError> {
        let find = || {
            let sql = "SELECT id FROM articles WHERE (state = 'read' OR state = 'copy' AND copy_of IS NULL) AND id > ?
                       AND NOT EXISTS (SELECT 1 FROM readings WHERE article = articles.id AND model = ? AND world = ?) ORDER BY id LIMIT ?";
            let after = after.map_or(0, |id| id.0);
            self.db
                .prepare_cached(sql)?
                .query_map(params![after, model, world, most], |row| row.get(0).map(ArticleId))?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        find().map_err(|err| self.err(err))
    }
}

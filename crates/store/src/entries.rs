//! Entries: one act, reported by one or more articles.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use crate::error::StoreError;
use crate::{ArticleId, Hit, ReadingId, Store};

/// Stable name of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub String);

/// An event of another article that may tell the same act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// The act it reports.
    pub entry: EntryId,
    /// What was kept to compare it by.
    pub told: Vec<u8>,
}

/// What the collection knows of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// Its stable name.
    pub id: EntryId,
    /// How many articles report it, copies not counted.
    pub reports: usize,
    /// Who published them, copies included, in alphabetical order.
    pub outlets: Vec<String>,
}

/// One report of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The reading it stands in.
    pub reading: ReadingId,
    /// Its place in the record's events.
    pub idx: usize,
    /// Who published it, copies of the article included, in alphabetical order.
    pub outlets: Vec<String>,
}

impl Store {
    /// Events of type `event_type` on `day`, in `country` or where that is not known; in order of intake.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn events_like(&self, event_type: &str, day: &str, country: Option<&str>) -> Result<Vec<Like>, StoreError> {
        let find = || {
            let sql = "SELECT n.name, e.told FROM events e JOIN entries n ON n.id = e.entry
                       WHERE e.type = ?1 AND e.day = ?2 AND (?3 IS NULL OR e.country IS NULL OR e.country = ?3) ORDER BY e.id";
            let like = |row: &rusqlite::Row<'_>| Ok(Like { entry: EntryId(row.get(0)?), told: row.get(1)? });
            self.db.prepare_cached(sql)?.query_map(params![event_type, day, country], like)?.collect::<rusqlite::Result<Vec<_>>>()
        };
        find().map_err(|err| self.err(err))
    }

    /// The act that a hit reports; `None` of what is no event.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn entry(&self, hit: &Hit) -> Result<Option<EntryRow>, StoreError> {
        let Some(id) = hit.entry.clone().map(EntryId) else { return Ok(None) };
        if !hit.is_shared {
            return Ok(Some(EntryRow { id, reports: 1, outlets: self.outlets(hit.article)? }));
        }
        let by_reading: BTreeMap<_, _> = self.reports(&id)?.into_iter().map(|report| (report.reading, report.outlets)).collect();
        let reports = by_reading.len();
        let outlets: BTreeSet<_> = by_reading.into_values().flatten().collect();
        Ok(Some(EntryRow { id, reports, outlets: outlets.into_iter().collect() }))
    }

    /// Every report of an entry by current readings, in order of intake.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reports(&self, entry: &EntryId) -> Result<Vec<Report>, StoreError> {
        let find = || -> rusqlite::Result<Vec<_>> {
            let sql = "SELECT e.reading, e.idx, r.article FROM events e JOIN readings r ON r.id = e.reading
                       WHERE e.entry = (SELECT id FROM entries WHERE name = ?) ORDER BY e.id";
            let mut found = self.db.prepare_cached(sql)?;
            let rows = found.query_map([&entry.0], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?)))?;
            rows.map(|row| {
                row.and_then(|(reading, idx, article)| Ok(Report { reading: ReadingId(reading), idx, outlets: self.outlets_of(article)? }))
            })
            .collect()
        };
        find().map_err(|err| self.err(err))
    }

    /// Who published an article or a copy of it, in alphabetical order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn outlets(&self, article: ArticleId) -> Result<Vec<String>, StoreError> {
        self.outlets_of(article.0).map_err(|err| self.err(err))
    }

    fn outlets_of(&self, article: i64) -> rusqlite::Result<Vec<String>> {
        let sql = "SELECT outlet FROM articles WHERE id = ?1 AND outlet IS NOT NULL
                   UNION SELECT outlet FROM articles WHERE copy_of = ?1 AND outlet IS NOT NULL ORDER BY outlet";
        self.db.prepare_cached(sql)?.query_map([article], |row| row.get(0))?.collect()
    }
}

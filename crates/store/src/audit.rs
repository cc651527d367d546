//! The append-only log of everything done to the collection. Each line's hash covers the one before it, so that none can be changed, taken out or
//! put in between without every later hash being wrong.

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::{Store, hex};

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Counts from 1 without gaps.
    pub seq: u64,
    /// When, RFC 3339.
    pub at: String,
    /// `ingest`, `reread`, `correct`, `forget`, `run`.
    pub kind: String,
    /// To what: the hash of an article, the number of a run.
    pub subject: String,
    /// More, as JSON.
    pub detail: String,
    /// SHA-256 over the last line's hash and this line, hexadecimal.
    pub hash: String,
}

/// What checking the log came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Lines whose hash is right, from the first on.
    pub sound: u64,
    /// The first line that is wrong.
    pub broken_at: Option<u64>,
    /// Readings whose record is not the one that the log tells of.
    pub changed: Vec<String>,
    /// The last sound line's hash: kept elsewhere, it also proves that no lines were cut off at the end.
    pub head: String,
}

impl Verdict {
    /// Whether nothing is amiss.
    pub fn is_sound(&self) -> bool {
        self.broken_at.is_none() && self.changed.is_empty()
    }
}

/// Appends a line; inside the transaction of what it tells of.
pub(crate) fn append(db: &Connection, at: &str, kind: &str, subject: &str, detail: &serde_json::Value) -> rusqlite::Result<()> {
    let (seq, last) = head(db)?;
    let detail = detail.to_string();
    let hash = hash_of(&last, seq + 1, at, kind, subject, &detail);
    db.prepare_cached("INSERT INTO audit (seq, at, kind, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?)")?.execute(params![
        seq + 1,
        at,
        kind,
        subject,
        detail,
        hash
    ])?;
    Ok(())
}

fn head(db: &Connection) -> rusqlite::Result<(u64, String)> {
    let mut last = db.prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
    let mut rows = last.query([])?;
    rows.next()?.map_or(Ok((0, String::new())), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Every field with its length before it: no two lines are hashed alike.
fn hash_of(last: &str, seq: u64, at: &str, kind: &str, subject: &str, detail: &str) -> String {
    let mut hash = Sha256::new();
    for field in [last, &seq.to_string(), at, kind, subject, detail] {
        hash.update((field.len() as u64).to_le_bytes());
        hash.update(field);
    }
    hex(&hash.finalize())
}

impl Store {
    /// Checks every line of the log, and every reading that it tells of.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn verify_audit(&self) -> Result<Verdict, StoreError> {
        let mut verdict = Verdict { sound: 0, broken_at: None, changed: Vec::new(), head: String::new() };
        self.audit_lines(|line| {
            let is_sound = line.seq == verdict.sound + 1
                && line.hash == hash_of(&verdict.head, line.seq, &line.at, &line.kind, &line.subject, &line.detail);
            if is_sound && verdict.broken_at.is_none() {
                (verdict.sound, verdict.head) = (line.seq, line.hash);
            } else {
                verdict.broken_at.get_or_insert(verdict.sound + 1);
            }
        })?;
        verdict.changed = self.changed_readings().map_err(|err| self.err(err))?;
        Ok(verdict)
    }

    /// Hands every line of the log to `sink`, from the first on.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn audit_lines(&self, mut sink: impl FnMut(AuditLine)) -> Result<(), StoreError> {
        let mut each = || -> rusqlite::Result<()> {
            let mut lines = self.db.prepare("SELECT seq, at, kind, subject, detail, hash FROM audit ORDER BY seq")?;
            let mut rows = lines.query([])?;
            while let Some(row) = rows.next()? {
                let (seq, at, kind, subject) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                sink(AuditLine { seq, at, kind, subject, detail: row.get(4)?, hash: row.get(5)? });
            }
            Ok(())
        };
        each().map_err(|err| self.err(err))
    }

    /// Articles of which a record is kept that is not the one last told of in the log.
    fn changed_readings(&self) -> rusqlite::Result<Vec<String>> {
        let mut readings = self.db.prepare(
            "SELECT a.hash, r.record, (SELECT detail ->> 'record' FROM audit
               WHERE kind IN ('ingest', 'reread') AND subject = a.hash AND detail ->> 'model' = r.model AND detail ->> 'world' = r.world
               ORDER BY seq DESC LIMIT 1)
             FROM readings r JOIN articles a ON a.id = r.article ORDER BY r.id",
        )?;
        let mut rows = readings.query([])?;
        let mut changed = Vec::new();
        while let Some(row) = rows.next()? {
            let record: Vec<u8> = row.get(1)?;
            if row.get::<_, Option<String>>(2)? != Some(digest(&record)) {
                changed.push(row.get(0)?);
            }
        }
        Ok(changed)
    }
}

/// SHA-256 of a record as it is kept.
pub(crate) fn digest(record: &[u8]) -> String {
    hex(&Sha256::digest(record))
}

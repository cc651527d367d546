//! Runs: each use of the program that changes the collection.

use rusqlite::params;
use serde_json::json;

use crate::error::StoreError;
use crate::{Store, audit};

/// Number of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId(pub(crate) i64);

impl RunId {
    /// The run numbered `number`.
    pub fn new(number: i64) -> Self {
        Self(number)
    }
}

/// What is kept of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRun {
    /// What was asked for: `add`, `reread`, `watch`.
    pub command: String,
    /// Version of the program.
    pub version: String,
    /// Fingerprint of the model.
    pub model: String,
    /// Fingerprint of the world file.
    pub world: String,
    /// Version of the codebook.
    pub codebook: String,
}

impl Store {
    /// Begins a run at `now` (RFC 3339).
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin_run(&mut self, run: &NewRun, now: &str) -> Result<RunId, StoreError> {
        self.write(|db| {
            db.execute(
                "INSERT INTO runs (started, command, version, model, world, codebook) VALUES (?, ?, ?, ?, ?, ?)",
                params![now, run.command, run.version, run.model, run.world, run.codebook],
            )?;
            let id = db.last_insert_rowid();
            let detail = json!({"command": run.command, "version": run.version, "model": run.model, "world": run.world});
            audit::append(db, now, "run", &id.to_string(), &detail)?;
            Ok(RunId(id))
        })
    }

    /// Notes that a run came to its end.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn end_run(&mut self, run: RunId, now: &str) -> Result<(), StoreError> {
        self.write(|db| db.execute("UPDATE runs SET finished = ? WHERE id = ?", params![now, run.0]).map(|_| ()))
    }

    /// Does `what` in one transaction: all of it or nothing.
    pub(crate) fn write<T>(&mut self, what: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let path = self.path.clone();
        let all = |db: &mut rusqlite::Connection| {
            let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let out = what(&tx)?;
            tx.commit()?;
            Ok(out)
        };
        all(&mut self.db).map_err(|err| StoreError::of(&path, err))
    }
}

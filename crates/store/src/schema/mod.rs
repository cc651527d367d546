//! Versions of the schema, and the way from each to the next.

use std::path::Path;

use rusqlite::Connection;

use crate::error::{StoreError, StoreErrorKind};

/// `RPRT`, in the header of every file of ours.
const APPLICATION_ID: i32 = 0x5250_5254;
/// What leads from version `n` to `n + 1`, in order.
const MIGRATIONS: &[&str] = &[include_str!("v1.sql")];

/// Makes a fresh file ours, brings an older one up to date, refuses any other.
pub(crate) fn prepare(db: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let (id, version) = stamp(db).map_err(|err| StoreError::of(path, err))?;
    let is_fresh = id == 0 && version == 0 && is_empty(db).map_err(|err| StoreError::of(path, err))?;
    if id != APPLICATION_ID && !is_fresh {
        return Err(StoreError::new(StoreErrorKind::NotOurs, path));
    }
    if version > MIGRATIONS.len() {
        return Err(StoreError::new(StoreErrorKind::TooNew, path).with(format!("schema version {version}")));
    }
    migrate(db, version).map_err(|err| StoreError::of(path, err))
}

/// The application id and the schema version of a file.
fn stamp(db: &Connection) -> rusqlite::Result<(i32, usize)> {
    let id = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((id, usize::try_from(version).unwrap_or(usize::MAX)))
}

fn is_empty(db: &Connection) -> rusqlite::Result<bool> {
    db.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))
}

/// All steps in one transaction: a file is never left between versions.
fn migrate(db: &mut Connection, version: usize) -> rusqlite::Result<()> {
    if version == MIGRATIONS.len() {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    let (_, version) = stamp(&tx)?;
    for (step, sql) in MIGRATIONS.iter().enumerate().skip(version) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", step as i64 + 1)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.commit()
}

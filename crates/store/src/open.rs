//! Opening the file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{StoreError, StoreErrorKind};
use crate::{distance, schema};

/// How long a statement waits for another process to finish its own.
const PATIENCE: Duration = Duration::from_secs(10);

/// The collection: articles, their records, and how they came to be, in one file.
pub struct Store {
    pub(crate) db: Connection,
    pub(crate) path: PathBuf,
    /// Held while this process may write.
    lock: Option<File>,
}

impl Store {
    /// Opens the collection at `path` for writing, and makes it if it is not there. Does not wait for another writer.
    ///
    /// # Errors
    /// When another process writes (`Busy`), the file cannot be made or written, is damaged, newer or not ours.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        make_folder(path)?;
        let lock = lock(path)?;
        let mut db = Connection::open(path).map_err(|err| StoreError::of(path, err))?;
        settle(&db).map_err(|err| StoreError::of(path, err))?;
        schema::prepare(&mut db, path)?;
        Ok(Self { db, path: path.to_owned(), lock: Some(lock) })
    }

    /// Opens a collection that is there, for reading only; another process may write meanwhile.
    ///
    /// # Errors
    /// When there is none, it is damaged, newer or not ours.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::new(StoreErrorKind::CannotOpen, path).with("there is no collection yet; rapporteur add makes one"));
        }
        let mut db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|err| StoreError::of(path, err))?;
        settle(&db).map_err(|err| StoreError::of(path, err))?;
        schema::prepare(&mut db, path)?;
        db.pragma_update(None, "query_only", true).map_err(|err| StoreError::of(path, err))?;
        Ok(Self { db, path: path.to_owned(), lock: None })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this process may write.
    pub fn is_writer(&self) -> bool {
        self.lock.is_some()
    }

    /// The value of a setting of SQLite's: `page_count`, `user_version`.
    ///
    /// # Errors
    /// When there is no such setting.
    pub fn pragma(&self, name: &str) -> Result<i64, StoreError> {
        self.db.pragma_query_value(None, name, |row| row.get(0)).map_err(|err| self.err(err))
    }

    /// Lets the file grow to `pages` pages and no further.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn limit_pages(&self, pages: i64) -> Result<(), StoreError> {
        self.db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).map_err(|err| self.err(err))
    }

    pub(crate) fn err(&self, cause: rusqlite::Error) -> StoreError {
        StoreError::of(&self.path, cause)
    }
}

fn make_folder(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), |folder| std::fs::create_dir_all(folder).map_err(|err| cannot(path, &err)))
}

fn cannot(path: &Path, err: &std::io::Error) -> StoreError {
    let kind = match err.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => StoreErrorKind::ReadOnly,
        std::io::ErrorKind::StorageFull => StoreErrorKind::Full,
        _ => StoreErrorKind::CannotOpen,
    };
    StoreError::new(kind, path).with(err.to_string())
}

/// One writer at a time: the operating system gives the lock back however the process ends.
fn lock(path: &Path) -> Result<File, StoreError> {
    let name = format!("{}.lock", path.file_name().unwrap_or_default().to_string_lossy());
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path.with_file_name(name));
    let file = file.map_err(|err| cannot(path, &err))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::new(StoreErrorKind::Busy, path)),
        Err(TryLockError::Error(err)) => Err(cannot(path, &err)),
    }
}

fn settle(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(PATIENCE)?;
    // Asks for the header: a file that is no database is told here.
    db.pragma_query_value(None, "schema_version", |row| row.get::<_, i64>(0))?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    // Survives the end of the process at any moment; a power cut may cost the last articles, never the file.
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cache_size", -65_536)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.set_prepared_statement_cache_capacity(64);
    distance::register(db)
}

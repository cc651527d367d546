//! Where the collection lies, and opening it.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use rapporteur_store::{Store, StoreError, StoreErrorKind};

use crate::args::DbFlags;
use crate::failure::Failure;
use crate::interrupt::Stop;
use crate::report;

/// How often a collection that another process writes is tried again.
const TICK: Duration = Duration::from_millis(200);

/// What went wrong, with what to do about it.
pub(crate) fn failure(err: StoreError) -> Failure {
    let help = err.help();
    Failure::new("the collection cannot be used").because(err).help(help)
}

/// Opens the collection for reading.
pub(crate) fn open_to_read(flags: &DbFlags) -> Result<Store, Failure> {
    Store::open_to_read(&path(flags)?).map_err(failure)
}

/// Opens the collection for writing. Another process that writes is waited for, until `stop` is set.
pub(super) fn open(flags: &DbFlags, stop: &Stop) -> Result<Store, Failure> {
    let path = path(flags)?;
    let mut told = false;
    loop {
        match Store::open(&path) {
            Err(err) if err.kind() == StoreErrorKind::Busy && !stop.is_set() => {
                if !told {
                    report::say(&format!("{err}: waiting for it (Ctrl-C to give up)"));
                    told = true;
                }
                thread::sleep(TICK);
            }
            opened => return opened.map_err(failure),
        }
    }
}

/// Opens a collection that must be there for writing.
pub(super) fn open_there(flags: &DbFlags, stop: &Stop) -> Result<Store, Failure> {
    drop(open_to_read(flags)?);
    open(flags, stop)
}

fn path(flags: &DbFlags) -> Result<PathBuf, Failure> {
    let default = || dirs::data_dir().map(|folder| folder.join("rapporteur").join("news.db"));
    flags
        .db
        .clone()
        .or_else(default)
        .ok_or_else(|| Failure::new("there is no data folder for this user").help("say where the collection lies with --db FILE"))
}

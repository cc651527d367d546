//! `rapporteur forget`: an article removed for good.

use std::io::{self, BufRead};

use super::db;
use crate::args::ForgetFlags;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::interrupt::Stop;
use crate::report;
use crate::terminal::Terminal;

/// Removes an article after asking.
pub(crate) fn forget(flags: ForgetFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut store = db::open_there(&flags.db, &Stop::default())?;
    let article = store.article(&flags.hash).map_err(db::failure)?;
    let name = store.name(article).map_err(db::failure)?;
    if !flags.yes && !is_agreed(&name, terminal)? {
        report::say(&"nothing was removed");
        return Ok(Exit::Clean);
    }
    store.forget(article, flags.reason.as_deref(), &crate::clock::now()).map_err(db::failure)?;
    report::say(&format!("{name} was removed with its records; only its hash stays"));
    Ok(Exit::Clean)
}

fn is_agreed(name: &str, terminal: &Terminal) -> Result<bool, Failure> {
    if !terminal.stdin {
        return Err(Failure::new("nobody can be asked here").help("say --yes to remove it without being asked"));
    }
    report::say(&format!("remove {name} and every record of it for good? [y/N]"));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(|err| Failure::new("cannot read the answer").because(err))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

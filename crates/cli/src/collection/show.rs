//! `rapporteur show`: one article of the collection.

use rapporteur_record::{Record, write_jsonl};
use rapporteur_store::{ArticleId, RunId, Store};

use super::db;
use crate::args::{ShowFlags, ShowFormat};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::terminal::Terminal;
use crate::view::{self, Look};

/// Shows an article's record, or what was received.
pub(crate) fn show(flags: ShowFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let store = db::open_to_read(&flags.db)?;
    let article = store.article(&flags.hash).map_err(db::failure)?;
    let format = flags.format.unwrap_or(if terminal.stdout { ShowFormat::Text } else { ShowFormat::Jsonl });
    let look = Look::of(flags.color, None, terminal, usize::MAX);
    let bytes = match format {
        ShowFormat::Raw => store.received(article).map_err(db::failure)?.bytes,
        ShowFormat::Text => view::article(&record(&store, article, flags.run)?, &look).into_bytes(),
        ShowFormat::Jsonl => line(&record(&store, article, flags.run)?)?,
    };
    Output::stdout(format == ShowFormat::Text && look.color).write(&bytes)?;
    Ok(Exit::Clean)
}

fn record(store: &Store, article: ArticleId, run: Option<i64>) -> Result<Record, Failure> {
    let reading = match run {
        Some(number) => store.reading_of_run(article, RunId::new(number)),
        None => store.current_reading(article),
    };
    reading.and_then(|reading| store.record(reading)).map_err(db::failure)
}

fn line(rec: &Record) -> Result<Vec<u8>, Failure> {
    let mut line = Vec::new();
    write_jsonl(rec, &mut line).map_err(|err| Failure::new("the record cannot be written").because(err))?;
    Ok(line)
}

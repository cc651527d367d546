//! Asks the collection and hands the answer on.

use rapporteur_store::{Hit, Order, Store, StoreError};

use super::{Question, export, page};
use crate::args::{ListFlags, ListFormat};
use crate::collection::{failure, open_to_read};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::terminal::Terminal;

/// Entries of a list for a person, unless the user says how many.
const DEFAULT_LIMIT: usize = 50;

/// What the list is printed as: for a person where one looks on.
pub(super) fn is_text(list: &ListFlags, terminal: &Terminal) -> bool {
    let default = if terminal.stdout && list.output.is_none() { ListFormat::Text } else { ListFormat::Jsonl };
    list.format.unwrap_or(default) == ListFormat::Text
}

/// Answers a question.
pub(super) fn answer(question: &Question, terminal: &Terminal) -> Result<Exit, Failure> {
    let store = open_to_read(&question.list.db)?;
    if !is_text(&question.list, terminal) {
        return export::write(&store, question);
    }
    let limit = Some(question.list.limit.unwrap_or(DEFAULT_LIMIT)).filter(|&limit| limit > 0);
    let hits = hits(&store, question, limit).map_err(failure)?;
    let total = store.count(question.table, &question.filter).map_err(failure)?;
    let look = page::look(&question.list, terminal);
    let text = page::of(&store, question, &hits, total, &look)?;
    let mut output = match &question.list.output {
        Some(path) => Output::file(path)?,
        None => Output::stdout(look.color),
    };
    output.write(text.as_bytes())?;
    output.publish()?;
    Ok(Exit::Clean)
}

/// The latest hits, at most `limit`.
pub(super) fn hits(store: &Store, question: &Question, limit: Option<usize>) -> Result<Vec<Hit>, StoreError> {
    let mut hits = Vec::new();
    let take = |hit| {
        hits.push(hit);
        true
    };
    store.find(question.table, &question.filter, Order::Latest, limit, take)?;
    Ok(hits)
}

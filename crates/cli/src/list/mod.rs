//! The commands that ask a collection: what it holds, as a table for a person or in the format of another tool.

mod ask;
mod compare;
mod entry;
mod export;
mod filter;
mod page;
mod target;

pub(crate) use compare::compare;

use rapporteur_store::{Filter, Table};

use crate::args::{ArticlesFlags, EntitiesFlags, EventsFlags, ListFlags, PositionsFlags, StatementsFlags};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::terminal::Terminal;

/// What is asked for.
struct Question {
    table: Table,
    filter: Filter,
    list: ListFlags,
}

/// Lists events, or the reports of one.
pub(crate) fn events(flags: EventsFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let filter = filter::events(&flags)?;
    let question = Question { table: Table::Events, filter, list: flags.list };
    match &flags.entry {
        Some(id) if ask::is_text(&question.list, terminal) => entry::show(id, &question, terminal),
        _ => ask::answer(&question, terminal),
    }
}

/// Lists statements.
pub(crate) fn statements(flags: StatementsFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let filter = Filter { actor: flags.speaker, ..filter::entries(&flags.common, &flags.list)? };
    ask::answer(&Question { table: Table::Statements, filter, list: flags.list }, terminal)
}

/// Lists positions.
pub(crate) fn positions(flags: PositionsFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let filter = filter::positions(&flags)?;
    ask::answer(&Question { table: Table::Positions, filter, list: flags.list }, terminal)
}

/// Lists articles.
pub(crate) fn articles(flags: ArticlesFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let filter = filter::articles(&flags)?;
    ask::answer(&Question { table: Table::Articles, filter, list: flags.list }, terminal)
}

/// Lists entities.
pub(crate) fn entities(flags: EntitiesFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let filter = Filter { party: flags.name, country: flags.country, ..filter::of_article(&flags.list)? };
    ask::answer(&Question { table: Table::Entities, filter, list: flags.list }, terminal)
}

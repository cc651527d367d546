//! The answer as a table for a person.

use std::collections::BTreeMap;

use rapporteur_record::Record;
use rapporteur_store::{Hit, ReadingId, Store, StoreError, Table};

use super::Question;
use crate::args::ListFlags;
use crate::collection::failure;
use crate::failure::Failure;
use crate::terminal::Terminal;
use crate::view::Look;
use crate::view::list::{self, ArticleLine, Row};

/// How the table looks.
pub(super) fn look(flags: &ListFlags, terminal: &Terminal) -> Look {
    let look = Look::of(flags.color, flags.width, terminal, usize::MAX);
    Look { color: look.color && flags.output.is_none(), ..look }
}

/// The table, and how much of the whole it shows.
pub(super) fn of(store: &Store, question: &Question, hits: &[Hit], total: u64, look: &Look) -> Result<String, Failure> {
    if hits.is_empty() {
        return Ok(list::remark(&format!("no {} of that kind", noun(question.table, 0)), look));
    }
    let table = if question.table == Table::Articles { articles(store, hits, look) } else { entries(store, question.table, hits, look) };
    let shown = hits.len() as u64;
    let more = if shown < total { ": the latest; --limit 0 for all" } else { "" };
    let noun = noun(question.table, total);
    Ok(table.map_err(failure)? + &list::remark(&format!("{shown} of {total} {noun}{more}"), look))
}

fn entries(store: &Store, table: Table, hits: &[Hit], look: &Look) -> Result<String, StoreError> {
    let mut records: BTreeMap<ReadingId, Record> = BTreeMap::new();
    for reading in hits.iter().filter_map(|hit| hit.reading) {
        if let std::collections::btree_map::Entry::Vacant(free) = records.entry(reading) {
            free.insert(store.record(reading)?);
        }
    }
    let mut rows = Vec::with_capacity(hits.len());
    for hit in hits {
        let Some(rec) = hit.reading.and_then(|reading| records.get(&reading)) else { continue };
        rows.push(Row { rec, idx: hit.idx, entry: store.entry(hit)?.map(|entry| (entry.id.0, entry.reports)) });
    }
    Ok(match table {
        Table::Events => list::events(&rows, look),
        Table::Statements => list::statements(&rows, look),
        Table::Positions => list::positions(&rows, look),
        Table::Entities | Table::Articles => list::entities(&rows, look),
    })
}

fn articles(store: &Store, hits: &[Hit], look: &Look) -> Result<String, StoreError> {
    let lines: Vec<_> = hits.iter().map(|hit| article(store, hit)).collect::<Result<_, _>>()?;
    Ok(list::articles(&lines, look))
}

fn article(store: &Store, hit: &Hit) -> Result<ArticleLine, StoreError> {
    let row = store.article_row(hit.article)?;
    let copies = match row.copies {
        0 => String::new(),
        1 => " (+1 copy)".to_owned(),
        count => format!(" (+{count} copies)"),
    };
    let why = row.reject.map_or(String::new(), |why| format!(": {why}"));
    Ok(ArticleLine {
        hash: row.hash,
        state: row.state + &why,
        title: row.title.unwrap_or(row.name),
        outlet: row.outlet.unwrap_or_else(|| "–".to_owned()) + &copies,
        published: row.published.unwrap_or_else(|| "–".to_owned()),
    })
}

fn noun(table: Table, count: u64) -> &'static str {
    match (table, count) {
        (Table::Events, 1) => "event",
        (Table::Events, _) => "events",
        (Table::Statements, 1) => "statement",
        (Table::Statements, _) => "statements",
        (Table::Positions, 1) => "position",
        (Table::Positions, _) => "positions",
        (Table::Articles, 1) => "article",
        (Table::Articles, _) => "articles",
        (Table::Entities, 1) => "entity",
        (Table::Entities, _) => "entities",
    }
}

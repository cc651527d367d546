//! Listing what a filter leaves.

use rusqlite::{Row, params_from_iter};

use super::clauses::Clauses;
use super::filter::{Filter, Order, Table};
use crate::error::StoreError;
use crate::{ArticleId, ReadingId, Store};

/// One entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The article it stands in.
    pub article: ArticleId,
    /// The reading it stands in; `None` for an article that was not read.
    pub reading: Option<ReadingId>,
    /// Its place in the list of the record; 0 for articles.
    pub idx: usize,
    /// The act that an event reports.
    pub entry: Option<String>,
    /// Whether that act has other reports.
    pub is_shared: bool,
}

impl Store {
    /// Hands what `filter` leaves of `table` to `sink`, at most `limit`, until it says to stop.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(
        &self,
        table: Table,
        filter: &Filter,
        order: Order,
        limit: Option<usize>,
        mut sink: impl FnMut(Hit) -> bool,
    ) -> Result<(), StoreError> {
        let clauses = Clauses::of(table, filter);
        let limit = limit.map_or(String::new(), |limit| format!(" LIMIT {limit}"));
        let sql = format!("SELECT {} FROM {}{}{}{limit}", columns(table), source(table), condition(&clauses), ordering(table, order));
        let mut each = || -> rusqlite::Result<()> {
            let mut found = self.db.prepare(&sql)?;
            let mut rows = found.query(params_from_iter(&clauses.values))?;
            while let Some(row) = rows.next()? {
                if !sink(hit(row)?) {
                    break;
                }
            }
            Ok(())
        };
        each().map_err(|err| self.err(err))
    }

    /// How many `filter` leaves of `table`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn count(&self, table: Table, filter: &Filter) -> Result<u64, StoreError> {
        let clauses = Clauses::of(table, filter);
        let sql = format!("SELECT count(*) FROM {}{}", counted(table, &clauses), condition(&clauses));
        let count = || self.db.prepare(&sql)?.query_row(params_from_iter(&clauses.values), |row| row.get(0));
        count().map_err(|err| self.err(err))
    }
}

/// Where the rows lie that are counted: without the articles they stand in, where nothing is asked of those.
fn counted(table: Table, clauses: &Clauses) -> String {
    if table == Table::Articles || clauses.is_of_article { source(table) } else { format!("{} x", rows(table)) }
}

fn rows(table: Table) -> &'static str {
    match table {
        Table::Events => "events",
        Table::Statements => "statements",
        Table::Positions => "positions",
        Table::Entities => "entities",
        Table::Articles => "articles",
    }
}

/// Where its rows lie: `x`, the reading `r` they stand in, its article `a`.
fn source(table: Table) -> String {
    match table {
        Table::Articles => "articles a LEFT JOIN readings r ON r.article = a.id AND r.is_current".to_owned(),
        _ => format!("{} x JOIN readings r ON r.id = x.reading JOIN articles a ON a.id = r.article", rows(table)),
    }
}

fn columns(table: Table) -> &'static str {
    match table {
        Table::Events => {
            "a.id, r.id, x.idx, (SELECT name FROM entries WHERE id = x.entry), (SELECT count(*) > 1 FROM events WHERE entry = x.entry)"
        }
        Table::Articles => "a.id, r.id, 0, NULL, FALSE",
        Table::Statements | Table::Positions | Table::Entities => "a.id, r.id, x.idx, NULL, FALSE",
    }
}

fn condition(clauses: &Clauses) -> String {
    if clauses.sql.is_empty() { String::new() } else { format!(" WHERE {}", clauses.sql.join(" AND ")) }
}

fn ordering(table: Table, order: Order) -> &'static str {
    match (order, table) {
        (Order::Intake, Table::Articles) => " ORDER BY a.id",
        (Order::Intake, _) => " ORDER BY x.reading, x.idx",
        (Order::Latest, Table::Articles) => " ORDER BY a.published DESC, a.id DESC",
        (Order::Latest, Table::Entities) => " ORDER BY x.id DESC",
        (Order::Latest, _) => " ORDER BY x.day DESC, x.id DESC",
    }
}

fn hit(row: &Row<'_>) -> rusqlite::Result<Hit> {
    let reading: Option<i64> = row.get(1)?;
    Ok(Hit {
        article: ArticleId(row.get(0)?),
        reading: reading.map(ReadingId),
        idx: row.get(2)?,
        entry: row.get(3)?,
        is_shared: row.get(4)?,
    })
}

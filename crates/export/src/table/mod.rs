//! Our five tables, as CSV or Parquet.
//!
//! The columns of each table are defined once, in the module of its name, and written by every writer of tables: a [`column::Column`] says how a
//! cell is read off an entry, a [`column::Sink`] takes the cells.

mod articles;
pub(crate) mod cells;
pub(crate) mod column;
pub(crate) mod delimited;
mod entities;
pub(crate) mod events;
mod parquet;
mod positions;
mod statements;

pub use delimited::Csv;
pub use parquet::Parquet;

use crate::format::Table;
use column::Rows;

/// The columns of `table` and what reads its rows.
pub(crate) fn rows(table: Table) -> Rows {
    match table {
        Table::Events => Rows::new(events::COLUMNS, events::put),
        Table::Statements => Rows::new(statements::COLUMNS, statements::put),
        Table::Positions => Rows::new(positions::COLUMNS, positions::put),
        Table::Articles => Rows::new(articles::COLUMNS, articles::put),
        Table::Entities => Rows::new(entities::COLUMNS, entities::put),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn column_names_are_unique_and_plain() {
        for &table in Table::ALL {
            let heads = rows(table).heads;
            let names: BTreeSet<_> = heads.iter().map(|head| head.name).collect();
            assert_eq!(names.len(), heads.len(), "{table}");
            assert!(
                names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || b"_0123456789".contains(&byte))),
                "{table}"
            );
        }
    }
}

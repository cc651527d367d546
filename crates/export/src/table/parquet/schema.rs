//! The Parquet schema of a table.

use std::fmt::Write;

use parquet::errors::ParquetError;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::TypePtr;

use crate::format::Table;
use crate::table::column::{Head, Kind};

/// Lists are the three levels that every reader takes for a list; the list itself is never null, its items may be.
pub(super) fn of(table: Table, heads: &[Head]) -> Result<TypePtr, ParquetError> {
    let mut message = format!("message {table} {{");
    for Head { name, kind } in heads {
        // Writing to a string does not fail.
        let _ = match kind {
            Kind::Text => write!(message, "optional binary {name} (STRING);"),
            Kind::List => write!(message, "required group {name} (LIST) {{ repeated group list {{ optional binary element (STRING); }} }}"),
            Kind::Int => write!(message, "optional int64 {name};"),
            Kind::Single => write!(message, "optional float {name};"),
            Kind::Double => write!(message, "optional double {name};"),
            Kind::Flag => write!(message, "required boolean {name};"),
        };
    }
    message.push('}');
    parse_message_type(&message).map(TypePtr::new)
}

//! Keeps `docs/record.schema.json` in step with the types.

use std::{env, fs};

use schemars::schema_for;

use crate::record::{ErrorLine, Record};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/record.schema.json");

fn generated() -> String {
    let mut schema = schema_for!(Line);
    schema.insert("title".into(), "A line of rapporteur/1".into());
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}

/// A line is one or the other.
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is wanted")]
enum Line {
    Record(Box<Record>),
    Error(ErrorLine),
}

#[test]
fn the_schema_file_is_current() {
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, generated()).expect("docs can be written");
    }
    let file = fs::read_to_string(FILE).unwrap_or_default();
    assert!(file == generated(), "docs/record.schema.json is stale: run `UPDATE_SCHEMA=1 cargo test -p rapporteur-record schema`");
}

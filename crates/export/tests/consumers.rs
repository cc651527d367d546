//! The files as pandas, polars and pyarrow see them. Runs only where `RAPPORTEUR_PYTHON` names an interpreter that has them:
//!
//! ```sh
//! python3 -m venv /tmp/consumers && /tmp/consumers/bin/pip install pandas polars pyarrow
//! RAPPORTEUR_PYTHON=/tmp/consumers/bin/python cargo test -p rapporteur-export --test consumers
//! ```

mod common;

use std::fs;
use std::process::Command;

use common::{export, record};
use rapporteur_export::{Format, Settings, Table};

#[test]
fn other_programs_read_every_file() {
    let Some(python) = std::env::var_os("RAPPORTEUR_PYTHON") else { return };
    let dir = tempfile::tempdir().unwrap();
    for &format in Format::ALL {
        for &table in Table::ALL.iter().filter(|&&table| format.has(table)) {
            let bytes = export(format, table, &Settings::default(), &[record(), record()]);
            fs::write(dir.path().join(format!("{table}.{format}")), bytes).unwrap();
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/consumers.py");
    let run = Command::new(python).arg(script).arg(dir.path()).output().unwrap();
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
}

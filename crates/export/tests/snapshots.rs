//! What each format makes of the record made by hand.

mod common;

use std::fmt::Write;

use common::{cells, export_text};
use rapporteur_export::{Format, Settings, Table};

/// One line a cell, rows apart; easier to read and to review than the lines themselves.
fn laid_out(text: &str, delimiter: u8, header: Option<&[&str]>) -> String {
    let mut rows = cells(text, delimiter);
    let names: Vec<String> = match header {
        Some(names) => names.iter().map(|&name| name.to_owned()).collect(),
        None => rows.remove(0),
    };
    let mut out = String::new();
    for (nth, row) in rows.iter().enumerate() {
        assert_eq!(row.len(), names.len(), "row {nth}");
        writeln!(out, "-- row {}", nth + 1).unwrap();
        names.iter().zip(row).for_each(|(name, cell)| writeln!(out, "{name}: {cell}").unwrap());
    }
    out
}

#[test]
fn csv_tables() {
    for &table in Table::ALL {
        let text = export_text(Format::Csv, table, &Settings::default());
        insta::assert_snapshot!(format!("csv_{table}"), laid_out(&text, b',', None));
    }
}

#[test]
fn csv_as_it_is_in_the_file() {
    insta::assert_snapshot!(export_text(Format::Csv, Table::Positions, &Settings::default()));
}

#[test]
fn polecat() {
    let text = export_text(Format::Polecat, Table::Events, &Settings::default());
    assert_eq!(text.lines().next().map(|header| header.split('\t').count()), Some(40));
    insta::assert_snapshot!(laid_out(&text, b'\t', None));
}

#[test]
fn acled() {
    let text = export_text(Format::Acled, Table::Events, &Settings::default());
    assert_eq!(text.lines().next().map(|header| header.split(',').count()), Some(31));
    insta::assert_snapshot!(laid_out(&text, b',', None));
}

#[test]
fn gdelt() {
    let text = export_text(Format::Gdelt, Table::Events, &Settings::default());
    let numbers: Vec<_> = (1..=61).map(|number| number.to_string()).collect();
    let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
    insta::assert_snapshot!(laid_out(&text, b'\t', Some(&numbers)));
}

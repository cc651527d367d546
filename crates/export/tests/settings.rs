//! What the settings change.

mod common;

use common::{cells, export, export_text, record};
use rapporteur_export::{Chosen, Format, MASK, Settings, Table, open};
use rapporteur_record::Record;

const SHAPES: [Format; 3] = [Format::Polecat, Format::Acled, Format::Gdelt];

#[test]
fn private_persons_are_named_only_when_asked_for() {
    let shown = Settings { show_private: true, ..Settings::default() };
    // Compressed pages hide what is in them: `round_trip.rs` compares Parquet with CSV. The JSON shapes have tests of their own in `shapes`.
    for format in [Format::Csv, Format::Polecat, Format::Acled, Format::Gdelt] {
        for &table in Table::ALL.iter().filter(|&&table| format.has(table)) {
            let text = export_text(format, table, &Settings::default());
            assert!(!text.to_lowercase().contains("salma") && !text.contains("Q999"), "{format} {table}\n{text}");
            let has_her = !matches!(table, Table::Positions | Table::Articles);
            let shows = export_text(format, table, &shown).to_lowercase().contains("salma ali");
            assert_eq!(shows, has_her, "{format} {table}");
            assert_eq!(text.to_lowercase().contains(MASK), has_her, "{format} {table}");
        }
    }
}

#[test]
fn only_what_happened_goes_into_shapes_without_modality() {
    let all = Settings { all_modalities: true, ..Settings::default() };
    let rows = |format, settings: &Settings| export_text(format, Table::Events, settings).lines().count();
    assert_eq!(SHAPES.map(|format| rows(format, &Settings::default())), [3, 3, 2]);
    assert_eq!(SHAPES.map(|format| rows(format, &all)), [4, 3, 3]);
    assert_eq!(rows(Format::Csv, &Settings::default()), 4);
}

#[test]
fn formulas_are_disarmed_unless_raw() {
    let title = |settings: &Settings| cells(&export_text(Format::Csv, Table::Articles, settings), b',')[1][6].clone();
    assert_eq!(title(&Settings::default()), "'=1+1 days to a truce in Libya");
    assert_eq!(title(&Settings { raw: true, ..Settings::default() }), "=1+1 days to a truce in Libya");
}

#[test]
fn every_dangerous_beginning_is_disarmed_and_numbers_are_not() {
    for first in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let mut rec = record();
        rec.article.title = Some(format!("{first}x"));
        rec.entities[0].name = format!("{first}x");
        let text = |format, table| String::from_utf8(export(format, table, &Settings::default(), std::slice::from_ref(&rec))).unwrap();
        assert_eq!(cells(&text(Format::Csv, Table::Articles), b',')[1][6], format!("'{first}x"));
        let names = cells(&text(Format::Csv, Table::Statements), b',')[1][3].clone();
        assert_eq!(names, format!("'{first}x"));
        let events = cells(&text(Format::Csv, Table::Events), b',');
        let at = events[0].iter().position(|name| name == "intensity").unwrap();
        assert_eq!(events[1][at], "-10");
        // Rows of formats without quotes stay rows.
        for format in SHAPES {
            let delimiter = if format == Format::Acled { b',' } else { b'\t' };
            let rows = cells(&text(format, Table::Events), delimiter);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{format} {first:?}");
        }
    }
}

#[test]
fn positions_outside_the_record_are_passed_over() {
    let chosen = Chosen { statements: vec![7], positions: vec![7], entities: vec![7], ..Chosen::default() };
    for &format in Format::ALL {
        for &table in Table::ALL.iter().filter(|&&table| format.has(table)) {
            let mut exporter = open(format, table, Box::new(std::io::sink()), &Settings::default()).unwrap();
            exporter.write(&record(), &chosen).unwrap();
            exporter.finish().unwrap();
        }
    }
}

#[test]
fn a_file_without_rows_has_its_header() {
    let none: &[Record] = &[];
    for (format, expected) in [(Format::Csv, 45), (Format::Acled, 31), (Format::Polecat, 40)] {
        let text = String::from_utf8(export(format, Table::Events, &Settings::default(), none)).unwrap();
        let delimiter = if format == Format::Polecat { b'\t' } else { b',' };
        assert_eq!(cells(&text, delimiter)[0].len(), expected, "{format}");
        assert_eq!(text.lines().count(), 1, "{format}");
    }
    assert!(export(Format::Gdelt, Table::Events, &Settings::default(), none).is_empty());
}

#[test]
fn outputs_that_fail_are_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    for &format in Format::ALL {
        let failure = match open(format, Table::Events, Box::new(Full), &Settings::default()) {
            Ok(mut exporter) => exporter.write(&record(), &common::all_of(&record())).and_then(|()| exporter.finish()).err(),
            Err(err) => Some(std::io::Error::other(err)),
        };
        assert!(failure.is_some(), "{format}");
    }
}

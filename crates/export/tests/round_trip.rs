//! Written and read back: CSV and Parquet hold the same values, and those of the record.

mod common;

use bytes::Bytes;
use common::{all_of, cells, export, record};
use parquet::basic::{LogicalType, Type as Physical};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use proptest::prelude::*;
use rapporteur_export::{Format, Settings, Table};
use rapporteur_record::{ActorCode, Record};

const RAW: Settings = Settings { raw: true, show_private: true, all_modalities: true };

/// Every cell of a Parquet file as CSV would write it.
fn parquet_cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let file = SerializedFileReader::new(Bytes::from(bytes)).unwrap();
    let schema = file.metadata().file_metadata().schema();
    let header = schema.get_fields().iter().map(|field| field.name().to_owned()).collect();
    std::iter::once(header).chain(file.get_row_iter(None).unwrap().map(|row| as_csv(&row.unwrap()))).collect()
}

fn as_csv(row: &Row) -> Vec<String> {
    row.get_column_iter().map(|(_, field)| cell(field)).collect()
}

fn cell(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Long(number) => number.to_string(),
        Field::Float(number) => number.to_string(),
        Field::Double(number) => number.to_string(),
        Field::Bool(flag) => flag.to_string(),
        Field::ListInternal(list) => list.elements().iter().map(|item| escaped(&cell(item))).collect::<Vec<_>>().join("|"),
        other => panic!("no column is of this type: {other:?}"),
    }
}

fn escaped(item: &str) -> String {
    item.replace('\\', "\\\\").replace('|', "\\|")
}

/// The items of a list in a CSV cell, as the documentation says to take it apart.
fn items(cell: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match c {
            '|' => items.push(String::new()),
            '\\' => items.last_mut().unwrap().extend(chars.next()),
            c => items.last_mut().unwrap().push(c),
        }
    }
    items
}

fn csv_cells(table: Table, settings: &Settings, recs: &[Record]) -> Vec<Vec<String>> {
    cells(&String::from_utf8(export(Format::Csv, table, settings, recs)).unwrap(), b',')
}

fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|column| column == name).unwrap();
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn parquet_holds_what_csv_holds() {
    for &table in Table::ALL {
        for show_private in [false, true] {
            let settings = Settings { raw: true, show_private, ..Settings::default() };
            let recs = [record(), record()];
            let read = parquet_cells(export(Format::Parquet, table, &settings, &recs));
            assert_eq!(read, csv_cells(table, &settings, &recs), "{table}");
            assert!(read.len() > 2, "{table}");
        }
    }
}

#[test]
fn parquet_has_types() {
    let file = SerializedFileReader::new(Bytes::from(export(Format::Parquet, Table::Events, &RAW, &[record()]))).unwrap();
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    let find = |path: &str| schema.columns().iter().find(|column| column.path().string() == path).unwrap().clone();
    for (path, physical) in [
        ("score", Physical::FLOAT),
        ("intensity", Physical::FLOAT),
        ("lat", Physical::DOUBLE),
        ("lon", Physical::DOUBLE),
        ("geonames", Physical::INT64),
        ("is_human", Physical::BOOLEAN),
    ] {
        assert_eq!(find(path).physical_type(), physical, "{path}");
    }
    for path in ["date", "date_precision", "actors.list.element"] {
        assert_eq!(find(path).logical_type_ref(), Some(&LogicalType::String), "{path}");
    }
}

#[test]
fn nulls_of_lists_are_nulls() {
    let file = SerializedFileReader::new(Bytes::from(export(Format::Parquet, Table::Events, &RAW, &[record()]))).unwrap();
    let row = file.get_row_iter(None).unwrap().next().unwrap().unwrap();
    let find = |name: &str| row.get_column_iter().find(|(column, _)| *column == name).map(|(_, field)| field.to_string()).unwrap();
    assert_eq!(find("actor_codes"), "[null]");
    assert_eq!(find("recipient_codes"), r#"["LBY", "LBYREB"]"#);
    assert_eq!(find("same_as"), "null");
}

#[test]
fn many_rows_make_several_groups() {
    let mut rec = record();
    rec.events = (0..1000).flat_map(|_| rec.events.clone()).collect();
    let recs = vec![rec; 25];
    let file = SerializedFileReader::new(Bytes::from(export(Format::Parquet, Table::Events, &RAW, &recs))).unwrap();
    assert!(file.num_row_groups() > 1);
    assert!(file.metadata().row_groups().iter().all(|group| group.num_rows() <= 1 << 16));
    assert_eq!(file.metadata().file_metadata().num_rows(), 75_000);
    let last = file.get_row_iter(None).unwrap().last().unwrap().unwrap();
    assert_eq!(as_csv(&last)[0], "v3");
}

/// Words with everything that is special in a table.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC*", "[a-z|\\\\,;\"'=+@\t\r\n\u{e9}\u{1f600} -]{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn csv_read_back_gives_the_values(title in words(), outlet in words(), names in prop::collection::vec(words(), 1..4), score in 0f32..=1.0) {
        let mut rec = record();
        rec.article.title = Some(title.clone());
        rec.article.source.name = Some(outlet.clone());
        rec.events[0].score = score;
        let code = |name: &String| ActorCode { country: None, sectors: vec![], role: Some(name.clone()), from: None, to: None };
        rec.entities[0].codes = names.iter().map(code).collect();
        let recs = [rec];

        let articles = csv_cells(Table::Articles, &RAW, &recs);
        prop_assert_eq!(&column(&articles, "title")[0], &title);
        prop_assert_eq!(&column(&articles, "source")[0], &outlet);
        let entities = csv_cells(Table::Entities, &RAW, &recs);
        prop_assert_eq!(items(&column(&entities, "code_roles")[0]), names);
        let read: f32 = column(&csv_cells(Table::Events, &RAW, &recs), "score")[0].parse().unwrap();
        prop_assert!((read - score).abs() <= 0.0005);
        for &table in Table::ALL {
            prop_assert_eq!(parquet_cells(export(Format::Parquet, table, &RAW, &recs)), csv_cells(table, &RAW, &recs));
        }
    }

    #[test]
    fn every_row_of_every_shape_has_every_column(words in words()) {
        let mut rec = record();
        rec.article.source.name = Some(words.clone());
        rec.entities[0].name.clone_from(&words);
        rec.events[1].mode = Some(words.clone());
        rec.events[0].places[0].place.name = Some(words);
        for (format, columns) in [(Format::Polecat, 40), (Format::Gdelt, 61)] {
            let text = String::from_utf8(export(format, Table::Events, &RAW, std::slice::from_ref(&rec))).unwrap();
            prop_assert!(text.split_terminator('\n').all(|line| line.split('\t').count() == columns), "{}", text);
        }
        let text = String::from_utf8(export(Format::Acled, Table::Events, &RAW, std::slice::from_ref(&rec))).unwrap();
        prop_assert!(cells(&text, b',').iter().all(|row| row.len() == 31));
    }
}

#[test]
fn values_are_those_of_the_json() {
    let rec = record();
    let json = serde_json::to_value(&rec).unwrap();
    let rows = csv_cells(Table::Events, &RAW, std::slice::from_ref(&rec));
    for (nth, event) in json["events"].as_array().unwrap().iter().enumerate() {
        assert_eq!(column(&rows, "type")[nth], event["type"].as_str().unwrap());
        assert_eq!(column(&rows, "score")[nth].parse::<f32>().unwrap(), event["score"].as_f64().unwrap() as f32);
        let lat = event["places"].get(0).and_then(|place| place["lat"].as_f64());
        assert_eq!(column(&rows, "lat")[nth].parse::<f64>().ok(), lat);
    }
    assert_eq!(all_of(&rec).events.len(), rows.len() - 1);
}

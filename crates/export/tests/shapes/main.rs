//! The JSON shapes and brat: one record in each of them, and what holds for every record.

mod annotation;
mod brat;
mod geo;
mod jsonl;
mod plover;
mod random;
mod sample;

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use rapporteur_export::{Chosen, ChosenEvent, Exporter, Settings};
use rapporteur_record::Record;

/// An output that can be looked at after the exporter is gone.
#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the exporter made by `new` writes for `recs`.
fn export<E: Exporter + 'static>(new: impl Fn(Shared, &Settings) -> E, settings: &Settings, recs: &[(Record, Chosen)]) -> String {
    let out = Shared::default();
    let mut exporter = Box::new(new(out.clone(), settings));
    for (rec, chosen) in recs {
        exporter.write(rec, chosen).unwrap();
    }
    exporter.finish().unwrap();
    String::from_utf8(out.0.take()).unwrap()
}

/// Every entry of `rec`.
fn all(rec: &Record) -> Chosen {
    Chosen {
        events: (0..rec.events.len()).map(|idx| ChosenEvent { idx, ..ChosenEvent::default() }).collect(),
        statements: (0..rec.statements.len()).collect(),
        positions: (0..rec.positions.len()).collect(),
        entities: (0..rec.entities.len()).collect(),
    }
}

fn shown() -> Settings {
    Settings { show_private: true, ..Settings::default() }
}

/// Lines of JSON, laid out for a person to read.
fn pretty(lines: &str) -> String {
    let values = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    values.map(|value| serde_json::to_string_pretty(&value).unwrap() + "\n").collect()
}

/// A writer that is full from the start.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told() {
    use rapporteur_export::{GeoJson, Jsonl, Plover, WebAnnotations};
    let rec = sample::record();
    let settings = Settings::default();
    let exporters: [(&str, Box<dyn Exporter>); 4] = [
        ("jsonl", Box::new(Jsonl::new(Full, &settings))),
        ("plover", Box::new(Plover::new(Full, &settings))),
        ("geojson", Box::new(GeoJson::new(Full, &settings))),
        ("annotations", Box::new(WebAnnotations::new(Full, &settings))),
    ];
    for (name, mut exporter) in exporters {
        let err = exporter.write(&rec, &all(&rec)).unwrap_err();
        assert_eq!(err.kind(), io::ErrorKind::StorageFull, "{name}");
    }
}

#[test]
fn positions_the_record_does_not_have_are_passed_over() {
    use rapporteur_export::{GeoJson, Plover, WebAnnotations};
    let beyond = Chosen {
        events: vec![ChosenEvent { idx: 99, ..ChosenEvent::default() }],
        statements: vec![99],
        positions: vec![99],
        entities: vec![99],
    };
    let recs = [(sample::record(), beyond)];
    assert_eq!(export(Plover::new, &Settings::default(), &recs), "");
    assert_eq!(export(WebAnnotations::new, &Settings::default(), &recs), "");
    assert_eq!(export(GeoJson::new, &Settings::default(), &recs), r#"{ "type": "FeatureCollection", "features": []}"#);
}

use rapporteur_export::{Plover, Settings};
use serde_json::Value;

use crate::{export, pretty, sample, shown};

const SCHEMA: &str = include_str!("../../../../docs/plover.schema.json");

/// Panics on a line that the schema does not allow, with every reason.
pub(crate) fn check(lines: &str) {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|err| format!("{}: {err}", err.instance_path())).collect();
        assert!(errors.is_empty(), "{line}\n{errors:#?}");
    }
}

#[test]
fn the_sample() {
    let lines = export(Plover::new, &Settings::default(), &[(sample::record(), sample::chosen())]);
    check(&lines);
    assert!(!lines.contains("Salma") && !lines.contains("\"Q1\""));
    insta::assert_snapshot!(pretty(&lines));
}

#[test]
fn private_persons_are_shown_when_asked_for() {
    let lines = export(Plover::new, &shown(), &[(sample::record(), sample::chosen())]);
    check(&lines);
    assert!(lines.contains("Salma Ali") && lines.contains("\"Q1\""));
}

#[test]
fn the_schema_refuses_what_is_not_plover() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let lines = export(Plover::new, &Settings::default(), &[(sample::record(), sample::chosen())]);
    let good: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    let cases = [
        ("/event/0", "DEMAND".into()),
        ("/date", "2020-07".into()),
        ("/quad_code", 5.into()),
        ("/event_loc/latitude", 91.into()),
        ("/source/0", serde_json::json!({ "raw_text": "jets" })),
        ("/id", Value::Null),
        ("/text_info/start", (-1).into()),
    ];
    for (place, value) in cases {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        assert!(!validator.is_valid(&bad), "{place}");
    }
}

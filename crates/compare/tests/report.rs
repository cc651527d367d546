//! The report in its three forms.

use jiff::civil::date;
use rapporteur_codebook::EventType;
use rapporteur_compare::{Matches, Ours, PartyName, Precision, Report, Settings, TextLayout, match_all, read};
use rapporteur_world::CountryCode;

fn event(id: &str, event_type: EventType, day: (i8, i8), country: &str, at: (f64, f64), parties: &[(&str, &str)]) -> Ours {
    Ours {
        first_day: Some(date(2023, day.0, day.1)),
        lat: Some(at.0),
        lon: Some(at.1),
        country: CountryCode::parse(country),
        actors: parties.iter().map(|(name, code)| PartyName::coded(*name, code)).collect(),
        ..Ours::new(id, event_type)
    }
}

/// Ours as the invented files would have them.
fn ours() -> Vec<Ours> {
    use EventType::*;
    let (rsf, army) = (("Rapid Support Forces", "SDNPRM"), ("Sudanese army", "SDNMIL"));
    vec![
        event("art1/v1", Assault, (5, 2), "SDN", (13.18, 30.22), &[rsf, army]),
        Ours { reports: 4, ..event("art2/v1", Assault, (5, 3), "SDN", (13.18, 30.22), &[rsf, army]) },
        event("art3/v1", Assault, (5, 3), "SDN", (13.2, 30.3), &[rsf]),
        event("art4/v2", Protest, (5, 31), "SDN", (15.45, 36.4), &[("students", "SDNEDU")]),
        event("art5/v1", Assault, (5, 19), "MLI", (15.28, -1.7), &[("JNIM", "MLIREB")]),
        event("art6/v1", Support, (5, 21), "MLI", (12.64, -8.0), &[("Plateforme", "MLIPRM"), ("the coordination", "MLIREB")]),
        event("art7/v1", Assault, (5, 9), "SDN", (19.6, 37.2), &[rsf]),
        event("art8/v1", Aid, (5, 9), "SDN", (19.6, 37.2), &[]),
        event("art9/v1", Assault, (5, 9), "NER", (13.5, 2.1), &[]),
        event("artA/v1", Assault, (7, 9), "SDN", (13.18, 30.22), &[rsf]),
        Ours { first_day: None, ..event("artB/v1", Assault, (5, 2), "SDN", (13.18, 30.22), &[rsf]) },
        Ours {
            place_precision: Precision::Country,
            ..event("artC/v1", Assault, (5, 23), "UKR", (49.0, 32.0), &[("Russian forces", "RUSMIL")])
        },
    ]
}

fn matches(name: &str) -> Matches {
    let file = std::fs::read(format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    match_all(ours(), read(file.as_slice()).unwrap().map(Result::unwrap), &Settings::default())
}

#[test]
fn text() {
    for name in ["ucdp.csv", "acled.csv", "polecat.tsv"] {
        let matches = matches(name);
        insta::assert_snapshot!(format!("text_{name}"), Report::new(&matches).text(&TextLayout::default()));
    }
}

#[test]
fn narrow_and_short() {
    let matches = matches("acled.csv");
    let text = Report::new(&matches).text(&TextLayout { width: 20, most_listed: 2 });
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn pairs_as_csv() {
    let matches = matches("acled.csv");
    let mut out = Vec::new();
    Report::new(&matches).write_pairs_csv(&mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

#[test]
fn json() {
    let matches = matches("acled.csv");
    let mut out = Vec::new();
    Report::new(&matches).write_json(&mut out).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&out).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn the_numbers_add_up() {
    for name in ["ucdp.csv", "acled.csv", "polecat.tsv"] {
        let matches = matches(name);
        let report = Report::new(&matches);
        let totals = &report.totals;
        assert_eq!(totals.theirs, totals.both + totals.theirs_again + totals.only_theirs + totals.theirs_vague, "{name}");
        let outside = totals.ours_outside_days + totals.ours_outside_countries + totals.ours_outside_types;
        assert_eq!(totals.ours, totals.both + totals.ours_again + totals.only_ours + totals.ours_vague + outside, "{name}");
        for rows in [&report.by_type, &report.by_month, &report.by_country] {
            assert_eq!(rows.iter().map(|row| row.both).sum::<u64>(), totals.both, "{name}");
            assert_eq!(rows.iter().map(|row| row.only_ours).sum::<u64>(), totals.only_ours, "{name}");
            assert_eq!(rows.iter().map(|row| row.ours_again).sum::<u64>(), totals.ours_again, "{name}");
            assert_eq!(rows.iter().map(|row| row.theirs_again).sum::<u64>(), totals.theirs_again, "{name}");
            assert_eq!(rows.iter().map(|row| row.only_theirs).sum::<u64>(), totals.only_theirs, "{name}");
        }
    }
}

#[test]
fn nothing_at_all() {
    let matches = match_all([], [], &Settings::default());
    insta::assert_snapshot!(Report::new(&matches).text(&TextLayout::default()));
}

/// What a file has must not move the cursor.
#[test]
fn labels_are_cleaned() {
    let file = "event_id_cnty,event_date,event_type,actor1,country\nX\u{1b}[2J1,2023-05-02,Bat\u{202e}tles\u{7},RSF,Sudan\n";
    let matches = match_all([], read(file.as_bytes()).unwrap().map(Result::unwrap), &Settings::default());
    let text = Report::new(&matches).text(&TextLayout::default());
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
    assert!(text.contains("Battles"), "{text}");
}

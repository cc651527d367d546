//! The table and its JSON form.

use rapporteur_eval::score::{Scores, score};
use rapporteur_eval::table::Table;

use crate::build::{LIBYA, LIBYA_FRAMES, example, mentions};

const TALKS: &str = "Qatar hosted talks between Chad and the rebels, who refused to disarm.";

fn scores() -> Scores {
    let read = [
        "SAY said | speaker Lavrov | content the LNA, which Russia backs, is ready to sign | score 0.9",
        "ROLE.backer backs | holder Russia | object LNA | score 0.7",
        "POSITION.ready ready to sign | holder LNA | score 0.8",
        "POSITION.objects want | holder Tripoli government | score 0.5",
        "REJECT want | actor Tripoli government | score 0.6",
        "ASSAULT.aerial hit | future | actor Jets | recipient airbase | time Sunday | score 0.95",
        "MOBILIZE Jets | score 0.2",
    ];
    let mut first = example("1", "voa", LIBYA, LIBYA_FRAMES, &read);
    first.reference.mentions = mentions(LIBYA, &["person Lavrov", "country Russia", "armed_group LNA", "date Sunday"]);
    first.predicted.mentions = mentions(LIBYA, &["person Lavrov", "country Russia", "organization LNA"]);
    let hosted =
        ["CONSULT.third-party talks | actor Chad | actor rebels", "ROLE.host hosted | holder Qatar", "REJECT.yield refused | actor rebels"];
    let second = example("2", "wikinews", TALKS, &hosted, &["CONSULT.third-party talks | actor Chad | actor rebels", hosted[1]]);
    score(&[first, second])
}

#[test]
fn a_full_table() {
    insta::assert_snapshot!(Table::new(&scores()).to_string());
}

#[test]
fn json() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&Table::new(&scores())).unwrap());
}

#[test]
fn nothing_to_count_is_a_dash() {
    let table = Table::new(&score(&[example("1", "a\u{1b}[31m", "No news.", &[], &[])])).to_string();
    assert!(table.contains("source a\u{fffd}[31m (passages: 1)"), "{table}");
    let cells = |label: &str| {
        let line = table.lines().find(|line| line.trim_start().starts_with(label)).unwrap();
        line.split_whitespace().rev().take(5).collect::<Vec<_>>().into_iter().rev().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(cells("event trigger + type"), ["-", "-", "-", "0", "-"]);
    assert_eq!(cells("macro-F1")[4], "-");
    assert!(!table.contains("calibration") && !table.contains("\nmentions"), "{table}");
}

#[test]
fn columns_are_aligned() {
    let table = Table::new(&scores()).to_string();
    let header = table.lines().find(|line| line.starts_with("headline")).unwrap();
    let end_of_n = header.find(" n ").unwrap() + 2;
    for line in table.lines().filter(|line| line.len() >= end_of_n).skip(1) {
        let n = &line[end_of_n - 1..end_of_n];
        assert!(n == "n" || n.parse::<u8>().is_ok() || line.contains("macro-F1"), "{line}");
        assert!(line.as_bytes().get(end_of_n).is_none_or(|next| *next == b' '), "{line}");
    }
}

//! The error report.

use rapporteur_eval::Example;
use rapporteur_eval::errors::ErrorReport;

use crate::build::{LIBYA, LIBYA_FRAMES, example};

fn report(examples: &[Example], max_passages: usize) -> ErrorReport {
    let mut report = ErrorReport::new(max_passages);
    examples.iter().for_each(|example| report.add(example));
    report
}

pub(crate) fn render(text: &str, reference: &[&str], predicted: &[&str], width: usize) -> String {
    report(&[example("1", "made up", text, reference, predicted)], 1).render(width)
}

/// The list of differences below the text, without its indent.
fn differences(text: &str, reference: &[&str], predicted: &[&str]) -> Vec<String> {
    let report = render(text, reference, predicted, 200);
    report.lines().skip(4).filter(|line| line.starts_with("  ") && !line.contains('|')).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn every_kind_of_difference() {
    let read = [
        "SAY said | speaker LNA | content the LNA, which Russia backs",
        "ROLE.guarantor backs | holder Russia",
        "POSITION.ready ready to sign | hypothetical | holder LNA | object document on an immediate ceasefire",
        "AGREE sign | actor LNA",
        "MOBILIZE document",
        "ASSAULT hit | future | actor Jets | recipient al-Watiya airbase | place al-Watiya airbase | time Sunday",
    ];
    insta::assert_snapshot!(render(LIBYA, LIBYA_FRAMES, &read, 80));
}

#[test]
fn narrow() {
    let read = ["ASSAULT hit | recipient Jets", "POSITION.withdraws want"];
    insta::assert_snapshot!(render(LIBYA, &LIBYA_FRAMES[4..], &read, 0));
}

#[test]
fn wide_and_combining_characters_and_line_breaks() {
    let text =
        "利比亚 jets hit Ha\u{304}ma\u{301}\u{323}t 👨\u{200d}👩\u{200d}👧 and struck\r\nSabha\u{301}.\n\nThe army\tsaid \u{1b}[31m so.";
    let gold = ["ASSAULT hit | actor 利比亚 | place Ha\u{304}ma\u{301}\u{323}t", "ASSAULT struck", "SAY said"];
    let read = ["COERCE hit", "ASSAULT struck\r\nSabha\u{301}", "PROTEST Sabha\u{301}"];
    insta::assert_snapshot!(render(text, &gold, &read, 60));
}

#[test]
fn differences_by_cause() {
    let text = "Jets of the Libyan army hit the old airbase; Russia condemned the raid on Sunday.";
    let gold =
        ["ASSAULT.aerial hit | actor Jets | recipient old airbase", "ACCUSE.disapprove condemned | actor Russia | time Sunday", "SAY said"];
    let read = [
        "ASSAULT hit | future | actor Jets of the Libyan army | recipient Russia",
        "REQUEST condemned | actor Russia | actor raid",
        "POSITION.objects condemned",
    ];
    let text = text.to_owned() + " He said so.";
    let examples = [example("1", "made up", &text, &gold, &read), example("2", "made up", &text, &gold[..1], &[])];
    insta::assert_snapshot!(report(&examples, 0).render_causes());
    assert_eq!(report(&[example("1", "made up", &text, &gold, &gold)], 0).render_causes(), "");
}

#[test]
fn the_worst_first_and_ties_in_order() {
    let of = |id: &str, reference: &[&str], predicted: &[&str]| example(id, "made up", "Jets hit it.", reference, predicted);
    let right = of("right", &["ASSAULT hit"], &["ASSAULT hit"]);
    let (one, two) = (of("one", &["ASSAULT hit"], &[]), of("two", &["ASSAULT hit", "SAY Jets"], &[]));
    let another = of("another", &[], &["ASSAULT hit"]);
    let passages = [one, right, two, another];
    for (max, ids) in [(0, &[][..]), (1, &["two"]), (2, &["two", "one"]), (9, &["two", "one", "another"])] {
        let shown = report(&passages, max).render(80);
        let found: Vec<&str> =
            shown.lines().filter_map(|line| line.split_once(". ")?.1.split_once(" (made up)")).map(|(id, _)| id).collect();
        assert_eq!(found, ids, "{shown}");
        assert!(shown.starts_with("passages: 4, with differences: 3"), "{shown}");
    }
    assert_eq!(report(&passages[1..2], 5).render(80), "passages: 1, with differences: 0\n");
}

#[test]
fn what_counts_as_one_difference() {
    for (name, reference, predicted, expected) in [
        ("a frame", &["ASSAULT hit | actor Jets"][..], &[][..], &["missed ASSAULT 'hit' (actor 'Jets')"][..]),
        ("a frame too many", &[], &["SAY hit"], &["spurious SAY 'hit'"]),
        ("families apart", &["ASSAULT hit"], &["SAY hit"], &["missed ASSAULT 'hit'", "spurious SAY 'hit'"]),
        ("the trigger's ends do not matter", &["ASSAULT hit"], &["ASSAULT Jets hit"], &[]),
        ("type, not mode", &["ASSAULT.aerial hit"], &["COERCE hit"], &["in ASSAULT.aerial 'hit'", "type: ASSAULT, read as COERCE"]),
        ("mode", &["ASSAULT.aerial hit"], &["ASSAULT hit"], &["in ASSAULT.aerial 'hit'", "mode: aerial, read as none"]),
        ("modality", &["ASSAULT hit | future"], &["ASSAULT hit"], &["in ASSAULT 'hit'", "modality: future, read as actual"]),
        ("a filler", &["ASSAULT hit | actor Jets"], &["ASSAULT hit"], &["in ASSAULT 'hit'", "actor: missed 'Jets'"]),
        ("half a filler will do", &["ASSAULT hit | actor Jets"], &["ASSAULT hit | actor ets"], &[]),
        ("no content", &["SAY hit | content it"], &["SAY hit"], &["in SAY 'hit'", "content: 'it', read as none"]),
        ("the frame that scores", &["ASSAULT hit"], &["COERCE hit", "ASSAULT Jets hit"], &["spurious COERCE 'hit'"]),
    ] {
        assert_eq!(differences("Jets hit it.", reference, predicted), expected, "{name}");
    }
}

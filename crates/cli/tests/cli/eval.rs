//! `rapporteur eval`.

use crate::run::Scratch;

const GOLD: &str = r#"{"id": "1", "source": "made up", "text": "Jets hit the base on Sunday.", "frames": [{"family": "event", "type": "ASSAULT", "mode": "aerial", "modality": "actual", "trigger": [5, 8], "actor": [[0, 4]]}], "mentions": [["date", 21, 27]]}
{"id": "2", "source": "made up", "text": "The envoys met in Valmora.", "frames": []}
"#;

#[test]
fn passages_are_scored() {
    let ended = Scratch::new().with("gold.jsonl", GOLD).run(&["eval", "gold.jsonl"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.contains("made up"), "{}", ended.out);
}

#[test]
fn scores_are_also_json() {
    let ended = Scratch::new().with("gold.jsonl", GOLD).run(&["eval", "--format", "json", "gold.jsonl"]);
    let scores: serde_json::Value = serde_json::from_str(&ended.out).expect("it is JSON");
    assert_eq!(scores["passages"], 2);
}

#[test]
fn the_worst_passages_are_shown_on_request() {
    // What nothing could find is missed by every model.
    let gold = r#"{"id": "odd", "text": "The envoys met.", "frames": [{"family": "role", "role": "host", "trigger": [0, 3]}]}"#;
    let scratch = Scratch::new().with("gold.jsonl", gold);
    let shown = scratch.run(&["eval", "--errors", "3", "gold.jsonl"]);
    assert!(shown.out.contains("ROLE.host"), "{}", shown.out);
    assert!(!scratch.run(&["eval", "gold.jsonl"]).out.contains("ROLE.host"));
    let beside_json = scratch.run(&["eval", "--errors", "3", "--format", "json", "gold.jsonl"]);
    assert!(beside_json.err.contains("ROLE.host"), "{}", beside_json.err);
    serde_json::from_str::<serde_json::Value>(&beside_json.out).expect("the JSON stays whole");
}

#[test]
fn a_gold_file_with_mistakes_is_refused() {
    let scratch = Scratch::new().with("bad.jsonl", GOLD.replace("ASSAULT", "ASAULT")).with("empty.jsonl", "");
    for (file, expected) in [
        ("bad.jsonl", "error: bad.jsonl has mistakes\n  help: "),
        ("empty.jsonl", "holds no annotated passage"),
        ("none.jsonl", "cannot open none.jsonl"),
    ] {
        let ended = scratch.run(&["eval", file]);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{file}");
        assert!(ended.err.starts_with("error: ") && ended.err.contains(expected), "{}", ended.err);
    }
}

#[test]
fn a_table_of_actors_is_scored_beside_its_passages() {
    let passages = r#"{"id": "1", "text": "French troops met the Turkish president in Valmora.", "frames": []}"#;
    let table = "id\tstart\tend\tcountry\tsectors\n1\t0\t13\tFRA\tMIL\n1\t18\t39\tDEU\tGOV\n";
    let scratch = Scratch::new().with("passages.jsonl", passages).with("actors.tsv", table);
    let ended = scratch.run(&["eval", "actors.tsv", "--passages", "passages.jsonl"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let country = ended.out.lines().find(|line| line.contains("country right")).expect("the country has a line");
    assert!(country.contains("50.0"), "one of two is right: {}", ended.out);
}

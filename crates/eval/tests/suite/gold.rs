//! Gold files, right and wrong.

use rapporteur_eval::gold::{GoldError, GoldErrorKind, MAX_LINE_BYTES, Passages, read};
use rapporteur_eval::{CharSpan, Passage};

use crate::build::reading;

fn passages(file: &[u8]) -> Result<Vec<Passage>, GoldError> {
    read("gold.jsonl", file)
}

fn refusal(file: &str) -> String {
    passages(file.as_bytes()).expect_err("the file has mistakes").to_string()
}

/// A line whose only frame is `frame`, in a text of twelve characters.
fn with_frame(frame: &str) -> String {
    format!(r#"{{"id": "1", "text": "Jets hit it.", "frames": [{frame}]}}"#)
}

#[test]
fn a_right_file() {
    let text = "Jäger hit it, he said.";
    let event = r#"{"family": "event", "trigger": [6, 9], "type": "ASSAULT", "mode": "aerial", "modality": "future", "actor": [[0, 5]], "recipient": []}"#;
    let others = r#"{"family": "say", "trigger": [17, 21], "speaker": [[14, 16]]}, {"family": "position", "trigger": [6, 9], "stance": "ready", "modality": "actual"}, {"family": "role", "trigger": [6, 9], "role": "host"}"#;
    let file = format!(
        "\u{feff}{{\"id\": \"a\", \"source\": \"voa\", \"round\": 2, \"text\": \"{text}\", \"frames\": [{event}, {others}], \"mentions\": [[\"group\", 0, 5]]}}\r\n\n{}",
        r#"{"id": "b", "date": null, "text": "", "frames": []}"#
    );
    let found = passages(file.as_bytes()).unwrap();
    let frames = ["ASSAULT.aerial hit | future | actor Jäger", "SAY said | speaker he", "POSITION.ready hit", "ROLE.host hit"];
    assert_eq!(found[0].reference.frames, reading(text, &frames).frames);
    assert_eq!(found[0].reference.mentions.as_ref().map(|list| list[0].span), CharSpan::new(0, 5));
    assert_eq!(found[1], Passage { id: "b".into(), source: "unknown".into(), text: String::new(), reference: reading("", &[]) });
}

#[test]
fn mistakes_are_shown_with_line_field_caret_and_help() {
    let lines = [
        with_frame(r#"{"family": "event", "trigger": [5, 8], "type": "ASSUALT", "modality": "actual"}"#),
        with_frame(r#"{"family": "event", "trigger": [5, 8], "type": "ASSAULT", "mode": "aeriel", "modality": "actual", "actor": [0, 4]}"#)
            .replace(r#""1""#, r#""2""#),
        with_frame(r#"{"family": "say", "trigger": [5, 80], "speaker": [[4, 4]]}"#).replace("Jets", "利比亚 jets"),
    ];
    insta::assert_snapshot!(refusal(&lines.join("\n")));
}

/// Message, field and help of each mistake in a file.
fn found(file: &str) -> Vec<(String, String, String)> {
    let err = passages(file.as_bytes()).expect_err("the file has mistakes");
    let parts = err.found().iter().map(|found| (found.message.clone(), found.field.clone(), found.help.clone().unwrap_or_default()));
    parts.collect()
}

#[test]
fn mistakes_of_lines() {
    let ok = with_frame("");
    for (name, file, message, field, help) in [
        ("no JSON", "{\"id\": }", "the line is not valid JSON: expected value", "", "put one JSON object on each line"),
        ("cut off", "{\"id\": \"1\"", "the line is not valid JSON: EOF while parsing an object", "", "put one JSON object on each line"),
        ("no object", "[1]", "the line must be an object", "", ""),
        ("no id", &ok.replace("\"id\"", "\"ids\""), "the field \"id\" is missing", "", "\"ids\" is not read: rename it to \"id\""),
        ("a number for an id", &ok.replace("\"1\"", "1"), "id must be a string", "id", ""),
        ("the id again", &format!("{ok}\n{ok}"), "the id \"1\" is already used on line 1", "id", ""),
        ("no text", &ok.replace("text", "body"), "the field \"text\" is missing", "", ""),
        (
            "no frames",
            &ok.replace("frames", "frame"),
            "the field \"frames\" is missing",
            "",
            "\"frame\" is not read: rename it to \"frames\"",
        ),
        (
            "mentions of two",
            &ok.replace("[]}", "[], \"mentions\": [[\"group\", 1]]}"),
            "a mention must be [label, start, end]",
            "mentions[0]",
            "",
        ),
        (
            "a mention label",
            &ok.replace("[]}", "[], \"mentions\": [[\"goup\", 0, 4]]}"),
            "there is no mention label \"goup\"",
            "mentions[0][0]",
            "did you mean \"group\"?",
        ),
    ] {
        assert_eq!(found(file), [(message.to_owned(), field.to_owned(), help.to_owned())], "{name}");
    }
}

#[test]
fn mistakes_of_frames() {
    for (name, frame, message, field, help) in [
        ("family", r#"{"family": "evnt"}"#, "there is no family \"evnt\"", "family", "did you mean \"event\"?"),
        ("no trigger", r#"{"family": "say"}"#, "the field \"trigger\" is missing", "", ""),
        (
            "a trigger that is no span",
            r#"{"family": "say", "trigger": 5}"#,
            "a span must be [start, end], two whole numbers",
            "trigger",
            "",
        ),
        ("a negative start", r#"{"family": "say", "trigger": [-1, 4]}"#, "a span must be [start, end], two whole numbers", "trigger", ""),
        ("backwards", r#"{"family": "say", "trigger": [8, 5]}"#, "the span from 8 to 5 holds no character", "trigger", ""),
        ("outside", r#"{"family": "say", "trigger": [5, 99]}"#, "the span ends at 99, outside the text of 12 characters", "trigger", ""),
        (
            "stance",
            r#"{"family": "position", "trigger": [5, 8], "stance": "willing", "modality": "actual"}"#,
            "there is no stance \"willing\"",
            "stance",
            "one of signed, accepts, ready, conditional, undecided, objects, refuses, withdraws, breaches, promotes",
        ),
        ("modality", r#"{"family": "position", "trigger": [5, 8], "stance": "ready"}"#, "the field \"modality\" is missing", "", ""),
        (
            "role",
            r#"{"family": "role", "trigger": [5, 8], "role": "hosts"}"#,
            "there is no role \"hosts\"",
            "role",
            "did you mean \"host\"?",
        ),
        (
            "no modes",
            r#"{"family": "event", "trigger": [5, 8], "type": "AID", "mode": "visit", "modality": "actual"}"#,
            "AID has no mode \"visit\"",
            "mode",
            "write null: the type has no modes",
        ),
        (
            "a bare filler",
            r#"{"family": "say", "trigger": [5, 8], "speaker": [0, 4]}"#,
            "speaker must be an array of spans",
            "speaker",
            "write [[0, 4]]",
        ),
        ("a filler of words", r#"{"family": "say", "trigger": [5, 8], "speaker": "Jets"}"#, "speaker must be an array", "speaker", ""),
    ] {
        let field = if field.is_empty() { "frames[0]".to_owned() } else { format!("frames[0].{field}") };
        assert_eq!(found(&with_frame(frame)), [(message.to_owned(), field, help.to_owned())], "{name}");
    }
}

#[test]
fn byte_offsets_are_suspected() {
    let frame = r#"{"family": "say", "trigger": [5, 13]}"#;
    let help = &found(&with_frame(frame).replace("Jets", "Jéts"))[0].2;
    assert_eq!(help, "spans count Unicode code points, not bytes");
}

#[test]
fn lines_that_are_no_text() {
    let err = passages(b"{\"id\": \"\xff\"}").unwrap_err();
    assert_eq!(err.found()[0].message, "the line is not UTF-8 from byte 9 on");
    let long = [vec![b' '; MAX_LINE_BYTES as usize + 1], b"\n{}".to_vec()].concat();
    let err = passages(&long).unwrap_err();
    let lines: Vec<(u64, &str)> = err.found().iter().map(|found| (found.line, found.message.as_str())).collect();
    assert_eq!(lines[..2], [(1, "the line is longer than 16 MB"), (2, "the field \"id\" is missing")]);
}

#[test]
fn only_the_first_mistakes_are_shown() {
    let err = passages("[]\n".repeat(250).as_bytes()).unwrap_err();
    assert_eq!(err.found().len(), 100);
    assert!(err.to_string().ends_with("gold.jsonl has 250 mistakes, the first 100 shown; nothing was scored"), "{err}");
}

#[test]
fn reading_goes_on_after_a_mistake() {
    let file = format!("[]\n\n{}", with_frame(""));
    let kinds: Vec<bool> = Passages::new(file.as_bytes()).map(|found| found.unwrap().is_ok()).collect();
    assert_eq!(kinds, [false, true]);
}

#[test]
fn files_that_cannot_be_read() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("unplugged"))
        }
    }
    let err = read("gold.jsonl", std::io::BufReader::new(Broken)).unwrap_err();
    let cause = std::error::Error::source(&err).map(ToString::to_string);
    assert_eq!(
        (err.kind(), err.to_string(), cause),
        (GoldErrorKind::Io, "cannot read gold.jsonl".to_owned(), Some("unplugged".to_owned()))
    );
    let empty = passages(b"\n \n").unwrap_err();
    assert_eq!((empty.kind(), empty.to_string()), (GoldErrorKind::Empty, "gold.jsonl holds no annotated passage".to_owned()));
}

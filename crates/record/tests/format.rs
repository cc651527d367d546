//! One full record, as it is promised.

mod sample;

use rapporteur_record::{ErrorBody, ErrorLine, Line, parse_line, write_error_jsonl, write_jsonl};

#[test]
fn a_full_record() {
    let pretty = serde_json::to_string_pretty(&sample::record()).unwrap();
    insta::assert_snapshot!(pretty);
}

#[test]
fn a_record_is_one_line() {
    let rec = sample::record();
    let mut out = Vec::new();
    write_jsonl(&rec, &mut out).unwrap();
    let line = String::from_utf8(out).unwrap();
    assert_eq!(line.find('\n'), Some(line.len() - 1));
    assert_eq!(parse_line(&line).unwrap(), Line::Record(Box::new(rec)));
}

#[test]
fn an_error_is_a_line_too() {
    let error = ErrorLine::new(ErrorBody {
        kind: "bad_json".into(),
        message: "not a JSON object (one object per line is expected)".into(),
        line: Some(3),
        input: Some("batch.jsonl".into()),
    });
    let mut out = Vec::new();
    write_error_jsonl(&error, &mut out).unwrap();
    let line = String::from_utf8(out).unwrap();
    insta::assert_snapshot!(line.trim_end(), @r#"{"schema":"rapporteur/1","error":{"kind":"bad_json","message":"not a JSON object (one object per line is expected)","line":3,"input":"batch.jsonl"}}"#);
    assert_eq!(parse_line(&line).unwrap(), Line::Error(error));
}

#[test]
fn unknown_fields_are_skipped_and_mistakes_named() {
    let line = serde_json::to_string(&sample::record()).unwrap();
    let newer = line.replacen("{\"schema\"", "{\"added_later\":1,\"schema\"", 1);
    assert_eq!(parse_line(&newer).unwrap(), Line::Record(Box::new(sample::record())));

    let cases = [
        ("{", "EOF while parsing an object at line 1 column 1"),
        ("{}", "missing field `schema`"),
        (r#"{"schema":"rapporteur/2"}"#, "unknown variant `rapporteur/2`, expected `rapporteur/1`"),
        (&line.replace("\"ready\"", "\"eager\""), "the codebook has no Stance \"eager\""),
    ];
    for (line, expected) in cases {
        let err = parse_line(line).unwrap_err();
        assert_eq!(err.to_string(), "not a line of rapporteur/1");
        assert_eq!(std::error::Error::source(&err).unwrap().to_string(), expected);
    }
}

#[test]
fn a_score_that_is_no_number_is_refused_before_anything_is_written() {
    let mut rec = sample::record();
    rec.events[0].score = f32::NAN;
    let mut out = Vec::new();
    assert_eq!(write_jsonl(&rec, &mut out).unwrap_err().kind(), std::io::ErrorKind::InvalidData);
    assert!(out.is_empty());
}

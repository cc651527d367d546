//! What is told on standard error, and the exit codes.

use std::fs;

use crate::run::{ARTICLE, Scratch, json_line};

#[test]
fn inputs_that_fail_are_told_and_the_others_read() {
    let scratch = Scratch::new().with("good.txt", ARTICLE).with("empty.txt", " \n").with("a.pdf", "%PDF-1.7\n");
    let ended = scratch.run(&["read", "missing.txt", "empty.txt", "a.pdf", "good.txt"]);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.lines(), ["missing.txt!io", "empty.txt!empty", "a.pdf!binary", "good.txt"]);
    let told: Vec<_> = ended.err.lines().collect();
    for (line, expected) in told.iter().zip([
        "missing.txt: there is no such file or folder: check the name",
        "empty.txt: the input is empty",
        "a.pdf: this seems to be a PDF document",
        "1 article read, 3 could not be read, in ",
    ]) {
        assert!(line.starts_with(expected), "{line:?} should begin {expected:?}");
    }
    assert_eq!(told.len(), 4);
}

#[test]
fn bad_lines_are_told_where_no_error_line_stands_for_them() {
    let scratch = Scratch::new().with("a.jsonl", json_line(1) + "oops\n");
    let text = scratch.run(&["read", "--format", "text", "a.jsonl"]);
    assert!(text.err.starts_with("a.jsonl, line 2: the line is not valid JSON"), "{}", text.err);
    let jsonl = scratch.run(&["read", "a.jsonl"]);
    assert!(jsonl.err.starts_with("1 article read, 1 could not be read"), "{}", jsonl.err);
}

#[test]
fn quiet_leaves_the_exit_code() {
    let scratch = Scratch::new().with("good.txt", ARTICLE);
    let ended = scratch.run(&["read", "--quiet", "missing.txt", "good.txt"]);
    assert_eq!((ended.code, ended.err.as_str()), (1, ""));
}

#[test]
fn nothing_readable_is_a_failure() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.at("hollow")).expect("an empty folder");
    let missing = scratch.run(&["read", "a.txt", "b.txt"]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.starts_with("error: there is no such file or folder: a.txt, b.txt\n  help: "), "{}", missing.err);
    let hollow = scratch.run(&["read", "hollow"]);
    assert_eq!((hollow.code, hollow.lines()), (2, vec!["hollow!no_article".to_owned()]));
    assert!(hollow.err.starts_with("hollow: no articles in this folder"), "{}", hollow.err);
}

#[test]
fn wrong_flags_are_told_with_the_right_ones() {
    let scratch = Scratch::new().with("a.txt", ARTICLE);
    for (args, expected) in [
        (&["read", "--treads", "2"][..], "'--threads'"),
        (&["read", "--min-score", "7", "a.txt"], "from 0 to 1"),
        (&["read", "--max-bytes", "many", "a.txt"], "20M"),
        (&["read", "--threads", "0", "a.txt"], "1..=1024"),
        (&["read", "--format", "csv", "a.txt"], "csv"),
        (&["read", "--published", "soon", "a.txt"], "YYYY-MM-DD"),
        (&["read", "-", "-"], "named twice"),
        (&["raed"], "'read'"),
    ] {
        let ended = scratch.run(args);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{args:?}");
        assert!(ended.err.starts_with("error: ") && ended.err.contains(expected), "{args:?}: {}", ended.err);
    }
}

#[test]
fn the_version_is_told() {
    let ended = Scratch::new().run(&["--version"]);
    assert_eq!((ended.code, ended.out), (0, format!("rapporteur {}\n", env!("CARGO_PKG_VERSION"))));
}

#[cfg(unix)]
#[test]
fn names_cannot_drive_the_terminal() {
    let ended = Scratch::new().with("a\x1b[31m.txt", " ").run(&["read", "."]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.starts_with("./a\u{fffd}[31m.txt: "), "{:?}", ended.err);
}

//! Where records go and what they look like.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
#[cfg(unix)]
use std::{
    thread,
    time::{Duration, Instant},
};

use crate::run::{ARTICLE, PAGE, Scratch, json_line, lines_of};

#[test]
fn a_pipe_gets_json_lines_and_a_person_can_ask_for_text() {
    let scratch = Scratch::new().with("a.html", PAGE);
    assert_eq!(scratch.run(&["read", "a.html"]).lines(), ["a.html"]);
    let text = scratch.run(&["read", "--format", "text", "a.html"]);
    assert!(text.out.starts_with("Talks resume in Valmora\nno date · a.html\n"), "{}", text.out);
}

#[test]
fn pages_are_divided_by_a_line() {
    let scratch = Scratch::new().with("a.html", PAGE).with("b.html", PAGE);
    let ended = scratch.run(&["read", "--format", "text", "--width", "40", "a.html", "b.html"]);
    assert_eq!(ended.out.matches(&format!("\n\n{}\n\nTalks resume", "─".repeat(40))).count(), 1, "{}", ended.out);
}

#[test]
fn colour_is_used_on_request_only() {
    let scratch = Scratch::new().with("a.html", PAGE);
    let has_colour = |args: &[&str], env: Option<(&str, &str)>| {
        let args = [&["read", "--format", "text", "a.html"], args].concat();
        let output = scratch.program(&args).envs(env).output().expect("it runs");
        output.stdout.contains(&0x1b)
    };
    assert!(!has_colour(&[], None), "a pipe");
    assert!(has_colour(&[], Some(("CLICOLOR_FORCE", "1"))), "a pipe, forced");
    assert!(has_colour(&["--color", "always"], None), "always");
    assert!(has_colour(&["--color", "always"], Some(("NO_COLOR", "1"))), "the flag is nearer than the environment");
    assert!(!has_colour(&["--color", "never"], Some(("CLICOLOR_FORCE", "1"))), "never");
}

#[test]
fn json_lines_are_never_coloured() {
    let ended = Scratch::new().with("a.html", PAGE).run(&["read", "--color", "always", "a.html"]);
    assert_eq!(ended.lines(), ["a.html"]);
}

#[test]
fn an_output_file_replaces_the_older_one() {
    let scratch = Scratch::new().with("news/a.txt", ARTICLE).with("out.jsonl", "older");
    let ended = scratch.run(&["read", "news", "--output", "out.jsonl"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
    assert_eq!(lines_of(&scratch.text("out.jsonl")).len(), 1);
    assert!(!scratch.at("out.jsonl.part").exists());
}

#[test]
fn a_run_that_reads_nothing_leaves_the_older_output() {
    let scratch = Scratch::new().with("out.jsonl", "older");
    fs::create_dir(scratch.at("news")).expect("an empty folder");
    assert_eq!(scratch.run(&["read", "news", "--output", "out.jsonl"]).code, 2);
    assert_eq!(scratch.text("out.jsonl"), "older");
    assert!(!scratch.at("out.jsonl.part").exists());
}

#[test]
fn an_output_inside_the_folder_is_not_read() {
    let scratch = Scratch::new().with("news/a.txt", ARTICLE).with("news/out.jsonl", json_line(1));
    assert_eq!(scratch.run(&["read", "news", "--output", "news/out.jsonl"]).code, 0);
    assert_eq!(lines_of(&scratch.text("news/out.jsonl")).len(), 1);
    let redirected = File::create(scratch.at("news/out.jsonl")).expect("a file");
    let status = scratch.program(&["read", "news"]).stdout(redirected).status().expect("it runs");
    assert!(status.success());
    assert_eq!(lines_of(&scratch.text("news/out.jsonl")).len(), 1);
}

#[test]
fn an_input_that_is_the_output_is_refused() {
    let scratch = Scratch::new().with("a.jsonl", json_line(1));
    let appended = OpenOptions::new().append(true).open(scratch.at("a.jsonl")).expect("a file");
    let status = scratch.program(&["read", "a.jsonl"]).stdout(appended).status().expect("it runs");
    assert_eq!(status.code(), Some(2));
    assert!(scratch.text("a.jsonl").contains("this is the file the output goes to"));
    let both = || OpenOptions::new().read(true).append(true).open(scratch.at("a.jsonl")).expect("a file");
    let status = scratch.program(&["read"]).stdin(both()).stdout(both()).status().expect("it runs");
    assert_eq!(status.code(), Some(2));
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    let ended = Scratch::new().with("a.txt", ARTICLE).run(&["read", "a.txt", "--output", "no/such/folder/out.jsonl"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.starts_with("error: cannot write no/such/folder/out.jsonl\n  because: "), "{}", ended.err);
}

#[test]
fn a_closed_pipe_is_success() {
    let lines: String = (0..200).map(json_line).collect();
    let scratch = Scratch::new().with("a.jsonl", lines + "not JSON\n");
    let mut program = scratch.program(&["read", "a.jsonl"]);
    let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("it is piped")).read_line(&mut first).expect("a line");
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(lines_of(&first), ["a.jsonl#0"]);
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn records_of_a_live_stream_come_at_once() {
    let scratch = Scratch::new();
    let mut program = scratch.program(&["read"]);
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let mut out = BufReader::new(child.stdout.take().expect("it is piped"));
    for id in 1..=2 {
        stdin.write_all(json_line(id).as_bytes()).expect("it takes a line");
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        assert_eq!(lines_of(&line), [format!("-#{id}")]);
    }
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

#[cfg(unix)]
#[test]
fn breaking_off_finishes_what_is_in_hand() {
    let scratch = Scratch::new();
    let mut program = scratch.program(&["read", "--output", "out.jsonl"]);
    let mut child = program.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    stdin.write_all((json_line(1) + "{\"id\": 2, \"te").as_bytes()).expect("it takes a line");
    let part = scratch.at("out.jsonl.part");
    let waited = Instant::now();
    while !fs::read_to_string(&part).is_ok_and(|text| text.ends_with('\n')) {
        assert!(waited.elapsed() < Duration::from_secs(60), "the first record does not come");
        thread::sleep(Duration::from_millis(10));
    }
    let interrupted = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(interrupted.success());
    let ended = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(130), "{told}");
    assert!(told.starts_with("broken off: 1 article read, in ") && told.contains("out.jsonl.part"), "{told}");
    assert_eq!(lines_of(&scratch.text("out.jsonl.part")), ["-#1"]);
    assert!(!scratch.at("out.jsonl").exists());
    drop(stdin);
}

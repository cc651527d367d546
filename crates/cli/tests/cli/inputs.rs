//! What is read, and in which order.

use std::fs;

use rapporteur_record::{Line, Record, parse_line};

use crate::run::{ARTICLE, Ended, PAGE, Scratch, json_line, lines_of};

fn record(ended: &Ended) -> Record {
    match parse_line(ended.out.trim_end()) {
        Ok(Line::Record(rec)) => *rec,
        other => panic!("one record was expected: {other:?}"),
    }
}

#[test]
fn a_file_becomes_a_record() {
    let ended = Scratch::new().with("a.html", PAGE).run(&["read", "a.html"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let rec = record(&ended);
    assert_eq!(rec.article.title.as_deref(), Some("Talks resume in Valmora"));
    assert_eq!(rec.article.source.path.as_deref(), Some("a.html"));
}

#[test]
fn a_file_of_any_name_is_read_when_named() {
    let ended = Scratch::new().with("story", ARTICLE).run(&["read", "story"]);
    assert_eq!((ended.code, ended.lines()), (0, vec!["story".to_owned()]));
}

#[test]
fn standard_input_is_read_when_nothing_or_a_dash_is_named() {
    for args in [&["read"][..], &["read", "-"]] {
        let ended = Scratch::new().pipe(args, ARTICLE);
        assert_eq!(ended.code, 0, "{args:?}: {}", ended.err);
        let source = record(&ended).article.source;
        assert_eq!(source.path, None, "{args:?}");
    }
}

#[test]
fn standard_input_may_hold_json_lines() {
    let ended = Scratch::new().pipe(&["read"], &(json_line(1) + "\n" + &json_line(2)));
    assert_eq!((ended.code, ended.lines()), (0, vec!["-#1".to_owned(), "-#2".to_owned()]));
}

#[test]
fn a_folder_is_searched_in_the_order_of_names() {
    let scratch = Scratch::new().with("news/b.txt", ARTICLE).with("news/a/x.HTM", PAGE).with("news/c.jsonl", json_line(7) + &json_line(8));
    let scratch = scratch.with("news/picture.png", "\u{89}PNG").with("news/.hidden.txt", ARTICLE).with("news/.git/d.txt", ARTICLE);
    let ended = scratch.run(&["read", "news"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(
        ended.lines(),
        ["news/a/x.HTM", "news/b.txt", "news/c.jsonl#7", "news/c.jsonl#8"].map(|path| path.replace('/', std::path::MAIN_SEPARATOR_STR))
    );
}

#[test]
fn the_order_does_not_depend_on_threads() {
    let scratch = (0..12).fold(Scratch::new(), |scratch, i| scratch.with(&format!("news/{i:02}.txt"), ARTICLE.repeat(1 + i % 3)));
    let one = scratch.run(&["read", "--threads", "1", "news"]);
    let many = scratch.run(&["read", "--threads", "5", "news"]);
    assert_eq!(one.lines().len(), 12);
    assert_eq!(one.out, many.out);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_come_to_an_end() {
    let scratch = Scratch::new().with("news/a.txt", ARTICLE);
    std::os::unix::fs::symlink(scratch.at("news"), scratch.at("news/again")).expect("a link");
    let ended = scratch.run(&["read", "news"]);
    assert_eq!((ended.code, ended.lines()), (0, vec!["news/a.txt".to_owned()]));
}

#[test]
fn a_bad_line_is_passed_over() {
    let lines = format!("{}{{\"id\": 2\n{}", json_line(1), json_line(3));
    let ended = Scratch::new().with("a.jsonl", lines).run(&["read", "a.jsonl"]);
    assert_eq!(ended.lines(), ["a.jsonl#1", "a.jsonl:2!bad_json", "a.jsonl#3"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("2 articles read, 1 could not be read"), "{}", ended.err);
}

#[test]
fn a_file_named_jsonl_is_json_lines_whatever_its_first_line() {
    let ended = Scratch::new().with("a.jsonl", "oops\n".to_owned() + &json_line(2)).run(&["read", "a.jsonl"]);
    assert_eq!(ended.lines(), ["a.jsonl:1!bad_json", "a.jsonl#2"]);
}

#[test]
fn no_lines_are_no_articles() {
    let ended = Scratch::new().with("a.jsonl", "").run(&["read", "a.jsonl"]);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, "", ""));
}

#[test]
fn the_format_can_be_said() {
    let scratch = Scratch::new().with("a", PAGE).with("b", json_line(1));
    let as_text = record(&scratch.run(&["read", "--input-format", "text", "a"]));
    assert!(as_text.article.text.contains("<p>"), "{}", as_text.article.text);
    let as_lines = scratch.run(&["read", "--input-format", "jsonl", "a"]);
    assert_eq!(as_lines.lines(), ["a:1!bad_json"]);
}

#[test]
fn what_the_user_knows_goes_into_the_record() {
    let ended = Scratch::new().with("a.txt", ARTICLE).run(&["read", "--published", "2020-07", "--source", "The Ledger", "a.txt"]);
    let article = record(&ended).article;
    assert_eq!(article.published.expect("a date was given").value, "2020-07");
    assert_eq!(article.source.name.as_deref(), Some("The Ledger"));
}

#[test]
fn other_languages_are_let_through_on_request() {
    let german = "Am Montag trafen sich die Gesandten beider Seiten in der Hauptstadt, sagte der Vermittler nach der ersten Runde der \
        Verhandlungen über einen Waffenstillstand. Eine zweite Runde ist für Dienstag geplant.\n";
    let scratch = Scratch::new().with("a.txt", german);
    assert_eq!(scratch.run(&["read", "a.txt"]).lines(), ["a.txt!not_english"]);
    assert_eq!(scratch.run(&["read", "--any-language", "a.txt"]).lines(), ["a.txt"]);
}

#[test]
fn large_inputs_are_refused() {
    let scratch = Scratch::new()
        .with("a.txt", ARTICLE.repeat(40))
        .with("b.jsonl", json_line(1) + &json_line(2).replace("Envoys", &"Envoys ".repeat(500)));
    let ended = scratch.run(&["read", "--max-bytes", "2K", "a.txt", "b.jsonl"]);
    assert_eq!(ended.lines(), ["a.txt!too_large", "b.jsonl#1", "b.jsonl:2!too_large"]);
    let piped = scratch.pipe(&["read", "--max-bytes", "2K"], &ARTICLE.repeat(40));
    assert_eq!(piped.lines(), ["-!too_large"]);
}

#[cfg(unix)]
#[test]
fn pipes_can_be_named() {
    let scratch = Scratch::new();
    let pipe = scratch.at("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    let writer = std::thread::spawn(move || fs::write(pipe, format!("{ARTICLE}{}", " ".repeat(300_000))));
    // The output is a file, with which inputs are compared: that must not touch a pipe.
    let out = fs::File::create(scratch.at("out.jsonl")).expect("a file");
    let status = scratch.program(&["read", "pipe"]).stdout(out).status().expect("it runs");
    writer.join().expect("the writer ends").expect("it was read to the end");
    assert!(status.success());
    assert_eq!(lines_of(&scratch.text("out.jsonl")), ["pipe"]);
}

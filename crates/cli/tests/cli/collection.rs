//! A collection grown, asked and tended from the command line.

use std::fs;

use crate::run::{ARTICLE, Ended, PAGE, Scratch, json_line};

/// A feed whose entries carry their articles.
const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Ledger</title>\
    <item><title>Truce holds</title><link>https://ledger.example/truce</link><pubDate>Wed, 08 Jul 2020 14:05:00 GMT</pubDate>\
    <content:encoded><![CDATA[<p>The army and the rebels kept the ceasefire on Wednesday, the mediator said in the capital.</p>\
    <p>Talks between both sides resume next week, the ministry said, and prisoners will be exchanged.</p>]]></content:encoded></item>\
    </channel></rss>";

fn with(scratch: &Scratch, args: &[&str]) -> Ended {
    scratch.run(&[args, &["--db", "news.db"]].concat())
}

fn grown() -> Scratch {
    let scratch = Scratch::new().with("in/a.txt", ARTICLE).with("in/b.html", PAGE).with("in/c.jsonl", json_line(1) + "oops\n");
    let ended = with(&scratch, &["add", "in", "--all"]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.err.contains("in/c.jsonl, line 2: the line is not valid JSON"), "{}", ended.err);
    scratch
}

#[test]
fn a_folder_is_taken_in_once() {
    let scratch = grown();
    let again = with(&scratch, &["add", "in/a.txt", "in/b.html", "--all"]);
    assert_eq!(again.code, 0);
    assert!(again.err.starts_with("2 known before, in "), "{}", again.err);
    let listed = with(&scratch, &["articles", "--format", "text", "--width", "200"]);
    assert!(listed.out.contains("Talks resume in Valmora") && listed.out.contains("4 of 4 articles"), "{}", listed.out);
    let rejected = with(&scratch, &["articles", "--state", "rejected", "--format", "text"]);
    assert!(rejected.out.contains("1 of 1 article"), "{}", rejected.out);
}

#[test]
fn lists_come_in_every_format() {
    let scratch = grown();
    for table in ["events", "statements", "positions", "articles", "entities"] {
        for format in ["text", "jsonl", "csv", "parquet"] {
            let ended = with(&scratch, &[table, "--format", format, "--output", "out"]);
            assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{table} {format}");
            assert!(scratch.at("out").exists(), "{table} {format}");
        }
    }
    for format in ["plover", "polecat", "acled", "gdelt", "geojson", "web-annotation"] {
        let ended = with(&scratch, &["events", "--format", format]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{format}");
    }
    let brat = with(&scratch, &["statements", "--format", "brat", "--output", "brat"]);
    assert_eq!((brat.code, brat.err.as_str()), (0, ""));
    assert!(scratch.at("brat/annotation.conf").exists());
    let wrong = with(&scratch, &["entities", "--format", "gdelt"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("error: this cannot be exported so"), "{}", wrong.err);
}

#[test]
fn one_article_is_shown_and_forgotten() {
    let scratch = grown();
    let hash = hash_of(&scratch, "in/a.txt");
    let text = with(&scratch, &["show", &hash[..12], "--format", "text"]);
    assert!(text.out.starts_with("Envoys meet in Valmora\n"), "{}", text.out);
    assert_eq!(with(&scratch, &["show", &hash, "--format", "raw"]).out, ARTICLE);
    assert_eq!(with(&scratch, &["show", &hash, "--run", "1"]).lines().len(), 1);
    let asked = with(&scratch, &["forget", &hash]);
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("help: say --yes"), "{}", asked.err);
    assert_eq!(with(&scratch, &["forget", &hash, "--yes", "--reason", "a request"]).code, 0);
    assert_eq!(with(&scratch, &["show", &hash]).code, 2);
    let again = with(&scratch, &["add", "in/a.txt", "--all"]);
    assert!(again.err.starts_with("1 forgotten on request"), "{}", again.err);
    let log = with(&scratch, &["audit", "log"]).out;
    assert!(log.contains("\"kind\":\"forget\"") && log.contains("a request"), "{log}");
    let bytes = fs::read(scratch.at("news.db")).expect("it is there");
    let leaves = String::from_utf8_lossy(&bytes).contains("Envoys meet in Valmora");
    assert!(!leaves, "the headline can still be read from the file");
}

#[test]
fn the_log_is_sound_and_nothing_is_outdated() {
    let scratch = grown();
    let verdict = with(&scratch, &["audit", "verify"]);
    assert_eq!(verdict.code, 0);
    assert!(verdict.out.starts_with("sound: 5 lines in order\n"), "{}", verdict.out);
    assert!(with(&scratch, &["reread"]).err.starts_with("nothing to take in"));
}

#[test]
fn feeds_that_lie_here_are_read() {
    let scratch = Scratch::new().with("feed.xml", FEED);
    let read = scratch.run(&["read", "feed.xml", "--format", "jsonl"]);
    assert_eq!(read.code, 0, "{}", read.err);
    assert!(read.out.contains("\"published\":{\"value\":\"2020-07-08\",\"precision\":\"day\",\"from\":\"feed\"}"), "{}", read.out);
    assert!(read.out.contains("\"url\":\"https://ledger.example/truce\""), "{}", read.out);
}

#[test]
fn mistakes_say_what_to_do() {
    let scratch = grown();
    fs::write(scratch.at("bad.db"), "no database, and long enough to be told from an empty file ".repeat(20)).expect("a file");
    for (args, expected) in [
        (&["events", "--db", "none.db"][..], "there is no collection yet; rapporteur add makes one"),
        (&["events", "--db", "bad.db"], "is no collection of rapporteur"),
        (&["add", "in", "--db", "bad.db"], "is no collection of rapporteur"),
        (&["events", "--db", "news.db", "--type", "WAR"], "--type WAR is not known\n  help: one of AGREE,"),
        (&["events", "--db", "news.db", "--from", "May"], "--from May is not a date"),
        (&["events", "--db", "news.db", "--near", "Xyzzyburg"], "--near Xyzzyburg is not known"),
        (&["events", "--db", "news.db", "--format", "brat"], "name a folder for them with --output"),
        (&["show", "beef", "--db", "news.db"], "holds no such article: beef"),
        (&["watch", "none.toml", "--db", "news.db"], "cannot read none.toml"),
        (&["compare", "none.csv", "--db", "news.db"], "cannot open none.csv"),
    ] {
        let ended = scratch.run(args);
        assert_eq!(ended.code, 2, "{args:?}: {}", ended.err);
        assert!(ended.err.contains(expected), "{args:?}: {}", ended.err);
    }
}

#[test]
fn addresses_of_this_machine_are_refused() {
    let scratch = Scratch::new();
    let ended = with(&scratch, &["add", "http://127.0.0.1:9/feed"]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.err.contains("127.0.0.1"), "{}", ended.err);
}

/// The hash of the article that was read from `path`.
fn hash_of(scratch: &Scratch, path: &str) -> String {
    let records = with(scratch, &["articles", "--format", "jsonl"]).out;
    let record = records.lines().find(|line| line.contains(&format!("\"path\":\"{path}\""))).expect("it is listed");
    let start = record.find("\"id\":\"sha256:").expect("it has an id") + 13;
    record[start..start + 64].to_owned()
}

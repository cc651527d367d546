//! Files that are damaged, foreign, full, in use or tampered with.

mod support;

use std::fs;
use std::path::Path;

use rapporteur_store::{Filter, State, Store, StoreErrorKind, Table};
use rusqlite::Connection;
use support::{begin, found, open, put, put_story, story};

fn kind_of(path: &Path) -> StoreErrorKind {
    Store::open(path).err().expect("it cannot be opened").kind()
}

#[test]
fn only_files_of_ours_are_opened() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = |name: &str| dir.path().join(name);
    fs::write(path("text.db"), "no database at all, but long enough to hold the header of one: ".repeat(20)).expect("it is written");
    assert_eq!(kind_of(&path("text.db")), StoreErrorKind::NotOurs);
    Connection::open(path("other.db")).and_then(|db| db.execute_batch("CREATE TABLE t (x)")).expect("it is made");
    assert_eq!(kind_of(&path("other.db")), StoreErrorKind::NotOurs);
    assert_eq!(kind_of(dir.path()), StoreErrorKind::CannotOpen);
    drop(Store::open(&path("new.db")).expect("a new one opens"));
    Connection::open(path("new.db")).and_then(|db| db.pragma_update(None, "user_version", 99)).expect("it is changed");
    assert_eq!(kind_of(&path("new.db")), StoreErrorKind::TooNew);
    let none = Store::open_to_read(&path("none.db")).err().expect("there is none");
    assert_eq!(none.kind(), StoreErrorKind::CannotOpen);
}

#[test]
fn damage_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    (1..40).for_each(|number| {
        put_story(&mut store, run, &story(number), "x1");
    });
    drop(store);
    let path = dir.path().join("news.db");
    let mut bytes = fs::read(&path).expect("it can be read");
    let middle = bytes.len() / 2;
    bytes[4096..middle].fill(0x5a);
    fs::write(&path, bytes).expect("it can be written");
    let damaged =
        Store::open(&path).and_then(|store| store.count(Table::Events, &Filter { text: Some("shells".into()), ..Filter::default() }));
    assert_eq!(damaged.expect_err("it is damaged").kind(), StoreErrorKind::Corrupt);
}

#[test]
fn one_writes_and_many_read() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let path = store.path().to_owned();
    assert_eq!(kind_of(&path), StoreErrorKind::Busy);
    let reader = Store::open_to_read(&path).expect("it can be read meanwhile");
    let run = begin(&mut store, "sha256:m1");
    put_story(&mut store, run, &story(1), "x1");
    assert_eq!(found(&reader, Table::Events, &Filter::default()), 1);
    drop(store);
    Store::open(&path).expect("it can be written again");
}

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    let pages: i64 = store.pragma("page_count").expect("it can be asked for");
    store.limit_pages(pages + 6).expect("it can be set");
    let mut kept = 0;
    let err = loop {
        match support::try_put_story(&mut store, run, &story(kept + 1), "x1") {
            Ok(_) => kept += 1,
            Err(err) => break err,
        }
        assert!(kept < 1000, "the limit is never reached");
    };
    assert_eq!(err.kind(), StoreErrorKind::Full);
    for table in [Table::Articles, Table::Events, Table::Statements] {
        assert_eq!(found(&store, table, &Filter::default()), kept as usize, "{table:?}");
    }
    assert!(store.verify_audit().expect("it can be read").is_sound());
}

#[test]
fn tampering_shows() {
    let change = |sql: &str| {
        let dir = tempfile::tempdir().expect("a folder");
        let mut store = open(dir.path());
        let run = begin(&mut store, "sha256:m1");
        (1..5).for_each(|number| {
            put_story(&mut store, run, &story(number), "x1");
        });
        put(&mut store, run, "sha256:n0", State::Irrelevant);
        let path = store.path().to_owned();
        drop(store);
        Connection::open(&path).and_then(|db| db.execute_batch(sql)).expect("it is changed");
        let verdict = Store::open(&path).expect("it opens").verify_audit().expect("it can be read");
        (verdict.sound, verdict.broken_at, verdict.changed.len())
    };
    let free = "DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete;";
    for (name, sql, expected) in [
        ("nothing", String::new(), (6, None, 0)),
        ("a line is changed", format!("{free} UPDATE audit SET detail = '{{}}' WHERE seq = 3"), (2, Some(3), 1)),
        ("a line is taken out", format!("{free} DELETE FROM audit WHERE seq = 2"), (1, Some(2), 1)),
        (
            "a record is changed",
            "UPDATE readings SET record = (SELECT record FROM readings WHERE id = 2) WHERE id = 1".into(),
            (6, None, 1),
        ),
        ("a line is added", "INSERT INTO audit VALUES (7, 'now', 'run', '2', '{}', 'abc')".into(), (6, Some(7), 0)),
    ] {
        assert_eq!(change(&sql), expected, "{name}");
    }
    let dir = tempfile::tempdir().expect("a folder");
    drop(open(dir.path()));
    let db = Connection::open(dir.path().join("news.db")).expect("it opens");
    db.execute("INSERT INTO audit VALUES (1, 'now', 'run', '2', '{}', 'abc')", []).expect("a line can be added");
    db.execute("DELETE FROM audit", []).expect_err("none can be taken out");
}

/// Files of every released schema version still open; `tests/data/v1.db` is never made anew.
#[test]
fn older_files_open() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("old.db");
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/v1.db"), &path).expect("it is copied");
    let store = Store::open(&path).expect("it opens");
    assert_eq!(found(&store, Table::Events, &Filter { actor: Some("VALREB".into()), ..Filter::default() }), 1);
    let article = store.article(&story(1).hash).expect("it is there");
    let rec = store.record(store.current_reading(article).expect("it was read")).expect("it is whole");
    assert_eq!(rec, story(1).record());
    assert!(store.verify_audit().expect("it can be read").is_sound());
}

/// Makes the fixture of the present version: `cargo test -p rapporteur-store -- --ignored make_fixture`, once a version.
#[test]
#[ignore = "writes tests/data"]
fn make_fixture() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    put_story(&mut store, run, &story(1), "x1");
    put(&mut store, run, "sha256:n0", State::Irrelevant);
    let version: i64 = store.pragma("user_version").expect("it can be asked for");
    drop(store);
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    fs::create_dir_all(&data).expect("the folder is made");
    fs::copy(dir.path().join("news.db"), data.join(format!("v{version}.db"))).expect("it is copied");
}

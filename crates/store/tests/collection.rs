//! What goes into a collection comes out of it.

mod support;

use rapporteur_record::{EventType, Modality, Stance};
use rapporteur_store::{EntryId, Filter, Near, RunId, State, StoreErrorKind, Table};
use support::{begin, found, open, put, put_story, reading, story};

#[test]
fn filters_leave_what_they_say() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    put_story(&mut store, run, &story(1), "x1");
    let mut far = story(2);
    (far.event, far.actor, far.day) = (EventType::Consult, ("Óscar Ruiz", "ESPGOV", "Q7"), "2025-04-01");
    (far.at, far.country, far.title) = ((40.4, -3.7), "ESP", "Envoys meet in Madrid");
    put_story(&mut store, run, &far, "x2");
    let who = |name: &str| Some(name.to_owned());
    let near = |lat, lon, km| Some(Near { lat, lon, km });
    let cases: &[(&str, Table, Filter, usize)] = &[
        ("all", Table::Events, Filter::default(), 2),
        ("type", Table::Events, Filter { types: vec![EventType::Assault], ..Filter::default() }, 1),
        ("modality", Table::Events, Filter { modalities: vec![Modality::Future], ..Filter::default() }, 0),
        ("actor by part of the name", Table::Events, Filter { actor: who("northern"), ..Filter::default() }, 1),
        ("actor by half a word", Table::Events, Filter { actor: who("north"), ..Filter::default() }, 0),
        ("actor in plain letters", Table::Events, Filter { actor: who("oscar ruiz"), ..Filter::default() }, 1),
        ("actor by country", Table::Events, Filter { actor: who("VAL"), ..Filter::default() }, 1),
        ("actor by code", Table::Events, Filter { actor: who("VALREB"), ..Filter::default() }, 1),
        ("actor by another sector", Table::Events, Filter { actor: who("VALMIL"), ..Filter::default() }, 0),
        ("actor by item", Table::Events, Filter { actor: who("Q7"), ..Filter::default() }, 1),
        ("not a recipient", Table::Events, Filter { recipient: who("VAL"), ..Filter::default() }, 0),
        ("according to", Table::Events, Filter { according_to: who("Dara Lowe"), ..Filter::default() }, 2),
        ("country", Table::Events, Filter { country: who("ESP"), ..Filter::default() }, 1),
        ("near", Table::Events, Filter { near: near(10.1, 20.1, 20.0), ..Filter::default() }, 1),
        ("not so near", Table::Events, Filter { near: near(10.1, 20.1, 10.0), ..Filter::default() }, 0),
        ("from", Table::Events, Filter { from: who("2025-03-05"), ..Filter::default() }, 1),
        ("to a month", Table::Events, Filter { to: who("2025-03"), ..Filter::default() }, 1),
        ("score", Table::Events, Filter { min_score: Some(0.81), ..Filter::default() }, 0),
        ("words", Table::Events, Filter { text: who("envoys madrid"), ..Filter::default() }, 1),
        ("a phrase", Table::Events, Filter { text: who("\"madrid meet\""), ..Filter::default() }, 0),
        ("entry", Table::Events, Filter { entry: who("x2"), ..Filter::default() }, 1),
        ("outlet", Table::Events, Filter { outlet: who("The Valmora Ledger"), ..Filter::default() }, 2),
        ("speaker", Table::Statements, Filter { party: who("Dara Løwe"), ..Filter::default() }, 2),
        ("stance", Table::Positions, Filter { stances: vec![Stance::Refuses], ..Filter::default() }, 2),
        ("holder", Table::Positions, Filter { actor: who("VALREB"), ..Filter::default() }, 1),
        ("entities of a country", Table::Entities, Filter { country: who("VAL"), ..Filter::default() }, 3),
        ("entities by name", Table::Entities, Filter { party: who("front"), ..Filter::default() }, 1),
        ("articles", Table::Articles, Filter { state: who("read"), ..Filter::default() }, 2),
        ("articles by hash", Table::Articles, Filter { article: Some(format!("{:063x}", 0)), ..Filter::default() }, 2),
        ("articles by date", Table::Articles, Filter { from: who("2025-03-06"), ..Filter::default() }, 0),
    ];
    for (name, table, filter, expected) in cases {
        assert_eq!(found(&store, *table, filter), *expected, "{name}");
    }
}

#[test]
fn records_come_back_as_they_went_in() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    let id = put_story(&mut store, run, &story(1), "x1");
    let reading = store.current_reading(id).expect("it was read");
    assert_eq!(store.record(reading).expect("it is whole"), story(1).record());
    assert_eq!(store.received(id).expect("it is kept").bytes, format!("bytes of {}", story(1).hash).into_bytes());
    assert_eq!(store.article(&format!("{:064x}", 1)).expect("it is found"), id);
    assert_eq!(store.article("beef").expect_err("there is none").kind(), StoreErrorKind::Missing);
}

#[test]
fn a_newer_model_supersedes_and_keeps() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let first = begin(&mut store, "sha256:m1");
    let id = put_story(&mut store, first, &story(1), "x1");
    let mut newer = story(1);
    (newer.model, newer.event) = ("sha256:m2", EventType::Coerce);
    assert_eq!(store.outdated("sha256:m2", "sha256:w1", None, 10).expect("it can be asked for"), [id]);
    let second = begin(&mut store, "sha256:m2");
    store.add_reading(second, id, &reading(&newer.record(), "x1"), support::NOW).expect("it is kept");
    assert_eq!(store.outdated("sha256:m2", "sha256:w1", None, 10).expect("it can be asked for"), []);
    assert_eq!(found(&store, Table::Events, &Filter { types: vec![EventType::Coerce], ..Filter::default() }), 1);
    assert_eq!(found(&store, Table::Events, &Filter::default()), 1);
    assert_eq!(found(&store, Table::Events, &Filter { actor: Some("VALREB".into()), ..Filter::default() }), 1);
    let of_run = |run: RunId| store.record(store.reading_of_run(id, run).expect("it is there")).expect("it is whole").events[0].event_type;
    assert_eq!((of_run(first), of_run(second)), (EventType::Assault, EventType::Coerce));
}

#[test]
fn copies_are_outlets_of_one_report() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    let id = put_story(&mut store, run, &story(1), "x1");
    assert_eq!(store.sharing(&[7, u64::MAX]).expect("it can be asked for"), [(id, b"sig".to_vec())]);
    put(&mut store, run, "sha256:c0", State::Copy(id));
    put_story(&mut store, run, &story(2), "x1");
    assert_eq!(store.reports(&EntryId("x1".into())).expect("it can be asked for").len(), 2);
    let like = store.events_like("ASSAULT", "2025-03-04", Some("VAL")).expect("it can be asked for");
    assert_eq!(like.len(), 2);
    assert_eq!(store.events_like("ASSAULT", "2025-03-04", Some("ESP")).expect("it can be asked for"), []);
}

#[test]
fn what_is_known_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    put_story(&mut store, run, &story(1), "x1");
    put(&mut store, run, "sha256:n0", State::Irrelevant);
    let known = |hash: &str, model: &str| {
        let known = store.known(hash, model, "sha256:w1").expect("it can be asked for");
        known.map(|known| (known.state, known.has_reading))
    };
    assert_eq!(known(&story(1).hash, "sha256:m1"), Some(("read".into(), true)));
    assert_eq!(known(&story(1).hash, "sha256:m2"), Some(("read".into(), false)));
    assert_eq!(known("sha256:n0", "sha256:m1"), Some(("irrelevant".into(), false)));
    assert_eq!(known("sha256:00", "sha256:m1"), None);
}

#[test]
fn the_forgotten_leave_only_their_hash() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = open(dir.path());
    let run = begin(&mut store, "sha256:m1");
    let id = put_story(&mut store, run, &story(1), "x1");
    store.forget(id, Some("asked for by the person"), support::NOW).expect("it is removed");
    for table in [Table::Articles, Table::Events, Table::Statements, Table::Positions, Table::Entities] {
        assert_eq!(found(&store, table, &Filter::default()), 0, "{table:?}");
    }
    assert_eq!(found(&store, Table::Articles, &Filter { text: Some("shells".into()), ..Filter::default() }), 0);
    let err = store.known(&story(1).hash, "sha256:m1", "sha256:w1").expect_err("it is forgotten");
    assert_eq!(err.kind(), StoreErrorKind::Forgotten);
    assert!(store.verify_audit().expect("it can be read").is_sound());
}

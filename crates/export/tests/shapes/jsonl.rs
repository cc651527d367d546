use rapporteur_export::{Chosen, ChosenEvent, Jsonl, Settings};
use rapporteur_record::{Line, Record, parse_line, write_jsonl};

use crate::{all, export, sample};

fn written(chosen: Chosen) -> Record {
    let line = export(Jsonl::new, &Settings::default(), &[(sample::record(), chosen)]);
    match parse_line(&line).unwrap() {
        Line::Record(rec) => *rec,
        Line::Error(err) => panic!("{err:?}"),
    }
}

#[test]
fn all_of_a_record_is_the_record() {
    let rec = sample::record();
    let mut expected = Vec::new();
    write_jsonl(&rec, &mut expected).unwrap();
    let chosen = Chosen { entities: vec![], ..all(&rec) };
    assert_eq!(export(Jsonl::new, &Settings::default(), &[(rec, chosen)]), String::from_utf8(expected).unwrap());
}

#[test]
fn what_entries_refer_to_stays() {
    let event = |idx| vec![ChosenEvent { idx, ..ChosenEvent::default() }];
    let cases = [
        ("nothing", Chosen::default(), "", "", "", "", ""),
        ("v1 and who says so", Chosen { events: event(0), ..Chosen::default() }, "v1", "s1", "", "e1 e2 e6", ""),
        ("v2, reported within s1", Chosen { events: event(1), ..Chosen::default() }, "v2", "s1 s2", "", "e1 e2 e3 e4", ""),
        ("v3, the same as v1", Chosen { events: event(2), ..Chosen::default() }, "v1 v3", "s1", "", "e1 e2 e6", ""),
        ("s1", Chosen { statements: vec![0], ..Chosen::default() }, "", "s1", "", "e1 e2", ""),
        ("p1", Chosen { positions: vec![0], ..Chosen::default() }, "", "", "p1", "e5", "a1"),
        ("e3", Chosen { entities: vec![2], ..Chosen::default() }, "", "", "", "e3", ""),
    ];
    for (name, chosen, events, statements, positions, entities, agreements) in cases {
        let rec = written(chosen);
        let join = |ids: Vec<&String>| ids.into_iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(join(rec.events.iter().map(|event| &event.id).collect()), events, "{name}");
        assert_eq!(join(rec.statements.iter().map(|statement| &statement.id).collect()), statements, "{name}");
        assert_eq!(join(rec.positions.iter().map(|position| &position.id).collect()), positions, "{name}");
        assert_eq!(join(rec.entities.iter().map(|entity| &entity.id).collect()), entities, "{name}");
        assert_eq!(join(rec.agreements.iter().map(|agreement| &agreement.id).collect()), agreements, "{name}");
        let whole = sample::record();
        assert_eq!((rec.article, rec.notes, rec.roles.len()), (whole.article, whole.notes, 0), "{name}");
    }
}

#[test]
fn circles_end() {
    let mut rec = sample::record();
    rec.events[0].same_as = Some("v3".into());
    rec.statements[0].within = Some("s2".into());
    let chosen = Chosen { events: vec![ChosenEvent { idx: 2, ..ChosenEvent::default() }], ..Chosen::default() };
    let line = export(Jsonl::new, &Settings::default(), &[(rec, chosen)]);
    let Line::Record(rec) = parse_line(&line).unwrap() else { panic!("{line}") };
    assert_eq!((rec.events.len(), rec.statements.len()), (2, 2));
}

#[test]
fn private_persons_are_marked_and_not_masked() {
    let rec = written(sample::chosen());
    assert!(rec.entities[2].private_person && rec.entities[2].name == "Salma Ali");
}

#[test]
fn one_event_of_the_sample() {
    let chosen = Chosen { events: vec![ChosenEvent { idx: 2, ..ChosenEvent::default() }], ..Chosen::default() };
    insta::assert_snapshot!(crate::pretty(&export(Jsonl::new, &Settings::default(), &[(sample::record(), chosen)])));
}

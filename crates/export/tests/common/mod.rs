//! A record made by hand, and ways to export it into memory.
#![allow(dead_code, reason = "every test file uses some of it")]

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use rapporteur_export::{Chosen, ChosenEvent, Entry, Format, Settings, Table, open};
use rapporteur_record::*;

pub(crate) const TEXT: &str = "\
=1+1 days to a truce in Libya
Jets hit al-Watiya airbase on Sunday, the Libyan National Army said.
\"My shop is gone\", said Salma Ali, a baker. Gunmen of the army had shot Salma Ali in Sirte.
Turkey is ready to sign the ceasefire | truce, and may send troops.";

fn at(words: &str) -> Excerpt {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("{words} is not in the text"));
    Excerpt::cut(TEXT, start..start + words.len()).unwrap()
}

fn entity(id: &str, kind: EntityKind, wikidata: Option<&str>, codes: &[(&str, &[&str], Option<&str>)], names: &[&str]) -> Entity {
    let code = |(country, sectors, role): &(&str, &[&str], Option<&str>)| ActorCode {
        country: Some((*country).into()),
        sectors: sectors.iter().map(|sector| (*sector).into()).collect(),
        role: role.map(Into::into),
        from: Some("2014-05".into()),
        to: None,
    };
    Entity {
        id: id.into(),
        name: names[0].into(),
        kind,
        wikidata: wikidata.map(Into::into),
        private_person: false,
        codes: codes.iter().map(code).collect(),
        place: None,
        mentions: names.iter().map(|name| Mention { at: at(name), how: MentionForm::Name }).collect(),
    }
}

fn place(name: &str, feature: &str, lat: f64, lon: f64, precision: PlacePrecision) -> Place {
    Place {
        name: Some(name.into()),
        feature: Some(feature.into()),
        country: Some("LBY".into()),
        admin1: Some("Surt".into()),
        lat: Some(lat),
        lon: Some(lon),
        geonames: Some(2_210_554),
        precision: Some(precision),
    }
}

fn party(words: &str, entity: Option<&str>, code: Option<&str>) -> EventParty {
    EventParty { at: at(words), entity: entity.map(Into::into), code: code.map(Into::into) }
}

fn event(id: &str, event_type: EventType, mode: Option<&str>, modality: Modality, trigger: &str) -> Event {
    Event {
        id: id.into(),
        event_type,
        mode: mode.map(Into::into),
        modality,
        quad: Quad::MaterialConflict,
        contexts: vec![],
        intensity: None,
        trigger: at(trigger),
        actors: vec![],
        recipients: vec![],
        places: vec![],
        date: None,
        according_to: None,
        same_as: None,
        score: 0.912_34,
    }
}

fn entities() -> Vec<Entity> {
    let army: &[&str] = &["REB", "MIL"];
    let mut all = vec![
        entity("e1", EntityKind::ArmedGroup, Some("Q18393374"), &[("LBY", army, None)], &["Libyan National Army"]),
        entity("e2", EntityKind::Person, Some("Q999"), &[("LBY", &["CVL"], None)], &["Salma Ali"]),
        entity("e3", EntityKind::Facility, None, &[], &["al-Watiya airbase"]),
        entity("e4", EntityKind::Country, Some("Q43"), &[("TUR", &[], Some("NATO member"))], &["Turkey"]),
    ];
    all[1].private_person = true;
    all[2].place = Some(place("al-Watiya", "airbase", 32.473_456_78, 11.897_9, PlacePrecision::Exact));
    all
}

fn events() -> Vec<Event> {
    let mut raid = event("v1", EventType::Assault, Some("aerial"), Modality::Actual, "hit");
    raid.contexts = vec!["military".into(), "territory".into()];
    raid.intensity = Some(-10.0);
    raid.actors = vec![party("Jets", None, None)];
    raid.recipients = vec![party("al-Watiya airbase", Some("e3"), Some("LBY")), party("Libyan National Army", Some("e1"), Some("LBYREB"))];
    raid.places = vec![EventPlace { at: at("al-Watiya airbase"), place: entities()[2].place.clone().unwrap(), basis: PlaceBasis::Text }];
    raid.date = Some(EventDate {
        span: Some(at("Sunday").span),
        byte_span: Some(at("Sunday").byte_span),
        text: Some("Sunday".into()),
        value: Some("2020-07-05".into()),
        precision: Some(DatePrecision::Day),
        basis: DateBasis::Text,
    });
    raid.according_to = Some("s1".into());

    let mut shooting = event("v2", EventType::Assault, Some("firearms"), Modality::Actual, "shot");
    shooting.actors = vec![party("Gunmen of the army", Some("e1"), Some("LBYREB"))];
    shooting.recipients = vec![party("Salma Ali", Some("e2"), Some("LBYCVL"))];
    shooting.places = vec![EventPlace {
        at: at("Sirte"),
        place: place("Sirte", "town", 31.208_9, 16.588_7, PlacePrecision::Town),
        basis: PlaceBasis::Sentence,
    }];
    let day = EventDate {
        span: None,
        byte_span: None,
        text: None,
        value: Some("2020-07".into()),
        precision: Some(DatePrecision::Month),
        basis: DateBasis::Published,
    };
    shooting.date = Some(day);

    let mut troops = event("v3", EventType::Mobilize, Some("troops"), Modality::Hypothetical, "send");
    troops.actors = vec![party("Turkey", Some("e4"), Some("TUR"))];
    vec![raid, shooting, troops]
}

fn statements() -> Vec<Statement> {
    let said = |id: &str, trigger: &str, content: &str, speaker: &str, entity: &str, quoted| Statement {
        id: id.into(),
        trigger: at(trigger),
        speakers: vec![Party { at: at(speaker), entity: Some(entity.into()) }],
        content: vec![at(content)],
        quoted,
        date: None,
        within: None,
        score: 0.97,
    };
    vec![
        said("s1", "said.", "Jets hit al-Watiya airbase on Sunday", "Libyan National Army", "e1", Some(Quoted::Indirect)),
        said("s2", "said Salma", "My shop is gone", "Salma Ali", "e2", None),
    ]
}

/// Two articles' worth of everything in one record.
pub(crate) fn record() -> Record {
    let published = Published { value: "2020-07-08".into(), precision: DatePrecision::Day, from: PublishedFrom::Given };
    let source = Source {
        name: Some("Duvar English".into()),
        url: Some("https://example.org/truce".into()),
        path: None,
        retrieved: Some("2020-07-08T12:00:00Z".into()),
    };
    let end = u32::try_from(TEXT.find('\n').unwrap()).unwrap();
    let section = |kind, span| Section { kind, span, byte_span: span };
    let article = Article {
        id: "sha256:00112233445566778899aabbccddeeff".into(),
        source,
        title: Some(TEXT.lines().next().unwrap().into()),
        language: Some("en".into()),
        published: Some(published),
        text: TEXT.into(),
        sections: vec![
            section(SectionKind::Title, Span::new(0, end)),
            section(SectionKind::Body, Span::new(end + 1, u32::try_from(TEXT.len()).unwrap())),
        ],
        ..Article::default()
    };
    let run = Run { version: "0.1.0".into(), model: Some("sha256:aa".into()), world: None, codebook: "plover-0.8+rapporteur-1".into() };
    let mut rec = Record::empty(run, article);
    rec.entities = entities();
    rec.statements = statements();
    rec.events = events();
    rec.positions = vec![Position {
        id: "p1".into(),
        stance: Stance::Ready,
        modality: Modality::Actual,
        trigger: at("ready to sign"),
        holders: vec![Party { at: at("Turkey"), entity: Some("e4".into()) }],
        objects: vec![DealMention { at: at("ceasefire | truce"), agreement: Some("a1".into()) }],
        date: None,
        according_to: None,
        score: 0.9,
    }];
    let name = "Libya ceasefire".into();
    rec.agreements =
        vec![Agreement { id: "a1".into(), name, kind: AgreementKind::Ceasefire, country: vec![], mentions: vec![at("ceasefire | truce")] }];
    rec.notes = vec![Note { kind: "no_date".into(), message: String::new() }];
    rec
}

/// Everything, the first event as a collection knows it.
pub(crate) fn all_of(rec: &Record) -> Chosen {
    let entry = Entry { id: "v-000042".into(), reports: 3, outlets: vec!["Duvar English".into(), "Reuters".into()] };
    let event = |idx| ChosenEvent { idx, entry: (idx == 0).then(|| entry.clone()), is_human: idx == 0 };
    Chosen {
        events: (0..rec.events.len()).map(event).collect(),
        statements: (0..rec.statements.len()).collect(),
        positions: (0..rec.positions.len()).collect(),
        entities: (0..rec.entities.len()).collect(),
    }
}

/// A place in memory to write to.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Vec<u8>>>);

impl Memory {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What `format` makes of `recs`, of which everything is chosen.
pub(crate) fn export(format: Format, table: Table, settings: &Settings, recs: &[Record]) -> Vec<u8> {
    let memory = Memory::default();
    let mut exporter = open(format, table, Box::new(memory.clone()), settings).unwrap();
    recs.iter().for_each(|rec| exporter.write(rec, &all_of(rec)).unwrap());
    exporter.finish().unwrap();
    memory.bytes()
}

pub(crate) fn export_text(format: Format, table: Table, settings: &Settings) -> String {
    String::from_utf8(export(format, table, settings, &[record()])).unwrap()
}

/// Every row of delimited text as cells.
pub(crate) fn cells(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let quoting = delimiter == b',';
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).quoting(quoting).has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

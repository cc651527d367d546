//! A hand-built record in which every field of the format is filled at least once.

use rapporteur_record::*;

const TEXT: &str = "Envoy: Erdoğan's side ready for a truce\n\
    The Northern Army, which Kardia backs, is ready to sign a truce, envoy Ana Petrović said on Monday. \
    Jets hit Tarsa airbase on Sunday.\n\
    Kardia lifts visas";

fn cut(words: &str) -> Excerpt {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("{words:?} stands in the text"));
    Excerpt::cut(TEXT, start..start + words.len()).expect("words are whole characters")
}

fn party(words: &str, entity: Option<&str>) -> Party {
    Party { at: cut(words), entity: entity.map(Into::into) }
}

fn event_party(words: &str, entity: Option<&str>, code: Option<&str>) -> EventParty {
    EventParty { at: cut(words), entity: entity.map(Into::into), code: code.map(Into::into) }
}

fn section(kind: SectionKind, words: &str) -> Section {
    let at = cut(words);
    Section { kind, span: at.span, byte_span: at.byte_span }
}

fn date(words: &str, value: &str) -> EventDate {
    let at = cut(words);
    EventDate {
        span: Some(at.span),
        byte_span: Some(at.byte_span),
        text: Some(at.text),
        value: Some(value.into()),
        precision: Some(DatePrecision::Day),
        basis: DateBasis::Text,
    }
}

fn article() -> Article {
    Article {
        id: "sha256:00ff".into(),
        given_id: Some("row-7".into()),
        source: Source {
            name: Some("The Ledger".into()),
            url: Some("https://ledger.example/truce".into()),
            path: Some("truce.html".into()),
            retrieved: Some("2020-07-08T12:00:00Z".into()),
        },
        title: Some("Envoy: Erdoğan's side ready for a truce".into()),
        standfirst: None,
        byline: Some("Lea Horn".into()),
        language: Some("en".into()),
        published: Some(Published { value: "2020-07-08".into(), precision: DatePrecision::Day, from: PublishedFrom::JsonLd }),
        text: TEXT.into(),
        sections: vec![
            section(SectionKind::Title, "Envoy: Erdoğan's side ready for a truce"),
            section(SectionKind::Body, &TEXT[TEXT.find("The N").unwrap()..TEXT.find("\nKardia").unwrap()]),
            section(SectionKind::Lead, "Kardia lifts visas"),
        ],
    }
}

fn airbase() -> Place {
    Place {
        name: Some("Tarsa Air Base".into()),
        feature: Some("airbase".into()),
        country: Some("LBY".into()),
        admin1: Some("Nalut".into()),
        lat: Some(32.473_4),
        lon: Some(11.897_9),
        geonames: None,
        precision: Some(PlacePrecision::Exact),
    }
}

fn entities() -> Vec<Entity> {
    let mention = |words, how| Mention { at: cut(words), how };
    let entity = |id: &str, name: &str, kind, mentions| Entity {
        id: id.into(),
        name: name.into(),
        kind,
        wikidata: None,
        private_person: false,
        codes: vec![],
        place: None,
        mentions,
    };
    let mut envoy = entity(
        "e3",
        "Ana Petrović",
        EntityKind::Person,
        vec![mention("Ana Petrović", MentionForm::Name), mention("Envoy", MentionForm::Title)],
    );
    envoy.wikidata = Some("Q1".into());
    envoy.codes = vec![ActorCode {
        country: Some("UNO".into()),
        sectors: vec!["IGO".into()],
        role: Some("Special envoy".into()),
        from: Some("2004-03-09".into()),
        to: None,
    }];
    let mut base = entity("e4", "Tarsa airbase", EntityKind::Facility, vec![mention("Tarsa airbase", MentionForm::Name)]);
    base.place = Some(airbase());
    vec![
        entity("e1", "Northern Army", EntityKind::ArmedGroup, vec![mention("Northern Army", MentionForm::Name)]),
        entity("e2", "Kardia", EntityKind::Country, vec![mention("Kardia", MentionForm::Name)]),
        envoy,
        base,
    ]
}

fn strike() -> Event {
    Event {
        id: "v1".into(),
        event_type: EventType::Assault,
        mode: Some("aerial".into()),
        modality: Modality::Actual,
        quad: Quad::MaterialConflict,
        contexts: vec!["military".into()],
        intensity: Some(-10.0),
        trigger: cut("hit"),
        actors: vec![event_party("Jets", None, None)],
        recipients: vec![event_party("Tarsa airbase", Some("e4"), Some("LBY"))],
        places: vec![EventPlace { at: cut("Tarsa airbase"), place: airbase(), basis: PlaceBasis::Text }],
        date: Some(date("Sunday", "2020-07-05")),
        according_to: None,
        same_as: None,
        score: 0.93,
    }
}

pub(crate) fn record() -> Record {
    let run = Run {
        version: "0.1.0".into(),
        model: Some("sha256:01".into()),
        world: Some("sha256:02".into()),
        codebook: "plover-0.8+rapporteur-1".into(),
    };
    let mut rec = Record::empty(run, article());
    rec.entities = entities();
    rec.statements = vec![Statement {
        id: "s1".into(),
        trigger: cut("said"),
        speakers: vec![party("envoy Ana Petrović", Some("e3"))],
        content: vec![cut("The Northern Army, which Kardia backs, is ready to sign a truce")],
        quoted: Some(Quoted::Indirect),
        date: Some(date("Monday", "2020-07-06")),
        within: None,
        score: 0.97,
    }];
    rec.events = vec![strike()];
    rec.positions = vec![Position {
        id: "p1".into(),
        stance: Stance::Ready,
        modality: Modality::Actual,
        trigger: cut("ready to sign"),
        holders: vec![party("Northern Army", Some("e1"))],
        objects: vec![DealMention { at: cut("truce"), agreement: Some("a1".into()) }],
        date: None,
        according_to: Some("s1".into()),
        score: 0.9,
    }];
    rec.roles = vec![Role {
        role: PartyRole::Backer,
        trigger: cut("backs"),
        holders: vec![party("Kardia", Some("e2"))],
        objects: vec![party("Northern Army", Some("e1"))],
        agreement: Some("a1".into()),
        according_to: Some("s1".into()),
        score: 0.8,
    }];
    rec.agreements = vec![Agreement {
        id: "a1".into(),
        name: "truce".into(),
        kind: AgreementKind::Ceasefire,
        country: vec!["LBY".into()],
        mentions: vec![cut("truce")],
    }];
    rec.notes = vec![Note { kind: "no_date".into(), message: "no publication date: relative dates are left open".into() }];
    rec
}

//! One record made by hand: letters outside the Basic Multilingual Plane, right-to-left text, a quotation over two lines, a private person.

use rapporteur_export::{Chosen, ChosenEvent, Entry};
use rapporteur_record::*;

const TEXT: &str = "Jets 🚀 hit al-Watiya airbase\n\
    «قاعدة الوطية» was hit on July 4, Mohamed Siala and Stephanie Williams said: jets struck al-Watiya airbase 🛩️ at night.\n\
    Salma Ali, a baker from Zintan, told 𝔻uvar: “Russia will withdraw\nits men from Sirte.”\n\
    The LNA is ready to sign a ceasefire.";

/// The first words `words` behind the words `after`.
fn at(after: &str, words: &str) -> Excerpt {
    let from = TEXT.find(after).unwrap();
    let start = from + TEXT[from..].find(words).unwrap();
    Excerpt::cut(TEXT, start..start + words.len()).unwrap()
}

pub(crate) fn record() -> Record {
    let run = Run { version: "0.1.0".into(), model: None, world: None, codebook: "plover-0.8+rapporteur-1".into() };
    let mut rec = Record::empty(run, article());
    rec.entities = entities();
    rec.statements = statements();
    rec.events = events();
    rec.positions = vec![position()];
    rec.roles = vec![role()];
    rec.agreements = vec![Agreement {
        id: "a1".into(),
        name: "Libya ceasefire".into(),
        kind: AgreementKind::Ceasefire,
        country: vec!["LBY".into()],
        mentions: vec![at("ready", "ceasefire")],
    }];
    rec.notes = vec![Note { kind: "test".into(), message: "made by hand".into() }];
    rec
}

/// Every entry, the first event as a collection knows it and confirmed by a person.
pub(crate) fn chosen() -> Chosen {
    let mut chosen = crate::all(&record());
    let entry = Entry { id: "ev-42".into(), reports: 3, outlets: vec!["Duvar English".into(), "Libya Observer".into()] };
    chosen.events[0] = ChosenEvent { idx: 0, entry: Some(entry), is_human: true };
    chosen
}

fn article() -> Article {
    Article {
        id: "sha256:5f0c1d".into(),
        source: Source {
            name: Some("Duvar English".into()),
            url: Some("https://example.org/libya?id=1".into()),
            path: None,
            retrieved: None,
        },
        title: Some("Jets 🚀 hit al-Watiya airbase".into()),
        language: Some("en".into()),
        published: Some(Published { value: "2020-07-06".into(), precision: DatePrecision::Day, from: PublishedFrom::Meta }),
        text: TEXT.into(),
        ..Article::default()
    }
}

fn entity(id: &str, name: &str, kind: EntityKind, country: Option<&str>, sectors: &[&str]) -> Entity {
    let sectors: Vec<_> = sectors.iter().map(|&sector| sector.to_owned()).collect();
    let code = ActorCode { country: country.map(str::to_owned), sectors, role: None, from: None, to: None };
    let is_coded = code.country.is_some() || !code.sectors.is_empty();
    Entity {
        id: id.into(),
        name: name.into(),
        kind,
        wikidata: None,
        private_person: false,
        codes: if is_coded { vec![code] } else { vec![] },
        place: None,
        mentions: vec![Mention { at: at(name, name), how: MentionForm::Name }],
    }
}

fn entities() -> Vec<Entity> {
    let mut siala = entity("e1", "Mohamed Siala", EntityKind::Person, Some("LBY"), &["GOV"]);
    siala.wikidata = Some("Q50366853".into());
    siala.codes[0].role = Some("Minister of Foreign Affairs".into());
    let mut salma = entity("e3", "Salma Ali", EntityKind::Person, Some("LBY"), &["CVL"]);
    salma.private_person = true;
    salma.wikidata = Some("Q1".into());
    salma.mentions.push(Mention { at: at("a baker", "a baker"), how: MentionForm::Nominal });
    vec![
        siala,
        entity("e2", "Stephanie Williams", EntityKind::Person, None, &["UNO", "IGO"]),
        salma,
        entity("e4", "Russia", EntityKind::Country, Some("RUS"), &[]),
        entity("e5", "LNA", EntityKind::ArmedGroup, Some("LBY"), &["REB", "MIL"]),
        entity("e6", "al-Watiya airbase", EntityKind::Facility, Some("LBY"), &[]),
    ]
}

fn party(at: Excerpt, entity: &str) -> Party {
    Party { at, entity: Some(entity.into()) }
}

fn statements() -> Vec<Statement> {
    let said = Statement {
        id: "s1".into(),
        trigger: at("Williams", "said"),
        speakers: vec![party(at("Mohamed", "Mohamed Siala"), "e1"), party(at("Steph", "Stephanie Williams"), "e2")],
        content: vec![at("«", "«قاعدة الوطية» was hit on July 4"), at("jets struck", "jets struck al-Watiya airbase 🛩️ at night")],
        quoted: Some(Quoted::Indirect),
        date: None,
        within: None,
        score: 0.97,
    };
    let told = Statement {
        id: "s2".into(),
        trigger: at("Zintan", "told"),
        speakers: vec![party(at("Salma", "Salma Ali"), "e3")],
        content: vec![at("Russia", "Russia will withdraw\nits men from Sirte.")],
        quoted: Some(Quoted::Direct),
        date: None,
        within: Some("s1".into()),
        score: 0.851_2,
    };
    vec![said, told]
}

fn events() -> Vec<Event> {
    let watiya = Place {
        name: Some("Al-Watiya Air Base".into()),
        feature: Some("airbase".into()),
        country: Some("LBY".into()),
        admin1: Some("Nalut".into()),
        lat: Some(32.473_4),
        lon: Some(11.897_9),
        geonames: None,
        precision: Some(PlacePrecision::Exact),
    };
    let libya = Place {
        name: Some("Libya".into()),
        lat: Some(27.0),
        lon: Some(17.0),
        precision: Some(PlacePrecision::Country),
        ..Place::default()
    };
    let struck = Event {
        id: "v1".into(),
        event_type: EventType::Assault,
        mode: Some("aerial".into()),
        modality: Modality::Actual,
        quad: Quad::MaterialConflict,
        contexts: vec!["military".into()],
        intensity: Some(-9.3),
        trigger: at("jets struck", "struck"),
        actors: vec![EventParty { at: at("said: jets", "jets"), entity: None, code: None }],
        recipients: vec![EventParty { at: at("struck", "al-Watiya airbase"), entity: Some("e6".into()), code: Some("LBY".into()) }],
        places: vec![
            EventPlace { at: at("قاعدة", "قاعدة الوطية"), place: libya, basis: PlaceBasis::Sentence },
            EventPlace { at: at("struck", "al-Watiya airbase"), place: watiya, basis: PlaceBasis::Text },
        ],
        date: Some(date(Some(at("July", "July 4")), "2020-07-04", DatePrecision::Day)),
        according_to: Some("s1".into()),
        same_as: None,
        score: 0.93,
    };
    let withdraw = Event {
        id: "v2".into(),
        event_type: EventType::Retreat,
        mode: Some("withdraw".into()),
        modality: Modality::Future,
        quad: Quad::MaterialCooperation,
        contexts: vec![],
        intensity: None,
        trigger: at("Russia", "withdraw"),
        actors: vec![
            EventParty { at: at("Russia", "Russia"), entity: Some("e4".into()), code: Some("RUS".into()) },
            EventParty { at: at("a baker", "a baker"), entity: Some("e3".into()), code: Some("LBYCVL".into()) },
        ],
        recipients: vec![],
        places: vec![EventPlace { at: at("Sirte", "Sirte"), place: Place::default(), basis: PlaceBasis::Text }],
        date: Some(date(None, "2020-07", DatePrecision::Month)),
        according_to: Some("s2".into()),
        same_as: None,
        score: 0.5,
    };
    let hit =
        Event { id: "v3".into(), trigger: at("Jets", "hit"), same_as: Some("v1".into()), according_to: None, date: None, ..struck.clone() };
    vec![struck, withdraw, hit]
}

fn date(words: Option<Excerpt>, value: &str, precision: DatePrecision) -> EventDate {
    EventDate {
        span: words.as_ref().map(|words| words.span),
        byte_span: words.as_ref().map(|words| words.byte_span),
        basis: if words.is_some() { DateBasis::Text } else { DateBasis::Published },
        text: words.map(|words| words.text),
        value: Some(value.into()),
        precision: Some(precision),
    }
}

fn position() -> Position {
    Position {
        id: "p1".into(),
        stance: Stance::Ready,
        modality: Modality::Actual,
        trigger: at("LNA", "ready to sign"),
        holders: vec![party(at("LNA", "LNA"), "e5")],
        objects: vec![DealMention { at: at("ready", "ceasefire"), agreement: Some("a1".into()) }],
        date: None,
        according_to: None,
        score: 0.9,
    }
}

fn role() -> Role {
    Role {
        role: PartyRole::Mediator,
        trigger: at("LNA", "ready"),
        holders: vec![party(at("Steph", "Stephanie Williams"), "e2")],
        objects: vec![],
        agreement: Some("a1".into()),
        according_to: None,
        score: 0.4,
    }
}

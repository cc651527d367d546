//! Records built by hand, for the tests of the page.

use rapporteur_record::*;

const TITLE: &str = "Envoy says Northern Army is ready for a truce as jets hit airbase";
const TEXT: &str = "Envoy says Northern Army is ready for a truce as jets hit airbase\n\
    The Northern Army, which Kardia backs, is ready to sign a truce, UN special envoy Ana Petrović said on Monday, \
    adding that General Omar Haddad had told her his forces would withdraw from the town of Tarsa if the other side stopped shelling it.\n\
    \"We will never sit at one table with Haddad,\" Prime Minister Erdoğan Selim said in Valmora. His government refused to attend talks.\n\
    Jets hit Tarsa airbase on Sunday and troops seized two villages. Kardia may send arms in September.\n\
    The strike killed nine soldiers.";

/// The `nth` place, from 0, where `words` stand.
fn nth(words: &str, nth: usize) -> Excerpt {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words:?} stands in the text"));
    Excerpt::cut(TEXT, start..start + words.len()).expect("words are whole characters")
}

fn cut(words: &str) -> Excerpt {
    nth(words, 0)
}

fn section(kind: SectionKind, words: &str) -> Section {
    let at = cut(words);
    Section { kind, span: at.span, byte_span: at.byte_span }
}

fn date(words: &str, value: Option<&str>) -> Option<EventDate> {
    let at = cut(words);
    let (span, byte_span, text) = (Some(at.span), Some(at.byte_span), Some(at.text));
    Some(EventDate { span, byte_span, text, value: value.map(Into::into), precision: None, basis: DateBasis::Text })
}

fn party(words: &str, entity: Option<&str>) -> Party {
    Party { at: cut(words), entity: entity.map(Into::into) }
}

fn event_party(words: &str, entity: Option<&str>) -> EventParty {
    EventParty { at: cut(words), entity: entity.map(Into::into), code: None }
}

fn article() -> Article {
    let mut lines = TEXT.lines();
    let title = lines.next().map(|line| section(SectionKind::Title, line));
    Article {
        id: "sha256:00ff".into(),
        source: Source { name: Some("The Ledger".into()), path: Some("news/truce.html".into()), ..Source::default() },
        title: Some(TITLE.into()),
        byline: Some("Lea Horn".into()),
        language: Some("en".into()),
        published: Some(Published { value: "2020-07-08".into(), precision: DatePrecision::Day, from: PublishedFrom::JsonLd }),
        text: TEXT.into(),
        sections: title.into_iter().chain(lines.map(|line| section(SectionKind::Body, line))).collect(),
        ..Article::default()
    }
}

fn entity(id: &str, name: &str, kind: EntityKind, mentions: &[(Excerpt, MentionForm)]) -> Entity {
    let mentions = mentions.iter().map(|(at, how)| Mention { at: at.clone(), how: *how }).collect();
    Entity { id: id.into(), name: name.into(), kind, wikidata: None, private_person: false, codes: vec![], place: None, mentions }
}

fn entities() -> Vec<Entity> {
    use MentionForm::{Alias, Name, Pronoun, Title};
    let mut envoy =
        entity("e3", "Ana Petrović", EntityKind::Person, &[(cut("Envoy"), Title), (cut("Ana Petrović"), Name), (cut("her"), Pronoun)]);
    envoy.codes =
        vec![ActorCode { country: None, sectors: vec!["IGO".into()], role: Some("UN special envoy".into()), from: None, to: None }];
    vec![
        entity("e1", "Northern Army", EntityKind::ArmedGroup, &[(nth("Northern Army", 0), Name), (nth("Northern Army", 1), Name)]),
        entity("e2", "Kardia", EntityKind::Country, &[(nth("Kardia", 0), Name), (nth("Kardia", 1), Name)]),
        envoy,
        entity("e4", "Omar Haddad", EntityKind::Person, &[(cut("General Omar Haddad"), Name), (nth("Haddad", 1), Alias)]),
        entity("e5", "Erdoğan Selim", EntityKind::Person, &[(cut("Erdoğan Selim"), Name)]),
        entity("e6", "Tarsa airbase", EntityKind::Facility, &[(cut("Tarsa airbase"), Name)]),
    ]
}

fn statement(id: &str, trigger: Excerpt, speaker: Party, content: &[&str], within: Option<&str>) -> Statement {
    Statement {
        id: id.into(),
        trigger,
        speakers: vec![speaker],
        content: content.iter().map(|words| cut(words)).collect(),
        quoted: Some(Quoted::Indirect),
        date: None,
        within: within.map(Into::into),
        score: 0.9,
    }
}

fn statements() -> Vec<Statement> {
    let army = "The Northern Army, which Kardia backs, is ready to sign a truce";
    let forces = "his forces would withdraw from the town of Tarsa if the other side stopped shelling it";
    let told = "General Omar Haddad had told her his forces would withdraw from the town of Tarsa if the other side stopped shelling it";
    let mut envoy = statement("s1", cut("said"), party("UN special envoy Ana Petrović", Some("e3")), &[army, told], None);
    envoy.date = date("Monday", Some("2020-07-06"));
    let mut minister =
        statement("s3", nth("said", 1), party("Erdoğan Selim", Some("e5")), &["We will never sit at one table with Haddad"], None);
    minister.quoted = Some(Quoted::Direct);
    vec![envoy, statement("s2", cut("told"), party("General Omar Haddad", Some("e4")), &[forces], Some("s1")), minister]
}

fn event(id: &str, event_type: EventType, trigger: &str) -> Event {
    Event {
        id: id.into(),
        event_type,
        mode: None,
        modality: Modality::Actual,
        quad: event_type.quad(),
        contexts: vec![],
        intensity: None,
        trigger: cut(trigger),
        actors: vec![],
        recipients: vec![],
        places: vec![],
        date: None,
        according_to: None,
        same_as: None,
        score: 0.9,
    }
}

fn events() -> Vec<Event> {
    let mut withdrawal = event("v1", EventType::Concede, "withdraw");
    withdrawal.modality = Modality::Hypothetical;
    withdrawal.actors = vec![event_party("his forces", None)];
    withdrawal.according_to = Some("s2".into());
    let mut strike = event("v2", EventType::Assault, "hit Tarsa");
    strike.trigger = nth("hit", 1);
    strike.mode = Some("aerial".into());
    strike.actors = vec![event_party("Jets", None)];
    strike.recipients = vec![event_party("Tarsa airbase", Some("e6"))];
    strike.places = vec![EventPlace { at: cut("Tarsa airbase"), place: Place::default(), basis: PlaceBasis::Text }];
    strike.date = date("Sunday", Some("2020-07-05"));
    let mut seizure = event("v3", EventType::Coerce, "seized");
    seizure.mode = Some("seize".into());
    let mut arms = event("v4", EventType::Aid, "send");
    arms.modality = Modality::Hypothetical;
    arms.actors = vec![event_party("Kardia", Some("e2"))];
    arms.date = date("in September", Some("2020-09"));
    let mut again = event("v5", EventType::Assault, "strike");
    again.same_as = Some("v2".into());
    vec![withdrawal, strike, seizure, arms, again]
}

fn position(id: &str, stance: Stance, trigger: &str, holder: Party, object: DealMention) -> Position {
    let (holders, objects) = (vec![holder], vec![object]);
    Position {
        id: id.into(),
        stance,
        modality: Modality::Actual,
        trigger: cut(trigger),
        holders,
        objects,
        date: None,
        according_to: None,
        score: 0.9,
    }
}

fn positions() -> Vec<Position> {
    let truce = DealMention { at: cut("truce"), agreement: Some("a1".into()) };
    let mut ready = position("p1", Stance::Ready, "ready to sign", party("Northern Army", Some("e1")), truce);
    ready.according_to = Some("s1".into());
    let mut talks =
        position("p2", Stance::Refuses, "refused", party("His government", None), DealMention { at: cut("talks"), agreement: None });
    talks.modality = Modality::Historical;
    vec![ready, talks]
}

/// A record in which every section of the page has something to show.
pub(super) fn record() -> Record {
    let run = Run { version: "0.1.0".into(), codebook: "plover-0.8+rapporteur-1".into(), ..Run::default() };
    let mut rec = Record::empty(run, article());
    rec.entities = entities();
    rec.statements = statements();
    rec.events = events();
    rec.positions = positions();
    rec.roles = vec![Role {
        role: PartyRole::Backer,
        trigger: cut("backs"),
        holders: vec![party("Kardia", Some("e2"))],
        objects: vec![party("Northern Army", Some("e1"))],
        agreement: None,
        according_to: Some("s1".into()),
        score: 0.8,
    }];
    let (name, kind, mentions) = ("truce".into(), AgreementKind::Ceasefire, vec![cut("truce")]);
    rec.agreements = vec![Agreement { id: "a1".into(), name, kind, country: vec![], mentions }];
    rec.notes =
        vec![Note { kind: "long_sentence".into(), message: "one sentence was too long for the model and was read in two parts".into() }];
    rec
}

/// A record of an article that says nothing.
pub(super) fn empty() -> Record {
    let mut rec = Record::empty(Run::default(), Article { text: "Weather.".into(), ..Article::default() });
    rec.notes = vec![Note { kind: "no_date".into(), message: "no publication date: relative dates are left open".into() }];
    rec
}

/// A record whose every text would like to drive the terminal, or has no place to break a line.
pub(super) fn hostile() -> Record {
    let evil = |text: &str| format!("{text}\x1b[2J\x07\u{9b}31m\u{202e}evil{}", "x".repeat(90));
    let mut rec = record();
    let article = &mut rec.article;
    [
        &mut article.title,
        &mut article.byline,
        &mut article.language,
        &mut article.given_id,
        &mut article.source.name,
        &mut article.source.path,
    ]
    .into_iter()
    .for_each(|field| *field = Some(evil("field")));
    article.text = article.text.replace("Jets hit", "J\x1bts hit").replace("seized", "se\u{202e}ed");
    rec.entities.iter_mut().for_each(|entity| entity.name = evil(&entity.name));
    rec.entities.iter_mut().flat_map(|entity| &mut entity.mentions).for_each(|mention| mention.at.text = evil(&mention.at.text));
    rec.statements.iter_mut().flat_map(|statement| &mut statement.content).for_each(|part| part.text = evil(&part.text));
    rec.statements.iter_mut().for_each(|statement| statement.trigger.text = evil("said"));
    rec.events.iter_mut().for_each(|event| event.mode = Some(evil("mode")));
    rec.events.iter_mut().flat_map(|event| &mut event.places).for_each(|place| place.at.text = evil("place"));
    rec.events.iter_mut().flat_map(|event| &mut event.date).for_each(|date| date.value = Some(evil("2020-07-08")));
    rec.agreements.iter_mut().for_each(|agreement| agreement.name = evil("deal"));
    rec.notes.iter_mut().for_each(|note| note.message = evil("note"));
    rec
}

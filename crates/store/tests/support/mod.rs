//! Records built by hand, and a collection to put them in.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::Path;

use rapporteur_record::{
    ActorCode, Article, DateBasis, DatePrecision, Entity, EntityKind, Event, EventDate, EventParty, EventPlace, EventType, Excerpt,
    Modality, Party, Place, Position, Published, PublishedFrom, Record, Run, Stance, Statement,
};
use rapporteur_store::{
    ArticleId, EntryId, Filter, Form, NewArticle, NewEvent, NewReading, NewRun, Order, Received, RunId, State, Store, StoreError, Table,
};

pub(crate) const NOW: &str = "2026-01-02T03:04:05Z";

/// What an article of a test says.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) hash: String,
    pub(crate) title: &'static str,
    pub(crate) event: EventType,
    pub(crate) actor: (&'static str, &'static str, &'static str),
    pub(crate) day: &'static str,
    pub(crate) at: (f64, f64),
    pub(crate) country: &'static str,
    pub(crate) model: &'static str,
}

/// Shelling in Valmora, told by a minister.
pub(crate) fn story(number: u32) -> Story {
    Story {
        hash: format!("sha256:{number:064x}"),
        title: "Shells hit Valmora",
        event: EventType::Assault,
        actor: ("Northern Front", "VALREB", "Q1000001"),
        day: "2025-03-04",
        at: (10.0, 20.0),
        country: "VAL",
        model: "sha256:m1",
    }
}

fn excerpt(text: &str) -> Excerpt {
    Excerpt { text: text.into(), ..Excerpt::default() }
}

fn date(value: &str) -> Option<EventDate> {
    let precision = Some(DatePrecision::Day);
    Some(EventDate { span: None, byte_span: None, text: None, value: Some(value.into()), precision, basis: DateBasis::Published })
}

fn entity(id: &str, name: &str, code: &str, wikidata: Option<&str>, kind: EntityKind) -> Entity {
    let (country, sector) = code.split_at(3);
    let codes = vec![ActorCode { country: Some(country.into()), sectors: vec![sector.into()], role: None, from: None, to: None }];
    let wikidata = wikidata.map(str::to_owned);
    Entity { id: id.into(), name: name.into(), kind, wikidata, private_person: false, codes, place: None, mentions: Vec::new() }
}

impl Story {
    pub(crate) fn record(&self) -> Record {
        let published = Published { value: "2025-03-05".into(), precision: DatePrecision::Day, from: PublishedFrom::Given };
        let text = format!("{}\nThe shells fell at night, Minister Dara Løwe said.", self.title);
        let article =
            Article { id: self.hash.clone(), title: Some(self.title.into()), published: Some(published), text, ..Article::default() };
        let run = Run { version: "0".into(), model: Some(self.model.into()), world: Some("sha256:w1".into()), codebook: "c".into() };
        let mut rec = Record::empty(run, article);
        let (name, code, item) = self.actor;
        rec.entities = vec![
            entity("e1", name, code, Some(item), EntityKind::ArmedGroup),
            entity("e2", "Dara Løwe", "VALGOV", None, EntityKind::Person),
        ];
        rec.statements = vec![self.statement()];
        rec.events = vec![self.event()];
        rec.positions = vec![self.position()];
        rec
    }

    fn statement(&self) -> Statement {
        let speakers = vec![Party { at: excerpt("Minister Dara Løwe"), entity: Some("e2".into()) }];
        Statement {
            id: "s1".into(),
            trigger: excerpt("said"),
            speakers,
            content: Vec::new(),
            quoted: None,
            date: date(self.day),
            within: None,
            score: 0.9,
        }
    }

    fn event(&self) -> Event {
        let place = Place {
            name: Some("Valmora".into()),
            country: Some(self.country.into()),
            lat: Some(self.at.0),
            lon: Some(self.at.1),
            ..Place::default()
        };
        Event {
            id: "v1".into(),
            event_type: self.event,
            mode: None,
            modality: Modality::Actual,
            quad: self.event.quad(),
            contexts: Vec::new(),
            intensity: None,
            trigger: excerpt("hit"),
            actors: vec![EventParty { at: excerpt("Front"), entity: Some("e1".into()), code: Some(self.actor.1.into()) }],
            recipients: Vec::new(),
            places: vec![EventPlace { at: excerpt("Valmora"), place, ..EventPlace::default() }],
            date: date(self.day),
            according_to: Some("s1".into()),
            same_as: None,
            score: 0.8,
        }
    }

    fn position(&self) -> Position {
        let holders = vec![Party { at: excerpt("Front"), entity: Some("e1".into()) }];
        Position {
            id: "p1".into(),
            stance: Stance::Refuses,
            modality: Modality::Actual,
            trigger: excerpt("hit"),
            holders,
            objects: Vec::new(),
            date: date(self.day),
            according_to: None,
            score: 0.7,
        }
    }
}

pub(crate) fn begin(store: &mut Store, model: &str) -> RunId {
    let run = NewRun { command: "add".into(), model: model.into(), world: "sha256:w1".into(), ..NewRun::default() };
    store.begin_run(&run, NOW).expect("the run begins")
}

pub(crate) fn open(folder: &Path) -> Store {
    Store::open(&folder.join("news.db")).expect("a new collection opens")
}

pub(crate) fn received(hash: &str) -> Received {
    Received { form: Form::Page, given: "{}".into(), bytes: format!("bytes of {hash}").into_bytes() }
}

/// An article without a record.
pub(crate) fn put(store: &mut Store, run: RunId, hash: &str, state: State) -> ArticleId {
    let received = received(hash);
    let article = NewArticle {
        hash,
        state,
        name: "a.html",
        title: None,
        outlet: None,
        url: None,
        published: None,
        relevance: None,
        signature: None,
        received: &received,
    };
    store.add(run, &article, None, NOW).expect("it is taken in")
}

/// An article with its record, its event reporting the entry `entry`.
pub(crate) fn put_story(store: &mut Store, run: RunId, story: &Story, entry: &str) -> ArticleId {
    try_put_story(store, run, story, entry).expect("it is taken in")
}

/// The same, where it may fail.
pub(crate) fn try_put_story(store: &mut Store, run: RunId, story: &Story, entry: &str) -> Result<ArticleId, StoreError> {
    let rec = story.record();
    let received = received(&story.hash);
    let article = NewArticle {
        hash: &story.hash,
        state: State::Read,
        name: "a.html",
        title: rec.article.title.as_deref(),
        outlet: Some("The Valmora Ledger"),
        url: None,
        published: Some("2025-03-05"),
        relevance: Some(0.9),
        signature: Some((b"sig", &[1, u64::MAX])),
        received: &received,
    };
    store.add(run, &article, Some(&reading(&rec, entry)), NOW)
}

pub(crate) fn reading<'r>(rec: &'r Record, entry: &str) -> NewReading<'r> {
    NewReading { record: rec, events: vec![NewEvent { entry: EntryId(entry.into()), told: b"told".to_vec() }] }
}

/// How many rows a filter leaves; the count and the listing must agree.
pub(crate) fn found(store: &Store, table: Table, filter: &Filter) -> usize {
    let mut listed = 0;
    let list = |_| {
        listed += 1;
        true
    };
    store.find(table, filter, Order::Latest, None, list).expect("it can be asked for");
    assert_eq!(store.count(table, filter).expect("it can be counted"), listed as u64);
    listed
}

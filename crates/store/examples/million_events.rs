//! A collection of a million invented events, and how long it takes to ask it.
//!
//! `cargo run --release -p rapporteur-store --example million_events -- million.db [EVENTS]` makes the file if it is not there, then prints the time of each
//! question. `/usr/bin/time -v rapporteur events --db million.db --format parquet -o e.parquet` measures the export.
#![allow(clippy::print_stdout, reason = "it is a program")]

use std::env;
use std::error::Error;
use std::path::Path;
use std::time::Instant;

use rapporteur_record::EventType;
use rapporteur_store::{EntryId, Filter, Form, Near, NewArticle, NewEvent, NewReading, NewRun, Order, Received, State, Store, Table};

#[path = "../tests/support/mod.rs"]
mod support;

const EVENTS_PER_ARTICLE: u32 = 10;
/// What a terminal shows.
const SHOWN: usize = 50;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let path = args.next().ok_or("name a file")?;
    let events: u32 = args.next().map_or(Ok(1_000_000), |count| count.parse())?;
    if !Path::new(&path).exists() {
        let begun = Instant::now();
        make(&mut Store::open(Path::new(&path))?, events / EVENTS_PER_ARTICLE)?;
        println!("made in {:.1} s", begun.elapsed().as_secs_f64());
    }
    ask(&Store::open_to_read(Path::new(&path))?)
}

fn make(store: &mut Store, articles: u32) -> Result<(), Box<dyn Error>> {
    let run = store.begin_run(&NewRun { command: "bench".into(), ..NewRun::default() }, support::NOW)?;
    let mut draw = Draw(1);
    for number in 0..articles {
        let rec = record(number, &mut draw);
        let received = Received { form: Form::Page, given: "{}".into(), bytes: rec.article.text.clone().into_bytes() };
        let article = NewArticle {
            hash: &rec.article.id,
            state: State::Read,
            name: "bench",
            title: rec.article.title.as_deref(),
            outlet: Some("The Valmora Ledger"),
            url: None,
            published: None,
            relevance: None,
            signature: None,
            received: &received,
        };
        let events =
            (0..rec.events.len()).map(|idx| NewEvent { entry: EntryId(format!("x{number}-{idx}")), told: vec![b'x'; 300] }).collect();
        store.add(run, &article, Some(&NewReading { record: &rec, events }), support::NOW)?;
    }
    Ok(())
}

/// An article of ten events, each with parties, place and day drawn at random.
fn record(number: u32, draw: &mut Draw) -> rapporteur_record::Record {
    let mut story = support::story(number);
    let mut rec = story.record();
    rec.article.text = rec.article.text.repeat(25);
    rec.events.clear();
    for idx in 0..EVENTS_PER_ARTICLE {
        let (name, item) = (draw.below(3_000), draw.below(3_000));
        story.event = EventType::ALL[draw.below(16) as usize];
        let mut one = story.record();
        let entity = format!("e{}", 10 + idx);
        let mut actor = one.entities.remove(0);
        (actor.id, actor.name, actor.wikidata) = (entity.clone(), format!("Group {name} of Valmora"), Some(format!("Q{item}")));
        rec.entities.push(actor);
        let mut event = one.events.remove(0);
        event.id = format!("v{}", idx + 1);
        event.actors[0].entity = Some(entity);
        event.actors[0].code = Some(format!("{}REB", country(draw)));
        let place = &mut event.places[0].place;
        (place.lat, place.lon) = (Some(f64::from(draw.below(120)) - 60.0), Some(f64::from(draw.below(360)) - 180.0));
        place.country = Some(country(draw));
        if let Some(date) = &mut event.date {
            date.value = Some(format!("20{:02}-{:02}-{:02}", draw.below(26), 1 + draw.below(12), 1 + draw.below(28)));
        }
        rec.events.push(event);
    }
    rec
}

fn country(draw: &mut Draw) -> String {
    let letter = |number: u32| char::from(b'A' + number as u8);
    [letter(draw.below(14)), letter(draw.below(14)), 'X'].into_iter().collect()
}

fn ask(store: &Store) -> Result<(), Box<dyn Error>> {
    let text = |text: &str| Some(text.to_owned());
    let questions = [
        ("all, the latest", Filter::default()),
        ("type and days", Filter { types: vec![EventType::Assault], from: text("2020-06"), to: text("2020-07"), ..Filter::default() }),
        ("country and days", Filter { country: text("ABX"), from: text("2019"), ..Filter::default() }),
        ("actor by name", Filter { actor: text("Group 1234"), ..Filter::default() }),
        ("actor by code", Filter { actor: text("ABX"), ..Filter::default() }),
        ("actor by item", Filter { actor: text("Q777"), ..Filter::default() }),
        ("within 100 km", Filter { near: Some(Near { lat: 10.0, lon: 20.0, km: 100.0 }), ..Filter::default() }),
        (
            "according to",
            Filter { according_to: text("Dara Lowe"), types: vec![EventType::Aid], from: text("2025-11"), ..Filter::default() },
        ),
        ("score and modality", Filter { min_score: Some(0.9), ..Filter::default() }),
    ];
    for (name, filter) in questions {
        let begun = Instant::now();
        let mut found = 0;
        let take = |_| {
            found += 1;
            true
        };
        store.find(Table::Events, &filter, Order::Latest, Some(SHOWN), take)?;
        let listed = begun.elapsed();
        let total = store.count(Table::Events, &filter)?;
        println!("{name:20} {:8.1} ms for {found}, {:8.1} ms with the count of {total}", ms(listed), ms(begun.elapsed()));
    }
    Ok(())
}

fn ms(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Numbers drawn by a fixed rule.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % end
    }
}

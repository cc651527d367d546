//! A collection in a scratch folder, articles to put in it, and a pipeline that finds nothing, at once.
#![allow(dead_code, reason = "each test file uses its part")]

use std::ops::ControlFlow;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rapporteur_collect::{Became, Collector, Fate, Settings, Tally};
use rapporteur_encoder::Labels;
use rapporteur_encoder::fake::FakeEncoder;
use rapporteur_intake::Given;
use rapporteur_pipeline::{Content, Input, Pipeline, built_in_world};
use rapporteur_relevance::Filter;
use rapporteur_store::{ArticleId, Hit, NewRun, Order, Store, Table};

/// Finds nothing, and takes its time over it.
pub(crate) fn pipeline(pause: Duration) -> Pipeline {
    let labels: Labels =
        serde_json::from_slice(include_bytes!("../../../../models/default/labels.json")).expect("the shipped labels can be read");
    let settings =
        rapporteur_pipeline::Settings { intake: rapporteur_intake::Settings { any_language: true, ..Default::default() }, min_score: 0.0 };
    Pipeline::with_encoder(
        Box::new(FakeEncoder::new(labels).with_hook(move |_| thread::sleep(pause))),
        built_in_world().expect("the built-in world opens"),
        settings,
    )
}

/// An input of that text.
pub(crate) fn input(name: &str, text: &str) -> Input {
    let content = Ok(Content::Page(text.as_bytes().to_vec()));
    Input {
        name: name.into(),
        line: None,
        path: Some(name.into()),
        given: Given { source: Some(format!("Outlet of {name}")), ..Given::default() },
        content,
    }
}

/// An article unlike those of other numbers: names are drawn by a fixed rule, and no two articles share three of them in a row.
pub(crate) fn article(number: u32) -> String {
    const ACTS: [&str; 8] = ["attacked", "met", "accused", "sanctioned", "shelled", "warned", "released", "rejected"];
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(12_345);
    let mut draw = |end: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % end
    };
    let mut name = || format!("Rebel{}", draw(60_000));
    let body: Vec<_> = (0..12).map(|idx| format!("{} army {} {} near {}.", name(), ACTS[idx % 8], name(), name())).collect();
    format!("Ceasefire talks of {} and {}\n\n{}\n", name(), name(), body.join(" "))
}

/// The same with another dateline and without its end.
pub(crate) fn copy(number: u32) -> String {
    let text = article(number);
    let end = text.trim_end().rfind(". ").map_or(text.len(), |at| at + 1);
    format!("{} (Agency)\n", &text[..end])
}

pub(crate) fn add(store: &mut Store, pipeline: &Pipeline, inputs: Vec<Input>, settings: Settings) -> (Vec<Became>, Tally) {
    let (model, world) = pipeline.fingerprints();
    let run = NewRun { command: "add".into(), model: model.into(), world: world.into(), ..NewRun::default() };
    let now = || "2026-01-02T03:04:05Z".to_owned();
    let run = store.begin_run(&run, &now()).expect("a run begins");
    let (mut became, mut tally) = (Vec::new(), Tally::default());
    let filter = Filter::built_in();
    let take = |fate: Fate| {
        tally.count(&fate.became);
        became.push(fate.became);
        ControlFlow::Continue(())
    };
    Collector::new(pipeline, &filter, store, run, settings, &now).add(inputs, take).expect("they are taken in");
    (became, tally)
}

pub(crate) fn all(threads: usize) -> Settings {
    Settings { threads, is_all_read: true, ..Settings::default() }
}

/// Everything that the collection at `path` holds, besides runs and times.
pub(crate) fn dump(path: &Path) -> Vec<String> {
    let store = Store::open_to_read(path).expect("it opens");
    assert!(store.verify_audit().expect("it can be read").is_sound());
    let mut out = Vec::new();
    let mut hits: Vec<Hit> = Vec::new();
    let take = |hit| {
        hits.push(hit);
        true
    };
    store.find(Table::Articles, &Default::default(), Order::Intake, None, take).expect("it can be asked for");
    for hit in hits {
        out.push(format!("{:?} {}", store.article_row(hit.article).expect("it is there"), outlets(&store, hit.article)));
        if let Some(reading) = hit.reading {
            out.push(format!("{:?}", store.record(reading).expect("it is whole")));
        }
    }
    store
        .audit_lines(|line| {
            if line.kind != "run" {
                out.push(format!("{} {} {}", line.kind, line.subject, line.detail))
            }
        })
        .expect("it can be read");
    out
}

fn outlets(store: &Store, article: ArticleId) -> String {
    store.outlets(article).expect("it can be asked for").join(", ")
}

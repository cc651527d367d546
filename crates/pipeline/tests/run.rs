//! Many inputs at once: order, isolation, sameness whatever the thread count.

use std::ops::ControlFlow;

use rapporteur_encoder::Labels;
use rapporteur_encoder::fake::FakeEncoder;
use rapporteur_intake::Given;
use rapporteur_pipeline::{Content, Input, Outcome, Pipeline, Reject, Settings, built_in_world};
use rapporteur_record::write_jsonl;

fn labels() -> Labels {
    serde_json::from_slice(include_bytes!("../../../models/default/labels.json")).expect("the shipped labels can be read")
}

/// Finds nothing, and panics over texts that speak of a "panic".
fn touchy() -> Pipeline {
    let encoder = FakeEncoder::new(labels()).with_hook(|text| assert!(!text.contains("panic"), "the test asked for it"));
    Pipeline::with_encoder(Box::new(encoder), built_in_world().expect("the built-in world opens"), Settings::default())
}

fn page(n: usize, sentence: &str) -> Input {
    let text =
        format!("{sentence} The envoys of both sides met in the capital on Monday and talked for three hours, it is paper {n} of many.");
    Input { name: format!("{n}.txt"), line: None, path: None, given: Given::default(), content: Ok(Content::Page(text.into_bytes())) }
}

fn outcomes(inputs: Vec<Input>, threads: usize) -> Vec<Outcome> {
    let mut out = Vec::new();
    touchy().run(inputs, threads, |outcome| {
        out.push(outcome);
        ControlFlow::Continue(())
    });
    out
}

#[test]
fn outcomes_come_in_the_order_of_the_inputs() {
    for threads in [1, 2, 7] {
        let found = outcomes((0..60).map(|n| page(n, "Talks go on.")).collect(), threads);
        let names: Vec<_> = found.iter().map(|outcome| outcome.name.clone()).collect();
        assert_eq!(names, (0..60).map(|n| format!("{n}.txt")).collect::<Vec<_>>(), "{threads} threads");
    }
}

#[test]
fn one_bad_input_harms_no_other() {
    let mut inputs = vec![page(0, "Talks go on."), page(1, "There was panic."), page(2, "Talks go on.")];
    inputs.push(Input { content: Err(Reject::new("io", "the file is gone")), ..page(3, "") });
    let kinds: Vec<_> = outcomes(inputs, 2).into_iter().map(|outcome| outcome.result.map_err(|reject| reject.kind).err()).collect();
    assert_eq!(kinds, [None, Some("internal".to_owned()), None, Some("io".to_owned())]);
}

#[test]
fn breaking_off_ends_the_run_without_reading_all_inputs() {
    let pulled = std::sync::atomic::AtomicUsize::new(0);
    let inputs = (0..10_000).map(|n| {
        pulled.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        page(n, "Talks go on.")
    });
    let mut seen = 0;
    touchy().run(inputs, 2, |_| {
        seen += 1;
        if seen == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(seen, 5);
    assert!(pulled.into_inner() < 100, "inputs are pulled only as they are needed");
}

#[test]
fn the_trained_model_gives_the_same_bytes_on_any_number_of_threads() {
    let samples = ["armenia-border.html", "black-sea-grain.txt", "congo-river-talks.html"];
    let pipeline =
        Pipeline::open(built_in_world().expect("the built-in world opens"), Settings::default()).expect("the shipped model loads");
    let read = |threads| {
        let inputs = samples.map(|name| {
            let bytes = std::fs::read(format!("{}/../../samples/{name}", env!("CARGO_MANIFEST_DIR"))).expect("the sample is there");
            Input {
                name: name.to_owned(),
                line: None,
                path: Some(name.to_owned()),
                given: Given::default(),
                content: Ok(Content::Page(bytes)),
            }
        });
        let mut out = Vec::new();
        pipeline.run(inputs, threads, |outcome| {
            write_jsonl(&outcome.result.expect("samples can be read"), &mut out).expect("memory takes everything");
            ControlFlow::Continue(())
        });
        out
    };
    let one = read(1);
    assert!(!one.is_empty());
    assert_eq!(one, read(3));
}

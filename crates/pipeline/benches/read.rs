//! The whole path against the bare encoder, word pieces a second on one thread: what is lost between them is everything that is not the network.

use divan::Bencher;
use divan::counter::ItemsCount;
use rapporteur_encoder::{Encoder, Model, Piece};
use rapporteur_intake::{Given, read_article};
use rapporteur_pipeline::{Content, Pipeline, Settings, built_in_model, built_in_world};
use rapporteur_world::{Facts, World, compile};

/// A news page with some 400 words of article.
const PAGE: &[u8] = include_bytes!("../../../samples/sudan-truce.html");
/// Pieces of a full window.
const WINDOW: usize = 208;

fn pieces(model: &Model) -> Vec<Piece> {
    let article = read_article(PAGE, &Given::default(), &rapporteur_intake::Settings::default()).expect("the sample is an article");
    model.pieces(article.document.text())
}

/// Pieces of the article, encoded in full windows and nothing else.
#[divan::bench]
fn bare_encoder(bencher: Bencher<'_, '_>) {
    let model = built_in_model().expect("the shipped model loads");
    let pieces = pieces(&model);
    let encode = || pieces.chunks(WINDOW).map(|window| model.encode(window).expect("the network runs").len()).sum::<usize>();
    bencher.counter(ItemsCount::new(pieces.len())).bench(encode);
}

/// From the page's bytes to its record.
#[divan::bench]
fn whole_path(bencher: Bencher<'_, '_>) {
    let count = pieces(&built_in_model().expect("the shipped model loads")).len();
    let pipeline =
        Pipeline::open(built_in_world().expect("the built-in world opens"), Settings::default()).expect("the shipped model loads");
    let content = Content::Page(PAGE.to_vec());
    bencher.counter(ItemsCount::new(count)).bench(|| pipeline.read(&content, &Given::default(), None).expect("the sample is an article"));
}

/// The same with a world in which nothing is known: what is saved is the price of resolving actors and places.
#[divan::bench]
fn whole_path_in_an_empty_world(bencher: Bencher<'_, '_>) {
    let count = pieces(&built_in_model().expect("the shipped model loads")).len();
    let world = World::from_bytes(compile(&Facts::default())).expect("an empty world opens");
    let pipeline = Pipeline::open(world, Settings::default()).expect("the shipped model loads");
    let content = Content::Page(PAGE.to_vec());
    bencher.counter(ItemsCount::new(count)).bench(|| pipeline.read(&content, &Given::default(), None).expect("the sample is an article"));
}

/// Opening the world file that is part of the program.
#[divan::bench]
fn open_world(bencher: Bencher<'_, '_>) {
    bencher.bench(|| built_in_world().expect("the built-in world opens").countries().len());
}

/// Articles a second, as the whole path takes them.
#[divan::bench]
fn articles(bencher: Bencher<'_, '_>) {
    let pipeline =
        Pipeline::open(built_in_world().expect("the built-in world opens"), Settings::default()).expect("the shipped model loads");
    let content = Content::Page(PAGE.to_vec());
    bencher.counter(ItemsCount::new(1usize)).bench(|| pipeline.read(&content, &Given::default(), None).expect("the sample is an article"));
}

/// Bytes to article, without reading it.
#[divan::bench]
fn intake(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(1usize))
        .bench(|| read_article(PAGE, &Given::default(), &rapporteur_intake::Settings::default()).is_ok());
}

fn main() {
    divan::main();
}

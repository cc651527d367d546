//! The bare encoder: word pieces a second of one forward pass, by window length, on one thread.

use divan::Bencher;
use divan::counter::ItemsCount;
use rapporteur_encoder::{Encoder, Model, ModelFiles};

macro_rules! model_file {
    ($name:literal) => {
        include_bytes!(concat!("../../../models/default/", $name))
    };
}

fn model() -> Model {
    Model::load(ModelFiles {
        encoder: model_file!("encoder.onnx"),
        fillers: model_file!("fillers.onnx"),
        labels: model_file!("labels.json"),
        tokenizer: model_file!("tokenizer.json"),
    })
    .expect("the shipped model loads")
}

const TEXT: &str = "The foreign minister said on Monday that both armies had agreed to pull their troops back from the river, but a spokesman for the \
                    rebels denied it and accused the government of shelling two villages near the border. ";

#[divan::bench(args = [32, 64, 128, 208, 256, 384, 510])]
fn encode(bencher: Bencher<'_, '_>, pieces: usize) {
    let model = model();
    let window = &model.pieces(&TEXT.repeat(20))[..pieces];
    bencher.counter(ItemsCount::new(pieces)).bench(|| model.encode(window).expect("the network runs"));
}

#[divan::bench]
fn load() -> Model {
    model()
}

fn main() {
    divan::main();
}

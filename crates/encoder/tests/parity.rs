//! The forward pass agrees with the training framework: outputs of the shipped model against tensors that PyTorch computed in
//! float32 (`models/default/reference.json`, written by `training/rapporteur_training/export.py`).
//!
//! Word pieces must be the same to the last byte. Scores may differ by what int8 weights and activations cost: the tolerances
//! below are on the mean difference of the logits, and the label a head prefers must agree on nearly every piece.

use rapporteur_encoder::{Encoder, FrameQuery, Model, ModelFiles};
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    text: String,
    ids: Vec<u32>,
    shapes: Vec<u8>,
    spans: Vec<[u32; 2]>,
    logits: Vec<Vec<f32>>,
    trigger: usize,
    kind: String,
    fillers: Vec<Vec<[f32; 3]>>,
}

fn model() -> Model {
    let files = ModelFiles {
        encoder: include_bytes!("../../../models/default/encoder.onnx"),
        fillers: include_bytes!("../../../models/default/fillers.onnx"),
        labels: include_bytes!("../../../models/default/labels.json"),
        tokenizer: include_bytes!("../../../models/default/tokenizer.json"),
    };
    Model::load(files).expect("the shipped model loads")
}

fn references() -> Vec<Reference> {
    serde_json::from_str(include_str!("../../../models/default/reference.json")).expect("reference tensors")
}

fn best(scores: &[f32]) -> usize {
    scores.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).expect("some label").0
}

#[test]
fn word_pieces_are_those_of_training() {
    let model = model();
    for reference in references() {
        let pieces = model.pieces(&reference.text);
        assert_eq!(pieces.iter().map(|p| p.id).collect::<Vec<_>>(), reference.ids, "{}", reference.text);
        assert_eq!(pieces.iter().map(|p| p.shape as u8).collect::<Vec<_>>(), reference.shapes, "{}", reference.text);
        let code_point = |byte: u32| reference.text[..byte as usize].chars().count() as u32;
        let spans: Vec<_> = pieces.iter().map(|p| [code_point(p.start), code_point(p.end)]).collect();
        assert_eq!(spans, reference.spans, "{}", reference.text);
    }
}

#[test]
fn token_scores_agree_with_pytorch() {
    let model = model();
    for reference in references() {
        let scores = model.encode(&model.pieces(&reference.text)).expect("a short window");
        assert_eq!(scores.len(), reference.logits.len());
        let (mut difference, mut count, mut agree, mut heads) = (0.0, 0, 0, 0);
        for set in model.labels().token_heads.values() {
            for (piece, expected) in reference.logits.iter().enumerate() {
                let expected = &expected[set.first..set.first + set.labels.len()];
                let actual = scores.head(set).at(piece);
                difference += actual.iter().zip(expected).map(|(a, b)| (a - b).abs()).sum::<f32>();
                count += expected.len();
                agree += usize::from(best(actual) == best(expected));
                heads += 1;
            }
        }
        let mean = difference / count as f32;
        assert!(mean < 0.25, "logits differ by {mean} on average: {}", reference.text);
        assert!(agree * 100 >= heads * 95, "{agree} of {heads} preferred labels agree: {}", reference.text);
    }
}

#[test]
fn filler_scores_agree_with_pytorch() {
    let model = model();
    for reference in references() {
        let window = model.encode(&model.pieces(&reference.text)).expect("a short window");
        let kind = model.labels().find_frame_kind(&reference.kind).expect("a known kind");
        let scores = &model.fillers(&window, &[FrameQuery { piece: reference.trigger, kind }]).expect("a frame in the window")[0];
        let (mut agree, mut count) = (0, 0);
        for (piece, row) in reference.fillers.iter().enumerate() {
            for (filler, expected) in row.iter().enumerate() {
                agree += usize::from(best(&scores.at(piece, filler)) == best(expected));
                count += 1;
            }
        }
        assert!(agree * 100 >= count * 95, "{agree} of {count} filler tags agree: {}", reference.text);
    }
}

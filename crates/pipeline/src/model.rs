//! The model that is compiled in.

use rapporteur_encoder::{Model, ModelError, ModelFiles};

macro_rules! model_file {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/default/", $name))
    };
}

/// Load the trained model that is part of the program; `models/README.md` is its card.
///
/// # Errors
/// When the model file of the build is damaged.
pub fn built_in_model() -> Result<Model, ModelError> {
    Model::load(ModelFiles {
        encoder: model_file!("encoder.onnx"),
        fillers: model_file!("fillers.onnx"),
        labels: model_file!("labels.json"),
        tokenizer: model_file!("tokenizer.json"),
    })
}

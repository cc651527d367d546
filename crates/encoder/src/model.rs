//! The trained network, run by `rten`.

use std::sync::Arc;

use rten::{NodeId, RunOptions, ThreadPool, Value};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, NdTensorView};
use sha2::{Digest, Sha256};
use tokenizers::Tokenizer;

use crate::{Encoder, FillerScores, FrameQuery, Labels, ModelError, ModelErrorKind, Piece, Shape, WindowScores};

/// The three files a model consists of, as bytes that live as long as the program.
#[derive(Clone, Copy)]
pub struct ModelFiles {
    /// Encoder and token head, ONNX: `ids`, `mask`, `shapes` `[1, pieces]` to `states` `[1, pieces, hidden]` and `logits` `[1, pieces, columns]`.
    pub encoder: &'static [u8],
    /// Filler head, ONNX: `states` `[pieces, hidden]`, `trigger` and `kind` `[frames]` to `logits` `[frames, pieces, fillers, 3]`.
    pub fillers: &'static [u8],
    /// Label sets and calibration.
    pub labels: &'static [u8],
    /// Word-piece vocabulary in the format of the `tokenizers` library.
    pub tokenizer: &'static [u8],
}

/// A loaded model. Sharing it between threads is cheap; each run uses the calling thread only.
pub struct Model {
    encoder: Graph<3, 2>,
    fillers: Graph<3, 1>,
    tokenizer: Tokenizer,
    labels: Labels,
    fingerprint: String,
    marks: Marks,
}

/// Vocabulary ids of the marks at the ends of a window.
struct Marks {
    open: u32,
    close: u32,
}

const POSITIONS: usize = 512;

impl Model {
    /// Load a model.
    ///
    /// # Errors
    /// When one of the files is not what it should be; the message names it.
    pub fn load(files: ModelFiles) -> Result<Self, ModelError> {
        let labels: Labels = serde_json::from_slice(files.labels).map_err(|e| malformed("the model's labels", e))?;
        let tokenizer = load_tokenizer(files.tokenizer)?;
        let marks = Marks { open: special(&tokenizer, "[CLS]")?, close: special(&tokenizer, "[SEP]")? };
        Ok(Self {
            encoder: Graph::load(files.encoder, ["ids", "mask", "shapes"], ["states", "logits"])?,
            fillers: Graph::load(files.fillers, ["states", "trigger", "kind"], ["logits"])?,
            fingerprint: fingerprint(&files),
            tokenizer,
            labels,
            marks,
        })
    }
}

fn malformed(what: &str, e: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ModelError {
    ModelError::because(ModelErrorKind::Malformed, format!("{what} cannot be read"), e)
}

fn load_tokenizer(bytes: &[u8]) -> Result<Tokenizer, ModelError> {
    let mut tokenizer = Tokenizer::from_bytes(bytes).map_err(|e| malformed("the model's vocabulary", e))?;
    tokenizer.with_padding(None);
    tokenizer.with_truncation(None).map_err(|e| malformed("the model's vocabulary", e))?;
    Ok(tokenizer)
}

fn special(tokenizer: &Tokenizer, mark: &str) -> Result<u32, ModelError> {
    tokenizer.token_to_id(mark).ok_or_else(|| ModelError::new(ModelErrorKind::Malformed, format!("the model's vocabulary has no {mark}")))
}

fn fingerprint(files: &ModelFiles) -> String {
    let mut hash = Sha256::new();
    for file in [files.encoder, files.fillers, files.labels, files.tokenizer] {
        hash.update((file.len() as u64).to_le_bytes());
        hash.update(file);
    }
    hash.finalize().iter().fold(String::from("sha256:"), |text, byte| text + &format!("{byte:02x}"))
}

/// A network with its inputs and outputs looked up once.
struct Graph<const I: usize, const O: usize> {
    model: rten::Model,
    inputs: [NodeId; I],
    outputs: [NodeId; O],
    options: RunOptions,
}

impl<const I: usize, const O: usize> Graph<I, O> {
    fn load(bytes: &'static [u8], inputs: [&str; I], outputs: [&str; O]) -> Result<Self, ModelError> {
        let model = rten::Model::load_static_slice(bytes).map_err(|e| malformed("the model's network", e))?;
        // One thread a run: articles are the unit of parallel work, and sums must not depend on how many threads there are.
        let options = RunOptions::default().with_thread_pool(Some(Arc::new(ThreadPool::with_num_threads(1))));
        Ok(Self { inputs: nodes(&model, inputs)?, outputs: nodes(&model, outputs)?, model, options })
    }

    fn run(&self, values: [Value; I]) -> Result<[Value; O], ModelError> {
        let inputs = self.inputs.into_iter().zip(values).map(|(node, value)| (node, value.into())).collect();
        self.model
            .run_n(inputs, self.outputs, Some(self.options.clone()))
            .map_err(|e| ModelError::because(ModelErrorKind::Failed, "the model could not be run", e))
    }
}

fn nodes<const N: usize>(model: &rten::Model, names: [&str; N]) -> Result<[NodeId; N], ModelError> {
    let mut ids = Vec::with_capacity(N);
    for name in names {
        ids.push(model.node_id(name).map_err(|e| malformed(&format!("the model's network has no {name}: it"), e))?);
    }
    Ok(ids.try_into().expect("one id a name"))
}

fn floats(value: Value) -> Result<Vec<f32>, ModelError> {
    let tensor: rten_tensor::Tensor<f32> =
        value.try_into().map_err(|_| ModelError::new(ModelErrorKind::Malformed, "the model's network does not return numbers"))?;
    Ok(tensor.into_data())
}

fn row(values: Vec<i32>) -> Value {
    NdTensor::from_data([1, values.len()], values).into()
}

impl Encoder for Model {
    fn labels(&self) -> &Labels {
        &self.labels
    }

    fn max_pieces(&self) -> usize {
        POSITIONS - 2
    }

    fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    fn pieces(&self, text: &str) -> Vec<Piece> {
        let Ok(encoding) = self.tokenizer.encode(text, false) else { return Vec::new() };
        let words = encoding.get_word_ids();
        let offsets = encoding.get_offsets();
        let mut pieces: Vec<Piece> = Vec::with_capacity(words.len());
        let mut first = 0;
        while first < words.len() {
            let len = words[first..].iter().take_while(|&&word| word == words[first]).count();
            let shape = Shape::of(&text[offsets[first].0..offsets[first + len - 1].1]);
            pieces.extend((first..first + len).map(|i| {
                let (start, end) = (offsets[i].0 as u32, offsets[i].1 as u32);
                Piece { id: encoding.get_ids()[i], start, end, shape, initial: i == first }
            }));
            first += len;
        }
        pieces
    }

    fn encode(&self, window: &[Piece]) -> Result<WindowScores, ModelError> {
        if window.len() > self.max_pieces() {
            let message = format!("a window of {} word pieces; the model takes {} at most", window.len(), self.max_pieces());
            return Err(ModelError::new(ModelErrorKind::OutOfBounds, message));
        }
        let with_marks = |open: i32, inner: &dyn Fn(&Piece) -> i32, close: i32| {
            row(std::iter::once(open).chain(window.iter().map(inner)).chain([close]).collect())
        };
        let ids = with_marks(self.marks.open as i32, &|piece| piece.id as i32, self.marks.close as i32);
        let shapes = with_marks(0, &|piece| piece.shape as i32, 0);
        let mask = with_marks(1, &|_| 1, 1);
        let [states, logits] = self.encoder.run([ids, mask, shapes])?;
        let (states, logits) = (floats(states)?, floats(logits)?);
        let (columns, rows) = (self.labels.columns(), window.len() + 2);
        // The rows of the two marks are of no interest to a reader.
        let logits = logits[columns..logits.len() - columns].to_vec();
        Ok(WindowScores { logits, columns, hidden: states.len() / rows, states })
    }

    fn fillers(&self, window: &WindowScores, frames: &[FrameQuery]) -> Result<Vec<FillerScores>, ModelError> {
        if frames.is_empty() {
            return Ok(Vec::new());
        }
        if frames.iter().any(|frame| frame.piece >= window.len() || frame.kind >= self.labels.frame_kinds.len()) {
            return Err(ModelError::new(ModelErrorKind::OutOfBounds, "a frame outside its window"));
        }
        let states = NdTensorView::from_data([window.len() + 2, window.hidden], window.states.as_slice()).to_tensor();
        let trigger = NdTensor::from_data([frames.len()], frames.iter().map(|frame| frame.piece as i32 + 1).collect::<Vec<_>>());
        let kind = NdTensor::from_data([frames.len()], frames.iter().map(|frame| frame.kind as i32).collect::<Vec<_>>());
        let [logits] = self.fillers.run([states.into(), trigger.into(), kind.into()])?;
        let width = self.labels.fillers.len() * 3;
        let per_frame = (window.len() + 2) * width;
        let logits = floats(logits)?;
        let frames = logits
            .chunks_exact(per_frame)
            .map(|rows| FillerScores { logits: rows[width..rows.len() - width].to_vec(), fillers: self.labels.fillers.len() });
        Ok(frames.collect())
    }
}

//! An encoder for tests: words are pieces, and scores are what the test says.

use crate::{Encoder, FillerScores, FrameQuery, LabelSet, Labels, ModelError, Piece, Shape, WindowScores};

/// Marks words with labels by rule: `(head, word, label)`; fillers by `(frame kind, filler, word, begins)`.
pub struct FakeEncoder {
    labels: Labels,
    hook: Box<dyn Fn(&str) + Send + Sync>,
    tags: Vec<(String, u32, String)>,
    fillers: Vec<(String, String, u32, bool)>,
}

const SURE: f32 = 8.0;

impl FakeEncoder {
    /// A fake with the label sets of a real model and nothing marked.
    pub fn new(labels: Labels) -> Self {
        Self { labels, hook: Box::new(|_| {}), tags: Vec::new(), fillers: Vec::new() }
    }

    /// Does `hook` with every text before it is cut: waits over it, or fails.
    pub fn with_hook(mut self, hook: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.hook = Box::new(hook);
        self
    }

    /// Mark the word that starts at byte `start` with `label` of `head`.
    pub fn tag(mut self, head: &str, start: u32, label: &str) -> Self {
        self.tags.push((head.into(), start, label.into()));
        self
    }

    /// Mark the word that starts at byte `start` as (the beginning of) a filler of frames of `kind`.
    pub fn filler(mut self, kind: &str, filler: &str, start: u32, begins: bool) -> Self {
        self.fillers.push((kind.into(), filler.into(), start, begins));
        self
    }

    fn set(&self, head: &str) -> &LabelSet {
        &self.labels.token_heads[head]
    }
}

fn words(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in text.split_whitespace() {
        let start = (word.as_ptr() as usize - text.as_ptr() as usize) as u32;
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let mut push = |start: u32, part: &str| {
            let piece = Piece { id: 0, start, end: start + part.len() as u32, shape: Shape::of(part), initial: true };
            if !part.is_empty() {
                pieces.push(piece);
            }
        };
        push(start, bare);
        push(start + bare.len() as u32, &word[bare.len()..]);
    }
    pieces
}

impl Encoder for FakeEncoder {
    fn labels(&self) -> &Labels {
        &self.labels
    }

    fn max_pieces(&self) -> usize {
        510
    }

    fn fingerprint(&self) -> &str {
        "sha256:fake"
    }

    fn pieces(&self, text: &str) -> Vec<Piece> {
        (self.hook)(text);
        words(text)
    }

    fn encode(&self, window: &[Piece]) -> Result<WindowScores, ModelError> {
        let columns = self.labels.columns();
        let mut logits = vec![0.0; window.len() * columns];
        for (i, piece) in window.iter().enumerate() {
            for set in self.labels.token_heads.values() {
                logits[i * columns + set.first] = SURE / 2.0;
            }
            for (head, start, label) in &self.tags {
                let set = self.set(head);
                let column = set.labels.iter().position(|l| l == label).expect("a label of the head");
                if *start == piece.start {
                    logits[i * columns + set.first + column] = SURE;
                }
            }
        }
        let states = std::iter::once(0.0).chain(window.iter().map(|piece| piece.start as f32)).chain([0.0]).collect();
        Ok(WindowScores { logits, columns, states, hidden: 1 })
    }

    fn fillers(&self, window: &WindowScores, frames: &[FrameQuery]) -> Result<Vec<FillerScores>, ModelError> {
        let names = &self.labels.fillers;
        let starts = &window.states[1..window.states.len() - 1];
        let score = |kind: &str, filler: &str, start: f32| -> [f32; 3] {
            match self.fillers.iter().find(|(k, f, s, _)| k == kind && f == filler && *s as f32 == start) {
                Some((.., true)) => [0.0, SURE, 0.0],
                Some(_) => [0.0, 0.0, SURE],
                None => [SURE, 0.0, 0.0],
            }
        };
        let scored = frames.iter().map(|frame| {
            let kind = &self.labels.frame_kinds[frame.kind];
            let logits = starts.iter().flat_map(|&start| names.iter().flat_map(move |filler| score(kind, filler, start))).collect();
            FillerScores { logits, fillers: names.len() }
        });
        Ok(scored.collect())
    }
}

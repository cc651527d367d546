//! The model file and its forward pass: text to word pieces to scores. Knows nothing of politics, stores or terminals.
//!
//! Meet [`Encoder`] first, the trait a reader works with: [`pieces`](Encoder::pieces) cuts a text into word pieces with byte
//! offsets, [`encode`](Encoder::encode) runs windows of them through the network once and returns the scores of every
//! single-token head, and [`fillers`](Encoder::fillers) scores every piece of a window as filler of given frames, from the states
//! of that same pass. [`Model`] is the trained network; [`fake::FakeEncoder`] is for tests.
//!
//! Scores depend on the window only, not on its neighbours in a batch: windows are run one by one, so that the number of threads
//! and the order of articles never change a record.

mod error;
pub mod fake;
mod labels;
mod model;
mod piece;
mod shape;

pub use error::{ModelError, ModelErrorKind};
pub use labels::{FillerScores, HeadScores, LabelSet, Labels, WindowScores};
pub use model::{Model, ModelFiles};
pub use piece::Piece;
pub use shape::Shape;

/// A frame whose fillers are wanted: where its trigger begins and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameQuery {
    /// Index of the trigger's first piece within the window.
    pub piece: usize,
    /// Index into [`Labels::frame_kinds`].
    pub kind: usize,
}

/// Anything that can score windows of word pieces.
pub trait Encoder: Send + Sync {
    /// What its outputs mean.
    fn labels(&self) -> &Labels;

    /// Most pieces a window may have.
    fn max_pieces(&self) -> usize;

    /// Fingerprint of the weights and everything that decides its scores, `sha256:...`.
    fn fingerprint(&self) -> &str;

    /// Word pieces of `text` in order, with byte offsets.
    fn pieces(&self, text: &str) -> Vec<Piece>;

    /// One forward pass over a window.
    ///
    /// # Errors
    /// When the window is longer than [`max_pieces`](Self::max_pieces) or the network cannot run.
    fn encode(&self, window: &[Piece]) -> Result<WindowScores, ModelError>;

    /// Scores of every piece as filler of each frame, from the states of `window`.
    ///
    /// # Errors
    /// When a query points outside the window or the network cannot run.
    fn fillers(&self, window: &WindowScores, frames: &[FrameQuery]) -> Result<Vec<FillerScores>, ModelError>;
}

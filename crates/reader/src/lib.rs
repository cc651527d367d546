//! From a document to mentions, frames and entities.
//!
//! [`read`] runs the stages in order: [sentences](rapporteur_text::segment), [`windows`](mod@windows), one forward pass a window,
//! decoding of mentions and frames, and coreference within the document. Its result is a [`Reading`]. No stage reads files, looks at
//! the clock or knows where the text came from.

mod coreference;
mod entity;
mod frame;
mod reading;

pub use entity::{Entity, How, Reference};
pub use frame::{Filler, Frame, FrameKind, Mention};
pub use reading::Reading;

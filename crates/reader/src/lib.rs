//! From a document to mentions, frames and entities.
//!
//! [`read`] runs the stages in order: [sentences](rapporteur_text::segment), windows of whole sentences, one forward pass a window, decoding of
//! mentions and frames, and coreference within the document. Its result is a [`Reading`]. No stage reads files, looks at the clock or knows
//! where the text came from.
//!
//! **Guarantees.** Every span lies in the document, on character boundaries, in a section that is read. Time is in proportion to the text.

mod coreference;
mod decode;
mod entity;
mod frame;
mod reading;
mod windows;

use rapporteur_encoder::{Encoder, ModelError};
use rapporteur_text::{Document, segment};

use decode::Decoder;

pub use entity::{Entity, How, Reference};
pub use frame::{Filler, Frame, FrameKind, Mention};
pub use reading::Reading;

/// Reads a document.
///
/// # Errors
/// When the network cannot run.
pub fn read(doc: &Document, encoder: &dyn Encoder) -> Result<Reading, ModelError> {
    let segmentation = segment(doc);
    let pieces = windows::pieces_of(doc, encoder);
    let decoder = Decoder { doc, seg: &segmentation, encoder };
    let (mut mentions, mut frames) = (Vec::new(), Vec::new());
    for window in windows::windows(&segmentation, &pieces, encoder.max_pieces()) {
        decoder.read(&window, &pieces, &mut mentions, &mut frames)?;
    }
    Ok(Reading::new(doc, segmentation, mentions, frames))
}

//! From scores to mentions and frames.
//!
//! Every head tags pieces as outside, beginning or inside; runs of tags become spans of whole words. The mirror of this code in training is
//! `training/rapporteur_training/score.py`: what is tuned there must hold here.

mod content;
mod edges;
mod fillers;
mod frames;
mod mentions;
mod quotation;
mod tags;

use rapporteur_encoder::{Encoder, Labels, ModelError, Piece};
use rapporteur_text::{Document, Segmentation, TextSpan};

use crate::windows::{Window, span_of};
use crate::{Frame, Mention};

/// What the windows of one document are decoded with.
pub(crate) struct Decoder<'d> {
    pub(crate) doc: &'d Document,
    pub(crate) seg: &'d Segmentation,
    pub(crate) encoder: &'d dyn Encoder,
}

impl Decoder<'_> {
    fn labels(&self) -> &Labels {
        self.encoder.labels()
    }

    /// What a run of pieces covers, no further than the end of the section it begins in: headlines have no full stop between them.
    fn span(&self, pieces: &[Piece]) -> TextSpan {
        let span = span_of(pieces);
        let end = self.doc.section_at(span).map_or(span.end, |section| section.span.end.min(span.end));
        TextSpan { start: span.start, end }
    }

    /// The same, in whole words.
    fn words(&self, pieces: &[Piece]) -> TextSpan {
        self.seg.snap(self.span(pieces))
    }

    /// Runs one window and adds what its fresh pieces hold.
    pub(crate) fn read(
        &self,
        window: &Window,
        pieces: &[Piece],
        mentions: &mut Vec<Mention>,
        frames: &mut Vec<Frame>,
    ) -> Result<(), ModelError> {
        let seen = &pieces[window.pieces.clone()];
        let fresh = window.fresh.start - window.pieces.start..window.fresh.end - window.pieces.start;
        let scores = self.encoder.encode(seen)?;
        let (found, starts): (Vec<_>, Vec<_>) =
            mentions::decode(self, seen, &scores).into_iter().map(|(run, mention)| (mention, run.start)).unzip();
        let triggers: Vec<_> =
            frames::decode(self.labels(), seen, &scores).into_iter().filter(|found| fresh.contains(&found.piece)).collect();
        frames.extend(fillers::fill(self, seen, &scores, &triggers, &found)?);
        mentions.extend(found.into_iter().zip(starts).filter(|(_, start)| fresh.contains(start)).map(|(mention, _)| mention));
        Ok(())
    }
}

//! Everything worked out about one document.

use rapporteur_text::Segmentation;

use crate::{Entity, Frame, Mention};

/// One document read: the layers in the order they were made.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Sentences and tokens.
    pub segmentation: Segmentation,
    /// Mentions in reading order, not overlapping.
    pub mentions: Vec<Mention>,
    /// Frames in reading order of their triggers.
    pub frames: Vec<Frame>,
    /// Who and what the mentions and fillers stand for within this document.
    pub entities: Vec<Entity>,
}

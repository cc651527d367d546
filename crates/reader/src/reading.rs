//! Everything worked out about one document.

use rapporteur_codebook::MentionLabel;
use rapporteur_text::{Document, Segmentation, TextSpan};

use crate::{Entity, Frame, How, Mention, Reference, coreference};

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

impl Reading {
    /// A reading of `doc`, its entities worked out from its mentions and frames, which are put in reading order.
    pub fn new(doc: &Document, segmentation: Segmentation, mut mentions: Vec<Mention>, mut frames: Vec<Frame>) -> Self {
        mentions.sort_by_key(|mention| mention.span);
        frames.sort_by_key(|frame| (frame.trigger, frame.kind));
        let entities = coreference::resolve(doc, &segmentation, &mentions, &frames);
        Self { segmentation, mentions, frames, entities }
    }

    /// The entity that a filler names: the one whose reference it is, the person it names with their title, or the one most of its words name.
    pub fn find_entity(&self, filler: TextSpan) -> Option<usize> {
        let fits = self.entities.iter().enumerate().filter_map(|(idx, entity)| Some((closeness(entity, filler)?, idx)));
        // Of two that fit equally the first one: `max_by` would take the last.
        fits.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, idx)| idx)
    }
}

/// Least share of common characters at which a reference and a filler are one.
const LEAST_SHARED: f64 = 0.5;

fn closeness(entity: &Entity, filler: TextSpan) -> Option<f64> {
    let of = |reference: &Reference| {
        let shared = f64::from(filler.end.min(reference.span.end).saturating_sub(filler.start.max(reference.span.start)));
        let share = shared / (filler.byte_len() as f64 + reference.span.byte_len() as f64 - shared);
        let names_person =
            matches!(reference.how, How::Name | How::Alias) && filler.contains(reference.span) && filler.end == reference.span.end;
        if names_person && entity.label == MentionLabel::Person {
            Some(1.0 + share)
        } else {
            Some(share).filter(|&share| share >= LEAST_SHARED)
        }
    };
    entity.references.iter().filter_map(of).max_by(f64::total_cmp)
}

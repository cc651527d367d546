//! Positions: where each party stands on which agreement.

use rapporteur_codebook::{FillerRole, Modality, Stance};
use rapporteur_reader::{Frame, FrameKind};
use rapporteur_record::{DealMention, Position};

use crate::agreements::Deals;
use crate::context::{Context, Who};
use crate::statements::Says;

/// What a position says.
struct Stand<'a> {
    frame: &'a Frame,
    stance: Stance,
    modality: Modality,
    holders: Vec<Who>,
    deals: Vec<usize>,
    according_to: Vec<Who>,
}

impl<'a> Stand<'a> {
    fn of(context: &Context<'_>, says: &Says<'_>, deals: &Deals, frame: &'a Frame) -> Option<Self> {
        let FrameKind::Position { stance, modality } = frame.kind else { return None };
        Some(Self {
            frame,
            stance,
            modality,
            holders: context.everyone(frame, FillerRole::Holder),
            deals: frame.spans(FillerRole::Object).filter_map(|span| deals.find(span)).collect(),
            according_to: says.speakers_around(context, frame.trigger),
        })
    }

    /// Whether both say that the same parties stand alike on the same deal, by the word of the same people. A headline names no sources.
    fn is_same(&self, other: &Self, context: &Context<'_>) -> bool {
        let same_deal = self.deals.is_empty() && other.deals.is_empty() || self.deals.iter().any(|deal| other.deals.contains(deal));
        let is_headline = |stand: &Self| stand.according_to.is_empty() && context.is_summary(stand.frame.trigger);
        let same_word = self.according_to == other.according_to || is_headline(self) || is_headline(other);
        let same_stand = (self.stance, self.modality, &self.holders) == (other.stance, other.modality, &other.holders);
        !self.holders.is_empty() && same_stand && same_deal && same_word
    }
}

/// The positions in text order; one told twice is given once, in the body's words rather than a headline's.
pub(crate) fn positions(context: &Context<'_>, says: &Says<'_>, deals: &Deals) -> Vec<Position> {
    let mut kept: Vec<Stand<'_>> = Vec::new();
    for stand in context.frames.iter().filter_map(|frame| Stand::of(context, says, deals, frame)) {
        match kept.iter_mut().find(|known| known.is_same(&stand, context)) {
            Some(known) if context.is_summary(known.frame.trigger) => *known = stand,
            Some(_) => {}
            None => kept.push(stand),
        }
    }
    kept.sort_by_key(|stand| stand.frame.trigger);
    kept.iter().enumerate().map(|(idx, stand)| position(context, says, deals, idx, stand)).collect()
}

fn position(context: &Context<'_>, says: &Says<'_>, deals: &Deals, idx: usize, stand: &Stand<'_>) -> Position {
    let object = |span| DealMention { at: context.excerpt(span), agreement: deals.id(span) };
    Position {
        id: format!("p{}", idx + 1),
        stance: stand.stance,
        modality: stand.modality,
        trigger: context.excerpt(stand.frame.trigger),
        holders: context.parties(stand.frame, FillerRole::Holder),
        objects: stand.frame.spans(FillerRole::Object).map(object).collect(),
        date: None,
        according_to: says.according_to(stand.frame.trigger),
        score: stand.frame.score,
    }
}

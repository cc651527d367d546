//! Positions: where each party stands on which agreement.

use std::collections::BTreeMap;

use rapporteur_codebook::{FillerRole, Modality, Stance};
use rapporteur_reader::{Frame, FrameKind};
use rapporteur_record::{DealMention, Position};

use crate::agreements::Deals;
use crate::context::{Context, Who};
use crate::statements::Says;

/// What a position says: told twice, it is one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Stand {
    stance: Stance,
    modality: Modality,
    holders: Vec<Who>,
    deals: Vec<Option<usize>>,
    according_to: Vec<Who>,
}

pub(crate) fn positions(context: &Context<'_>, says: &Says<'_>, deals: &Deals) -> Vec<Position> {
    let found = context.frames.iter().copied().filter_map(|frame| match frame.kind {
        FrameKind::Position { stance, modality } => Some((frame, stance, modality)),
        _ => None,
    });
    let mut kept: Vec<(&Frame, Stance, Modality)> = Vec::new();
    let mut seen: BTreeMap<Stand, usize> = BTreeMap::new();
    for (frame, stance, modality) in found {
        let stand = stand(context, says, deals, frame, stance, modality);
        match seen.get(&stand).copied().filter(|_| !stand.holders.is_empty()) {
            // The body's wording replaces that of a headline.
            Some(idx) if context.is_summary(kept[idx].0.trigger) => kept[idx] = (frame, stance, modality),
            Some(_) => {}
            None => {
                seen.insert(stand, kept.len());
                kept.push((frame, stance, modality));
            }
        }
    }
    kept.sort_by_key(|(frame, ..)| frame.trigger);
    kept.into_iter().enumerate().map(|(idx, (frame, stance, modality))| position(context, says, deals, idx, frame, stance, modality)).collect()
}

fn stand(context: &Context<'_>, says: &Says<'_>, deals: &Deals, frame: &Frame, stance: Stance, modality: Modality) -> Stand {
    Stand {
        stance,
        modality,
        holders: context.everyone(frame, FillerRole::Holder),
        deals: frame.spans(FillerRole::Object).map(|span| deals.find(span)).collect(),
        according_to: says.speakers_around(context, frame.trigger),
    }
}

fn position(context: &Context<'_>, says: &Says<'_>, deals: &Deals, idx: usize, frame: &Frame, stance: Stance, modality: Modality) -> Position {
    Position {
        id: format!("p{}", idx + 1),
        stance,
        modality,
        trigger: context.excerpt(frame.trigger),
        holders: context.parties(frame, FillerRole::Holder),
        objects: frame.spans(FillerRole::Object).map(|span| DealMention { at: context.excerpt(span), agreement: deals.id(span) }).collect(),
        date: None,
        according_to: says.according_to(frame.trigger),
        score: frame.score,
    }
}

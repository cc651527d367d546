//! The counts of one passage, family by family.

use std::collections::BTreeSet;

use rapporteur_codebook::{EventType, MentionLabel, PartyRole, Stance};

use super::calibration::Outcome;
use super::{Measure, Tally, close, content_agrees, frame_pairs};
use crate::frame::in_text_order;
use crate::{CharSpan, Example, Family, Filler, Frame, FrameKind, Mention, Reading};

/// A reference frame and the predicted one matched with it.
type Pair<'f> = (&'f Frame, &'f Frame);

/// The counts of a passage and, for each predicted frame with a score, whether it was right.
pub(super) fn compare(example: &Example) -> (Tally, Vec<Outcome>) {
    let gold = in_text_order(&example.reference.frames);
    let predicted = in_text_order(&example.predicted.frames);
    let mut tally = Tally::default();
    let mut outcomes = Vec::new();
    for &family in Family::ALL {
        let sides = Sides { family, gold: of_family(&gold, family), predicted: of_family(&predicted, family) };
        outcomes.extend(sides.tally(&mut tally));
    }
    if let Some(mentions) = &example.reference.mentions {
        tally_mentions(mentions, &example.predicted, &mut tally);
    }
    (tally, outcomes)
}

fn of_family(frames: &[Frame], family: Family) -> Vec<&Frame> {
    frames.iter().filter(|frame| frame.kind.family() == family).collect()
}

/// The frames of one family in both readings.
struct Sides<'f> {
    family: Family,
    gold: Vec<&'f Frame>,
    predicted: Vec<&'f Frame>,
}

impl<'f> Sides<'f> {
    fn tally(&self, tally: &mut Tally) -> Vec<Outcome> {
        let labelled = self.pairs(|a, b| a.kind.same_label(b.kind));
        match self.family {
            Family::Event => self.tally_events(&labelled, tally),
            Family::Say => self.tally_says(&labelled, tally),
            Family::Position => self.tally_positions(&labelled, tally),
            Family::Role => self.tally_roles(&labelled, tally),
        }
        self.family.fillers().iter().for_each(|&filler| tally_filler(self.family, filler, &labelled, tally));
        self.outcomes(&labelled)
    }

    fn tally_events(&self, labelled: &[Pair], tally: &mut Tally) {
        self.add(Measure::EventTrigger, &self.pairs(|_, _| true), tally);
        self.add(Measure::Event, labelled, tally);
        self.add(Measure::EventExact, &self.pairs(|a, b| a.kind.same_label(b.kind) && a.trigger == b.trigger), tally);
        self.add_labels(Measure::TypeOf, EventType::ALL, labelled, tally, |kind| match kind {
            FrameKind::Event { ty, .. } => Some(ty),
            _ => None,
        });
        tally.add_items(Measure::Tuple, &tuples(&self.gold), &tuples(&self.predicted), same_tuple);
        tally.add_share(Measure::EventModality, labelled, same_modality);
        tally.add_share(Measure::EventMode, labelled, |(a, b)| a.kind.mode() == b.kind.mode());
    }

    fn tally_says(&self, labelled: &[Pair], tally: &mut Tally) {
        self.add(Measure::Say, labelled, tally);
        self.add(Measure::SayContent, &self.pairs(content_agrees), tally);
        tally.add_items(Measure::SaySpeaker, &speakers(&self.gold), &speakers(&self.predicted), |a, b| {
            let close = close(Some(a.1), Some(b.1))?;
            a.0.overlaps(b.0).then(|| (a.0.iou(b.0) + close, 0.0))
        });
    }

    fn tally_positions(&self, labelled: &[Pair], tally: &mut Tally) {
        let by_trigger = self.pairs(|_, _| true);
        self.add(Measure::PositionTrigger, &by_trigger, tally);
        self.add(Measure::Position, labelled, tally);
        self.add_holders(Measure::HolderStance, tally);
        self.add_labels(Measure::StanceOf, Stance::ALL, labelled, tally, |kind| match kind {
            FrameKind::Position { stance, .. } => Some(stance),
            _ => None,
        });
        tally.add_share(Measure::StanceRight, &by_trigger, |(a, b)| a.kind.same_label(b.kind));
        tally.add_share(Measure::PositionModality, labelled, same_modality);
    }

    fn tally_roles(&self, labelled: &[Pair], tally: &mut Tally) {
        self.add(Measure::RoleTrigger, &self.pairs(|_, _| true), tally);
        self.add(Measure::Role, labelled, tally);
        self.add_holders(Measure::HolderRole, tally);
        self.add_labels(Measure::RoleOf, PartyRole::ALL, labelled, tally, |kind| match kind {
            FrameKind::Role(role) => Some(role),
            _ => None,
        });
    }

    fn pairs(&self, accept: impl Fn(&Frame, &Frame) -> bool) -> Vec<Pair<'f>> {
        frame_pairs(&self.gold, &self.predicted, accept)
    }

    fn add(&self, measure: Measure, pairs: &[Pair], tally: &mut Tally) {
        tally.add(measure, pairs.len(), self.gold.len(), self.predicted.len());
    }

    /// One row for each label: matches have equal labels, so they can be counted label by label.
    fn add_labels<L: Copy + PartialEq>(
        &self,
        measure: impl Fn(L) -> Measure,
        labels: &[L],
        labelled: &[Pair],
        tally: &mut Tally,
        label: impl Fn(FrameKind) -> Option<L>,
    ) {
        for &wanted in labels {
            let has = |frame: &Frame| label(frame.kind) == Some(wanted);
            let hits = labelled.iter().filter(|(a, _)| has(a)).count();
            let count = |frames: &[&Frame]| frames.iter().filter(|frame| has(frame)).count();
            tally.add(measure(wanted), hits, count(&self.gold), count(&self.predicted));
        }
    }

    fn add_holders(&self, measure: Measure, tally: &mut Tally) {
        tally.add_items(measure, &holders(&self.gold), &holders(&self.predicted), |a, b| {
            let close = close(a.1, b.1)?;
            a.0.same_label(b.0).then_some((close, 0.0))
        });
    }

    fn outcomes(&self, labelled: &[Pair]) -> Vec<Outcome> {
        let right = |frame: &Frame| labelled.iter().any(|(_, b)| std::ptr::eq(*b, frame));
        let scored = self.predicted.iter().filter_map(|frame| Some((frame, frame.score?)));
        scored.map(|(frame, score)| Outcome { family: self.family, score, right: right(frame) }).collect()
    }
}

fn same_modality((a, b): &Pair) -> bool {
    a.kind.modality() == b.kind.modality()
}

fn tally_filler(family: Family, filler: Filler, labelled: &[Pair], tally: &mut Tally) {
    for (a, b) in labelled {
        let fit = |x: &CharSpan, y: &CharSpan| Some((close(Some(*x), Some(*y))?, 0.0));
        tally.add_items(Measure::FillerOf(family, filler), &a.spans(filler), &b.spans(filler), fit);
    }
}

/// One who-did-what-to-whom of an event; an event with two actors and two recipients has four.
struct EventTuple<'f> {
    event: &'f Frame,
    actor: Option<CharSpan>,
    recipient: Option<CharSpan>,
}

fn tuples<'f>(events: &[&'f Frame]) -> Vec<EventTuple<'f>> {
    let mut out = Vec::new();
    for &event in events {
        for actor in some_or_none(event.spans(Filler::Actor)) {
            let recipients = some_or_none(event.spans(Filler::Recipient));
            out.extend(recipients.into_iter().map(|recipient| EventTuple { event, actor, recipient }));
        }
    }
    out
}

/// Each span, or a single `None` for no span.
fn some_or_none(spans: Vec<CharSpan>) -> Vec<Option<CharSpan>> {
    if spans.is_empty() { vec![None] } else { spans.into_iter().map(Some).collect() }
}

fn same_tuple(a: &EventTuple, b: &EventTuple) -> Option<(f64, f64)> {
    let same = a.event.kind.same_label(b.event.kind) && a.event.trigger.overlaps(b.event.trigger);
    let fillers = close(a.actor, b.actor)? + close(a.recipient, b.recipient)?;
    same.then(|| (a.event.trigger.iou(b.event.trigger) + fillers, 0.0))
}

fn speakers(says: &[&Frame]) -> Vec<(CharSpan, CharSpan)> {
    says.iter().flat_map(|say| say.spans(Filler::Speaker).into_iter().map(|speaker| (say.trigger, speaker))).collect()
}

fn holders(frames: &[&Frame]) -> Vec<(FrameKind, Option<CharSpan>)> {
    let of = |frame: &&Frame| some_or_none(frame.spans(Filler::Holder)).into_iter().map(|holder| (frame.kind, holder)).collect::<Vec<_>>();
    frames.iter().flat_map(of).collect()
}

/// Mentions are sets: naming one twice neither helps nor harms. A reader that gave none is taken to have found none.
fn tally_mentions(gold: &[Mention], predicted: &Reading, tally: &mut Tally) {
    let gold: BTreeSet<Mention> = gold.iter().copied().collect();
    let predicted: BTreeSet<Mention> = predicted.mentions.iter().flatten().copied().collect();
    tally.add(Measure::Mention, gold.intersection(&predicted).count(), gold.len(), predicted.len());
    for &label in MentionLabel::ALL {
        let of = |mention: &&Mention| mention.label == label;
        let hits = gold.intersection(&predicted).filter(of).count();
        tally.add(Measure::MentionOf(label), hits, gold.iter().filter(of).count(), predicted.iter().filter(of).count());
    }
}

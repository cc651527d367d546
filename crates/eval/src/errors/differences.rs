//! What sets two readings of a passage apart.

use crate::score::{best_first, close, content_agrees, frame_pairs};
use crate::{CharSpan, Family, Filler, Frame, FrameKind};

/// Two readings of a passage, frame beside frame.
#[derive(Debug, Default)]
pub(super) struct Differences<'f> {
    /// Frames found in both.
    pub(super) pairs: Vec<Pair<'f>>,
    /// Frames of the reference nobody found.
    pub(super) missed: Vec<&'f Frame>,
    /// Frames found that the reference does not have.
    pub(super) spurious: Vec<&'f Frame>,
}

impl<'f> Differences<'f> {
    /// Expects frames in text order.
    pub(super) fn between(reference: &'f [Frame], predicted: &'f [Frame]) -> Self {
        let mut found = Self::default();
        for &family in Family::ALL {
            let of = |frames: &'f [Frame]| frames.iter().filter(|frame| frame.kind.family() == family).collect();
            found.add_family(of(reference), of(predicted));
        }
        found
    }

    /// Matches as the scores do, so that a frame that counts as found is never shown as missed; what is left is matched by trigger alone.
    fn add_family(&mut self, mut reference: Vec<&'f Frame>, mut predicted: Vec<&'f Frame>) {
        for by_label in [true, false] {
            let pairs = frame_pairs(&reference, &predicted, |a, b| !by_label || a.kind.same_label(b.kind));
            reference.retain(|&frame| !pairs.iter().any(|(a, _)| std::ptr::eq(*a, frame)));
            predicted.retain(|&frame| !pairs.iter().any(|(_, b)| std::ptr::eq(*b, frame)));
            self.pairs.extend(pairs.into_iter().map(|(a, b)| Pair::new(a, b)));
        }
        self.missed.extend(reference);
        self.spurious.extend(predicted);
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        let within: usize = self.pairs.iter().map(|pair| pair.attributes.len() + pair.fillers.len()).sum();
        self.missed.len() + self.spurious.len() + within
    }
}

/// A frame in both readings.
#[derive(Debug)]
pub(super) struct Pair<'f> {
    pub(super) reference: &'f Frame,
    pub(super) predicted: &'f Frame,
    /// Attributes that differ.
    pub(super) attributes: Vec<Attribute>,
    /// Fillers that differ.
    pub(super) fillers: Vec<WrongFiller>,
}

impl<'f> Pair<'f> {
    fn new(reference: &'f Frame, predicted: &'f Frame) -> Self {
        let fillers = reference.kind.family().fillers().iter().flat_map(|&filler| wrong_fillers(filler, reference, predicted));
        Self { reference, predicted, attributes: wrong_attributes(reference.kind, predicted.kind), fillers: fillers.collect() }
    }

    pub(super) fn is_same(&self) -> bool {
        self.attributes.is_empty() && self.fillers.is_empty()
    }
}

/// An attribute with its value in both readings.
#[derive(Debug, PartialEq)]
pub(super) struct Attribute {
    pub(super) name: &'static str,
    pub(super) reference: &'static str,
    pub(super) predicted: &'static str,
}

fn wrong_attributes(reference: FrameKind, predicted: FrameKind) -> Vec<Attribute> {
    let both = attributes(reference).into_iter().zip(attributes(predicted));
    let all = both.map(|((name, reference), (_, predicted))| Attribute { name, reference, predicted });
    // Modes of different types cannot agree, and the wrong type is one mistake, not two.
    all.filter(|a| a.reference != a.predicted && (a.name != "mode" || reference.same_label(predicted))).collect()
}

fn attributes(kind: FrameKind) -> Vec<(&'static str, &'static str)> {
    match kind {
        FrameKind::Event { ty, mode, modality } => {
            vec![("type", ty.as_str()), ("mode", mode.map_or("none", |mode| mode.as_str())), ("modality", modality.as_str())]
        }
        FrameKind::Say => vec![],
        FrameKind::Position { stance, modality } => vec![("stance", stance.as_str()), ("modality", modality.as_str())],
        FrameKind::Role(role) => vec![("role", role.as_str())],
    }
}

/// A filler in one reading that the other does not have.
#[derive(Debug, PartialEq)]
pub(super) enum WrongFiller {
    /// Only the reference has it.
    Missed(Filler, CharSpan),
    /// Only the prediction has it.
    Spurious(Filler, CharSpan),
    /// The contents of both, which are compared as a whole.
    Content(Vec<CharSpan>, Vec<CharSpan>),
}

fn wrong_fillers(filler: Filler, reference: &Frame, predicted: &Frame) -> Vec<WrongFiller> {
    let (a, b) = (reference.spans(filler), predicted.spans(filler));
    if filler == Filler::Content {
        return if content_agrees(reference, predicted) { vec![] } else { vec![WrongFiller::Content(a, b)] };
    }
    let pairs = best_first(&a, &b, |x, y| Some((close(Some(*x), Some(*y))?, 0.0)));
    let missed = (0..a.len()).filter(|i| !pairs.iter().any(|(x, _)| x == i)).map(|i| WrongFiller::Missed(filler, a[i]));
    let spurious = (0..b.len()).filter(|i| !pairs.iter().any(|(_, y)| y == i)).map(|i| WrongFiller::Spurious(filler, b[i]));
    missed.chain(spurious).collect()
}

//! Pronouns that fill frames.

use std::collections::BTreeSet;

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_text::{Segmentation, TextSpan};

use super::{Cast, Draft};
use crate::{Frame, FrameKind, How, Reference};

/// Sentences a pronoun looks back over.
const REACH: usize = 3;

/// What a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// "he", "she"
    Person,
    /// "it"
    Thing,
    /// "they"
    Many,
    /// "I", "we": whoever is speaking.
    Speaker,
}

fn class_of(word: &str) -> Option<Class> {
    Some(match word.to_lowercase().as_str() {
        "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself" => Class::Person,
        "it" | "its" | "itself" => Class::Thing,
        "they" | "them" | "their" | "theirs" | "themselves" => Class::Many,
        "i" | "me" | "my" | "we" | "us" | "our" | "ours" => Class::Speaker,
        _ => return None,
    })
}

/// Gives each pronoun among the fillers its reference, in reading order, since the one before may help the next.
pub(super) fn attach(cast: &mut Cast<'_>, seg: &Segmentation, frames: &[Frame]) {
    let fillers = frames.iter().flat_map(|frame| frame.fillers.iter().map(move |filler| (frame.kind, filler.span, filler.role)));
    let found: BTreeSet<_> = fillers
        .filter(|(kind, _, role)| is_party(*kind, *role))
        .map(|(_, span, role)| (span, role))
        .filter_map(|(span, role)| Some((span, role == FillerRole::Speaker, class_of(cast.doc.slice(span))?.rank())))
        .collect();
    let mut done = BTreeSet::new();
    // Speakers first: "we" needs to know who is speaking.
    for (span, is_speaker, _) in found.iter().copied().filter(|found| found.1).chain(found.iter().copied().filter(|found| !found.1)) {
        if done.insert(span) {
            attach_one(cast, seg, frames, span, is_speaker);
        }
    }
}

/// Whether what fills `role` is somebody: the object of a position is a deal, "it" there no party.
pub(super) fn is_party(kind: FrameKind, role: FillerRole) -> bool {
    match role {
        FillerRole::Content | FillerRole::Place | FillerRole::Time => false,
        FillerRole::Object => matches!(kind, FrameKind::Role(_)),
        _ => true,
    }
}

impl Class {
    fn rank(self) -> u8 {
        self as u8
    }

    fn fits(self, draft: &Draft) -> bool {
        use MentionLabel::{ArmedGroup, Country, Government, Group, Organization, People};
        match self {
            Self::Person => draft.is_person(),
            Self::Thing => matches!(draft.label(), ArmedGroup | Country | Government | Organization),
            Self::Many => matches!(draft.label(), ArmedGroup | Group | People | Organization | Government),
            Self::Speaker => true,
        }
    }
}

fn attach_one(cast: &mut Cast<'_>, seg: &Segmentation, frames: &[Frame], span: TextSpan, is_speaker: bool) {
    let Some(class) = class_of(cast.doc.slice(span)) else { return };
    let found = match class {
        Class::Speaker => speaker_around(cast, frames, span),
        _ if is_speaker => last_speaker(cast, seg, frames, span, class).or_else(|| subject_before(cast, seg, span, class)),
        _ => subject_before(cast, seg, span, class),
    };
    if let Some(idx) = found {
        cast.drafts[idx].references.push(Reference { span, how: How::Pronoun });
    }
}

/// Whoever says the innermost statement around `span`.
fn speaker_around(cast: &Cast<'_>, frames: &[Frame], span: TextSpan) -> Option<usize> {
    let says = frames.iter().filter(|frame| frame.kind == FrameKind::Say);
    let around = says.filter_map(|say| {
        say.spans(FillerRole::Content).filter(|part| part.contains(span)).map(TextSpan::byte_len).min().map(|len| (len, say))
    });
    let (_, say) = around.min_by_key(|(len, say)| (*len, say.trigger))?;
    say.spans(FillerRole::Speaker).find_map(|speaker| referred_by(cast, speaker))
}

/// Whoever spoke last, not too far back: "..., he added".
fn last_speaker(cast: &Cast<'_>, seg: &Segmentation, frames: &[Frame], span: TextSpan, class: Class) -> Option<usize> {
    let here = seg.sentence_at(span.start)?;
    let is_near = |say: &&Frame| seg.sentence_at(say.trigger.start).is_some_and(|then| then < here && here - then <= REACH);
    let says = frames.iter().rev().filter(|frame| frame.kind == FrameKind::Say && frame.trigger.start < span.start);
    let speakers = says.filter(is_near).flat_map(|say| say.spans(FillerRole::Speaker));
    speakers.filter_map(|speaker| referred_by(cast, speaker)).find(|&idx| class.fits(&cast.drafts[idx]))
}

/// The first fitting one of the nearest sentence that has any: subjects come first in English.
fn subject_before(cast: &Cast<'_>, seg: &Segmentation, span: TextSpan, class: Class) -> Option<usize> {
    let here = seg.sentence_at(span.start)?;
    let section = seg.sentences[here].section;
    (here.saturating_sub(REACH)..=here).rev().find_map(|sentence| {
        let within = seg.sentences[sentence].span;
        let near = seg.sentences[sentence].section + 1 >= section;
        let first_in = |draft: &Draft| {
            let inside = draft.references.iter().filter(|r| within.contains(r.span) && r.span.end <= span.start);
            inside.map(|r| r.span.start).min()
        };
        let fit = (0..cast.drafts.len()).filter(|&idx| near && class.fits(&cast.drafts[idx]));
        fit.filter_map(|idx| Some((first_in(&cast.drafts[idx])?, idx))).min().map(|(_, idx)| idx)
    })
}

/// The entity whose reference covers `span` or is covered by it.
fn referred_by(cast: &Cast<'_>, span: TextSpan) -> Option<usize> {
    cast.find(|draft| draft.references.iter().any(|r| r.span.contains(span) || span.contains(r.span) && draft.is_person()))
}

//! Readings in the codebook's short form.

use rapporteur_codebook::{EventType, MentionLabel, Modality, Mode, PartyRole, Stance};
use rapporteur_eval::{CharSpan, Example, Family, Frame, FrameKind, Mention, Reading};

/// Where `words` first stand in `text`; `words#2` is the second place.
pub(crate) fn span(text: &str, words: &str) -> CharSpan {
    let (words, nth) = words.split_once('#').map_or((words, 1), |(words, nth)| (words, nth.parse().expect("a number after #")));
    let found = text.match_indices(words).nth(nth - 1);
    let (byte, _) = found.unwrap_or_else(|| panic!("{words:?} is not {nth} times in {text:?}"));
    let start = text[..byte].chars().count() as u32;
    CharSpan::new(start, start + words.chars().count() as u32).expect("words are not empty")
}

/// A frame such as `ASSAULT.aerial hit | future | actor Jets | score 0.8`; without a modality it is `actual`.
pub(crate) fn frame(text: &str, notation: &str) -> Frame {
    let mut parts = notation.split(" | ");
    let (tag, trigger) = parts.next().and_then(|head| head.split_once(' ')).expect("a tag and a trigger");
    let parts: Vec<&str> = parts.collect();
    let modality = parts.iter().find_map(|part| Modality::parse(part)).unwrap_or(Modality::Actual);
    let mut frame = Frame::new(kind(tag, modality), span(text, trigger));
    for (name, words) in parts.iter().filter_map(|part| part.split_once(' ')) {
        frame = with(frame, text, name, words);
    }
    frame
}

fn with(frame: Frame, text: &str, name: &str, words: &str) -> Frame {
    if name == "score" {
        return frame.scored(words.parse().expect("a score"));
    }
    let filler = frame.kind.family().fillers().iter().find(|filler| filler.as_str() == name);
    frame.with(*filler.unwrap_or_else(|| panic!("no filler {name:?}")), span(text, words))
}

fn kind(tag: &str, modality: Modality) -> FrameKind {
    let (name, label) = tag.split_once('.').unwrap_or((tag, ""));
    match Family::parse(&name.to_lowercase()) {
        Some(Family::Say) => FrameKind::Say,
        Some(Family::Position) => FrameKind::Position { stance: Stance::parse(label).expect("a stance"), modality },
        Some(Family::Role) => FrameKind::Role(PartyRole::parse(label).expect("a role")),
        _ => {
            let ty = EventType::parse(name).unwrap_or_else(|| panic!("no event type {name:?}"));
            let mode = (!label.is_empty()).then(|| Mode::parse(ty, label).expect("a mode of the type"));
            FrameKind::Event { ty, mode, modality }
        }
    }
}

pub(crate) fn reading(text: &str, frames: &[&str]) -> Reading {
    Reading { frames: frames.iter().map(|notation| frame(text, notation)).collect(), mentions: None }
}

/// Mentions such as `country Libya`.
pub(crate) fn mentions(text: &str, notations: &[&str]) -> Option<Vec<Mention>> {
    let mention = |notation: &&str| {
        let (label, words) = notation.split_once(' ').expect("a label and words");
        Mention { label: MentionLabel::parse(label).expect("a mention label"), span: span(text, words) }
    };
    Some(notations.iter().map(mention).collect())
}

pub(crate) fn example(id: &str, source: &str, text: &str, reference: &[&str], predicted: &[&str]) -> Example {
    Example {
        id: id.to_owned(),
        source: source.to_owned(),
        text: text.to_owned(),
        reference: reading(text, reference),
        predicted: reading(text, predicted),
    }
}

/// The worked example of the codebook.
pub(crate) const LIBYA: &str = "Lavrov said the LNA, which Russia backs, is ready to sign a document on an immediate ceasefire, but the Tripoli \
     government does not want to do it. Jets hit al-Watiya airbase on Sunday.";

pub(crate) const LIBYA_FRAMES: &[&str] = &[
    "SAY said | speaker Lavrov | content the LNA, which Russia backs, is ready to sign a document on an immediate ceasefire, but the Tripoli government does not want to do it",
    "ROLE.backer backs | holder Russia | object LNA",
    "POSITION.ready ready to sign | holder LNA | object document on an immediate ceasefire",
    "AGREE ready to sign | actor LNA",
    "POSITION.refuses want | holder Tripoli government | object it",
    "REJECT.yield want | actor Tripoli government",
    "ASSAULT.aerial hit | actor Jets | recipient al-Watiya airbase | place al-Watiya airbase | time Sunday",
];

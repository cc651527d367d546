//! A frame as both readings give it: trigger, attributes and fillers.

use std::cmp::Ordering;

use rapporteur_codebook::{EventType, Modality, Mode, PartyRole, Stance};

use crate::CharSpan;

/// The four families of frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Who did what to whom, where, when.
    Event,
    /// Who says so.
    Say,
    /// Where a party stands on a deal.
    Position,
    /// Who mediates, hosts, guarantees, backs.
    Role,
}

impl Family {
    /// Every family, in codebook order.
    pub const ALL: &'static [Self] = &[Self::Event, Self::Say, Self::Position, Self::Role];

    /// The name used in annotations.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Say => "say",
            Self::Position => "position",
            Self::Role => "role",
        }
    }

    /// The family of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.as_str() == text)
    }

    /// What its frames can be filled with, in codebook order.
    pub fn fillers(self) -> &'static [Filler] {
        match self {
            Self::Event => &[Filler::Actor, Filler::Recipient, Filler::Place, Filler::Time],
            Self::Say => &[Filler::Speaker, Filler::Content],
            Self::Position | Self::Role => &[Filler::Holder, Filler::Object],
        }
    }
}

/// What a span of text is to a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Filler {
    /// Who did it.
    Actor,
    /// To whom.
    Recipient,
    /// Where it happened.
    Place,
    /// When it happened.
    Time,
    /// Who says it.
    Speaker,
    /// What is said.
    Content,
    /// Whose position or role it is.
    Holder,
    /// The agreement, talks or party it is about.
    Object,
}

impl Filler {
    /// The name used in annotations.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Recipient => "recipient",
            Self::Place => "place",
            Self::Time => "time",
            Self::Speaker => "speaker",
            Self::Content => "content",
            Self::Holder => "holder",
            Self::Object => "object",
        }
    }
}

/// The family of a frame with its attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FrameKind {
    /// An event of a type.
    Event {
        /// One of the sixteen types.
        ty: EventType,
        /// How it was carried out, where the codebook has a mode that fits.
        mode: Option<Mode>,
        /// Whether it happened.
        modality: Modality,
    },
    /// A statement.
    Say,
    /// A party's stand on an agreement or talks.
    Position {
        /// Where it stands.
        stance: Stance,
        /// Whether it takes that stand.
        modality: Modality,
    },
    /// A part played in a peace process or for another party.
    Role(PartyRole),
}

impl FrameKind {
    /// The family it belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::Event { .. } => Family::Event,
            Self::Say => Family::Say,
            Self::Position { .. } => Family::Position,
            Self::Role(_) => Family::Role,
        }
    }

    /// Whether the families agree and, where they have one, type, stance or role. Mode and modality do not matter.
    pub fn same_label(self, other: Self) -> bool {
        match (self, other) {
            (Self::Event { ty: a, .. }, Self::Event { ty: b, .. }) => a == b,
            (Self::Say, Self::Say) => true,
            (Self::Position { stance: a, .. }, Self::Position { stance: b, .. }) => a == b,
            (Self::Role(a), Self::Role(b)) => a == b,
            _ => false,
        }
    }

    /// Whether it is reported as having happened; `None` for families without modality.
    pub fn modality(self) -> Option<Modality> {
        match self {
            Self::Event { modality, .. } | Self::Position { modality, .. } => Some(modality),
            Self::Say | Self::Role(_) => None,
        }
    }

    /// The mode of an event that has one.
    pub fn mode(self) -> Option<Mode> {
        match self {
            Self::Event { mode, .. } => mode,
            _ => None,
        }
    }

    /// A short name to set under a trigger: `ASSAULT.aerial`, `SAY`, `POSITION.refuses`, `ROLE.host`.
    pub fn tag(self) -> String {
        match self {
            Self::Event { ty, mode: Some(mode), .. } => format!("{ty}.{}", mode.as_str()),
            Self::Event { ty, mode: None, .. } => ty.to_string(),
            Self::Say => "SAY".to_owned(),
            Self::Position { stance, .. } => format!("POSITION.{stance}"),
            Self::Role(role) => format!("ROLE.{role}"),
        }
    }
}

/// One act, statement, position or role: the word that evokes it and the spans that fill it.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Family and attributes.
    pub kind: FrameKind,
    /// The word that carries the meaning.
    pub trigger: CharSpan,
    /// The spans that fill it; one filler may have several.
    pub fillers: Vec<(Filler, CharSpan)>,
    /// How sure the reader is that the frame is there, from 0 to 1, where it says so.
    pub score: Option<f32>,
}

impl Frame {
    /// A frame nothing fills yet.
    pub fn new(kind: FrameKind, trigger: CharSpan) -> Self {
        Self { kind, trigger, fillers: Vec::new(), score: None }
    }

    /// The same frame with one more filler.
    #[must_use]
    pub fn with(mut self, filler: Filler, span: CharSpan) -> Self {
        self.fillers.push((filler, span));
        self
    }

    /// The same frame with its reader's score.
    #[must_use]
    pub fn scored(mut self, score: f32) -> Self {
        self.score = Some(score);
        self
    }

    /// The spans that fill `filler`, in the order given.
    pub fn spans(&self, filler: Filler) -> Vec<CharSpan> {
        self.fillers.iter().filter(|(name, _)| *name == filler).map(|(_, span)| *span).collect()
    }
}

/// The frames in an order that depends on nothing but themselves, so that no score depends on the order they came in.
pub(crate) fn in_text_order(frames: &[Frame]) -> Vec<Frame> {
    let mut frames = frames.to_vec();
    frames.iter_mut().for_each(|frame| frame.fillers.sort_unstable());
    frames.sort_by(compare);
    frames
}

fn compare(a: &Frame, b: &Frame) -> Ordering {
    let place = (a.trigger, a.kind, &a.fillers).cmp(&(b.trigger, b.kind, &b.fillers));
    // The surer of two equal frames first: where only one of them can be matched, it should be that one.
    place.then_with(|| sortable(b.score).total_cmp(&sortable(a.score)))
}

fn sortable(score: Option<f32>) -> f32 {
    score.unwrap_or(f32::NEG_INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_short() {
        let ty = EventType::Assault;
        let event = |mode| FrameKind::Event { ty, mode, modality: Modality::Actual };
        for (kind, tag) in [
            (event(Mode::parse(ty, "aerial")), "ASSAULT.aerial"),
            (event(None), "ASSAULT"),
            (FrameKind::Say, "SAY"),
            (FrameKind::Position { stance: Stance::Refuses, modality: Modality::Actual }, "POSITION.refuses"),
            (FrameKind::Role(PartyRole::Host), "ROLE.host"),
        ] {
            assert_eq!(kind.tag(), tag);
        }
    }

    #[test]
    fn families_round_trip() {
        for &family in Family::ALL {
            assert_eq!(Family::parse(family.as_str()), Some(family));
        }
    }
}

//! What the network finds in a text: mentions, and frames with their fillers.

use rapporteur_codebook::{EventType, FillerRole, MentionLabel, Modality, Mode, PartyRole, Stance};
use rapporteur_text::TextSpan;

/// A stretch of text that names or describes something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// What it stands for.
    pub label: MentionLabel,
    /// Where it lies.
    pub span: TextSpan,
    /// Probability of the label, 0 to 1.
    pub score: f32,
}

/// What a frame is, with its attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FrameKind {
    /// Who did what to whom.
    Event {
        /// Its PLOVER type.
        event: EventType,
        /// How, where the codebook has a mode for it.
        mode: Option<Mode>,
        /// Whether it happened.
        modality: Modality,
    },
    /// Who says so.
    Say,
    /// Where a party stands on an agreement.
    Position {
        /// Its stance.
        stance: Stance,
        /// Whether it holds the stance.
        modality: Modality,
    },
    /// What part a party plays.
    Role(PartyRole),
}

/// A span that fills a role of a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Filler {
    /// What it fills.
    pub role: FillerRole,
    /// Where it lies.
    pub span: TextSpan,
    /// Probability, 0 to 1.
    pub score: f32,
}

/// A trigger with its fillers.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// What it is.
    pub kind: FrameKind,
    /// The word or words that evoke it.
    pub trigger: TextSpan,
    /// Its fillers, by role and then in reading order.
    pub fillers: Vec<Filler>,
    /// Calibrated probability that the frame is right in family and label, 0 to 1.
    pub score: f32,
}

impl Frame {
    /// The spans that fill `role`, in reading order.
    pub fn spans(&self, role: FillerRole) -> impl Iterator<Item = TextSpan> + '_ {
        self.fillers.iter().filter(move |filler| filler.role == role).map(|filler| filler.span)
    }
}

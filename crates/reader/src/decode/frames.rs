//! Triggers of the four families, with their attributes.

use rapporteur_codebook::{EventType, Modality, Mode, PartyRole, Stance};
use rapporteur_encoder::{HeadScores, LabelSet, Labels, Piece, WindowScores};

use super::tags::{Run, Trust, argmax, labelled_runs};
use crate::FrameKind;

/// A trigger and what it evokes, before its fillers are known.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    /// First piece, by which the filler head is asked.
    pub(super) piece: usize,
    pub(super) pieces: std::ops::Range<usize>,
    pub(super) kind: FrameKind,
    pub(super) score: f32,
}

/// The families with a head of their own.
const FAMILIES: [&str; 4] = ["event", "say", "position", "role"];

/// The triggers of a window, in reading order within each family.
pub(super) fn decode(labels: &Labels, pieces: &[Piece], scores: &WindowScores) -> Vec<Trigger> {
    FAMILIES.iter().flat_map(|family| of_family(labels, family, pieces, scores)).collect()
}

fn of_family(labels: &Labels, family: &str, pieces: &[Piece], scores: &WindowScores) -> Vec<Trigger> {
    let Some(set) = labels.token_heads.get(family) else { return Vec::new() };
    let trust = Trust { bias: labels.bias(family), temperature: labels.temperature(family) };
    let runs = labelled_runs(scores.head(set), pieces, trust);
    let attributes = Attributes { labels, scores };
    runs.into_iter()
        .filter_map(|run| {
            let kind = attributes.kind(family, set.labels[1 + 2 * run.label].trim_start_matches("B-"), &run)?;
            Some(Trigger { piece: run.pieces.start, pieces: run.pieces, kind, score: run.score })
        })
        .collect()
}

/// The heads that say more about a trigger.
struct Attributes<'s> {
    labels: &'s Labels,
    scores: &'s WindowScores,
}

impl Attributes<'_> {
    fn kind(&self, family: &str, label: &str, run: &Run) -> Option<FrameKind> {
        let piece = run.pieces.start;
        Some(match family {
            "event" => {
                let event = EventType::parse(label)?;
                FrameKind::Event { event, mode: self.mode(event, piece), modality: self.modality("event_modality", piece) }
            }
            "position" => FrameKind::Position { stance: Stance::parse(label)?, modality: self.modality("position_modality", piece) },
            "role" => FrameKind::Role(PartyRole::parse(label)?),
            _ => FrameKind::Say,
        })
    }

    fn head(&self, name: &str) -> Option<(&LabelSet, HeadScores<'_>)> {
        self.labels.token_heads.get(name).map(|set| (set, self.scores.head(set)))
    }

    /// The best of the type's own modes, or none.
    fn mode(&self, event: EventType, piece: usize) -> Option<Mode> {
        let (set, head) = self.head("mode")?;
        let mode_of =
            |label: &str| label.split_once('.').filter(|(name, _)| *name == event.as_str()).and_then(|(_, mode)| Mode::parse(event, mode));
        let allowed = |label: &str| label == "-" || mode_of(label).is_some();
        let logits = set.labels.iter().zip(head.at(piece)).map(|(label, &logit)| if allowed(label) { logit } else { f32::NEG_INFINITY });
        mode_of(&set.labels[argmax(logits)])
    }

    fn modality(&self, head: &str, piece: usize) -> Modality {
        let best = self.head(head).map(|(set, scores)| set.labels[argmax(scores.at(piece).iter().copied())].as_str());
        best.and_then(Modality::parse).unwrap_or(Modality::Actual)
    }
}

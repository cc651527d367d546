//! Mentions: people, bodies, places, dates and agreements.

use std::ops::Range;

use rapporteur_codebook::MentionLabel;
use rapporteur_encoder::{Piece, WindowScores};

use super::Decoder;
use super::tags::{Trust, labelled_runs};
use crate::Mention;

const HEAD: &str = "mention";

/// The mentions of a window, each with its pieces.
pub(super) fn decode(decoder: &Decoder<'_>, pieces: &[Piece], scores: &WindowScores) -> Vec<(Range<usize>, Mention)> {
    let labels = decoder.labels();
    let Some(set) = labels.token_heads.get(HEAD) else { return Vec::new() };
    let trust = Trust { bias: labels.bias(HEAD), temperature: labels.temperature(HEAD) };
    let runs = labelled_runs(scores.head(set), pieces, trust);
    runs.into_iter()
        .filter_map(|run| {
            let label = MentionLabel::parse(set.labels[1 + 2 * run.label].trim_start_matches("B-"))?;
            let span = decoder.words(&pieces[run.pieces.clone()]);
            Some((run.pieces, Mention { label, span, score: run.score }))
        })
        .collect()
}

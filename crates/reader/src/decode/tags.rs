//! Runs of tagged pieces.

use std::ops::Range;

use rapporteur_encoder::{HeadScores, Piece};

/// What a piece is to a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Outside,
    Begin,
    Inside,
}

/// A run of pieces that a head gives one label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) pieces: Range<usize>,
    /// Index of the label: `B-x` and `I-x` of a head are one label.
    pub(super) label: usize,
    /// Calibrated probability of the label at the first piece.
    pub(super) score: f32,
}

/// How far a head is trusted.
#[derive(Clone, Copy)]
pub(super) struct Trust {
    /// Handicap of "outside", in log odds.
    pub(super) bias: f32,
    /// Divides logits to make probabilities of them.
    pub(super) temperature: f32,
}

/// The runs of a head with the labels `O, B-x, I-x, B-y, I-y, ...`.
pub(super) fn labelled_runs(head: HeadScores<'_>, pieces: &[Piece], trust: Trust) -> Vec<Run> {
    let best: Vec<_> = (0..pieces.len()).map(|i| best_label(&softmax(head.at(i), 1.0))).collect();
    let tag = |i: usize| {
        let p = softmax(head.at(i), 1.0);
        let (begin, inside) = (p[1 + 2 * best[i]], p[2 + 2 * best[i]]);
        match () {
            () if p[0] * (-trust.bias).exp() >= 1.0 - p[0] => Tag::Outside,
            () if begin >= inside => Tag::Begin,
            () => Tag::Inside,
        }
    };
    let runs = runs_of((0..pieces.len()).map(tag).collect(), pieces);
    runs.into_iter()
        .map(|run| {
            let label = best[run.start];
            let p = softmax(head.at(run.start), trust.temperature);
            Run { label, score: p[1 + 2 * label] + p[2 + 2 * label], pieces: run }
        })
        .collect()
}

fn best_label(p: &[f32]) -> usize {
    argmax(p[1..].chunks_exact(2).map(|pair| pair[0] + pair[1]))
}

/// Runs of tags; later pieces of a word go with its first.
pub(super) fn runs_of(mut tags: Vec<Tag>, pieces: &[Piece]) -> Vec<Range<usize>> {
    for i in 1..tags.len() {
        if !pieces[i].initial {
            tags[i] = if tags[i - 1] == Tag::Outside { Tag::Outside } else { Tag::Inside };
        }
    }
    let mut out: Vec<Range<usize>> = Vec::new();
    for (i, tag) in tags.iter().enumerate() {
        match (tag, out.last_mut()) {
            (Tag::Outside, _) => {}
            (Tag::Inside, Some(last)) if last.end == i => last.end = i + 1,
            _ => out.push(i..i + 1),
        }
    }
    out
}

/// Probabilities of logits.
pub(super) fn softmax(logits: &[f32], temperature: f32) -> Vec<f32> {
    let top = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let exps: Vec<f32> = logits.iter().map(|x| ((x - top) / temperature).exp()).collect();
    let sum: f32 = exps.iter().sum();
    exps.into_iter().map(|x| x / sum).collect()
}

/// Index of the first largest value; 0 of none.
pub(super) fn argmax(values: impl IntoIterator<Item = f32>) -> usize {
    let mut best = (0, f32::NEG_INFINITY);
    for (i, value) in values.into_iter().enumerate() {
        if value > best.1 {
            best = (i, value);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_encoder::Shape;

    #[test]
    #[allow(clippy::single_range_in_vec_init)] // a list of runs, here of one
    fn runs_end_at_the_next_beginning_and_take_whole_words() {
        use Tag::{Begin as B, Inside as I, Outside as O};
        let all = [true; 6];
        for (name, tags, initial, expected) in [
            ("two apart", vec![B, I, O, B, O, O], all, vec![0..2, 3..4]),
            ("two in touch", vec![B, I, B, I, O, O], all, vec![0..2, 2..4]),
            ("inside opens too", vec![O, I, I, O, O, O], all, vec![1..3]),
            ("word endings follow", vec![B, O, O, O, B, O], [true, false, false, true, true, false], vec![0..3, 4..6]),
            ("and stay out", vec![O, B, I, O, O, O], [true, false, true, true, true, true], vec![2..3]),
            ("to the end", vec![O, O, O, O, B, I], all, vec![4..6]),
        ] {
            let pieces = initial.map(|initial| Piece { id: 0, start: 0, end: 0, shape: Shape::Lower, initial });
            assert_eq!(runs_of(tags, &pieces), expected, "{name}");
        }
    }

    #[test]
    fn softmax_is_a_distribution_that_heat_flattens() {
        let (cold, hot) = (softmax(&[2.0, 0.0, -1.0], 1.0), softmax(&[2.0, 0.0, -1.0], 3.0));
        assert!((cold.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(hot[0] < cold[0] && hot[2] > cold[2]);
        assert_eq!(argmax(cold), 0);
    }
}

//! When two items are the same, and which belongs to which.

use std::cmp::Reverse;

use crate::span::union_iou;
use crate::{CharSpan, Filler, Frame};

/// Fillers are the same if they share at least this part of their characters.
const FILLER_IOU: f64 = 0.5;

/// Contents are the same if they share at least this part of their characters.
const CONTENT_IOU: f64 = 0.7;

/// How well two items fit: the first number decides, the second breaks ties.
pub(crate) type Fit = (f64, f64);

/// One-to-one matches of items that fit, the best fit first; ties go to the items that come first.
///
/// Best first rather than as many as possible: a frame belongs to the one it shares most with, even where that leaves another alone. With
/// items in an order of their own the outcome does not depend on how they were listed.
pub(crate) fn best_first<A, B>(gold: &[A], predicted: &[B], fit: impl Fn(&A, &B) -> Option<Fit>) -> Vec<(usize, usize)> {
    let mut fits: Vec<(Fit, usize, usize)> = Vec::new();
    for (g, a) in gold.iter().enumerate() {
        fits.extend(predicted.iter().enumerate().filter_map(|(p, b)| Some((fit(a, b)?, g, p))));
    }
    fits.sort_by_key(|&(fit, g, p)| (Reverse((Total(fit.0), Total(fit.1))), g, p));
    let (mut gold_free, mut predicted_free) = (vec![true; gold.len()], vec![true; predicted.len()]);
    fits.retain(|&(_, g, p)| {
        let free = gold_free[g] && predicted_free[p];
        if free {
            (gold_free[g], predicted_free[p]) = (false, false);
        }
        free
    });
    fits.into_iter().map(|(_, g, p)| (g, p)).collect()
}

/// A number with a total order.
#[derive(Clone, Copy)]
struct Total(f64);

impl Ord for Total {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Total {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Total {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Total {}

/// Matches of frames whose triggers overlap and that `accept` takes; among several, the trigger that shares most wins, then the frame that is
/// most alike.
pub(crate) fn frame_pairs<'f>(
    gold: &[&'f Frame],
    predicted: &[&'f Frame],
    accept: impl Fn(&Frame, &Frame) -> bool,
) -> Vec<(&'f Frame, &'f Frame)> {
    let fit = |a: &&Frame, b: &&Frame| trigger_fit(a, b).filter(|_| accept(a, b));
    best_first(gold, predicted, fit).into_iter().map(|(g, p)| (gold[g], predicted[p])).collect()
}

fn trigger_fit(a: &Frame, b: &Frame) -> Option<Fit> {
    a.trigger.overlaps(b.trigger).then(|| (a.trigger.iou(b.trigger), similarity(a, b)))
}

/// How much two frames agree in attributes and fillers, 1 only if in all of them. Expects sorted fillers.
fn similarity(a: &Frame, b: &Frame) -> f64 {
    let same = usize::from(a.kind == b.kind) + common(&a.fillers, &b.fillers);
    2.0 * same as f64 / (2 + a.fillers.len() + b.fillers.len()) as f64
}

/// How many items two sorted lists have in common.
fn common<T: Ord>(mut a: &[T], mut b: &[T]) -> usize {
    let mut n = 0;
    while let (Some(x), Some(y)) = (a.first(), b.first()) {
        n += usize::from(x == y);
        (a, b) = (&a[usize::from(x <= y)..], &b[usize::from(y <= x)..]);
    }
    n
}

/// How much two fillers share if it is enough for being the same. No filler is the same as no filler.
pub(crate) fn close(a: Option<CharSpan>, b: Option<CharSpan>) -> Option<f64> {
    match (a, b) {
        (None, None) => Some(1.0),
        (Some(a), Some(b)) => Some(a.iou(b)).filter(|&iou| iou >= FILLER_IOU),
        _ => None,
    }
}

/// Whether two statements say the same words.
pub(crate) fn content_agrees(a: &Frame, b: &Frame) -> bool {
    union_iou(&a.spans(Filler::Content), &b.spans(Filler::Content)) >= CONTENT_IOU
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_fit_goes_first() {
        let near = |a: &i32, b: &i32| ((a - b).abs() < 3).then(|| (-f64::from((a - b).abs()), 0.0));
        for (name, gold, predicted, pairs) in [
            ("in order", &[1, 10][..], &[1, 10][..], &[(0, 0), (1, 1)][..]),
            ("the nearer wins", &[1, 2], &[2], &[(1, 0)]),
            ("no item twice", &[1], &[1, 1], &[(0, 0)]),
            ("too far", &[1], &[9], &[]),
        ] {
            assert_eq!(best_first(gold, predicted, near), pairs, "{name}");
        }
    }

    #[test]
    fn common_items() {
        for (a, b, n) in [(&[1, 2, 3][..], &[2, 3, 4][..], 2), (&[1, 1], &[1], 1), (&[], &[1], 0)] {
            assert_eq!(common(a, b), n, "{a:?} {b:?}");
        }
    }
}

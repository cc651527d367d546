//! Whether frames with a score of 0.8 are right four times in five.

use crate::Family;

/// A predicted frame with a score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub(super) family: Family,
    pub(super) score: f32,
    pub(super) right: bool,
}

/// Predicted frames whose scores lie in one tenth of the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// How many there are.
    pub n: u64,
    /// How many of them are right.
    pub right: u64,
    /// The sum of their scores.
    pub score_sum: f64,
}

impl Bin {
    /// How far the mean score is from the share of right frames, times their number.
    fn gap(&self) -> f64 {
        (self.score_sum - self.right as f64).abs()
    }
}

/// Predicted frames in ten bins by their score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    /// The first holds scores below 0.1, the last those from 0.9 to 1.
    pub bins: [Bin; 10],
}

impl Calibration {
    /// The number of frames with a score.
    pub fn n(&self) -> u64 {
        self.bins.iter().map(|bin| bin.n).sum()
    }

    /// The expected calibration error: by how much, on average, the mean score of a frame's bin misses the share of right frames in it.
    /// `None` without frames.
    pub fn error(&self) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| self.bins.iter().map(Bin::gap).sum::<f64>() / n as f64)
    }

    /// The frames of both.
    #[must_use]
    pub fn merged(mut self, other: &Self) -> Self {
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            bin.n += more.n;
            bin.right += more.right;
            bin.score_sum += more.score_sum;
        }
        self
    }

    /// A score that is no number cannot be placed and is left out; one beyond the scale counts as its end.
    pub(super) fn add(&mut self, outcome: Outcome) {
        if outcome.score.is_nan() {
            return;
        }
        let score = f64::from(outcome.score.clamp(0.0, 1.0));
        let bin = &mut self.bins[((score * 10.0) as usize).min(9)];
        bin.n += 1;
        bin.right += u64::from(outcome.right);
        bin.score_sum += score;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors() {
        for (name, frames, error) in [
            ("none", &[][..], None),
            ("sure and right", &[(1.0, true), (1.0, true)], Some(0.0)),
            ("sure and wrong", &[(1.0, false)], Some(1.0)),
            ("half sure, half right", &[(0.5, true), (0.5, false)], Some(0.0)),
            ("too sure", &[(0.75, true), (0.75, false)], Some(0.25)),
            ("two bins", &[(0.25, true), (1.0, true)], Some(0.375)),
            ("beyond the scale", &[(3.0, true), (f32::NAN, true)], Some(0.0)),
        ] {
            let mut calibration = Calibration::default();
            frames.iter().for_each(|&(score, right)| calibration.add(Outcome { family: Family::Event, score, right }));
            assert_eq!(calibration.error(), error, "{name}");
        }
    }
}

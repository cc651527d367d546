//! Hits among reference and predicted items.

/// How many items the reference has, how many were predicted, and how many of both are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Items found in both, each counted once.
    pub hit: u64,
    /// Items of the reference: the `n` of a table.
    pub gold: u64,
    /// Items predicted.
    pub predicted: u64,
}

impl Count {
    /// The share of predicted items that are right; `None` if nothing was predicted.
    pub fn precision(self) -> Option<f64> {
        ratio(self.hit, self.predicted)
    }

    /// The share of reference items that were found; `None` if the reference has none.
    pub fn recall(self) -> Option<f64> {
        ratio(self.hit, self.gold)
    }

    /// The harmonic mean of precision and recall; `None` if there is nothing on either side. The accuracy, where both sides are the same pairs.
    pub fn f1(self) -> Option<f64> {
        ratio(2 * self.hit, self.gold + self.predicted)
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.hit += other.hit;
        self.gold += other.gold;
        self.predicted += other.predicted;
    }
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares() {
        for (name, (hit, gold, predicted), scores) in [
            ("all right", (4, 4, 4), (Some(1.0), Some(1.0), Some(1.0))),
            ("half found", (2, 4, 2), (Some(1.0), Some(0.5), Some(2.0 / 3.0))),
            ("nothing predicted", (0, 4, 0), (None, Some(0.0), Some(0.0))),
            ("nothing to find", (0, 0, 4), (Some(0.0), None, Some(0.0))),
            ("nothing at all", (0, 0, 0), (None, None, None)),
        ] {
            let count = Count { hit, gold, predicted };
            assert_eq!((count.precision(), count.recall(), count.f1()), scores, "{name}");
        }
    }
}

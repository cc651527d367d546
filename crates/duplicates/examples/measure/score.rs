//! Precision, recall, F1.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

#[derive(Clone, Copy, Default)]
pub(crate) struct Score {
    /// Copies found.
    pub(crate) right: usize,
    /// Found, and no copies.
    pub(crate) wrong: usize,
    /// Copies not found.
    pub(crate) missed: usize,
}

impl Score {
    pub(crate) const HEAD: &str = "     P      R     F1       n   wrong";
}

impl Add for Score {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { right: self.right + other.right, wrong: self.wrong + other.wrong, missed: self.missed + other.missed }
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        let precision = percent(self.right, self.right + self.wrong);
        let recall = percent(self.right, self.right + self.missed);
        let f1 = percent(2 * self.right, 2 * self.right + self.wrong + self.missed);
        write!(f, "{precision:6.2} {recall:6.2} {f1:6.2} {:7} {:7}", self.right + self.missed, self.wrong)
    }
}

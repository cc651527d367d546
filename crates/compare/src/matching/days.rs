//! Days as numbers.

use jiff::civil::Date;

/// The days that an event may have been on, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) first: i32,
    pub(crate) last: i32,
}

impl Days {
    /// The days from one date to the other, whichever comes first.
    pub(crate) fn new(a: Date, b: Date) -> Self {
        let (a, b) = (number(a), number(b));
        Self { first: a.min(b), last: a.max(b) }
    }

    /// How many they are.
    pub(crate) fn width(self) -> u32 {
        self.last.abs_diff(self.first) + 1
    }

    /// Days from one to the other; none where they share one.
    pub(crate) fn apart(self, other: Self) -> u32 {
        self.first.saturating_sub(other.last).max(other.first.saturating_sub(self.last)).max(0).unsigned_abs()
    }
}

/// Days since the year 0 of the Gregorian calendar, each March opening a year so that leap days come last.
fn number(date: Date) -> i32 {
    let (month, day) = (i32::from(date.month()), i32::from(date.day()));
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let (century, months) = (year.div_euclid(100), (month + 9) % 12);
    year * 365 + year.div_euclid(4) - century + century.div_euclid(4) + (153 * months + 2) / 5 + day
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_apart() {
        let day = |day: i8| date(2024, 2, day);
        let cases = [((1, 1), (1, 1), 0), ((1, 1), (3, 3), 2), ((5, 9), (1, 3), 2), ((1, 9), (3, 4), 0), ((1, 3), (3, 9), 0)];
        for (a, b, expected) in cases {
            let (a, b) = (Days::new(day(a.0), day(a.1)), Days::new(day(b.0), day(b.1)));
            assert_eq!((a.apart(b), b.apart(a)), (expected, expected), "{a:?} {b:?}");
        }
        assert_eq!(Days::new(day(9), day(1)).width(), 9);
    }

    proptest! {
        #[test]
        fn numbers_count_days(days in 0_i32..1_000_000) {
            let start = date(-9, 1, 1);
            let later = start + jiff::Span::new().days(days);
            prop_assert_eq!(number(later) - number(start), days);
        }
    }
}

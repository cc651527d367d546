//! Dates of which the day or the month may be unknown.

use std::fmt;

/// A calendar day as `yyyymmdd`, compared as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate(u32);

/// When something was so. Without a beginning: as far back as it matters; without an end: still so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The first day, month or year.
    pub from: Option<PartialDate>,
    /// The last day, month or year.
    pub to: Option<PartialDate>,
}

impl Day {
    /// The day `YYYY-MM-DD`; `None` for anything else. A longer text is read by its first ten characters.
    pub fn parse(text: &str) -> Option<Self> {
        let PartialDate(number) = PartialDate::parse(text.get(..10)?)?;
        (number % 100 != 0).then_some(Self(number))
    }

    /// The year.
    pub fn year(self) -> u32 {
        self.0 / 10_000
    }
}

impl PartialDate {
    /// The date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>, most: u32| {
            let part = text.get(range)?;
            let number = part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok())??;
            (1..=most).contains(&number).then_some(number)
        };
        let dash = |at: usize| text.as_bytes().get(at) == Some(&b'-');
        let year = digits(0..4, 9999)?;
        match text.len() {
            4 => Some(Self(year * 10_000)),
            7 if dash(4) => Some(Self(year * 10_000 + digits(5..7, 12)? * 100)),
            10 if dash(4) && dash(7) => Some(Self(year * 10_000 + digits(5..7, 12)? * 100 + digits(8..10, 31)?)),
            _ => None,
        }
    }

    /// The number `yyyymmdd`, unknown parts zero.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    pub(crate) fn from_number(number: u32) -> Option<Self> {
        (number != 0).then_some(Self(number))
    }

    fn first(self) -> u32 {
        self.0
    }

    fn last(self) -> u32 {
        match (self.0 / 100 % 100, self.0 % 100) {
            (0, _) => self.0 + 12_31,
            (_, 0) => self.0 + 31,
            _ => self.0,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0 / 10_000, self.0 / 100 % 100, self.0 % 100);
        match (month, day) {
            (0, _) => write!(f, "{year:04}"),
            (_, 0) => write!(f, "{year:04}-{month:02}"),
            _ => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl Term {
    /// Whether it was so on `day`, as far as the dates tell: the first and the last year count whole where only the year is known.
    pub fn holds_on(self, day: Day) -> bool {
        self.from.is_none_or(|from| from.first() <= day.0) && self.to.is_none_or(|to| day.0 <= to.last())
    }

    /// Whether it ends before it begins.
    pub(crate) fn is_backwards(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to.last() < from.first())
    }

    /// Whether it was over before `day`.
    pub fn is_over(self, day: Day) -> bool {
        self.to.is_some_and(|to| to.last() < day.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_whole_and_partial_dates_only() {
        let cases = [
            ("2014", true),
            ("2014-05", true),
            ("2014-05-16", true),
            ("2014-13", false),
            ("2014-05-00", false),
            ("14", false),
            ("2014/05", false),
            ("", false),
        ];
        for (text, ok) in cases {
            assert_eq!(PartialDate::parse(text).is_some(), ok, "{text}");
            assert!(PartialDate::parse(text).is_none_or(|date| date.to_string() == text), "{text}");
        }
    }

    #[test]
    fn terms_hold_from_their_first_to_their_last_day() {
        let term = |from, to| Term { from: PartialDate::parse(from), to: PartialDate::parse(to) };
        let cases = [
            (term("2014-05", ""), "2014-05-01", true),
            (term("2014-05", ""), "2014-04-30", false),
            (term("", "2020"), "2020-12-31", true),
            (term("", "2020-10"), "2020-11-01", false),
            (term("2009-01-20", "2017-01-20"), "2017-01-20", true),
        ];
        for (term, day, holds) in cases {
            assert_eq!(term.holds_on(Day::parse(day).unwrap()), holds, "{term:?} on {day}");
        }
    }
}

//! Stretches of days with the value that stands for them.

use jiff::civil::Date;

use crate::calendar;
use crate::value::Value;
use crate::words::Part;

/// The days from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) first: Date,
    pub(crate) last: Date,
    pub(crate) value: Value,
    /// Set for ranges, whose `value` is their start.
    pub(crate) end: Option<Value>,
}

impl Period {
    pub(crate) fn day(date: Date) -> Self {
        Self { first: date, last: date, value: Value::Day(date), end: None }
    }

    /// The month that `date` is in.
    pub(crate) fn month(date: Date) -> Self {
        let first = date.first_of_month();
        Self { first, last: date.last_of_month(), value: Value::Month(first), end: None }
    }

    pub(crate) fn year(year: i16) -> Option<Self> {
        Some(Self { first: Date::new(year, 1, 1).ok()?, last: Date::new(year, 12, 31).ok()?, value: Value::Year(year), end: None })
    }

    pub(crate) fn years(from: i16, to: i16) -> Option<Self> {
        Self::year(from)?.through(Self::year(to)?)
    }

    /// Days that are no unit of the calendar, held by the finest month or year there is, else by a range of years.
    pub(crate) fn within(first: Date, last: Date) -> Self {
        let (value, end) = match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => (Value::Month(first.first_of_month()), None),
            (true, false) => (Value::Year(first.year()), None),
            _ => (Value::Year(first.year()), Some(Value::Year(last.year()))),
        };
        Self { first, last, value, end }
    }

    /// The range from the start of `self` to the end of `other`; `None` if it would run backwards.
    pub(crate) fn through(self, other: Self) -> Option<Self> {
        let end = Some(other.end.unwrap_or(other.value));
        (self.first <= other.first).then_some(Self { last: other.last, end, ..self })
    }

    /// "early 2020", "late June", "earlier this month".
    pub(crate) fn narrowed(self, part: Option<Part>, published: Option<Date>) -> Self {
        let Some(part) = part else { return self };
        match (part, self.value, published) {
            (_, Value::Day(_), _) => self,
            (Part::Earlier, _, Some(limit)) if limit > self.first => Self { last: self.last.min(limit), ..self },
            (Part::Later, _, Some(limit)) if limit < self.last => Self { first: self.first.max(limit), ..self },
            (Part::Earlier | Part::Later, ..) => self,
            (_, Value::Year(from), _) if self.end.is_some() => self.part_of_years(part, from).unwrap_or(self),
            _ => self.third(part),
        }
    }

    /// "the mid-1990s", "the end of World War II".
    fn part_of_years(self, part: Part, from: i16) -> Option<Self> {
        if self.end != Some(Value::Year(from + 9)) {
            return match part {
                Part::Early => Self::year(from),
                Part::Late => Self::year(self.last.year()),
                _ => None,
            };
        }
        let (first, last) = match part {
            Part::Early => (0, 3),
            Part::Mid => (4, 6),
            _ => (6, 9),
        };
        Self::years(from + first, from + last)
    }

    fn third(self, part: Part) -> Self {
        let (one, two) = match self.value {
            Value::Month(first) => (calendar::shifted(first, 10), calendar::shifted(first, 20)),
            Value::Year(year) => (Date::new(year, 5, 1).ok(), Date::new(year, 9, 1).ok()),
            Value::Day(_) => (None, None),
        };
        let is_whole = |unit: Self| (unit.first, unit.last) == (self.first, self.last);
        let (Some(one), Some(two), true) = (one, two, is_whole(Self::month(self.first)) || self.is_whole_year()) else { return self };
        let before = |date| calendar::shifted(date, -1).unwrap_or(date);
        match part {
            Part::Early => Self { last: before(one), ..self },
            Part::Mid => Self { first: one, last: before(two), ..self },
            _ => Self { first: two, ..self },
        }
    }

    fn is_whole_year(&self) -> bool {
        Self::year(self.first.year()).is_some_and(|year| (year.first, year.last) == (self.first, self.last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_narrow_the_days_and_leave_the_value() {
        let june = Period::month(Date::constant(2020, 6, 3));
        let year = Period::year(2020);
        for (name, period, part, days) in [
            ("early June", Some(june), Part::Early, "2020-06-01 2020-06-10"),
            ("mid-June", Some(june), Part::Mid, "2020-06-11 2020-06-20"),
            ("late June", Some(june), Part::Late, "2020-06-21 2020-06-30"),
            ("early 2020", year, Part::Early, "2020-01-01 2020-04-30"),
            ("late 2020", year, Part::Late, "2020-09-01 2020-12-31"),
            ("earlier this year", year, Part::Earlier, "2020-01-01 2020-07-08"),
            ("later this year", year, Part::Later, "2020-07-08 2020-12-31"),
            ("mid-1990s", Period::years(1990, 1999), Part::Mid, "1994-01-01 1996-12-31"),
        ] {
            let narrowed = period.map(|period| period.narrowed(Some(part), Some(Date::constant(2020, 7, 8))));
            assert_eq!(narrowed.map(|found| format!("{} {}", found.first, found.last)).as_deref(), Some(days), "{name}");
        }
    }
}

//! What an expression is resolved to.

use std::fmt;

use jiff::civil::Date;

/// A day, a month or a year; displayed as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// One day.
    Day(Date),
    /// One month, by its first day.
    Month(Date),
    /// One year.
    Year(i16),
}

/// How exact a [`Value`] is, the least exact first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `YYYY`
    Year,
    /// `YYYY-MM`
    Month,
    /// `YYYY-MM-DD`
    Day,
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With this day, month or year, which belongs to it.
    At(Value),
    /// It goes on: "since 2011".
    Open,
}

/// A date expression worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The finest day, month or year that wholly holds what is meant ("last weekend" is a month); of a range, its start.
    pub value: Value,
    /// Where the range ends, for expressions that name one.
    pub end: Option<End>,
    /// The first day that may be meant; `None` where there is no earliest ("until Sunday").
    pub first: Option<Date>,
    /// The last day that may be meant; `None` where there is no latest ("since Sunday").
    pub last: Option<Date>,
}

impl Value {
    /// How exact it is.
    pub fn precision(self) -> Precision {
        match self {
            Self::Day(_) => Precision::Day,
            Self::Month(_) => Precision::Month,
            Self::Year(_) => Precision::Year,
        }
    }
}

impl Resolved {
    /// How exact [`Resolved::value`] is.
    pub fn precision(&self) -> Precision {
        self.value.precision()
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_as_the_record_wants_them() {
        let date = Date::constant(2020, 7, 4);
        for (value, shown) in [(Value::Day(date), "2020-07-04"), (Value::Month(date), "2020-07"), (Value::Year(987), "0987")] {
            assert_eq!(value.to_string(), shown);
        }
    }
}

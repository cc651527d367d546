//! What an expression says, piece by piece, in whatever order it says it.

use jiff::civil::{Date, Weekday};

use crate::lexer::Token;
use crate::words::{Holiday, Part, Season, Unit, Which};

/// The pieces of one date, not yet put together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts {
    /// A date in numbers.
    pub(crate) date: Option<Date>,
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    /// The day is a bare number, which means a day only beside a month.
    pub(crate) is_bare_day: bool,
    pub(crate) weekday: Option<Weekday>,
    /// "two Sundays ago"
    pub(crate) weekdays_back: Option<i16>,
    /// "the first Sunday of May", "the last week of May" (0).
    pub(crate) nth: Option<u8>,
    /// Which weekday, month, season or holiday.
    pub(crate) which: Option<Which>,
    /// Days from the publication date.
    pub(crate) shift: Option<i32>,
    /// "last week"; without the "last", "earlier in the week".
    pub(crate) unit: Option<(Option<Which>, Unit)>,
    pub(crate) is_weekend: bool,
    pub(crate) count: Option<Count>,
    pub(crate) season: Option<Season>,
    pub(crate) quarter: Option<i8>,
    pub(crate) half: Option<i8>,
    pub(crate) holiday: Option<Holiday>,
    pub(crate) is_orthodox: bool,
    /// The first and last year of a decade or a known war.
    pub(crate) years: Option<(i16, i16)>,
    pub(crate) part: Option<Part>,
    /// Said to be no single time: "every Sunday".
    pub(crate) is_vague: bool,
    pub(crate) has_unknown: bool,
}

/// "two days ago", "the past 24 hours".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) n: i16,
    pub(crate) unit: Unit,
    pub(crate) motion: Motion,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Motion {
    Back,
    /// "two days later"
    Ahead,
    /// "in two days", which of the past means a duration.
    Within,
    /// "the past two days"
    WindowBack,
    /// "the next two days"
    WindowAhead,
    /// "within two days"
    WindowWithin,
}

impl Parts {
    pub(crate) fn of(tokens: &[Token]) -> Self {
        crate::reading::Reading::of(tokens)
    }

    /// Whether there is anything to work out, a bare number aside.
    pub(crate) fn has_date(&self) -> bool {
        let calendar = self.date.is_some() || self.year.is_some() || self.month.is_some() || self.weekday.is_some();
        let named =
            self.season.is_some() || self.quarter.is_some() || self.half.is_some() || self.holiday.is_some() || self.years.is_some();
        let told = self.shift.is_some() || self.is_weekend || self.count.is_some() || matches!(self.unit, Some((Some(_), _)));
        calendar || named || told || (self.day.is_some() && !self.is_bare_day)
    }

    /// Whether the year depends on another date.
    pub(crate) fn is_floating(&self) -> bool {
        let is_placed = self.date.is_some() || self.year.is_some() || self.which.is_some() || self.unit.is_some() || self.count.is_some();
        !is_placed && (self.month.is_some() || self.weekday.is_some() || self.season.is_some() || self.holiday.is_some())
    }

    /// Of a range, lends what one end leaves to the other: "24-25 March", "June 20-22, 2011", "1970s and 80s".
    pub(crate) fn share(&mut self, right: &mut Self) {
        let lends = |from: &Self, to: &Self| to.day.is_some() && to.month.is_none() && from.month.is_some();
        if lends(right, self) {
            self.month = right.month;
        }
        if lends(self, right) {
            right.month = self.month;
        }
        let year = self.year;
        self.borrow_year(right, right.year);
        right.borrow_year(self, year);
    }

    fn borrow_year(&mut self, other: &Self, year: Option<i16>) {
        let is_open = self.is_floating() && self.weekday.is_none_or(|_| self.month.is_some());
        if is_open {
            self.year = year;
            self.unit = other.unit.filter(|(_, unit)| *unit == Unit::Year && year.is_none());
        }
    }
}

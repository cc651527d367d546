//! From the pieces of a date to the days they mean.

use jiff::civil::{Date, Weekday};

use crate::calendar::{self, nearest_day, nearest_month, shifted, shifted_months, week_of};
use crate::parts::Parts;
use crate::period::Period;
use crate::words::{Unit, Which};
use crate::{Tense, Value, counts, seasons};

/// How far from publication a weekday still decides which year is meant ("Tuesday, March 12").
const WEEKDAY_REACH: i32 = 500;

/// What is known besides the expression.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clues {
    pub(crate) published: Option<Date>,
    pub(crate) tense: Tense,
}

/// The days that `parts` mean; `None` where they do not say.
pub(crate) fn solve(parts: &Parts, clues: Clues) -> Option<Period> {
    if parts.is_vague {
        return None;
    }
    let period = Solver { parts, clues }.period()?;
    Some(period.narrowed(parts.part, clues.published))
}

struct Solver<'p> {
    parts: &'p Parts,
    clues: Clues,
}

impl Solver<'_> {
    /// The most telling piece decides; if it makes no date ("Feb. 30"), no other is tried.
    fn period(&self) -> Option<Period> {
        let parts = self.parts;
        match (parts.date, parts.month, parts.count, parts.holiday, parts.weekday) {
            (Some(date), ..) => Some(Period::day(date)),
            (_, Some(month), ..) => self.in_month(month),
            // "two years earlier, in 2015"
            (_, _, Some(count), ..) if parts.year.is_none() => counts::solve(count, parts, self.clues),
            (_, _, _, Some(_), _) => self.around(self.on_holiday()?),
            (_, _, _, _, Some(weekday)) => self.on_weekday(weekday).map(Period::day),
            _ => self.without_name(),
        }
    }

    fn without_name(&self) -> Option<Period> {
        let (parts, tense) = (self.parts, self.clues.tense);
        let published = self.clues.published;
        let year = self.stated_year();
        if let Some(days) = parts.shift {
            return shifted(published?, days).map(Period::day);
        }
        match (parts.season, parts.quarter, parts.half) {
            (Some(season), ..) => seasons::season(season, year, parts.which, published, tense),
            (_, Some(n), _) => seasons::part_of_year(n, 3, year, published, tense),
            (_, _, Some(n)) => seasons::part_of_year(n, 6, year, published, tense),
            _ => self.by_unit(),
        }
    }

    fn by_unit(&self) -> Option<Period> {
        let parts = self.parts;
        match (parts.years, parts.is_weekend, parts.year, parts.unit) {
            (Some((from, to)), ..) => Period::years(from, to),
            (_, true, ..) => seasons::weekend(parts.which, self.clues.published?, self.clues.tense),
            (_, _, Some(year), _) => Period::year(year),
            (_, _, _, Some((which, unit))) => self.in_unit(self.unit(which, unit)?),
            _ => self.on_day_of_month(parts.day.filter(|_| !parts.is_bare_day && !parts.has_unknown)?),
        }
    }

    /// "the 17th of last month"
    fn in_unit(&self, unit: Period) -> Option<Period> {
        match (unit.value, self.parts.day.filter(|_| !self.parts.is_bare_day)) {
            (Value::Month(first), Some(day)) => Date::new(first.year(), first.month(), day).ok().map(Period::day),
            _ => Some(unit),
        }
    }

    /// The year that is said: "2019", "last year", "two years ago".
    fn stated_year(&self) -> Option<i16> {
        let published = || self.clues.published.map(|date| date.year());
        match (self.parts.year, self.parts.unit) {
            (Some(year), _) => Some(year),
            (_, Some((Some(which), Unit::Year))) => published()?.checked_add(offset(which)),
            _ => published()?.checked_sub(self.parts.count.and_then(counts::years_back)?),
        }
    }

    fn in_month(&self, month: i8) -> Option<Period> {
        if let Some(nth) = self.parts.nth {
            return self.nth(self.first_of(month)?, nth);
        }
        match self.parts.day {
            Some(day) => self.around(self.on_month_day(month, day)?),
            None => self.first_of(month).map(Period::month),
        }
    }

    /// The day itself, or "the week of" it, "the weekend of" it.
    fn around(&self, date: Date) -> Option<Period> {
        if self.parts.is_weekend {
            return seasons::weekend(None, date, Tense::Future);
        }
        match self.parts.unit {
            Some((None, Unit::Week)) => week_of(date).map(|(monday, sunday)| Period::within(monday, sunday)),
            _ => Some(Period::day(date)),
        }
    }

    fn nth(&self, month: Date, nth: u8) -> Option<Period> {
        if let Some(weekday) = self.parts.weekday {
            return calendar::nth_weekday(month, nth, weekday).map(Period::day);
        }
        let first = match nth {
            0 => shifted(month.last_of_month(), -6)?,
            _ => shifted(month, 7 * (i32::from(nth) - 1))?,
        };
        Some(Period::within(first, shifted(first, 6)?.min(month.last_of_month())))
    }

    fn first_of(&self, month: i8) -> Option<Date> {
        if let Some(year) = self.stated_year() {
            return Date::new(year, month, 1).ok();
        }
        let this = self.clues.published?.first_of_month();
        match self.parts.which {
            Some(Which::Last | Which::Past) => nearest_month(shifted_months(this, -1)?, Tense::Past, month),
            Some(Which::Next) => nearest_month(shifted_months(this, 1)?, Tense::Future, month),
            Some(Which::This) => Date::new(this.year(), month, 1).ok(),
            _ => nearest_month(this, self.clues.tense, month),
        }
    }

    fn on_month_day(&self, month: i8, day: i8) -> Option<Date> {
        self.in_some_year(|year| Date::new(year, month, day).ok())
    }

    fn on_holiday(&self) -> Option<Date> {
        let holiday = self.parts.holiday?;
        self.in_some_year(|year| holiday.on(year, self.parts.is_orthodox))
    }

    /// The date that `on` gives for the year that is said, or else most likely meant.
    fn in_some_year(&self, on: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        if let Some(year) = self.stated_year() {
            return on(year);
        }
        let (published, tense) = (self.clues.published?, self.clues.tense);
        match self.parts.which {
            Some(Which::Last | Which::Past) => (1..3).find_map(|back| before(published, on(published.year() + 1 - back)?)),
            Some(Which::This) => on(published.year()),
            _ => self.on_stated_weekday(published, &on).or_else(|| nearest_day(published, tense, &on)),
        }
    }

    fn on_stated_weekday(&self, published: Date, on: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let weekday = self.parts.weekday?;
        let found = nearest_day(published, self.clues.tense, |year| on(year).filter(|date| date.weekday() == weekday))?;
        (calendar::days_between(published, found).abs() <= WEEKDAY_REACH).then_some(found)
    }

    fn on_weekday(&self, weekday: Weekday) -> Option<Date> {
        let published = self.clues.published?;
        if let Some(day) = self.parts.day.filter(|_| !self.parts.is_bare_day) {
            return self.day_back(|date| date.day() == day && date.weekday() == weekday);
        }
        if let (Some((None, Unit::Week)), None, Tense::Future) = (self.parts.unit, self.parts.part, self.clues.tense) {
            // "Tuesday week", as the British say
            return shifted(calendar::weekday_from(published, weekday)?, 7);
        }
        if let Some((which, Unit::Week)) = self.parts.unit {
            let (monday, _) = week_of(shifted(published, 7 * i32::from(offset(which.unwrap_or(Which::This))))?)?;
            return calendar::weekday_from(monday, weekday);
        }
        if let Some(n) = self.parts.weekdays_back {
            return shifted(calendar::weekday_until(shifted(published, -1)?, weekday)?, -7 * (i32::from(n) - 1));
        }
        match (self.parts.which, self.clues.tense) {
            (Some(Which::Last | Which::Past), _) => calendar::weekday_until(shifted(published, -1)?, weekday),
            (Some(Which::Next), _) => calendar::weekday_from(shifted(published, 1)?, weekday),
            (_, Tense::Future) => calendar::weekday_from(published, weekday),
            _ => calendar::weekday_until(published, weekday),
        }
    }

    /// "the 10th"
    fn on_day_of_month(&self, day: i8) -> Option<Period> {
        self.day_back(|date| date.day() == day).map(Period::day)
    }

    /// The nearest day that is `wanted`, back from publication or, for what is to come, ahead of it.
    fn day_back(&self, wanted: impl Fn(Date) -> bool) -> Option<Date> {
        let published = self.clues.published?;
        let step = if self.clues.tense == Tense::Future { 1 } else { -1 };
        (0..WEEKDAY_REACH).find_map(|days| shifted(published, step * days).filter(|date| wanted(*date)))
    }

    /// "last week", "earlier in the month". Alone, "the year" is no date.
    fn unit(&self, which: Option<Which>, unit: Unit) -> Option<Period> {
        let published = self.clues.published?;
        let is_told = which.is_some() || self.parts.part.is_some() || (unit == Unit::Week && !self.parts.has_unknown);
        let is_of_what_is_told = which == Some(Which::Following) || (which == Some(Which::Next) && unit == Unit::Day);
        if !is_told || (is_of_what_is_told && self.clues.tense == Tense::Past) {
            return None;
        }
        seasons::unit(unit, i32::from(offset(which.unwrap_or(Which::This))), published)
    }
}

fn before(limit: Date, date: Date) -> Option<Date> {
    (date < limit).then_some(date)
}

fn offset(which: Which) -> i16 {
    match which {
        Which::Last | Which::Past => -1,
        Which::This | Which::Same => 0,
        Which::Next | Which::Following => 1,
    }
}

//! Weeks, weekends, seasons, quarters: what is between a day and a year.

use jiff::civil::{Date, Weekday};

use crate::Tense;
use crate::calendar::{shifted, shifted_months, week_of, weekday_until};
use crate::period::Period;
use crate::words::{Season, Unit, Which};

/// A season of `year`, or the one nearest to `published`.
pub(crate) fn season(season: Season, year: Option<i16>, which: Option<Which>, published: Option<Date>, tense: Tense) -> Option<Period> {
    match (year, season) {
        // "winter of 2019" may be either end of that year.
        (Some(year), Season::Winter) => Period::year(year),
        (Some(year), _) => season_of(season, year),
        (None, _) => choose(which, published?, tense, |year| season_of(season, year)),
    }
}

fn season_of(season: Season, year: i16) -> Option<Period> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months(Date::new(year, month, 1).ok()?, 3)
}

fn months(first: Date, count: i32) -> Option<Period> {
    Some(Period::within(first, shifted(shifted_months(first, count)?, -1)?))
}

/// The `n`th part of `months` months of `year`, or of the year nearest to `published`.
pub(crate) fn part_of_year(n: i8, length: i8, year: Option<i16>, published: Option<Date>, tense: Tense) -> Option<Period> {
    let of = |year| months(Date::new(year, (n - 1) * length + 1, 1).ok()?, i32::from(length));
    match year {
        Some(year) => of(year),
        None => choose(None, published?, tense, of),
    }
}

/// Of the periods that `of` gives for each year, the one meant.
fn choose(which: Option<Which>, published: Date, tense: Tense, of: impl Fn(i16) -> Option<Period>) -> Option<Period> {
    let mut years = (published.year().saturating_sub(2)..=published.year().saturating_add(2)).filter_map(of);
    match (which, tense) {
        (Some(Which::Last | Which::Past), _) => years.rfind(|period| period.last < published),
        (Some(Which::Next), _) => years.find(|period| period.first > published),
        // "this winter" of January began the year before.
        (Some(Which::This), _) => years.rfind(|period| period.first.year() == published.year() || holds(period, published)),
        (_, Tense::Future) => years.find(|period| period.last >= published),
        _ => years.rfind(|period| period.first <= published),
    }
}

fn holds(period: &Period, date: Date) -> bool {
    (period.first..=period.last).contains(&date)
}

/// Saturday and Sunday.
pub(crate) fn weekend(which: Option<Which>, published: Date, tense: Tense) -> Option<Period> {
    let (monday, sunday) = week_of(published)?;
    let begun = weekday_until(published, Weekday::Saturday)?;
    let saturday = match (which, tense) {
        (Some(Which::Last | Which::Past), _) => shifted(monday, -2)?,
        (Some(Which::Next), _) if begun < monday => shifted(sunday, -1)?,
        (Some(Which::Next), _) => shifted(sunday, 6)?,
        (_, Tense::Future) | (Some(Which::This), Tense::Unknown) => shifted(sunday, -1)?,
        _ => begun,
    };
    Some(Period::within(saturday, shifted(saturday, 1)?))
}

/// The unit `offset` from the one that `published` is in.
pub(crate) fn unit(unit: Unit, offset: i32, published: Date) -> Option<Period> {
    match unit {
        Unit::Minute | Unit::Hour => None,
        Unit::Day => shifted(published, offset).map(Period::day),
        Unit::Week => week_of(shifted(published, 7 * offset)?).map(|(monday, sunday)| Period::within(monday, sunday)),
        Unit::Month => shifted_months(published.first_of_month(), offset).map(Period::month),
        Unit::Quarter => {
            let into = i32::from((published.month() - 1) % 3);
            months(shifted_months(published.first_of_month(), 3 * offset - into)?, 3)
        }
        Unit::Year => Period::year(i16::try_from(i32::from(published.year()) + offset).ok()?),
        Unit::Decade => {
            let first = i16::try_from(i32::from(published.year()) / 10 * 10 + 10 * offset).ok()?;
            Period::years(first, first.checked_add(9)?)
        }
    }
}

//! Counted time: "two days ago", "the past 24 hours", "in three months".

use jiff::civil::{Date, Weekday};

use crate::Tense;
use crate::calendar::{shifted, shifted_months, week_of, weekday_from, weekday_until};
use crate::parts::{Count, Motion, Parts};
use crate::period::Period;
use crate::solve::Clues;
use crate::words::{Unit, Which};

/// Hours back that are still the day of publication.
const SAME_DAY: i32 = 12;

/// The days a count means.
pub(crate) fn solve(count: Count, parts: &Parts, clues: Clues) -> Option<Period> {
    let (published, n) = (clues.published?, i32::from(count.n));
    match (count.motion, clues.tense) {
        (Motion::Back, _) => at(published, -n, count.unit, parts),
        (Motion::Ahead, Tense::Future | Tense::Unknown) | (Motion::Within, Tense::Future) => at(published, n, count.unit, parts),
        (Motion::WindowBack, _) => bound(published, -n, count.unit)?.through(bound(published, 0, count.unit)?),
        (Motion::WindowAhead, _) | (Motion::WindowWithin, Tense::Future) => {
            bound(published, 0, count.unit)?.through(bound(published, n, count.unit)?)
        }
        _ => None,
    }
}

/// The years that "two years ago" goes back.
pub(crate) fn years_back(count: Count) -> Option<i16> {
    match (count.motion, count.unit) {
        (Motion::Back, Unit::Year) => Some(count.n),
        (Motion::Back, Unit::Decade) => count.n.checked_mul(10),
        _ => None,
    }
}

/// A point in time, no more exact than its unit, unless a day is named too: "a year ago today", "a week ago Monday".
fn at(published: Date, n: i32, unit: Unit, parts: &Parts) -> Option<Period> {
    let days = |days| shifted(published, days).map(Period::day);
    let is_exact = parts.shift == Some(0) || parts.unit == Some((Some(Which::This), Unit::Day));
    match unit {
        Unit::Minute => days(0),
        Unit::Hour if n.abs() <= SAME_DAY => days(0),
        Unit::Hour => days(n / 24).filter(|_| n % 24 == 0),
        Unit::Day => days(n),
        Unit::Week if is_exact => days(7 * n),
        Unit::Week => match parts.weekday {
            Some(weekday) => days(7 * n).and_then(|week| on_weekday(week, n, weekday)),
            None => week_of(shifted(published, 7 * n)?).map(|(monday, sunday)| Period::within(monday, sunday)),
        },
        Unit::Quarter => Some(Period::month(shifted_months(published, 3 * n)?)),
        Unit::Month => dated(shifted_months(published, n)?, is_exact, Period::month),
        Unit::Year => of_years(published, n, is_exact),
        Unit::Decade => of_years(published, 10 * n, is_exact),
    }
}

fn dated(date: Date, is_exact: bool, unit: impl Fn(Date) -> Period) -> Option<Period> {
    Some(if is_exact { Period::day(date) } else { unit(date) })
}

fn of_years(published: Date, n: i32, is_exact: bool) -> Option<Period> {
    let date = shifted_months(published, 12 * n)?;
    if is_exact { Some(Period::day(date)) } else { Period::year(date.year()) }
}

/// "a week ago Monday": seven days before the last one.
fn on_weekday(week: Period, n: i32, weekday: Weekday) -> Option<Period> {
    let date = if n < 0 { weekday_until(week.first, weekday) } else { weekday_from(week.first, weekday) };
    date.map(Period::day)
}

/// One end of a window, which the other end lies `n` units from.
fn bound(published: Date, n: i32, unit: Unit) -> Option<Period> {
    let days = |days| shifted(published, days).map(Period::day);
    match unit {
        Unit::Minute => days(0),
        Unit::Hour => days((n + 23 * n.signum()) / 24),
        Unit::Day => days(n),
        Unit::Week => days(7 * n),
        Unit::Month => shifted_months(published, n).map(Period::month),
        Unit::Quarter => shifted_months(published, 3 * n).map(Period::month),
        Unit::Year => of_years(published, n, false),
        Unit::Decade => of_years(published, 10 * n, false),
    }
}

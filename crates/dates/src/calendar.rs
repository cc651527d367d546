//! Arithmetic on dates. Everything is `None` where the calendar ends.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::Tense;

/// How far ahead a date without a year may lie in a past-tense report, instead of some ten months back: events are announced as facts.
const NEAR: i32 = 60;

pub(crate) fn shifted(date: Date, days: i32) -> Option<Date> {
    date.checked_add(Span::new().days(days)).ok()
}

pub(crate) fn shifted_months(date: Date, months: i32) -> Option<Date> {
    date.checked_add(Span::new().try_months(months).ok()?).ok()
}

pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Monday and Sunday of the week that `date` is in.
pub(crate) fn week_of(date: Date) -> Option<(Date, Date)> {
    let monday = shifted(date, -i32::from(date.weekday().to_monday_zero_offset()))?;
    Some((monday, shifted(monday, 6)?))
}

/// The last such weekday that is `date` or before it.
pub(crate) fn weekday_until(date: Date, weekday: Weekday) -> Option<Date> {
    shifted(date, -i32::from(date.weekday().since(weekday)))
}

/// The first such weekday that is `date` or after it.
pub(crate) fn weekday_from(date: Date, weekday: Weekday) -> Option<Date> {
    shifted(date, i32::from(date.weekday().until(weekday)))
}

/// The weekday of the month `date` is in that comes `nth`, from 1; 0 is the last one.
pub(crate) fn nth_weekday(date: Date, nth: u8, weekday: Weekday) -> Option<Date> {
    let found = match nth {
        0 => weekday_until(date.last_of_month(), weekday)?,
        _ => shifted(weekday_from(date.first_of_month(), weekday)?, 7 * (i32::from(nth) - 1))?,
    };
    (found.month() == date.month()).then_some(found)
}

/// Of the dates `on` gives for the years around `published`, the one a reader takes it for.
pub(crate) fn nearest_day(published: Date, tense: Tense, on: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    // News of the far east is dated a day ahead.
    let limit = shifted(published, if tense == Tense::Future { -1 } else { 1 })?;
    let years = published.year().saturating_sub(8)..=published.year().saturating_add(8);
    let back = years.clone().rev().filter_map(&on).find(|date| *date <= limit);
    let ahead = years.filter_map(&on).find(|date| *date > limit);
    let (Some(past), Some(future)) = (back, ahead) else { return back.or(ahead) };
    let (age, wait) = (days_between(past, published), days_between(published, future));
    let takes_past = match tense {
        Tense::Past => wait > NEAR || age < 365 - NEAR,
        Tense::Future => age <= NEAR && wait > 365 - NEAR,
        Tense::Unknown => age <= wait,
    };
    Some(if takes_past { past } else { future })
}

/// The first day of the month with this number that a reader takes it for.
pub(crate) fn nearest_month(published: Date, tense: Tense, month: i8) -> Option<Date> {
    let this = published.first_of_month();
    let back = i32::from((this.month() - month).rem_euclid(12));
    let is_ahead = match tense {
        Tense::Past => false,
        Tense::Future => back > 0,
        Tense::Unknown => back > 6,
    };
    shifted_months(this, if is_ahead { 12 - back } else { -back })
}

/// Easter Sunday of the western churches (Anonymous Gregorian computus).
pub(crate) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Easter Sunday of the eastern churches (Meeus), right from 1900 to 2099.
pub(crate) fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    // 22 March of the Julian calendar is 4 April.
    shifted(Date::new(year, 4, 3).ok()?, d + e + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easters() {
        for (year, west, east) in
            [(1998, "1998-04-12", "1998-04-19"), (2019, "2019-04-21", "2019-04-28"), (2025, "2025-04-20", "2025-04-20")]
        {
            assert_eq!(easter(year), west.parse().ok(), "{year}, west");
            assert_eq!(orthodox_easter(year), east.parse().ok(), "{year}, east");
        }
    }

    #[test]
    fn dates_without_a_year() {
        use Tense::{Future, Past, Unknown};
        for (published, tense, month, day, expected) in [
            ("2020-07-08", Past, 7, 9, "2020-07-09"),
            ("2020-07-08", Past, 9, 30, "2019-09-30"),
            ("2004-11-19", Past, 12, 31, "2004-12-31"),
            ("2023-01-03", Past, 12, 31, "2022-12-31"),
            ("2022-12-31", Future, 1, 1, "2023-01-01"),
            ("2020-07-08", Future, 7, 1, "2020-07-01"),
            ("2020-07-08", Future, 5, 1, "2021-05-01"),
            ("2020-07-08", Unknown, 8, 1, "2020-08-01"),
            ("2022-03-01", Past, 2, 29, "2020-02-29"),
        ] {
            let found = published.parse().ok().and_then(|date| nearest_day(date, tense, |year| Date::new(year, month, day).ok()));
            assert_eq!(found, expected.parse().ok(), "{month}/{day} in {published}, {tense:?}");
        }
    }
}

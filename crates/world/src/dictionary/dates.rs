//! Times in PETRARCH dictionaries: `140101-191231`, `<140101`, `>20140101`.

use super::lines::Wrong;
use crate::facts::{PartialDate, Term};

/// Years that something in a dictionary lasts at most, where that tells which century is meant.
const LONGEST_TERM: u32 = 75;

/// A day, as year, month and day of the month.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Date(u32, u32, u32);

/// The term that a time in brackets stands for. As PETRARCH reads them, `<` ends the day before and `>` begins on the day itself.
pub(super) fn term(time: &str) -> Result<Term, Wrong<'_>> {
    if time.is_empty() {
        return Ok(Term::default());
    }
    if let Some(end) = time.strip_prefix('<') {
        return Ok(Term { from: None, to: date(end.trim())?.before().partial() });
    }
    if let Some(start) = time.strip_prefix('>') {
        return Ok(Term { from: date(start.trim())?.partial(), to: None });
    }
    match time.split_once('-') {
        Some((start, end)) => between(time, start.trim(), end.trim()),
        None => Err(Wrong::new("this is no time", time, "write yymmdd-yymmdd, <yymmdd or >yymmdd")),
    }
}

fn between<'t>(time: &'t str, start: &'t str, end: &'t str) -> Result<Term, Wrong<'t>> {
    let (mut from, to) = (date(start)?, date(end)?);
    // "331108-730717" began in 1933, and "470101-020724" in 1947; "191231-140101" had better be looked at.
    if from > to && start.len() == 6 && from.0.abs_diff(to.0 + 100) <= LONGEST_TERM {
        from.0 = from.0.saturating_sub(100);
    }
    if from > to {
        return Err(Wrong::new("the end is before the start", time, "exchange the two dates"));
    }
    Ok(Term { from: from.partial(), to: to.partial() })
}

/// A day in six or eight digits; two-digit years up to 49 are of this century.
fn date(text: &str) -> Result<Date, Wrong<'_>> {
    let number = text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let long = match (number, text.len()) {
        (Some(number), 8) => number,
        (Some(number), 6) => number + if number < 500_000 { 20_000_000 } else { 19_000_000 },
        _ => return Err(Wrong::new("this is no date", text, "write yymmdd or yyyymmdd")),
    };
    let date = Date(long / 10_000, long / 100 % 100, long % 100);
    if date.0 == 0 || !(1..=12).contains(&date.1) {
        return Err(Wrong::new(format!("there is no month {:02} in {:04}", date.1, date.0), text, "write yymmdd or yyyymmdd"));
    }
    if !(1..=date.days_of_month()).contains(&date.2) {
        return Err(Wrong::new(format!("that month has no day {:02}", date.2), text, "write yymmdd or yyyymmdd"));
    }
    Ok(date)
}

impl Date {
    fn days_of_month(self) -> u32 {
        let is_leap = self.0.is_multiple_of(4) && (!self.0.is_multiple_of(100) || self.0.is_multiple_of(400));
        match self.1 {
            2 => 28 + u32::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    fn before(self) -> Self {
        match self {
            Self(year, 1, 1) => Self(year.saturating_sub(1), 12, 31),
            Self(year, month, 1) => Self(year, month - 1, Self(year, month - 1, 1).days_of_month()),
            Self(year, month, day) => Self(year, month, day - 1),
        }
    }

    fn partial(self) -> Option<PartialDate> {
        PartialDate::parse(&format!("{:04}-{:02}-{:02}", self.0, self.1, self.2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        let cases = [
            ("", ".."),
            ("140101-191231", "2014-01-01..2019-12-31"),
            ("20140101-191231", "2014-01-01..2019-12-31"),
            ("490101-491231", "2049-01-01..2049-12-31"),
            ("500101-501231", "1950-01-01..1950-12-31"),
            ("331108-730717", "1933-11-08..1973-07-17"),
            ("470101-020724", "1947-01-01..2002-07-24"),
            ("< 20140301", "..2014-02-28"),
            ("<160301", "..2016-02-29"),
            ("<140101", "..2013-12-31"),
            (">140101", "2014-01-01.."),
            ("141301-191231", "there is no month 13 in 2014: 141301"),
            ("000000-191231", "there is no month 00 in 2000: 000000"),
            ("140230-191231", "that month has no day 30: 140230"),
            ("191231-140101", "the end is before the start: 191231-140101"),
            ("14010-191231", "this is no date: 14010"),
            ("+40101-191231", "this is no date: +40101"),
            ("140101-", "this is no date: "),
            ("140101", "this is no time: 140101"),
            ("00000101-00010101", "there is no month 01 in 0000: 00000101"),
        ];
        let shown = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
        for (time, expected) in cases {
            let found = match term(time) {
                Ok(term) => format!("{}..{}", shown(term.from), shown(term.to)),
                Err(wrong) => format!("{}: {}", wrong.message, wrong.part),
            };
            assert_eq!(found, expected, "{time}");
        }
    }
}

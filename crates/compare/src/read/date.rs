//! Dates as the datasets and the programs between write them.

use jiff::civil::Date;

/// Forms with the month in words.
const FORMS: &[&str] = &["%d %B %Y", "%d-%b-%Y", "%d-%B-%Y", "%d %b %Y", "%B %d, %Y", "%d-%b-%y"];

/// Why a date is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateError {
    /// It may be the fourth of July or the seventh of April.
    Ambiguous,
    NoDate,
}

impl DateError {
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Ambiguous => {
                "may be read in two ways: give the column the format YYYY-MM-DD in the spreadsheet, or take the file as it was downloaded"
            }
            Self::NoDate => "is no date: 2023-01-31 and 31 January 2023 are",
        }
    }
}

/// `2023-01-31`, alone or with a time, `20230131`, `31 January 2023`, `31-Jan-2023`. Days and months in figures with strokes between are refused
/// even where one reading only is possible: the rows beside it would be read the other way.
pub(super) fn parse(text: &str) -> Result<Date, DateError> {
    if text.contains('/') {
        return Err(DateError::Ambiguous);
    }
    if let Some(date) = iso(text) {
        return Ok(date);
    }
    FORMS.iter().find_map(|form| Date::strptime(form, text).ok()).ok_or(DateError::NoDate)
}

fn iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() == 8 && bytes.iter().all(u8::is_ascii_digit) {
        return date(&text[..4], &text[4..6], &text[6..]);
    }
    let day = text.get(..10).filter(|_| bytes.get(10).is_none_or(|&byte| byte == b' ' || byte == b'T'))?;
    let (year, rest) = day.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    date(year, month, day)
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok().filter(|year| *year > 0)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Day,
    Week,
    Month,
    Year,
}

/// The days that a single date stands for when it is known to be so vague.
pub(super) fn around(date: Date, within: Within) -> (Date, Date) {
    match within {
        Within::Day => (date, date),
        Within::Week => (moved(date, -3), moved(date, 3)),
        Within::Month => (date.first_of_month(), date.last_of_month()),
        Within::Year => (date.first_of_year(), date.last_of_year()),
    }
}

fn moved(date: Date, days: i32) -> Date {
    date.saturating_add(jiff::Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let cases = [
            ("2023-01-31", Ok("2023-01-31")),
            ("2023-01-31 00:00:00.000", Ok("2023-01-31")),
            ("2023-01-31T00:00:00Z", Ok("2023-01-31")),
            ("20230131", Ok("2023-01-31")),
            ("31 January 2023", Ok("2023-01-31")),
            ("31-Jan-2023", Ok("2023-01-31")),
            ("31-January-2023", Ok("2023-01-31")),
            ("1 May 2023", Ok("2023-05-01")),
            ("January 31, 2023", Ok("2023-01-31")),
            ("31/01/2023", Err(DateError::Ambiguous)),
            ("4/7/2023", Err(DateError::Ambiguous)),
            ("2023-02-30", Err(DateError::NoDate)),
            ("2023-01-311", Err(DateError::NoDate)),
            ("31 Brumaire 2023", Err(DateError::NoDate)),
            ("0000-01-01", Err(DateError::NoDate)),
            ("+023-01-01", Ok("0023-01-01")),
            ("44957", Err(DateError::NoDate)),
            ("é2023-01-3", Err(DateError::NoDate)),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text).map(|date| date.to_string()), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn vague_dates() {
        let date = jiff::civil::date(2024, 2, 10);
        let cases = [
            (Within::Day, "2024-02-10 2024-02-10"),
            (Within::Week, "2024-02-07 2024-02-13"),
            (Within::Month, "2024-02-01 2024-02-29"),
            (Within::Year, "2024-01-01 2024-12-31"),
        ];
        for (within, expected) in cases {
            let (first, last) = around(date, within);
            assert_eq!(format!("{first} {last}"), expected, "{within:?}");
        }
        assert_eq!(around(Date::MAX, Within::Week).1, Date::MAX);
    }
}

//! Dates as people write them.

use rapporteur_record::{DateBasis, EventDate};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// `2020-07-08` as `8 July 2020`, `2020-07` as `July 2020`; what is no date stays as it is.
pub(super) fn spoken(value: &str) -> String {
    find_spoken(value).unwrap_or_else(|| value.to_owned())
}

fn find_spoken(value: &str) -> Option<String> {
    let mut parts = value.split('-');
    let year = parts.next()?;
    let month = MONTHS.get(parts.next()?.parse::<usize>().ok()?.checked_sub(1)?)?;
    match parts.next() {
        Some(day) => Some(format!("{} {month} {year}", day.parse::<u8>().ok()?)),
        None => Some(format!("{month} {year}")),
    }
}

/// When something was done or said: the day and, unless they say the same, the article's own words for it.
pub(super) fn of(date: &EventDate) -> String {
    let value = date.value.as_deref().map(spoken);
    let words = date.text.as_deref().filter(|text| value.is_none() || !text.contains(|c: char| c.is_ascii_digit()));
    match (value, words) {
        (Some(value), _) if date.basis == DateBasis::Published => format!("reported {value}"),
        (Some(value), Some(words)) => format!("{value} ({words})"),
        (Some(value), None) => value,
        (None, words) => words.unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_spoken() {
        for (value, expected) in
            [("2020-07-08", "8 July 2020"), ("2020-12", "December 2020"), ("2020", "2020"), ("2020-13-01", "2020-13-01"), ("soon", "soon")]
        {
            assert_eq!(spoken(value), expected, "{value}");
        }
    }

    #[test]
    fn the_articles_own_words_stand_beside_the_day() {
        let date = |text: Option<&str>, value: Option<&str>, basis| EventDate {
            span: None,
            byte_span: None,
            text: text.map(str::to_owned),
            value: value.map(str::to_owned),
            precision: None,
            basis,
        };
        for (text, value, basis, expected) in [
            (Some("Sunday"), Some("2020-07-05"), DateBasis::Text, "5 July 2020 (Sunday)"),
            (Some("July 4"), Some("2020-07-04"), DateBasis::Text, "4 July 2020"),
            (Some("last week"), None, DateBasis::Text, "last week"),
            (None, Some("2020-07-08"), DateBasis::Published, "reported 8 July 2020"),
            (None, None, DateBasis::Text, ""),
        ] {
            assert_eq!(of(&date(text, value, basis)), expected);
        }
    }
}

//! A date of the record as the days PLOVER wants.

use jiff::civil::Date;
use rapporteur_record::EventDate;

/// First and last day of `date`; there is no last one where the day itself is known. `None` where nothing is, or where it is no date.
pub(super) fn days(date: &EventDate) -> Option<(String, Option<String>)> {
    let value = date.value.as_deref()?;
    let mut parts = value.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map(str::parse).transpose().ok()?;
    let day = parts.next().map(str::parse).transpose().ok()?;
    let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok().filter(|_| parts.next().is_none())?;
    let last = match (month, day) {
        (_, Some(_)) => None,
        (Some(_), None) => Some(first.last_of_month()),
        (None, None) => Some(first.last_of_year()),
    };
    Some((first.to_string(), last.map(|last| last.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_record::DateBasis;

    #[test]
    fn first_and_last_days() {
        let cases = [
            (Some("2020-07-04"), Some(("2020-07-04", None))),
            (Some("2020-02"), Some(("2020-02-01", Some("2020-02-29")))),
            (Some("2020"), Some(("2020-01-01", Some("2020-12-31")))),
            (Some("2020-13"), None),
            (Some("2020-07-04-01"), None),
            (Some("July"), None),
            (Some(""), None),
            (None, None),
        ];
        for (value, expected) in cases {
            let date = EventDate {
                span: None,
                byte_span: None,
                text: None,
                value: value.map(str::to_owned),
                precision: None,
                basis: DateBasis::Text,
            };
            let found = days(&date);
            let found = found.as_ref().map(|(first, last)| (first.as_str(), last.as_deref()));
            assert_eq!(found, expected, "{value:?}");
        }
    }
}

//! Whether two dates can be of one act.

use crate::told::{Told, ToldDate};

/// Whether the dates exclude each other: neither lies within the other. "July 2020" holds 2020-07-05, not 2020-08-05.
pub(crate) fn conflict(a: &ToldDate, b: &ToldDate) -> bool {
    !holds(&a.value, &b.value) && !holds(&b.value, &a.value)
}

/// Whether both are known to the day and that is the same.
pub(crate) fn same_day(a: &Told, b: &Told) -> bool {
    a.day().is_some() && a.day() == b.day()
}

fn holds(period: &str, date: &str) -> bool {
    date.strip_prefix(period).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use rapporteur_record::{DateBasis, DatePrecision};

    use super::*;

    #[test]
    fn dates_exclude_each_other() {
        let cases = [
            ("2020-07-05", "2020-07-05", false),
            ("2020-07-05", "2020-07-06", true),
            ("2020-07", "2020-07-05", false),
            ("2020-08", "2020-07-05", true),
            ("2020", "2020-07", false),
            ("2021", "2020-07", true),
        ];
        for (a, b, expected) in cases {
            let date = |value: &str| ToldDate { value: value.into(), precision: DatePrecision::Day, basis: DateBasis::Text };
            assert_eq!(conflict(&date(a), &date(b)), expected, "{a} {b}");
            assert_eq!(conflict(&date(b), &date(a)), expected, "{b} {a}");
        }
    }
}

//! Dates of feeds and sitemaps.

use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;

/// `YYYY-MM-DD`, or RFC 3339 in the offset it was written in; from RFC 2822 (RSS) or ISO 8601 (the others). Nothing for dates of which
/// the day is not known. A time without an offset is left out.
pub(crate) fn normal(raw: &str) -> Option<String> {
    let raw = raw.trim();
    if raw.len() > 64 {
        return None;
    }
    from_iso(raw).or_else(|| from_mail(raw))
}

fn from_iso(raw: &str) -> Option<String> {
    let pieces = Pieces::parse(raw).ok()?;
    match (pieces.time(), pieces.to_numeric_offset()) {
        (Some(time), Some(offset)) => Some(rfc3339(pieces.date().to_datetime(time), offset)),
        _ => Some(pieces.date().to_string()),
    }
}

fn from_mail(raw: &str) -> Option<String> {
    // Names of days are often wrong or in other languages, and say nothing that the date does not.
    let raw = raw.split_once(',').map_or(raw, |(_, date)| date.trim());
    let found = rfc2822::DateTimeParser::new().parse_zoned_datetime(raw).ok()?;
    Some(rfc3339(found.datetime(), found.offset()))
}

fn rfc3339(time: DateTime, offset: Offset) -> String {
    let seconds = offset.seconds();
    let time = time.strftime("%Y-%m-%dT%H:%M:%S");
    if seconds == 0 {
        return format!("{time}Z");
    }
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
    format!("{time}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_brought_to_one_form() {
        let cases: &[(&str, Option<&str>)] = &[
            ("Wed, 08 Jul 2020 14:05:00 GMT", Some("2020-07-08T14:05:00Z")),
            ("Tue, 08 Jul 2020 14:05:00 +0200", Some("2020-07-08T14:05:00+02:00")),
            ("8 Jul 2020 14:05 EST", Some("2020-07-08T14:05:00-05:00")),
            ("mer., 08 Jul 2020 14:05:00 -0330", Some("2020-07-08T14:05:00-03:30")),
            ("2020-07-08T14:05:00.250Z", Some("2020-07-08T14:05:00Z")),
            ("2020-07-08T14:05+05:30", Some("2020-07-08T14:05:00+05:30")),
            ("2020-07-08T14:05:00", Some("2020-07-08")),
            (" 2020-07-08 ", Some("2020-07-08")),
            ("2020-07", None),
            ("2020", None),
            ("yesterday", None),
            ("", None),
            ("2020-02-30", None),
        ];
        for (raw, expected) in cases {
            assert_eq!(normal(raw).as_deref(), *expected, "{raw}");
        }
    }
}

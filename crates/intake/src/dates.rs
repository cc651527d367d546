//! Publication dates as machines and newspapers write them.

use jiff::civil::Date;
use jiff::fmt::strtime::BrokenDownTime;

use crate::{Precision, Published, PublishedFrom};

/// Ways newspapers write a day. Two-digit years and all-number dates are left out: they are ambiguous.
const DAY_FORMATS: &[&str] = &["%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%Y %B %d", "%Y %b %d"];

/// Years a news page can bear; others are slips or defaults such as 0001-01-01 and 1970-01-01.
const YEARS: std::ops::RangeInclusive<i16> = 1700..=2200;

/// A date as it stands in a page's data or as a caller gives it: ISO 8601 with anything after it, RFC 2822, or a date in words.
pub(crate) fn parse_published(raw: &str, from: PublishedFrom) -> Option<Published> {
    let raw = raw.trim();
    let (value, precision) = parse_iso(raw).or_else(|| parse_words(raw))?;
    Some(Published { value, precision, from })
}

/// `2020-07-08`, `2020-07-08T12:00:00Z`, `20200708`, `2020/07/08`, `2020-07`, `2020`.
fn parse_iso(raw: &str) -> Option<(String, Precision)> {
    let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 8 || (digits == 14 && raw.len() == 14) {
        return day(raw[..4].parse().ok()?, raw[4..6].parse().ok()?, raw[6..8].parse().ok()?);
    }
    let year: i16 = (digits == 4).then(|| raw[..4].parse().ok()).flatten()?;
    let mut parts = raw[4..].splitn(3, ['-', '/']).skip(1);
    match (parts.next(), parts.next()) {
        (Some(month), Some(rest)) => day(year, month.parse().ok()?, leading_day(rest)?),
        (Some(month), None) => month_only(year, month.parse().ok()?),
        (None, _) if raw.len() == 4 && YEARS.contains(&year) => Some((format!("{year:04}"), Precision::Year)),
        (None, _) => None,
    }
}

/// The day at the front of `08T12:00:00Z`; nothing where a third digit follows.
fn leading_day(rest: &str) -> Option<i8> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits).then(|| rest[..digits].parse().ok()).flatten()
}

fn day(year: i16, month: i8, day: i8) -> Option<(String, Precision)> {
    let date = Date::new(year, month, day).ok().filter(|date| YEARS.contains(&date.year()))?;
    Some((date.to_string(), Precision::Day))
}

fn month_only(year: i16, month: i8) -> Option<(String, Precision)> {
    day(year, month, 1).map(|(date, _)| (date[..7].to_owned(), Precision::Month))
}

/// `Wednesday, 8 July 2020 14:05 GMT`, `July 8, 2020`, `Jul. 8th, 2020`, `July 2020`.
fn parse_words(raw: &str) -> Option<(String, Precision)> {
    let words = date_words(raw);
    for skip in 0..words.len().min(2) {
        let text = words[skip..].iter().take(3).cloned().collect::<Vec<_>>();
        if let Some(date) = text.get(..3).and_then(|three| parse_one(&three.join(" "), DAY_FORMATS)) {
            return day(date.year(), date.month(), date.day());
        }
        if let Some(date) = text.get(..2).and_then(|two| parse_one(&format!("1 {}", two.join(" ")), &DAY_FORMATS[2..4])) {
            return month_only(date.year(), date.month());
        }
    }
    None
}

/// The words of a date without commas, full stops and the "th" of "8th".
fn date_words(raw: &str) -> Vec<String> {
    raw.split(|c: char| c.is_whitespace() || ",.|•·–—".contains(c)).filter(|word| !word.is_empty()).take(5).map(plain_day).collect()
}

fn plain_day(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    let number = ["st", "nd", "rd", "th"].iter().find_map(|end| lower.strip_suffix(end)).filter(|n| n.bytes().all(|b| b.is_ascii_digit()));
    match number {
        Some(number) => number.to_owned(),
        // "Sept" is how newspapers shorten it; strptime knows only "Sep".
        None if lower == "sept" => "Sep".to_owned(),
        None => word.to_owned(),
    }
}

fn parse_one(text: &str, formats: &[&str]) -> Option<Date> {
    formats.iter().find_map(|format| BrokenDownTime::parse(format, text).ok()?.to_date().ok()).filter(|date| YEARS.contains(&date.year()))
}

/// Words that introduce a date line.
const LABELS: &[&str] =
    &["first published", "published on", "published", "posted on", "submitted on", "submitted", "posted", "publication date", "date"];
/// What may stand beside the date on its line.
const AROUND: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "am",
    "pm",
    "gmt",
    "utc",
    "est",
    "edt",
    "cet",
    "cest",
    "bst",
    "at",
    "on",
    "local",
    "time",
];

/// The date of a line that states nothing but the date its article was published on.
pub(crate) fn find_date_line(line: &str) -> Option<Published> {
    if line.len() > 80 {
        return None;
    }
    let lower = line.to_lowercase();
    let labelled = LABELS.iter().find_map(|label| lower.strip_prefix(label));
    let rest = labelled.map(without_poster).unwrap_or(&lower).trim_start_matches([':', ' ']);
    // "Published: 2 September 2023 Updated: 3 September 2023".
    let rest = rest.split_once("updated").map_or(rest, |(before, _)| before.trim_end_matches("last "));
    let published = parse_published(rest, PublishedFrom::Text).filter(|p| p.precision == Precision::Day)?;
    rest.split(|c: char| !c.is_alphanumeric()).all(is_date_word).then_some(published)
}

/// The date among the parts of a header line: "June 9, 2022 · Cusco desk". Not where the line speaks of a change.
pub(crate) fn find_date_part(line: &str) -> Option<Published> {
    let lower = line.to_lowercase();
    let is_change = ["updat", "modif", "chang"].iter().any(|word| lower.contains(word));
    let parts = line.split(['|', '·', '•']).map(str::trim).filter(|_| !is_change);
    find_date_line(line).or_else(|| parts.filter(|part| !part.is_empty()).find_map(find_date_line))
}

/// "by desk on 8 March 2022", "on 3 May 2021 by Chantal Ilunga": what follows the label without who did it.
fn without_poster(rest: &str) -> &str {
    let before = rest.strip_prefix(" by ").and_then(|rest| rest.split_once(" on ")).map(|(name, date)| (date, name));
    let behind = || rest.split_once(" by ");
    before.or_else(behind).filter(|(_, name)| name.split(' ').count() <= 4).map_or(rest, |(date, _)| date)
}

fn is_date_word(word: &str) -> bool {
    let is_month = || DAY_FORMATS[..2].iter().any(|f| BrokenDownTime::parse(f, format!("{} 1 2000", plain_day(word))).is_ok());
    word.is_empty() || word.starts_with(|c: char| c.is_ascii_digit()) || AROUND.contains(&word) || is_month()
}

/// Whether a line gives a date, of publication or of a change, and nothing else.
pub(crate) fn is_date_line(line: &str) -> bool {
    if line.len() > 100 {
        return false;
    }
    let lower = line.to_lowercase();
    let rest = ["last updated on", "last updated", "updated on", "updated at", "updated", "last modified", "modified"]
        .iter()
        .find_map(|label| lower.strip_prefix(label))
        .unwrap_or(&lower);
    find_date_line(rest.trim_start_matches([':', ' '])).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_pages_and_callers() {
        for (raw, expected) in [
            ("2020-07-08", Some(("2020-07-08", Precision::Day))),
            ("2020-07-08T23:30:00+03:00", Some(("2020-07-08", Precision::Day))),
            ("2020-07-08 14:05", Some(("2020-07-08", Precision::Day))),
            ("2020/7/8", Some(("2020-07-08", Precision::Day))),
            ("20200708", Some(("2020-07-08", Precision::Day))),
            ("2020-07", Some(("2020-07", Precision::Month))),
            ("2020", Some(("2020", Precision::Year))),
            ("Wed, 08 Jul 2020 14:05:00 GMT", Some(("2020-07-08", Precision::Day))),
            ("July 8, 2020", Some(("2020-07-08", Precision::Day))),
            ("8th July 2020", Some(("2020-07-08", Precision::Day))),
            ("Sept. 3, 2019 4:12 p.m. ET", Some(("2019-09-03", Precision::Day))),
            ("July 2020", Some(("2020-07", Precision::Month))),
            ("2020-13-01", None),
            ("2020-02-30", None),
            ("0001-01-01T00:00:00Z", None),
            ("07/08/2020", None),
            ("yesterday", None),
            ("", None),
            ("2020é", None),
        ] {
            let got = parse_published(raw, PublishedFrom::Meta).map(|p| (p.value, p.precision));
            assert_eq!(got, expected.map(|(value, precision)| (value.to_owned(), precision)), "{raw}");
        }
    }

    #[test]
    fn a_date_line_holds_nothing_but_the_date() {
        for (line, expected) in [
            ("Published: July 8, 2020", Some("2020-07-08")),
            ("Wednesday, 8 July 2020, 14:05 GMT", Some("2020-07-08")),
            ("First published on 8 July 2020 at 10:15 am", Some("2020-07-08")),
            ("2020-07-08", Some("2020-07-08")),
            ("Published: 2 September 2023 Last updated: 3 September 2023", Some("2023-09-02")),
            ("Posted on 3 May 2021 by Chantal Ilunga", Some("2021-05-03")),
            ("Submitted by desk on 8 March 2022 - 14:05", Some("2022-03-08")),
            ("July 8, 2020 was a dark day for Tripoli", None),
            ("Updated: July 8, 2020", None),
            ("Record number of residents leave in 2023", None),
            ("July 2020", None),
        ] {
            assert_eq!(find_date_line(line).map(|p| p.value).as_deref(), expected, "{line}");
        }
        for (line, expected) in
            [("June 9, 2022 · Cusco desk", Some("2022-06-09")), ("Updated | June 9, 2022", None), ("Talks in June | Cusco", None)]
        {
            assert_eq!(find_date_part(line).map(|p| p.value).as_deref(), expected, "{line}");
        }
        assert!(is_date_line("Last updated: 9 July 2020 08:00 GMT"));
    }
}

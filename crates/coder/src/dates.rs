//! When: date expressions worked out against the publication date.

use jiff::Span;
use jiff::civil::{Date, Weekday};
use rapporteur_codebook::{FillerRole, Modality};
use rapporteur_reader::Frame;
use rapporteur_record::{DateBasis, DatePrecision, EventDate};

use crate::context::Context;

/// A publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDate(Date);

impl KnownDate {
    /// The date in `YYYY-MM-DD`; `None` for anything less exact.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

/// When an event took place, where the text says so. What cannot be resolved keeps its words and has no value.
pub(crate) fn event_date(context: &Context<'_>, frame: &Frame, modality: Modality) -> Option<EventDate> {
    let resolve = |span| resolve(context.doc.slice(span), context.options.published, modality == Modality::Future);
    let spans: Vec<_> = frame.spans(FillerRole::Time).collect();
    // Of several expressions ("Monday, July 6") the one that says most.
    let best =
        spans.iter().copied().max_by_key(|&span| (resolve(span).map(|(_, precision)| exactness(precision)), std::cmp::Reverse(span)))?;
    let found = resolve(best);
    let at = context.excerpt(best);
    Some(EventDate {
        span: Some(at.span),
        byte_span: Some(at.byte_span),
        text: Some(at.text),
        value: found.as_ref().map(|(value, _)| value.clone()),
        precision: found.map(|(_, precision)| precision),
        basis: DateBasis::Text,
    })
}

fn exactness(precision: DatePrecision) -> u8 {
    match precision {
        DatePrecision::Year => 0,
        DatePrecision::Month => 1,
        DatePrecision::Day => 2,
    }
}

/// What a date expression says, piece by piece.
#[derive(Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<Weekday>,
    /// Days from the publication date: "yesterday" is -1.
    shift: Option<i64>,
    /// "this", "last", "next" before the unit it belongs to.
    which: Option<i16>,
    unit: Option<Unit>,
    /// A duration or a count ("two weeks ago", "for three days"): no point in time that we work out.
    is_vague: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Year,
    Month,
    Week,
}

/// The value and precision of a date expression; dates without a year are the nearest ones to `published`, ahead of it for what is to come.
fn resolve(text: &str, published: Option<KnownDate>, is_future: bool) -> Option<(String, DatePrecision)> {
    let parts = Parts::of(text);
    if parts.is_vague {
        return None;
    }
    let published = published.map(|KnownDate(date)| date);
    parts.by_calendar(published, is_future).or_else(|| parts.by_distance(published?, is_future))
}

impl Parts {
    fn of(text: &str) -> Self {
        let mut parts = Self::default();
        for word in
            text.split([' ', ',', '\u{a0}']).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
        {
            parts.take(&word.to_lowercase());
        }
        parts
    }

    fn take(&mut self, word: &str) {
        match word {
            "today" | "tonight" => self.shift = Some(0),
            "yesterday" => self.shift = Some(-1),
            "tomorrow" => self.shift = Some(1),
            "this" | "current" => self.which = Some(0),
            "last" | "previous" | "past" => self.which = Some(-1),
            "next" | "coming" => self.which = Some(1),
            "year" => self.unit = Some(Unit::Year),
            "month" => self.unit = Some(Unit::Month),
            "week" | "weekend" => self.unit = Some(Unit::Week),
            "ago" | "since" | "until" | "before" | "after" | "between" | "years" | "months" | "weeks" | "days" | "hours" | "decade"
            | "century" => {
                self.is_vague = true;
            }
            _ => self.take_name_or_number(word),
        }
    }

    fn take_name_or_number(&mut self, word: &str) {
        let number = word.trim_end_matches(|c: char| c.is_alphabetic());
        let ending = &word[number.len()..];
        let value = number.parse::<i16>().ok().filter(|_| matches!(ending, "" | "st" | "nd" | "rd" | "th"));
        match value {
            Some(year @ 1900..=2100) => self.year = Some(year),
            Some(day @ 1..=31) if self.day.is_none() => self.day = Some(day as i8),
            Some(_) => self.is_vague = true,
            None => {
                self.month = self.month.or_else(|| month_of(word));
                self.weekday = self.weekday.or_else(|| weekday_of(word));
            }
        }
    }

    /// "July 8", "8 July 2020", "July 2020", "2014", "January this year", "July 2020".
    fn by_calendar(&self, published: Option<Date>, is_future: bool) -> Option<(String, DatePrecision)> {
        let stated = self.year.or_else(|| Some(published?.year() + self.which.filter(|_| self.unit == Some(Unit::Year))?));
        match (self.month, self.day) {
            (Some(month), Some(day)) => {
                let on = |year| Date::new(year, month, day).ok();
                let date = match stated {
                    Some(year) => on(year)?,
                    None => nearest(published?, is_future, on)?,
                };
                Some((date.to_string(), DatePrecision::Day))
            }
            (Some(month), None) => {
                let first = |year| Date::new(year, month, 1).ok();
                let date = match stated {
                    Some(year) => first(year)?,
                    None => nearest(published?, is_future, first)?,
                };
                Some((date.strftime("%Y-%m").to_string(), DatePrecision::Month))
            }
            (None, None) if self.weekday.is_none() => stated.map(|year| (format!("{year:04}"), DatePrecision::Year)),
            _ => None,
        }
    }

    /// "yesterday", "Sunday", "last month".
    fn by_distance(&self, published: Date, is_future: bool) -> Option<(String, DatePrecision)> {
        if let Some(days) = self.shift {
            return shifted(published, days).map(|date| (date.to_string(), DatePrecision::Day));
        }
        if let (Some(weekday), None) = (self.weekday, self.unit) {
            return weekday_near(published, weekday, is_future || self.which == Some(1)).map(|date| (date.to_string(), DatePrecision::Day));
        }
        let months = Span::new().months(self.which.filter(|_| self.unit == Some(Unit::Month))?);
        let month = published.first_of_month().checked_add(months).ok()?;
        Some((month.strftime("%Y-%m").to_string(), DatePrecision::Month))
    }
}

/// The last such date up to the day after `published` (news of the far east is dated ahead), or the first from then on.
fn nearest(published: Date, is_future: bool, on: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let limit = shifted(published, 1)?;
    let years = published.year() - 4..=published.year() + 4;
    if is_future { years.filter_map(on).find(|date| *date >= published) } else { years.rev().filter_map(on).find(|date| *date <= limit) }
}

fn shifted(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().days(days)).ok()
}

/// The weekday nearest to the publication date: the day itself counts as past.
fn weekday_near(published: Date, weekday: Weekday, is_future: bool) -> Option<Date> {
    let back = i64::from(published.weekday().since(weekday));
    shifted(published, if is_future && back > 0 { 7 - back } else { -back })
}

fn month_of(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let is_short = |month: &str| word.len() >= 3 && month.starts_with(word) || word == "sept";
    let found = MONTHS
        .iter()
        .position(|month| *month == word)
        .or_else(|| MONTHS.iter().position(|month| is_short(month) && (word != "sept" || *month == "september")));
    found.map(|idx| idx as i8 + 1)
}

fn weekday_of(word: &str) -> Option<Weekday> {
    use Weekday::*;
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Monday),
        ("tuesday", Tuesday),
        ("wednesday", Wednesday),
        ("thursday", Thursday),
        ("friday", Friday),
        ("saturday", Saturday),
        ("sunday", Sunday),
    ];
    DAYS.iter().find(|(name, _)| *name == word.trim_end_matches('s')).map(|(_, day)| *day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str, published: Option<&str>, is_future: bool) -> Option<String> {
        resolve(text, published.and_then(KnownDate::parse), is_future).map(|(value, _)| value)
    }

    #[test]
    fn expressions_are_worked_out() {
        // 2020-07-08 was a Wednesday.
        for (text, is_future, expected) in [
            ("July 8", false, Some("2020-07-08")),
            ("8 July 2019", false, Some("2019-07-08")),
            ("July 4th", false, Some("2020-07-04")),
            ("Dec. 24", false, Some("2019-12-24")),
            ("Dec. 24", true, Some("2020-12-24")),
            ("July 9", false, Some("2020-07-09")),
            ("January this year", false, Some("2020-01")),
            ("August", false, Some("2019-08")),
            ("Sept. 2011", false, Some("2011-09")),
            ("2014", false, Some("2014")),
            ("last year", false, Some("2019")),
            ("last month", false, Some("2020-06")),
            ("Sunday", false, Some("2020-07-05")),
            ("Sunday", true, Some("2020-07-12")),
            ("Wednesday", false, Some("2020-07-08")),
            ("yesterday", false, Some("2020-07-07")),
            ("two days ago", false, None),
            ("last week", false, None),
            ("Feb. 30", false, None),
            ("late", false, None),
        ] {
            assert_eq!(resolved(text, Some("2020-07-08"), is_future).as_deref(), expected, "{text}, future: {is_future}");
        }
    }

    #[test]
    fn without_a_publication_date_only_full_dates_have_a_value() {
        for (text, expected) in
            [("July 8", None), ("Sunday", None), ("July 8, 2020", Some("2020-07-08")), ("last year", None), ("2023", Some("2023"))]
        {
            assert_eq!(resolved(text, None, false).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_29th_of_february_is_looked_for_over_years() {
        assert_eq!(resolved("February 29", Some("2022-03-01"), false).as_deref(), Some("2020-02-29"));
    }
}

//! Events in the 61 columns of GDELT 2.0.

mod actors;
mod cameo;
mod places;

use std::borrow::Cow;
use std::io;

use rapporteur_record::{Event, Quad, Record, SectionKind};
use xxhash_rust::xxh3::xxh3_64;

use self::actors::Actor;
use self::cameo::cameo;
use super::{event_set, put_events};
use crate::chosen::Chosen;
use crate::settings::Settings;
use crate::table::cells::{self, plain};
use crate::table::column::{At, Column, Read, Sink};
use crate::table::delimited::Style;

event_set! {
    /// Events as tab-separated values in the columns of GDELT 2.0, without a header line, as GDELT has none.
    Gdelt, COLUMNS, put, Style::HEADLESS_TSV
}

const COLUMNS: &[Column<Event>] = &[
    Column::new("GLOBALEVENTID", Read::Int(|at| Some(id(&at.key())))),
    Column::new("SQLDATE", Read::Int(|at| digits(at.day()?))),
    Column::new("MonthYear", Read::Int(|at| digits(at.month()?))),
    Column::new("Year", Read::Int(|at| digits(at.year()?))),
    Column::new("FractionDate", Read::Text(|at| fraction(at.day()?))),
    Column::new("Actor1Code", Read::Text(|at| actor1(at)?.code())),
    Column::new("Actor1Name", Read::Text(|at| Some(actor1(at)?.name()))),
    Column::new("Actor1CountryCode", Read::Text(|at| plain(actor1(at)?.country()))),
    Column::new("Actor1KnownGroupCode", Read::Text(|at| plain(actor1(at)?.known_group()))),
    Column::new("Actor1EthnicCode", Read::Text(|_| None)),
    Column::new("Actor1Religion1Code", Read::Text(|_| None)),
    Column::new("Actor1Religion2Code", Read::Text(|_| None)),
    Column::new("Actor1Type1Code", Read::Text(|at| plain(actor1(at)?.role(0)))),
    Column::new("Actor1Type2Code", Read::Text(|at| plain(actor1(at)?.role(1)))),
    Column::new("Actor1Type3Code", Read::Text(|at| plain(actor1(at)?.role(2)))),
    Column::new("Actor2Code", Read::Text(|at| actor2(at)?.code())),
    Column::new("Actor2Name", Read::Text(|at| Some(actor2(at)?.name()))),
    Column::new("Actor2CountryCode", Read::Text(|at| plain(actor2(at)?.country()))),
    Column::new("Actor2KnownGroupCode", Read::Text(|at| plain(actor2(at)?.known_group()))),
    Column::new("Actor2EthnicCode", Read::Text(|_| None)),
    Column::new("Actor2Religion1Code", Read::Text(|_| None)),
    Column::new("Actor2Religion2Code", Read::Text(|_| None)),
    Column::new("Actor2Type1Code", Read::Text(|at| plain(actor2(at)?.role(0)))),
    Column::new("Actor2Type2Code", Read::Text(|at| plain(actor2(at)?.role(1)))),
    Column::new("Actor2Type3Code", Read::Text(|at| plain(actor2(at)?.role(2)))),
    Column::new("IsRootEvent", Read::Int(|at| Some(i64::from(is_on_top(at))))),
    Column::new("EventCode", Read::Text(|at| plain(Some(cameo(at))))),
    Column::new("EventBaseCode", Read::Text(|at| plain(cameo(at).get(..3)))),
    Column::new("EventRootCode", Read::Text(|at| plain(cameo(at).get(..2)))),
    Column::new("QuadClass", Read::Int(|at| Some(quad_class(at.entry.quad)))),
    Column::new("GoldsteinScale", Read::Single(|at| at.entry.intensity)),
    Column::new("NumMentions", Read::Int(|at| Some(at.collected()?.reports.into()))),
    Column::new("NumSources", Read::Int(|at| at.collected()?.outlets.len().try_into().ok())),
    Column::new("NumArticles", Read::Int(|at| Some(at.collected()?.reports.into()))),
    Column::new("AvgTone", Read::Single(|_| None)),
    Column::new("Actor1Geo_Type", Read::Int(|_| None)),
    Column::new("Actor1Geo_FullName", Read::Text(|_| None)),
    Column::new("Actor1Geo_CountryCode", Read::Text(|_| None)),
    Column::new("Actor1Geo_ADM1Code", Read::Text(|_| None)),
    Column::new("Actor1Geo_ADM2Code", Read::Text(|_| None)),
    Column::new("Actor1Geo_Lat", Read::Double(|_| None)),
    Column::new("Actor1Geo_Long", Read::Double(|_| None)),
    Column::new("Actor1Geo_FeatureID", Read::Text(|_| None)),
    Column::new("Actor2Geo_Type", Read::Int(|_| None)),
    Column::new("Actor2Geo_FullName", Read::Text(|_| None)),
    Column::new("Actor2Geo_CountryCode", Read::Text(|_| None)),
    Column::new("Actor2Geo_ADM1Code", Read::Text(|_| None)),
    Column::new("Actor2Geo_ADM2Code", Read::Text(|_| None)),
    Column::new("Actor2Geo_Lat", Read::Double(|_| None)),
    Column::new("Actor2Geo_Long", Read::Double(|_| None)),
    Column::new("Actor2Geo_FeatureID", Read::Text(|_| None)),
    Column::new("ActionGeo_Type", Read::Int(|at| places::class(&at.place()?.place))),
    Column::new("ActionGeo_FullName", Read::Text(|at| places::full_name(&at.place()?.place))),
    Column::new("ActionGeo_CountryCode", Read::Text(|at| plain(places::fips(&at.place()?.place)))),
    Column::new("ActionGeo_ADM1Code", Read::Text(|_| None)),
    Column::new("ActionGeo_ADM2Code", Read::Text(|_| None)),
    Column::new("ActionGeo_Lat", Read::Double(|at| cells::degrees(at.place()?.place.lat))),
    Column::new("ActionGeo_Long", Read::Double(|at| cells::degrees(at.place()?.place.lon))),
    Column::new("ActionGeo_FeatureID", Read::Text(|_| None)),
    Column::new("DATEADDED", Read::Int(|at| date_added(at.rec.article.source.retrieved.as_deref()?))),
    Column::new("SOURCEURL", Read::Text(|at| plain(at.rec.article.source.url.as_deref()))),
];

fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    put_events(COLUMNS, |_| true, rec, chosen, settings, sink)
}

fn actor1(at: At<'_, Event>) -> Option<Actor<'_>> {
    at.sides().0.first().map(|party| Actor::of(at, party))
}

fn actor2(at: At<'_, Event>) -> Option<Actor<'_>> {
    at.sides().1.first().map(|party| Actor::of(at, party))
}

/// A number that stays the same for the same event. 53 bits, so that programs that know floating-point numbers only do not round it.
fn id(key: &str) -> i64 {
    (xxh3_64(key.as_bytes()) >> 11) as i64
}

/// `2020-07-04` as 20200704.
fn digits(date: &str) -> Option<i64> {
    date.bytes().filter(|byte| *byte != b'-').try_fold(0, |number: i64, byte| match byte {
        b'0'..=b'9' => number.checked_mul(10)?.checked_add((byte - b'0').into()),
        _ => None,
    })
}

/// The year and how much of it is over, months counted with thirty days as in GDELT's files.
fn fraction(day: &str) -> Option<Cow<'static, str>> {
    let month: i64 = day.get(5..7)?.parse().ok()?;
    let date: i64 = day.get(8..10)?.parse().ok()?;
    let share = ((month - 1) * 30 + date) * 10_000 / 365;
    Some(format!("{}.{share:04}", day.get(..4)?).into())
}

/// `2020-07-08T12:00:00Z` as 20200708120000; only where the time is in UTC, as GDELT's is.
fn date_added(retrieved: &str) -> Option<i64> {
    let (day, time) = retrieved.strip_suffix('Z')?.split_once('T')?;
    let time = time.get(..8).filter(|time| time.as_bytes().get(2) == Some(&b':'))?;
    digits(day)?.checked_mul(1_000_000)?.checked_add(digits(&time.replace(':', "-"))?)
}

fn quad_class(quad: Quad) -> i64 {
    match quad {
        Quad::VerbalCooperation => 1,
        Quad::MaterialCooperation => 2,
        Quad::VerbalConflict => 3,
        Quad::MaterialConflict => 4,
    }
}

/// Whether the event is told in the headline, the summary or the first paragraph.
fn is_on_top(at: At<'_, Event>) -> bool {
    let trigger = at.entry.trigger.byte_span;
    let article = &at.rec.article;
    let Some(section) = article.sections.iter().find(|section| section.byte_span.contains(trigger)) else { return false };
    let is_first_paragraph = |start, end| article.text.get(start..end).is_some_and(|before| !before.trim_start().contains('\n'));
    match section.kind {
        SectionKind::Title | SectionKind::Standfirst => true,
        SectionKind::Body => is_first_paragraph(section.byte_span.range().start, trigger.range().start),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_61_columns() {
        assert_eq!(COLUMNS.len(), 61);
    }

    #[test]
    fn dates_are_numbers() {
        assert_eq!(digits("2020-07-04"), Some(20_200_704));
        assert_eq!(digits("2020"), Some(2020));
        assert_eq!(digits("July"), None);
        assert_eq!(fraction("2015-02-18").as_deref(), Some("2015.1315"));
        assert_eq!(fraction("2015"), None);
        for (retrieved, expected) in [
            ("2020-07-08T12:00:00Z", Some(20_200_708_120_000)),
            ("2020-07-08T12:00:00.5Z", Some(20_200_708_120_000)),
            ("2020-07-08T12:00:00+02:00", None),
            ("yesterday", None),
        ] {
            assert_eq!(date_added(retrieved), expected, "{retrieved}");
        }
    }

    #[test]
    fn ids_are_stable_and_fit_a_float() {
        assert_eq!(id("v1"), id("v1"));
        assert_ne!(id("v1"), id("v2"));
        assert!((0..1 << 53).contains(&id("0123456789abcdef-v1")));
    }
}

//! Events in the 31 columns of an ACLED export.

mod kinds;
mod sides;

use std::borrow::Cow;
use std::io;

use rapporteur_record::{DatePrecision, Event, EventParty, PlacePrecision, Record};

use self::kinds::{Category, category};
use super::countries::{Country, find_country};
use super::{event_set, put_events};
use crate::chosen::Chosen;
use crate::settings::Settings;
use crate::table::cells::{self, plain};
use crate::table::column::{At, Column, Items, Read, Sink};
use crate::table::delimited::Style;

event_set! {
    /// Protests, violence, arrests and seizures as comma-separated values in the columns of an ACLED export, with a header line.
    Acled, COLUMNS, put, Style::ACLED
}

const COLUMNS: &[Column<Event>] = &[
    Column::new("event_id_cnty", Read::Text(|at| Some(at.key()))),
    Column::new("event_date", Read::Text(|at| plain(at.day()))),
    Column::new("year", Read::Int(|at| at.year()?.parse().ok())),
    Column::new("time_precision", Read::Int(time_precision)),
    Column::new("disorder_type", Read::Text(|at| plain(kind(at).disorder))),
    Column::new("event_type", Read::Text(|at| plain(kind(at).event))),
    Column::new("sub_event_type", Read::Text(|at| plain(kind(at).sub_event))),
    Column::new("actor1", Read::Text(|at| first(at, at.sides().0))),
    Column::new("assoc_actor_1", Read::List(|at, items| others(at, at.sides().0, items))),
    Column::new("inter1", Read::Text(|at| plain(at.inter().0.map(|inter| inter.as_str())))),
    Column::new("actor2", Read::Text(|at| first(at, at.sides().1))),
    Column::new("assoc_actor_2", Read::List(|at, items| others(at, at.sides().1, items))),
    Column::new("inter2", Read::Text(|at| plain(at.inter().1.map(|inter| inter.as_str())))),
    Column::new("interaction", Read::Text(|at| at.interaction())),
    Column::new("civilian_targeting", Read::Text(|at| plain(at.is_on_civilians().then_some("Civilian targeting")))),
    Column::new("iso", Read::Int(|at| country(at)?.iso)),
    Column::new("region", Read::Text(|_| None)),
    Column::new("country", Read::Text(|at| plain(Some(country(at)?.name)))),
    Column::new("admin1", Read::Text(|at| plain(at.place()?.place.admin1.as_deref()))),
    Column::new("admin2", Read::Text(|_| None)),
    Column::new("admin3", Read::Text(|_| None)),
    Column::new("location", Read::Text(|at| plain(at.place()?.place.name.as_deref()))),
    Column::new("latitude", Read::Double(|at| cells::degrees(at.place()?.place.lat))),
    Column::new("longitude", Read::Double(|at| cells::degrees(at.place()?.place.lon))),
    Column::new("geo_precision", Read::Int(geo_precision)),
    Column::new("source", Read::Text(|at| at.outlets())),
    Column::new("source_scale", Read::Text(|_| None)),
    Column::new("notes", Read::Text(notes)),
    Column::new("fatalities", Read::Int(|_| None)),
    Column::new("tags", Read::List(tags)),
    Column::new("timestamp", Read::Int(|_| None)),
];

fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    put_events(COLUMNS, |at| category(at).is_some(), rec, chosen, settings, sink)
}

fn kind(at: At<'_, Event>) -> Category {
    category(at).unwrap_or_default()
}

fn first<'a>(at: At<'a, Event>, side: &'a [EventParty]) -> Option<Cow<'a, str>> {
    side.first().map(|party| at.name(party))
}

fn others<'a>(at: At<'a, Event>, side: &'a [EventParty], items: Items<'_>) {
    side.iter().skip(1).for_each(|party| items(Some(&at.name(party))));
}

/// 1 for a day, 3 for a month; a week is never told, and a year is less than ACLED takes.
fn time_precision(at: At<'_, Event>) -> Option<i64> {
    match at.entry.date.as_ref()?.precision? {
        DatePrecision::Day => Some(1),
        DatePrecision::Month => Some(3),
        DatePrecision::Year => None,
    }
}

/// 1 for the town or the spot in it, 3 for a province.
fn geo_precision(at: At<'_, Event>) -> Option<i64> {
    match at.place()?.place.precision? {
        PlacePrecision::Exact | PlacePrecision::Town => Some(1),
        PlacePrecision::Admin => Some(3),
        PlacePrecision::Country | PlacePrecision::Region => None,
    }
}

fn country(at: At<'_, Event>) -> Option<Country> {
    find_country(at.place()?.place.country.as_deref()?)
}

/// The paragraph that tells the event, verbatim.
fn notes<'a>(at: At<'a, Event>) -> Option<Cow<'a, str>> {
    let text = &at.rec.article.text;
    let trigger = at.entry.trigger.byte_span.range();
    let start = text.get(..trigger.start)?.rfind('\n').map_or(0, |end| end + 1);
    let end = text.get(trigger.end..)?.find('\n').map_or(text.len(), |start| trigger.end + start);
    text.get(start..end).filter(|paragraph| !paragraph.is_empty()).map(|paragraph| at.privacy.text(paragraph))
}

fn tags(at: At<'_, Event>, items: Items<'_>) {
    items(Some(&format!("plover type={}", at.entry.event_type)));
    if let Some(mode) = &at.entry.mode {
        items(Some(&format!("plover mode={mode}")));
    }
    items(Some(&format!("modality={}", at.entry.modality)));
}

//! Events in the 40 columns of POLECAT, whose event types are ours.

use std::io;

use rapporteur_record::{EntityKind, Event, EventParty, Record};

use super::countries::find_country;
use super::parties::unique;
use super::{event_set, is_settlement, put_events};
use crate::chosen::Chosen;
use crate::settings::Settings;
use crate::table::cells::{self, plain};
use crate::table::column::{At, Column, Items, Read, Sink};
use crate::table::delimited::Style;

event_set! {
    /// Events as tab-separated values in the columns of POLECAT, with a header line.
    Polecat, COLUMNS, put, Style::TSV
}

const COLUMNS: &[Column<Event>] = &[
    Column::new("Event ID", Read::Text(|at| Some(at.key()))),
    Column::new("Event Date", Read::Text(|at| plain(at.day()))),
    Column::new("Event Type", Read::Text(|at| plain(Some(at.entry.event_type.as_str())))),
    Column::new("Event Mode", Read::Text(|at| plain(at.entry.mode.as_deref()))),
    Column::new("Intensity", Read::Single(|at| at.entry.intensity)),
    Column::new("Quad Code", Read::Text(|at| Some(at.entry.quad.as_str().to_uppercase().replace('_', " ").into()))),
    Column::new("Contexts", Read::List(|at, items| at.entry.contexts.iter().for_each(|context| items(Some(context))))),
    Column::new("Actor Name", Read::List(|at, items| names(at, &at.entry.actors, items))),
    Column::new("Actor Country", Read::List(|at, items| countries(at, &at.entry.actors, items))),
    Column::new("Actor COW", Read::List(|at, items| cow_numbers(at, &at.entry.actors, items))),
    Column::new("Primary Actor Sector", Read::Text(|at| plain(primary_sector(at, &at.entry.actors)))),
    Column::new("Actor Sectors", Read::List(|at, items| sectors(at, &at.entry.actors, items))),
    Column::new("Actor Title", Read::List(|at, items| titles(at, &at.entry.actors, items))),
    Column::new("Actor Name Raw", Read::List(|at, items| words(at, &at.entry.actors, items))),
    Column::new("Wikipedia Actor ID", Read::Text(|_| None)),
    Column::new("Recipient Name", Read::List(|at, items| names(at, &at.entry.recipients, items))),
    Column::new("Recipient Country", Read::List(|at, items| countries(at, &at.entry.recipients, items))),
    Column::new("Recipient COW", Read::List(|at, items| cow_numbers(at, &at.entry.recipients, items))),
    Column::new("Primary Recipient Sector", Read::Text(|at| plain(primary_sector(at, &at.entry.recipients)))),
    Column::new("Recipient Sectors", Read::List(|at, items| sectors(at, &at.entry.recipients, items))),
    Column::new("Recipient Title", Read::List(|at, items| titles(at, &at.entry.recipients, items))),
    Column::new("Recipient Name Raw", Read::List(|at, items| words(at, &at.entry.recipients, items))),
    Column::new("Wikipedia Recipient ID", Read::Text(|_| None)),
    Column::new("Placename", Read::Text(|at| plain(at.place()?.place.name.as_deref()))),
    Column::new("City", Read::Text(|at| plain(at.place()?.place.name.as_deref().filter(|_| is_city(at))))),
    Column::new("District", Read::Text(|_| None)),
    Column::new("Province", Read::Text(|at| plain(at.place()?.place.admin1.as_deref()))),
    Column::new("Country", Read::Text(|at| plain(at.place()?.place.country.as_deref()))),
    Column::new("Latitude", Read::Double(|at| cells::degrees(at.place()?.place.lat))),
    Column::new("Longitude", Read::Double(|at| cells::degrees(at.place()?.place.lon))),
    Column::new("GeoNames ID", Read::Int(|at| cells::geonames(&at.place()?.place))),
    Column::new("Raw Placename", Read::Text(|at| at.masked(&at.place()?.at.text))),
    Column::new("Feature Type", Read::Text(|at| plain(at.place()?.place.feature.as_deref()))),
    Column::new("Source", Read::Text(|at| at.outlets())),
    Column::new("Publication Date", Read::Text(|at| plain(Some(&at.rec.article.published.as_ref()?.value)))),
    Column::new("Story People", Read::List(|at, items| story(at, &[EntityKind::Person], items))),
    Column::new("Story Organizations", Read::List(|at, items| story(at, ORGANIZATIONS, items))),
    Column::new("Story Locations", Read::List(|at, items| story(at, LOCATIONS, items))),
    Column::new("Language", Read::Text(|at| plain(at.rec.article.language.as_deref()))),
    Column::new("Version", Read::Text(|at| Some(format!("rapporteur {}", at.rec.run.version).into()))),
];

const ORGANIZATIONS: &[EntityKind] = &[EntityKind::Organization, EntityKind::ArmedGroup, EntityKind::Government];
const LOCATIONS: &[EntityKind] = &[EntityKind::Country, EntityKind::Place, EntityKind::Facility];

fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    put_events(COLUMNS, |_| true, rec, chosen, settings, sink)
}

fn names<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    let names = parties.iter().filter_map(|party| at.entity(party.entity.as_deref()));
    unique(names.map(|entity| at.privacy.name(entity))).iter().for_each(|name| items(Some(name)));
}

fn words<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    parties.iter().for_each(|party| items(Some(&at.privacy.party(&party.at.text, party.entity.as_deref()))));
}

fn countries<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    unique(parties.iter().filter_map(|party| at.who(party).country())).into_iter().for_each(|country| items(Some(country)));
}

fn cow_numbers<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    let numbers = parties.iter().filter_map(|party| find_country(at.who(party).country()?)?.cow);
    unique(numbers).into_iter().for_each(|number| items(Some(number)));
}

fn primary_sector<'a>(at: At<'a, Event>, parties: &'a [EventParty]) -> Option<&'static str> {
    parties.iter().find_map(|party| at.who(party).sector()).map(|sector| sector.as_str())
}

fn sectors<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    unique(parties.iter().flat_map(|party| at.who(party).sectors())).into_iter().for_each(|sector| items(Some(sector.as_str())));
}

fn titles<'a>(at: At<'a, Event>, parties: &'a [EventParty], items: Items<'_>) {
    unique(parties.iter().filter_map(|party| at.who(party).title())).into_iter().for_each(|title| items(Some(title)));
}

fn story(at: At<'_, Event>, kinds: &[EntityKind], items: Items<'_>) {
    let entities = at.rec.entities.iter().filter(|entity| kinds.contains(&entity.kind));
    unique(entities.map(|entity| at.privacy.name(entity))).iter().for_each(|name| items(Some(name)));
}

fn is_city(at: At<'_, Event>) -> bool {
    is_settlement(at.place().and_then(|place| place.place.feature.as_deref()))
}

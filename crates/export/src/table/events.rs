//! The table of events: one row an event.

use std::borrow::Cow;
use std::io;

use rapporteur_record::{Event, EventParty, EventPlace, Record};

use super::cells::{self, Named, When, plain};
use super::column::{At, Column, Items, Read, Sink, put_row};
use crate::chosen::{Chosen, Entry};
use crate::privacy::Privacy;
use crate::settings::Settings;

pub(crate) const COLUMNS: &[Column<Event>] = &[
    Column::new("event_id", Read::Text(|at| plain(Some(&at.entry.id)))),
    Column::new("article_id", Read::Text(|at| at.article_id())),
    Column::new("entry_id", Read::Text(|at| plain(at.collected().map(|entry| entry.id.as_str())))),
    Column::new("reports", Read::Int(|at| at.collected().map(|entry| entry.reports.into()))),
    Column::new(
        "outlets",
        Read::List(|at, items| at.collected().into_iter().flat_map(|entry| &entry.outlets).for_each(|name| items(Some(name)))),
    ),
    Column::new("is_human", Read::Flag(|at| at.known.is_some_and(|known| known.is_human))),
    Column::new("source", Read::Text(|at| plain(at.rec.article.source.name.as_deref()))),
    Column::new("url", Read::Text(|at| plain(at.rec.article.source.url.as_deref()))),
    Column::new("published", Read::Text(|at| plain(at.rec.article.published.as_ref().map(|date| date.value.as_str())))),
    Column::new("type", Read::Text(|at| plain(Some(at.entry.event_type.as_str())))),
    Column::new("mode", Read::Text(|at| plain(at.entry.mode.as_deref()))),
    Column::new("modality", Read::Text(|at| plain(Some(at.entry.modality.as_str())))),
    Column::new("quad", Read::Text(|at| plain(Some(at.entry.quad.as_str())))),
    Column::new("contexts", Read::List(|at, items| at.entry.contexts.iter().for_each(|context| items(Some(context))))),
    Column::new("intensity", Read::Single(|at| at.entry.intensity)),
    Column::new("actors", Read::List(|at, items| at.words(named(&at.entry.actors), items))),
    Column::new("actor_names", Read::List(|at, items| at.names(named(&at.entry.actors), items))),
    Column::new("actor_codes", Read::List(|at, items| codes(&at.entry.actors, items))),
    Column::new("actor_entities", Read::List(|at, items| at.ids(named(&at.entry.actors), items))),
    Column::new("actor_wikidata", Read::List(|at, items| at.wikidata(named(&at.entry.actors), items))),
    Column::new("recipients", Read::List(|at, items| at.words(named(&at.entry.recipients), items))),
    Column::new("recipient_names", Read::List(|at, items| at.names(named(&at.entry.recipients), items))),
    Column::new("recipient_codes", Read::List(|at, items| codes(&at.entry.recipients, items))),
    Column::new("recipient_entities", Read::List(|at, items| at.ids(named(&at.entry.recipients), items))),
    Column::new("recipient_wikidata", Read::List(|at, items| at.wikidata(named(&at.entry.recipients), items))),
    Column::new("date", Read::Text(|at| plain(at.when().value()))),
    Column::new("date_precision", Read::Text(|at| plain(at.when().precision()))),
    Column::new("date_text", Read::Text(|at| plain(at.when().text()))),
    Column::new("date_basis", Read::Text(|at| plain(at.when().basis()))),
    Column::new("places", Read::List(|at, items| at.entry.places.iter().for_each(|place| items(Some(&at.privacy.text(&place.at.text)))))),
    Column::new("place", Read::Text(|at| at.place_name())),
    Column::new("place_feature", Read::Text(|at| plain(at.place()?.place.feature.as_deref()))),
    Column::new("country", Read::Text(|at| plain(at.place()?.place.country.as_deref()))),
    Column::new("admin1", Read::Text(|at| plain(at.place()?.place.admin1.as_deref()))),
    Column::new("lat", Read::Double(|at| cells::degrees(at.place()?.place.lat))),
    Column::new("lon", Read::Double(|at| cells::degrees(at.place()?.place.lon))),
    Column::new("geonames", Read::Int(|at| cells::geonames(&at.place()?.place))),
    Column::new("place_precision", Read::Text(|at| plain(cells::precision(&at.place()?.place)))),
    Column::new("place_basis", Read::Text(|at| plain(Some(at.place()?.basis.as_str())))),
    Column::new("according_to", Read::Text(|at| plain(at.entry.according_to.as_deref()))),
    Column::new("same_as", Read::Text(|at| plain(at.entry.same_as.as_deref()))),
    Column::new("trigger", Read::Text(|at| at.masked(&at.entry.trigger.text))),
    Column::new("trigger_start", Read::Int(|at| cells::start(&at.entry.trigger))),
    Column::new("trigger_end", Read::Int(|at| cells::end(&at.entry.trigger))),
    Column::new("score", Read::Single(|at| cells::score(at.entry.score))),
];

pub(crate) fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    each(rec, chosen, settings, |at| put_row(COLUMNS, at, sink))
}

/// Hands on every chosen event of `rec`.
pub(crate) fn each(
    rec: &Record,
    chosen: &Chosen,
    settings: &Settings,
    mut hand_on: impl FnMut(At<'_, Event>) -> io::Result<()>,
) -> io::Result<()> {
    let privacy = Privacy::of(rec, settings);
    chosen.events_of(rec).map(|(entry, known)| At { rec, privacy: &privacy, entry, known: Some(known) }).try_for_each(&mut hand_on)
}

pub(crate) fn named(parties: &[EventParty]) -> impl Iterator<Item = Named<'_>> {
    parties.iter().map(|party| (&party.at, party.entity.as_deref()))
}

fn codes(parties: &[EventParty], items: Items<'_>) {
    parties.iter().for_each(|party| items(party.code.as_deref()));
}

impl<'a> At<'a, Event> {
    /// The event in the whole collection.
    pub(crate) fn collected(self) -> Option<&'a Entry> {
        self.known?.entry.as_ref()
    }

    /// The place it is put down to: the first that is on the map, or else the first.
    pub(crate) fn place(self) -> Option<&'a EventPlace> {
        let places = &self.entry.places;
        places.iter().find(|place| place.place.lat.is_some() && place.place.lon.is_some()).or(places.first())
    }

    fn place_name(self) -> Option<Cow<'a, str>> {
        let place = self.place()?;
        Some(self.privacy.text(place.place.name.as_deref()?))
    }

    pub(crate) fn when(self) -> When<'a> {
        When(self.entry.date.as_ref())
    }
}

//! GeoJSON (RFC 7946): events on the map.

use std::io::{self, Write};

use geojson::feature::Id;
use geojson::{Feature, FeatureWriter, Geometry, GeometryValue, JsonObject, Position};
use rapporteur_record::{Event, EventParty, EventPlace, Record, Statement};
use serde_json::{Value, json};

use crate::chosen::ChosenEvent;
use crate::ids::{article_iri, entry_urn};
use crate::number::three_decimals;
use crate::places::{coordinates, most_precise_first};
use crate::{Chosen, Exporter, Privacy, Settings};

/// Writes a `FeatureCollection` with a point for every event that has coordinates; the others, statements and positions are left out.
///
/// Features are written as they come, so memory does not grow with the output. Events of every modality are on the map; `modality` and `precision`
/// tell them apart.
pub struct GeoJson<W: Write> {
    out: FeatureWriter<W>,
    settings: Settings,
}

impl<W: Write> GeoJson<W> {
    /// Writes to `out`, in many small parts: give it a buffer.
    pub fn new(out: W, settings: &Settings) -> Self {
        Self { out: FeatureWriter::from_writer(out), settings: *settings }
    }
}

impl<W: Write> Exporter for GeoJson<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        let privacy = Privacy::of(rec, &self.settings);
        for (event, of_collection) in chosen.events_of(rec) {
            if let Some(feature) = feature(rec, event, of_collection, &privacy) {
                self.out.write_feature(&feature).map_err(io_error)?;
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.finish().map_err(io_error)?;
        self.out.flush().map_err(io_error)
    }
}

fn io_error(err: geojson::Error) -> io::Error {
    match err {
        geojson::Error::Io(err) => err,
        geojson::Error::MalformedGeoJson(err) => err.into(),
        other => io::Error::other(other),
    }
}

fn feature(rec: &Record, event: &Event, chosen: &ChosenEvent, privacy: &Privacy<'_>) -> Option<Feature> {
    let place = most_precise_first(event).into_iter().next()?;
    let (lat, lon) = coordinates(place)?;
    Some(Feature {
        bbox: None,
        geometry: Some(Geometry::new(GeometryValue::Point { coordinates: Position::from([lon, lat]) })),
        id: Some(Id::String(entry_urn(&rec.article, &event.id))),
        properties: Some(properties(rec, event, place, chosen, privacy)),
        foreign_members: None,
    })
}

fn properties(rec: &Record, event: &Event, at: &EventPlace, chosen: &ChosenEvent, privacy: &Privacy<'_>) -> JsonObject {
    let groups = [
        what(rec, event, privacy),
        who(rec, event, privacy),
        place(event, at, privacy),
        when(event),
        article(rec, privacy),
        collection(chosen),
    ];
    let objects = groups.into_iter().filter_map(|group| match group {
        Value::Object(object) => Some(object),
        _ => None,
    });
    objects.flatten().collect()
}

fn what(rec: &Record, event: &Event, privacy: &Privacy<'_>) -> Value {
    json!({
        "type": event.event_type.as_str(),
        "mode": event.mode,
        "modality": event.modality.as_str(),
        "quad": event.quad.as_str(),
        "contexts": event.contexts,
        "intensity": event.intensity.and_then(three_decimals),
        "trigger": privacy.text(&event.trigger.text),
        "same_as": event.same_as.as_deref().map(|first| entry_urn(&rec.article, first)),
        "score": three_decimals(event.score),
    })
}

fn who(rec: &Record, event: &Event, privacy: &Privacy<'_>) -> Value {
    let name = |words: &str, id: Option<&str>| match rec.entity(id) {
        Some(entity) => privacy.name(entity).into_owned(),
        None => privacy.party(words, id).into_owned(),
    };
    let names = |parties: &[EventParty]| -> Vec<_> { parties.iter().map(|party| name(&party.at.text, party.entity.as_deref())).collect() };
    let codes = |parties: &[EventParty]| -> Vec<_> { parties.iter().map(|party| party.code.clone()).collect() };
    let statement = rec.statement(event.according_to.as_deref());
    let speakers = |statement: &Statement| -> Vec<_> {
        statement.speakers.iter().map(|party| name(&party.at.text, party.entity.as_deref())).collect()
    };
    json!({
        "actors": names(&event.actors),
        "actor_codes": codes(&event.actors),
        "recipients": names(&event.recipients),
        "recipient_codes": codes(&event.recipients),
        "according_to": statement.map(speakers),
    })
}

fn place(event: &Event, at: &EventPlace, privacy: &Privacy<'_>) -> Value {
    let name = |at: &EventPlace| privacy.text(at.place.name.as_deref().unwrap_or(&at.at.text)).into_owned();
    json!({
        "place": name(at),
        "precision": at.place.precision,
        "place_basis": at.basis,
        "feature": at.place.feature,
        "country": at.place.country,
        "admin1": at.place.admin1,
        "geonames": at.place.geonames,
        "places": event.places.iter().map(name).collect::<Vec<_>>(),
    })
}

fn when(event: &Event) -> Value {
    let date = event.date.as_ref();
    json!({
        "date": date.and_then(|date| date.value.as_deref()),
        "date_precision": date.and_then(|date| date.precision),
        "date_basis": date.map(|date| date.basis),
    })
}

fn article(rec: &Record, privacy: &Privacy<'_>) -> Value {
    let article = &rec.article;
    json!({
        "article": article_iri(article),
        "title": article.title.as_deref().map(|title| privacy.text(title)),
        "outlet": article.source.name,
        "published": article.published.as_ref().map(|published| published.value.as_str()),
    })
}

fn collection(chosen: &ChosenEvent) -> Value {
    let entry = chosen.entry.as_ref();
    json!({
        "entry": entry.map(|entry| entry.id.as_str()),
        "reports": entry.map(|entry| entry.reports),
        "outlets": entry.map(|entry| entry.outlets.as_slice()),
        "human": chosen.is_human,
    })
}

//! PLOVER's event object.

use rapporteur_codebook::{Modality, Quad};
use rapporteur_record::{DateBasis, DatePrecision, Event, EventParty, Record};
use serde::Serialize;

use super::actor::Actor;
use super::date::days;
use super::location::Location;
use crate::chosen::ChosenEvent;
use crate::ids::{article_iri, article_urn, entry_urn};
use crate::number::three_decimals;
use crate::places::most_precise_first;
use crate::privacy::Privacy;

/// One event. Fields up to `coder` are the manual's, the others are ours.
#[derive(Debug, Serialize)]
pub(super) struct PloverEvent {
    id: String,
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enddate: Option<String>,
    source: Vec<Actor>,
    recipient: Vec<Actor>,
    event: [&'static str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    event_loc: Option<Location>,
    event_text: [String; 1],
    quad_code: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_scale: Option<f64>,
    mode: Vec<String>,
    context: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    text_info: TextInfo,
    cite_info: CiteInfo,
    coder: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    date_precision: Option<DatePrecision>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_basis: Option<DateBasis>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further_locs: Vec<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    according_to: Option<Vec<Actor>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reports: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlets: Option<Vec<String>>,
    human: bool,
}

#[derive(Debug, Serialize)]
struct TextInfo {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct CiteInfo {
    citation: String,
    url: Option<String>,
    title: Option<String>,
    language: Option<String>,
    publication: Option<String>,
    coder: String,
    codebook: String,
}

impl PloverEvent {
    pub(super) fn new(rec: &Record, event: &Event, chosen: &ChosenEvent, privacy: &Privacy<'_>) -> Self {
        let days = event.date.as_ref().and_then(days);
        let mut places = most_precise_first(event).into_iter().map(|place| Location::new(place, privacy));
        let date = event.date.as_ref().filter(|_| days.is_some());
        let entry = chosen.entry.as_ref();
        let (first_day, last_day) = days.unzip();
        Self {
            id: entry_urn(&rec.article, &event.id),
            date: first_day,
            enddate: last_day.flatten(),
            source: actors(rec, privacy, &event.actors),
            recipient: actors(rec, privacy, &event.recipients),
            event: [event.event_type.as_str()],
            event_loc: places.next(),
            event_text: [privacy.text(&event.trigger.text).into_owned()],
            quad_code: quad_code(event.quad),
            event_scale: event.intensity.and_then(three_decimals),
            mode: event.mode.iter().cloned().collect(),
            context: contexts(event),
            link: entry.map(|entry| entry.id.clone()).or_else(|| same_act(rec, event)),
            text_info: TextInfo { start: event.trigger.span.start, end: event.trigger.span.end },
            cite_info: CiteInfo::of(rec, privacy),
            coder: coder(rec),
            date_precision: date.and_then(|date| date.precision),
            date_basis: date.map(|date| date.basis),
            further_locs: places.collect(),
            according_to: sources(rec, event, privacy),
            score: three_decimals(event.score),
            reports: entry.map(|entry| entry.reports),
            outlets: entry.map(|entry| entry.outlets.clone()),
            human: chosen.is_human,
        }
    }
}

impl CiteInfo {
    fn of(rec: &Record, privacy: &Privacy<'_>) -> Self {
        let article = &rec.article;
        Self {
            citation: article_urn(article),
            url: article.source.url.as_ref().map(|_| article_iri(article)),
            title: article.title.as_deref().map(|title| privacy.text(title).into_owned()),
            language: article.language.clone(),
            publication: article.source.name.clone(),
            coder: coder(rec),
            codebook: rec.run.codebook.clone(),
        }
    }
}

fn coder(rec: &Record) -> String {
    format!("rapporteur {}", rec.run.version).trim_end().to_owned()
}

fn actors(rec: &Record, privacy: &Privacy<'_>, parties: &[EventParty]) -> Vec<Actor> {
    let actor = |party: &EventParty| Actor::new(rec, privacy, &party.at.text, party.entity.as_deref(), party.code.as_deref());
    parties.iter().map(actor).collect()
}

/// Who tells it, as far as the record says; `None` where the article itself does.
fn sources(rec: &Record, event: &Event, privacy: &Privacy<'_>) -> Option<Vec<Actor>> {
    let statement = rec.statement(event.according_to.as_deref())?;
    let speakers = statement.speakers.iter();
    Some(speakers.map(|party| Actor::new(rec, privacy, &party.at.text, party.entity.as_deref(), None)).collect())
}

/// PLOVER tells by special contexts that something did not simply happen.
fn contexts(event: &Event) -> Vec<String> {
    let special = match event.modality {
        Modality::Actual => None,
        Modality::Historical => Some("historical"),
        Modality::Future => Some("future"),
        Modality::Hypothetical => Some("hypothetical"),
        Modality::Negated => Some("negation"),
    };
    event.contexts.iter().cloned().chain(special.map(str::to_owned)).collect()
}

fn quad_code(quad: Quad) -> u8 {
    match quad {
        Quad::VerbalCooperation => 1,
        Quad::MaterialCooperation => 2,
        Quad::VerbalConflict => 3,
        Quad::MaterialConflict => 4,
    }
}

/// What links events of one article that tell the same act: the id of the first of them.
fn same_act(rec: &Record, event: &Event) -> Option<String> {
    let is_first = || rec.events.iter().any(|other| other.same_as.as_ref() == Some(&event.id));
    let first = event.same_as.as_deref().or_else(|| is_first().then_some(event.id.as_str()))?;
    Some(entry_urn(&rec.article, first))
}

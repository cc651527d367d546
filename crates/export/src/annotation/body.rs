//! What an annotation says: the entry, in terms of ours.

use rapporteur_record::{DealMention, Event, EventDate, EventParty, EventPlace, Excerpt, Party, Position, Record, Statement};
use serde_json::{Map, Value, json};

use crate::chosen::ChosenEvent;
use crate::ids::entry_urn;
use crate::number::three_decimals;
use crate::places::coordinates;
use crate::privacy::Privacy;

/// Makes the bodies of one record's annotations.
#[derive(Clone, Copy)]
pub(super) struct Bodies<'a> {
    pub(super) rec: &'a Record,
    pub(super) privacy: &'a Privacy<'a>,
}

impl Bodies<'_> {
    pub(super) fn event(&self, event: &Event, chosen: &ChosenEvent) -> Value {
        let entry = chosen.entry.as_ref();
        self.entry(
            &event.id,
            json!({
                "type": "Event",
                "eventType": event.event_type.as_str(),
                "mode": event.mode,
                "modality": event.modality.as_str(),
                "quad": event.quad.as_str(),
                "contexts": event.contexts,
                "intensity": event.intensity.and_then(three_decimals),
                "actors": self.event_parties(&event.actors),
                "recipients": self.event_parties(&event.recipients),
                "places": event.places.iter().map(|place| self.place(place)).collect::<Vec<_>>(),
                "date": self.date(event.date.as_ref()),
                "accordingTo": self.according_to(event.according_to.as_deref()),
                "sameAs": event.same_as.as_deref().map(|first| entry_urn(&self.rec.article, first)),
                "score": three_decimals(event.score),
                "entry": entry.map(|entry| entry.id.as_str()),
                "reports": entry.map(|entry| entry.reports),
                "outlets": entry.map(|entry| entry.outlets.as_slice()),
                "human": chosen.is_human,
            }),
        )
    }

    pub(super) fn statement(&self, statement: &Statement) -> Value {
        self.entry(
            &statement.id,
            json!({
                "type": "Statement",
                "speakers": self.parties(&statement.speakers),
                "content": statement.content.iter().map(|words| self.words(words, None)).collect::<Vec<_>>(),
                "quoted": statement.quoted,
                "date": self.date(statement.date.as_ref()),
                "accordingTo": self.according_to(statement.within.as_deref()),
                "score": three_decimals(statement.score),
            }),
        )
    }

    pub(super) fn position(&self, position: &Position) -> Value {
        self.entry(
            &position.id,
            json!({
                "type": "Position",
                "stance": position.stance.as_str(),
                "modality": position.modality.as_str(),
                "holders": self.parties(&position.holders),
                "objects": position.objects.iter().map(|object| self.object(object)).collect::<Vec<_>>(),
                "date": self.date(position.date.as_ref()),
                "accordingTo": self.according_to(position.according_to.as_deref()),
                "score": three_decimals(position.score),
            }),
        )
    }

    /// The entry has an IRI of its own, since a body that is no plain text needs one.
    fn entry(&self, id: &str, mut fields: Value) -> Value {
        fields["id"] = json!(format!("{}#entry", entry_urn(&self.rec.article, id)));
        without_nulls(fields)
    }

    fn event_parties(&self, parties: &[EventParty]) -> Vec<Value> {
        parties.iter().map(|party| self.party(&party.at, party.entity.as_deref(), party.code.as_deref())).collect()
    }

    fn parties(&self, parties: &[Party]) -> Vec<Value> {
        parties.iter().map(|party| self.party(&party.at, party.entity.as_deref(), None)).collect()
    }

    fn party(&self, at: &Excerpt, id: Option<&str>, code: Option<&str>) -> Value {
        let entity = self.rec.entity(id);
        let mut party = self.words(at, id);
        party["name"] = json!(entity.map(|entity| self.privacy.name(entity)));
        party["kind"] = json!(entity.map(|entity| entity.kind));
        party["wikidata"] = json!(entity.and_then(|entity| self.privacy.wikidata(entity)));
        party["code"] = json!(code);
        party
    }

    fn object(&self, object: &DealMention) -> Value {
        let named = self.rec.agreement(object.agreement.as_deref());
        let mut words = self.words(&object.at, None);
        words["name"] = json!(named.map(|agreement| self.privacy.text(&agreement.name)));
        words["kind"] = json!(named.map(|agreement| agreement.kind));
        words
    }

    fn words(&self, at: &Excerpt, entity: Option<&str>) -> Value {
        json!({ "text": self.privacy.party(&at.text, entity), "start": at.span.start, "end": at.span.end })
    }

    fn place(&self, at: &EventPlace) -> Value {
        let place = &at.place;
        let (lat, lon) = coordinates(at).unzip();
        let mut words = self.words(&at.at, None);
        words["name"] = json!(place.name.as_deref().map(|name| self.privacy.text(name)));
        words["feature"] = json!(place.feature);
        words["country"] = json!(place.country);
        words["admin1"] = json!(place.admin1);
        words["lat"] = json!(lat);
        words["lon"] = json!(lon);
        words["geonames"] = json!(place.geonames);
        words["precision"] = json!(place.precision);
        words["basis"] = json!(at.basis);
        words
    }

    fn date(&self, date: Option<&EventDate>) -> Option<Value> {
        date.map(|date| {
            json!({
                "text": date.text,
                "start": date.span.map(|span| span.start),
                "end": date.span.map(|span| span.end),
                "value": date.value,
                "precision": date.precision,
                "basis": date.basis,
            })
        })
    }

    /// The statement that reports an entry, with its speakers, so that nobody needs its own annotation to know who says so.
    fn according_to(&self, id: Option<&str>) -> Option<Value> {
        let statement = self.rec.statement(id)?;
        let speakers = self.parties(&statement.speakers);
        Some(json!({ "id": format!("{}#entry", entry_urn(&self.rec.article, &statement.id)), "speakers": speakers }))
    }
}

/// JSON-LD knows no nulls: a reader would drop them.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(known.map(|(name, value)| (name, without_nulls(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

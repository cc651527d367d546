//! The entries of one article as annotations.

use std::collections::BTreeMap;
use std::ops::Range;

use rapporteur_record::{DealMention, Entity, Event, EventDate, EventPlace, Excerpt, Position, Record, Statement};

use super::ann::Ann;
use super::conf::{AGREEMENT, CONTENT, DATE, PARTY, PLACE, POSITION, SAY, band};
use super::names::{brat_name, type_name};
use crate::chosen::{Chosen, ChosenEvent};
use crate::number::three_decimals;
use crate::places::coordinates;
use crate::privacy::Privacy;
use crate::words::date_words;

type Fillers = Vec<(&'static str, String)>;

/// The `.ann` file of `rec`, whose private names stand at `masked`.
pub(super) fn annotations(rec: &Record, chosen: &Chosen, privacy: &Privacy<'_>, masked: &[Range<usize>]) -> String {
    let ann = Ann::new(&rec.article.text, masked);
    let numbers = numbers(&ann, rec, chosen);
    let mut article = Article { rec, privacy, ann, numbers };
    chosen.statements_of(rec).for_each(|statement| article.statement(statement));
    chosen.events_of(rec).for_each(|(event, of_collection)| article.event(event, of_collection));
    chosen.positions_of(rec).for_each(|position| article.position(position));
    chosen.entities_of(rec).for_each(|entity| article.mentions(entity));
    article.ann.into_lines()
}

/// `E1`, `E2`, ... for the entries whose trigger stands in the text, known beforehand because entries refer to one another.
fn numbers(ann: &Ann<'_>, rec: &Record, chosen: &Chosen) -> BTreeMap<String, String> {
    let statements = chosen.statements_of(rec).map(|statement| (&statement.id, &statement.trigger));
    let events = chosen.events_of(rec).map(|(event, _)| (&event.id, &event.trigger));
    let positions = chosen.positions_of(rec).map(|position| (&position.id, &position.trigger));
    let found = statements.chain(events).chain(positions).filter(|(_, trigger)| ann.has(trigger));
    found.enumerate().map(|(idx, (id, _))| (id.clone(), format!("E{}", idx + 1))).collect()
}

struct Article<'a> {
    rec: &'a Record,
    privacy: &'a Privacy<'a>,
    ann: Ann<'a>,
    numbers: BTreeMap<String, String>,
}

impl Article<'_> {
    fn statement(&mut self, statement: &Statement) {
        let mut fillers = Fillers::new();
        for party in &statement.speakers {
            self.party(&mut fillers, "Speaker", &party.at, party.entity.as_deref(), None);
        }
        for content in &statement.content {
            self.fill(&mut fillers, "Content", CONTENT, content, &[]);
        }
        self.time(&mut fillers, statement.date.as_ref());
        self.refer(&mut fillers, "Within", &statement.id, statement.within.as_deref());
        let Some(id) = self.entry(&statement.id, SAY, &statement.trigger, &fillers) else { return };
        self.value("Quoted", &id, statement.quoted.map(|quoted| quoted.as_str()));
        self.score(&id, statement.score);
        self.entry_note(&id, &statement.id, statement.score, statement.date.as_ref(), None);
    }

    fn event(&mut self, event: &Event, chosen: &ChosenEvent) {
        let mut fillers = Fillers::new();
        for (role, parties) in [("Actor", &event.actors), ("Recipient", &event.recipients)] {
            for party in parties {
                self.party(&mut fillers, role, &party.at, party.entity.as_deref(), party.code.as_deref());
            }
        }
        for place in &event.places {
            self.fill(&mut fillers, "Place", PLACE, &place.at, &place_facts(place));
        }
        self.time(&mut fillers, event.date.as_ref());
        self.refer(&mut fillers, "According_to", &event.id, event.according_to.as_deref());
        self.refer(&mut fillers, "Same_as", &event.id, event.same_as.as_deref());
        let Some(id) = self.entry(&event.id, event.event_type.as_str(), &event.trigger, &fillers) else { return };
        self.value("Modality", &id, Some(event.modality.as_str()));
        self.value("Mode", &id, event.mode.as_deref());
        self.score(&id, event.score);
        if chosen.is_human {
            self.ann.attribute("Human", &id, None);
        }
        self.entry_note(&id, &event.id, event.score, event.date.as_ref(), chosen.entry.as_ref().map(|entry| entry.id.as_str()));
    }

    fn position(&mut self, position: &Position) {
        let mut fillers = Fillers::new();
        for party in &position.holders {
            self.party(&mut fillers, "Holder", &party.at, party.entity.as_deref(), None);
        }
        for object in &position.objects {
            let facts = self.deal_facts(object);
            self.fill(&mut fillers, "Object", AGREEMENT, &object.at, &facts);
        }
        self.time(&mut fillers, position.date.as_ref());
        self.refer(&mut fillers, "According_to", &position.id, position.according_to.as_deref());
        let Some(id) = self.entry(&position.id, POSITION, &position.trigger, &fillers) else { return };
        self.value("Stance", &id, Some(position.stance.as_str()));
        self.value("Modality", &id, Some(position.modality.as_str()));
        self.score(&id, position.score);
        self.entry_note(&id, &position.id, position.score, position.date.as_ref(), None);
    }

    fn mentions(&mut self, entity: &Entity) {
        for mention in &entity.mentions {
            self.party(&mut Fillers::new(), "", &mention.at, Some(&entity.id), None);
        }
    }

    /// The trigger and the entry on it; gives the entry's id back.
    fn entry(&mut self, id: &str, kind: &str, trigger: &Excerpt, fillers: &Fillers) -> Option<String> {
        let number = self.numbers.get(id)?.clone();
        let trigger = self.ann.bind(kind, trigger)?;
        self.ann.event(&number, kind, &trigger.id, fillers);
        Some(number)
    }

    fn party(&mut self, fillers: &mut Fillers, role: &'static str, at: &Excerpt, id: Option<&str>, code: Option<&str>) {
        let entity = self.rec.entity(id);
        let kind = entity.map_or_else(|| PARTY.to_owned(), |entity| type_name(entity.kind.as_str()));
        let named = entity.map(|entity| format!("{} {}", entity.id, self.privacy.name(entity)));
        let wikidata = entity.and_then(|entity| self.privacy.wikidata(entity));
        self.fill(fillers, role, &kind, at, &[named, wikidata.map(str::to_owned), code.map(str::to_owned)]);
    }

    fn fill(&mut self, fillers: &mut Fillers, role: &'static str, kind: &str, at: &Excerpt, facts: &[Option<String>]) {
        let Some(bound) = self.ann.bind(kind, at) else { return };
        if bound.is_new {
            self.ann.note(&bound.id, facts);
        }
        fillers.push((role, bound.id));
    }

    fn time(&mut self, fillers: &mut Fillers, date: Option<&EventDate>) {
        if let Some((date, words)) = date.and_then(|date| Some((date, date_words(date)?))) {
            self.fill(fillers, "Time", DATE, &words, std::slice::from_ref(&date.value));
        }
    }

    /// A reference to another entry, if that is in the file too.
    fn refer(&self, fillers: &mut Fillers, role: &'static str, from: &str, to: Option<&str>) {
        let number = to.filter(|&to| to != from).and_then(|to| self.numbers.get(to));
        fillers.extend(number.map(|number| (role, number.clone())));
    }

    fn deal_facts(&self, object: &DealMention) -> [Option<String>; 1] {
        let named = self.rec.agreement(object.agreement.as_deref());
        [named.map(|agreement| format!("{} {}, {}", agreement.id, self.privacy.text(&agreement.name), agreement.kind))]
    }

    fn value(&mut self, name: &str, of: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.ann.attribute(name, of, Some(&brat_name(value)));
        }
    }

    fn score(&mut self, of: &str, score: f32) {
        if let Some(score) = three_decimals(score) {
            self.ann.attribute("Score", of, Some(&band(score)));
        }
    }

    fn entry_note(&mut self, of: &str, id: &str, score: f32, date: Option<&EventDate>, entry: Option<&str>) {
        let date = date.and_then(|date| Some(format!("date {} ({})", date.value.as_deref()?, date.basis)));
        let score = three_decimals(score).map(|score| format!("score {score}"));
        self.ann.note(of, &[Some(id.to_owned()), score, date, entry.map(|entry| format!("entry {entry}"))]);
    }
}

fn place_facts(at: &EventPlace) -> [Option<String>; 5] {
    let place = &at.place;
    let degrees = coordinates(at).map(|(lat, lon)| format!("{lat} {lon}"));
    let precision = place.precision.map(|precision| precision.to_string());
    [place.name.clone(), place.country.clone(), degrees, precision, place.geonames.map(|id| format!("geonames {id}"))]
}

//! What the world file knows of the entities of an article.
//!
//! The article is its own evidence: the countries it speaks of ([`setting`]) decide between namesakes, of actors ([`actors`]) and of places
//! ([`places`]).

mod actors;
mod places;
mod setting;

use std::collections::BTreeMap;

use rapporteur_reader::Reading;
use rapporteur_record::{Place, PlacePrecision};
use rapporteur_resolve::{Answer, Question, Setting, who};
use rapporteur_text::{Document, TextSpan};
use rapporteur_world::{CountryCode, Day, World};

use crate::Options;

/// The world file, and what it knows of an article.
pub(crate) struct Known<'a> {
    world: &'a World,
    setting: Setting,
    /// For each entity.
    answers: Vec<Answer>,
    places: BTreeMap<TextSpan, Place>,
}

impl<'a> Known<'a> {
    pub(crate) fn new(world: &'a World, doc: &Document, reading: &Reading, options: &Options) -> Self {
        let day = options.published.and_then(|published| Day::parse(&published.to_string()));
        let setting = setting::setting(world, doc, day);
        let places = places::located(world, doc, reading, &setting);
        // Towns tell as well where an article is set.
        let within = places.values().filter(|place| place.precision != Some(PlacePrecision::Country));
        let countries = within.filter_map(|place| CountryCode::parse(place.country.as_deref()?));
        let setting = setting.with_countries(countries);
        let answers = actors::answers(world, doc, reading, &setting);
        Self { world, setting, answers, places }
    }

    /// What an entity stands for.
    pub(crate) fn answer(&self, entity: usize) -> &Answer {
        &self.answers[entity]
    }

    /// Where the place named by a mention or a place filler is.
    pub(crate) fn place(&self, span: TextSpan) -> Option<&Place> {
        self.places.get(&span)
    }

    /// What a filler stands for: by its own words, and by the entity they name.
    pub(crate) fn filler(&self, words: &str, entity: Option<usize>) -> Answer {
        let own = who(self.world, &Question { phrase: words, setting: &self.setting, acts: true, any_case: false, hint: None });
        match entity {
            Some(idx) => actors::fuller(own, self.answers[idx].clone()),
            None => own,
        }
    }
}

/// The words of a span, on one line.
fn words_of(doc: &Document, span: TextSpan) -> String {
    doc.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

//! Scores of places: with the names given, and with the names to be found as well.

use std::fmt::Write;
use std::path::Path;

use rapporteur_intake::Given;
use rapporteur_pipeline::{Content, Pipeline};
use rapporteur_record::{EntityKind, MentionForm, Record};
use rapporteur_resolve::{PlaceMention, Setting, places};
use rapporteur_world::{CountryCode, Named, World, kilometres};

use super::standoff::{self, GoldPlace, PlacePassage};
use crate::failure::Failure;

/// Kilometres within which a place counts as found: a hundred miles, as the literature on toponym resolution has it.
const WITHIN_KM: f64 = 161.0;
/// Characters around a name that are looked at.
const AROUND: usize = 80;

/// What was right of how many.
#[derive(Default)]
struct Tally {
    gold: usize,
    answered: usize,
    near: usize,
    /// Names whose country is known, and how many of them were put there.
    with_country: usize,
    in_country: usize,
    kilometres: Vec<f64>,
    predicted: usize,
    hits: usize,
}

/// Scores `path` and returns the table.
pub(super) fn score(path: &Path, pipeline: &Pipeline) -> Result<String, Failure> {
    let mut tally = Tally::default();
    for passage in standoff::places(path)? {
        tally.given(pipeline.world(), &passage);
        tally.found(pipeline, &passage);
    }
    Ok(tally.shown())
}

impl Tally {
    /// The names are given: only where they are has to be worked out.
    fn given(&mut self, world: &World, passage: &PlacePassage) {
        let chars: Vec<char> = passage.text.chars().collect();
        let cut = |from: usize, to: usize| chars.get(from..to.min(chars.len())).unwrap_or(&[]).iter().collect::<String>();
        let names: Vec<_> = passage.places.iter().map(|place| around(place, cut)).collect();
        let mentions: Vec<_> = names.iter().map(|(name, before, after)| PlaceMention { name, before, after }).collect();
        let found = places(world, &mentions, &Setting::of_text(world, &passage.text, None));
        for ((place, (name, ..)), found) in passage.places.iter().zip(&names).zip(found) {
            self.gold += 1;
            let country = country_of(world, name, place);
            self.with_country += usize::from(country.is_some());
            let Some(found) = found else { continue };
            self.answered += 1;
            let km = kilometres((place.lat, place.lon), (found.lat, found.lon));
            self.kilometres.push(km);
            self.near += usize::from(km <= WITHIN_KM);
            self.in_country += usize::from(country.is_some() && country == found.country);
        }
    }

    /// The names have to be found as well.
    fn found(&mut self, pipeline: &Pipeline, passage: &PlacePassage) {
        let line = serde_json::json!({"id": "p", "text": passage.text}).to_string();
        let content = Content::JsonLine(line.into_bytes());
        let Ok(rec) = pipeline.read(&content, &Given::default(), None) else { return };
        let offset = rec.article.text.chars().count().saturating_sub(passage.text.chars().count());
        let predicted = predicted(&rec, offset);
        self.predicted += predicted.len();
        let is_hit = |place: &&GoldPlace| {
            predicted.iter().any(|(start, end, lat, lon)| {
                *start < place.span[1] && place.span[0] < *end && kilometres((place.lat, place.lon), (*lat, *lon)) <= WITHIN_KM
            })
        };
        self.hits += passage.places.iter().filter(is_hit).count();
    }

    fn shown(mut self) -> String {
        self.kilometres.sort_by(f64::total_cmp);
        let median = self.kilometres.get(self.kilometres.len() / 2).copied().unwrap_or_default();
        let percent = |part: usize, whole: usize| if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 };
        let (precision, recall) = (percent(self.hits, self.predicted), percent(self.hits, self.gold));
        let f1 = if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        let mut out = String::new();
        let mut line =
            |name: &str, value: String, n: usize| writeln!(out, "{name:<44} {value:>8}  n {n}").expect("a string takes everything");
        line("names given: answered, %", format!("{:.1}", percent(self.answered, self.gold)), self.gold);
        line("names given: within 161 km, %", format!("{:.1}", percent(self.near, self.gold)), self.gold);
        line("names given: country right, %", format!("{:.1}", percent(self.in_country, self.with_country)), self.with_country);
        line("names given: median error, km", format!("{median:.0}"), self.answered);
        line("names found: precision within 161 km, %", format!("{precision:.1}"), self.predicted);
        line("names found: recall within 161 km, %", format!("{recall:.1}"), self.gold);
        line("names found: F1 within 161 km", format!("{f1:.1}"), self.gold);
        out
    }
}

fn around(place: &GoldPlace, cut: impl Fn(usize, usize) -> String) -> (String, String, String) {
    let [start, end] = place.span;
    (cut(start, end), cut(start.saturating_sub(AROUND), start), cut(end, end + AROUND))
}

/// The country of the place of that name that is nearest to the gold coordinates, where one is near.
fn country_of(world: &World, name: &str, gold: &GoldPlace) -> Option<CountryCode> {
    let places = world.find(name).filter_map(|named| match named {
        Named::Country(country) => Some((country.code, country.lat, country.lon)),
        Named::Place(place) => Some((place.country()?.code, place.lat(), place.lon())),
        _ => None,
    });
    let near = places.map(|(code, lat, lon)| (kilometres((gold.lat, gold.lon), (lat, lon)), code)).filter(|(km, _)| *km <= WITHIN_KM);
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, code)| code)
}

/// Spans, in code points of the passage, of the names that were put on the map, with where.
fn predicted(rec: &Record, offset: usize) -> Vec<(usize, usize, f64, f64)> {
    let mut found = Vec::new();
    for entity in rec.entities.iter().filter(|entity| matches!(entity.kind, EntityKind::Place | EntityKind::Facility | EntityKind::Country))
    {
        let Some((lat, lon)) = entity.place.as_ref().and_then(|place| Some((place.lat?, place.lon?))) else { continue };
        for mention in entity.mentions.iter().filter(|mention| matches!(mention.how, MentionForm::Name | MentionForm::Alias)) {
            let span = mention.at.span.range();
            found.push((span.start.saturating_sub(offset), span.end.saturating_sub(offset), lat, lon));
        }
    }
    found
}

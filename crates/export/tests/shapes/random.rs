//! What holds for every record, whatever its text is made of.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rapporteur_export::{GeoJson, Plover, Privacy, Settings, WebAnnotations};
use rapporteur_record::*;

use crate::{all, annotation, brat, export, geo, plover, sample};

/// Parts that texts are put together from: scripts, joined emoji, line ends and what some programs take for one.
const PARTS: &[&str] = &[
    "Jets hit",
    " ",
    "Salma",
    "عدن",
    "שלום ",
    "🚀",
    "👩‍🚒",
    "𝔻",
    "\n",
    "\t",
    "\r\n",
    "\u{2028}",
    "\u{85}",
    "e\u{301}",
    "\u{200f}",
    "\"",
    "Ö",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![4 => select(PARTS).prop_map(str::to_owned), 1 => any::<String>()];
    vec(part, 1..40).prop_map(|parts| parts.concat()).prop_filter("a text without a character", |text| !text.is_empty())
}

/// Some characters of `text`, one at least.
fn cut(text: &str, from: &Index, len: &Index) -> Excerpt {
    let bounds: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let start = from.index(bounds.len() - 1);
    let end = start + 1 + len.index((bounds.len() - 1 - start).min(60));
    Excerpt::cut(text, bounds[start]..bounds[end]).unwrap()
}

#[derive(Clone, Debug)]
struct Plan {
    cuts: Vec<(Index, Index)>,
    modality: Modality,
    event_type: EventType,
    mode: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    date: Option<String>,
    code: Option<String>,
    score: f32,
}

fn plan() -> impl Strategy<Value = Plan> {
    let degrees = || option::of(prop_oneof![-200.0..200.0f64, Just(f64::NAN)]);
    let what = (select(Modality::ALL), select(EventType::ALL), any::<Option<String>>());
    let date = option::of(prop_oneof!["[0-9]{4}(-[0-9]{2}){0,2}", any::<String>()]);
    let code = option::of(prop_oneof!["([A-Z]{3}){1,2}", any::<String>()]);
    (vec(any::<(Index, Index)>(), 8), what, (degrees(), degrees()), date, code, any::<f32>()).prop_map(
        |(cuts, (modality, event_type, mode), (lat, lon), date, code, score)| Plan {
            cuts,
            modality,
            event_type,
            mode,
            lat,
            lon,
            date,
            code,
            score,
        },
    )
}

/// The sample's entries with everything moved onto `text` at random; one entity is a private person.
fn record(text: &str, plans: &[Plan]) -> Record {
    let mut rec = sample::record();
    rec.article.text = text.to_owned();
    rec.article.title = text.lines().next().map(str::to_owned);
    let templates = (rec.events[0].clone(), rec.statements[1].clone(), rec.positions[0].clone());
    (rec.events, rec.statements, rec.positions) = (vec![], vec![], vec![]);
    for entity in &mut rec.entities {
        let (from, len) = &plans[0].cuts[usize::from(entity.private_person)];
        entity.mentions = vec![Mention { at: cut(text, from, len), how: MentionForm::Name }];
        entity.name = entity.mentions[0].at.text.clone();
    }
    for (idx, plan) in plans.iter().enumerate() {
        let at = |nth: usize| cut(text, &plan.cuts[nth].0, &plan.cuts[nth].1);
        rec.events.push(event(&templates.0, idx, plan, at));
        let Statement { mut speakers, .. } = templates.1.clone();
        speakers[0].at = at(5);
        rec.statements.push(Statement {
            id: format!("s{idx}"),
            trigger: at(6),
            speakers,
            content: vec![at(7), at(0)],
            ..templates.1.clone()
        });
        let Position { mut holders, mut objects, .. } = templates.2.clone();
        (holders[0].at, objects[0].at) = (at(1), at(2));
        rec.positions.push(Position { id: format!("p{idx}"), trigger: at(3), holders, objects, ..templates.2.clone() });
    }
    rec
}

fn event(template: &Event, idx: usize, plan: &Plan, at: impl Fn(usize) -> Excerpt) -> Event {
    let mut event = Event { id: format!("v{idx}"), event_type: plan.event_type, modality: plan.modality, ..template.clone() };
    (event.mode, event.trigger, event.score) = (plan.mode.clone(), at(0), plan.score);
    (event.actors[0].at, event.actors[0].code, event.recipients[0].at) = (at(1), plan.code.clone(), at(2));
    event.actors[0].entity = idx.is_multiple_of(2).then(|| "e3".to_owned());
    (event.places[0].at, event.places[1].at) = (at(3), at(4));
    (event.places[1].place.lat, event.places[1].place.lon) = (plan.lat, plan.lon);
    event.date.as_mut().unwrap().value = plan.date.clone();
    event.same_as = (idx > 0).then(|| "v0".to_owned());
    event
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn selectors_cut_the_very_words(text in text(), plans in vec(plan(), 1..4), show_private: bool) {
        let settings = Settings { show_private, ..Settings::default() };
        let rec = record(&text, &plans);
        let chosen = all(&rec);
        let lines = export(WebAnnotations::new, &settings, &[(rec.clone(), chosen)]);
        prop_assert_eq!(lines.lines().count(), 3 * plans.len());
        for line in lines.lines() {
            annotation::check(line, &text);
        }
        let privacy = Privacy::of(&rec, &settings);
        let masked: Vec<_> = privacy.ranges(&text).into_iter().map(|range| text[..range.start].chars().count()..text[..range.end].chars().count()).collect();
        for line in lines.lines() {
            let annotation: serde_json::Value = serde_json::from_str(line).unwrap();
            let selectors = &annotation["target"]["selector"];
            let length = |name: &str| selectors[1][name].as_str().map(|quoted| quoted.chars().count());
            if let (Some(prefix), Some(suffix)) = (length("prefix"), length("suffix")) {
                let position = |name: &str| usize::try_from(selectors[0][name].as_u64().unwrap()).unwrap();
                let quoted = position("start") - prefix..position("end") + suffix;
                prop_assert!(masked.iter().all(|name| name.end <= quoted.start || quoted.end <= name.start), "{line}");
            }
        }
    }

    #[test]
    fn brat_finds_the_very_words(text in text(), plans in vec(plan(), 1..4), show_private: bool) {
        let settings = Settings { show_private, ..Settings::default() };
        let rec = record(&text, &plans);
        let (shown, ann) = brat::pair(&settings, &rec, &all(&rec));
        prop_assert_eq!(shown.chars().count(), text.chars().count());
        brat::check(&shown, &ann);
    }

    #[test]
    fn plover_is_valid(text in text(), plans in vec(plan(), 1..4)) {
        let rec = record(&text, &plans);
        let chosen = all(&rec);
        plover::check(&export(Plover::new, &Settings::default(), &[(rec, chosen)]));
    }

    #[test]
    fn geojson_is_valid(text in text(), plans in vec(plan(), 1..4)) {
        let rec = record(&text, &plans);
        let chosen = all(&rec);
        let collection = geo::parsed(&export(GeoJson::new, &Settings::default(), &[(rec, chosen)]));
        prop_assert_eq!(collection.features.len(), plans.len(), "the place of the whole country stays");
    }
}

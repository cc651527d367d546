//! Runs `cases/actors/*.md` on the tables in `world/`: phrases in an `ask` block (`phrase | day | countries the article speaks of`), what they are
//! coded as in a `codes` block. And `cases/places/*.md`.

mod common;

use common::{WORLD, mention, without_brackets};
use rapporteur_resolve::{Answer, Found, Question, Setting, places, who};
use rapporteur_testkit::check;
use rapporteur_world::{CountryCode, Day};

#[test]
fn codes_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/actors"), "codes", |case| {
        case.block("ask").unwrap_or_default().lines().map(|line| format!("{}\n", asked(line))).collect()
    });
}

fn asked(line: &str) -> String {
    let mut fields = line.split('|').map(str::trim);
    let phrase = fields.next().unwrap_or("");
    let day = fields.next().and_then(Day::parse);
    let codes = fields.next().unwrap_or("").split_whitespace().filter_map(CountryCode::parse);
    let setting = Setting { day, countries: codes.map(|code| (code, 2)).collect() };
    shown(&who(&WORLD, &Question { phrase, setting: &setting, acts: true, any_case: true, hint: None }))
}

fn shown(answer: &Answer) -> String {
    let country = answer.country().map_or("-".to_owned(), |code| code.to_string());
    let sectors: Vec<_> = answer.sectors().iter().map(|sector| sector.as_str()).collect();
    let kind = answer.kind.map_or("-", |kind| kind.as_str());
    let parts =
        [country, sectors.join(" "), kind.to_owned(), answer.role().unwrap_or("").to_owned(), answer.name.clone().unwrap_or_default()];
    parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

/// Runs `cases/places/*.md`: texts with place names in square brackets, and where they are.
#[test]
fn places_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/places"), "places", |case| {
        case.block("ask").unwrap_or_default().lines().map(located).collect()
    });
}

fn located(line: &str) -> String {
    let (text, spans) = without_brackets(line);
    let mentions: Vec<_> = spans.iter().map(|span| mention(&text, span)).collect();
    let setting = Setting::of_text(&WORLD, &text, None);
    let found = places(&WORLD, &mentions, &setting);
    mentions
        .iter()
        .zip(found)
        .map(|(mention, found)| format!("{} = {}\n", mention.name, found.map_or("-".to_owned(), |place| place_line(&place))))
        .collect()
}

fn place_line(place: &Found) -> String {
    let country = place.country.map_or("-".to_owned(), |code| code.to_string());
    let within = place.admin1.as_deref().unwrap_or("-");
    format!("{} | {} | {within}, {country} | {:.1} {:.1} | {}", place.name, place.feature, place.lat, place.lon, place.precision.as_str())
}

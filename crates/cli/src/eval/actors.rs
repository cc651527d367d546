//! Scores of actor codes: what the record of a passage says of the words of a phrase.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use rapporteur_codebook::Sector;
use rapporteur_intake::Given;
use rapporteur_pipeline::{Content, Pipeline};
use rapporteur_resolve::{Kind, Question, Setting, who};
use rapporteur_text::TextSpan;
use rapporteur_world::{Day, World};

use super::standoff::{self, ActorCase};
use crate::failure::Failure;

/// A country, `-` for none, and sectors.
#[derive(Default)]
struct Code {
    country: String,
    sectors: Vec<String>,
    /// Whether it is a country's name and nothing else.
    is_country: bool,
}

/// Scores `path`, its passages read from `passages`, and returns the table; with the cases that are wrong, if `errors` of them are asked for.
pub(super) fn score(path: &Path, passages: &[PathBuf], errors: usize, world: &World, pipeline: &Pipeline) -> Result<String, Failure> {
    let cases: Vec<_> = standoff::actors(path, passages)?.into_iter().filter(|case| case.country != "?").collect();
    let (mut countries, mut both, mut wrong) = (0, 0, Vec::new());
    for case in &cases {
        let code = fuller(by_itself(world, case), in_record(pipeline, case));
        let has_country = code.country == case.country;
        let has_sector = code.sectors.first() == case.sectors.first();
        countries += usize::from(has_country);
        both += usize::from(has_country && has_sector);
        if !(has_country && has_sector) {
            wrong.push(error(case, &code));
        }
    }
    wrong.truncate(errors);
    Ok(shown(cases.len(), countries, both) + &wrong.concat())
}

/// The phrase's own code, filled up from that of the entity the record has for it: as the parties of events are coded.
fn fuller(own: Code, entity: Option<Code>) -> Code {
    let Some(entity) = entity.filter(|_| !own.is_country) else { return own };
    let known = |code: &Code| u8::from(code.country != "-") + u8::from(!code.sectors.is_empty());
    let (mut best, other) = if known(&entity) > known(&own) { (entity, own) } else { (own, entity) };
    if best.sectors.is_empty() {
        best.sectors = other.sectors;
    }
    if best.country == "-" && !best.sectors.iter().any(|sector| Sector::parse(sector).is_some_and(Sector::is_international)) {
        best.country = other.country;
    }
    best
}

/// The code of the entity that the record has for the phrase; none where it has none.
fn in_record(pipeline: &Pipeline, case: &ActorCase) -> Option<Code> {
    let line = serde_json::json!({"id": "p", "text": case.text, "published": day_of(&case.date)}).to_string();
    let article = pipeline.article(&Content::JsonLine(line.into_bytes()), &Given::default(), None).ok()?;
    let (reading, rec) = pipeline.annotate(&article).ok()?;
    let offset = article.document.text().len() - case.text.len();
    let span = TextSpan::new(offset + case.bytes.start, offset + case.bytes.end);
    let entity = &rec.entities[reading.find_entity(span)?];
    let (country, sectors) = entity.codes.first().map_or((None, Vec::new()), |code| (code.country.clone(), code.sectors.clone()));
    Some(Code { country: country.unwrap_or_else(|| "-".to_owned()), sectors, is_country: false })
}

fn by_itself(world: &World, case: &ActorCase) -> Code {
    let setting = Setting::of_text(world, &case.text, day_of(&case.date).as_deref().and_then(Day::parse));
    let answer = who(world, &Question { phrase: &case.phrase, setting: &setting, acts: true, any_case: false, hint: None });
    Code {
        country: answer.country().map_or("-".to_owned(), |code| code.to_string()),
        sectors: answer.sectors().iter().map(|sector| sector.as_str().to_owned()).collect(),
        is_country: answer.kind == Some(Kind::Country),
    }
}

/// The day of a corpus date: `2020-07-08`, or `July 8 , 2020`.
fn day_of(date: &str) -> Option<String> {
    let tidy = date.replace(" ,", ",");
    let day = Day::parse(date).map(|_| date.to_owned());
    day.or_else(|| Some(rapporteur_dates::resolve(&tidy, None, rapporteur_dates::Tense::Unknown)?.value.to_string()))
}

fn shown(n: usize, countries: usize, both: usize) -> String {
    let percent = |part: usize| if n == 0 { 0.0 } else { 100.0 * part as f64 / n as f64 };
    let mut out = String::new();
    for (name, part) in [("country right, %", countries), ("country and first sector right, %", both)] {
        writeln!(out, "{name:<44} {:>8.1}  n {n}", percent(part)).expect("a string takes everything");
    }
    out
}

fn error(case: &ActorCase, code: &Code) -> String {
    let phrase: String = case.phrase.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let wanted = format!("{} {}", case.country, case.sectors.join(" "));
    format!("{phrase}  {}\n    wanted {wanted}\n    got    {} {}\n", case.date, code.country, code.sectors.join(" "))
}

//! Scores of actor codes: what the words of a phrase are coded as in their passage.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use rapporteur_intake::Given;
use rapporteur_pipeline::{Content, Pipeline};
use rapporteur_resolve::Answer;
use rapporteur_text::TextSpan;
use rapporteur_world::Day;

use super::standoff::{self, ActorCase};
use crate::failure::Failure;

/// Scores `path`, its passages read from `passages`, and returns the table; with the cases that are wrong, if `errors` of them are asked for.
pub(super) fn score(path: &Path, passages: &[PathBuf], errors: usize, pipeline: &Pipeline) -> Result<String, Failure> {
    let cases: Vec<_> = standoff::actors(path, passages)?.into_iter().filter(|case| case.country != "?").collect();
    let (mut countries, mut both, mut wrong) = (0, 0, Vec::new());
    for case in &cases {
        let answer = answer(pipeline, case).unwrap_or_default();
        let has_country = country(&answer) == case.country;
        let has_sector = answer.sectors().first().map(|sector| sector.as_str()) == case.sectors.first().map(String::as_str);
        countries += usize::from(has_country);
        both += usize::from(has_country && has_sector);
        if !(has_country && has_sector) {
            wrong.push(error(case, &answer));
        }
    }
    wrong.truncate(errors);
    Ok(shown(cases.len(), countries, both) + &wrong.concat())
}

/// What the phrase is coded as in its passage; a passage that cannot be read answers nothing.
fn answer(pipeline: &Pipeline, case: &ActorCase) -> Option<Answer> {
    let line = serde_json::json!({"id": "p", "text": case.text, "published": day_of(&case.date)}).to_string();
    let article = pipeline.article(&Content::JsonLine(line.into_bytes()), &Given::default(), None).ok()?;
    let offset = article.document.text().len() - case.text.len();
    pipeline.party(&article, TextSpan::new(offset + case.bytes.start, offset + case.bytes.end)).ok()
}

fn country(answer: &Answer) -> String {
    answer.country().map_or("-".to_owned(), |code| code.to_string())
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

fn error(case: &ActorCase, answer: &Answer) -> String {
    let phrase: String = case.phrase.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let sectors: Vec<_> = answer.sectors().iter().map(|sector| sector.as_str()).collect();
    let wanted = format!("{} {}", case.country, case.sectors.join(" "));
    format!("{phrase}  {}\n    wanted {wanted}\n    got    {} {}\n", case.date, country(answer), sectors.join(" "))
}

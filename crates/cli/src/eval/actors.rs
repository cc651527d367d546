//! Scores of actor codes: a phrase in its passage, its country and sectors.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use rapporteur_resolve::{Answer, Question, Setting, who};
use rapporteur_world::{Day, World};

use super::standoff::{self, ActorCase};
use crate::failure::Failure;

/// Scores `path`, its passages read from `passages`, and returns the table; with the cases that are wrong, if `errors` of them are asked for.
pub(super) fn score(path: &Path, passages: &[PathBuf], errors: usize, world: &World) -> Result<String, Failure> {
    let cases: Vec<_> = standoff::actors(path, passages)?.into_iter().filter(|case| case.country != "?").collect();
    let (mut countries, mut both, mut wrong) = (0, 0, Vec::new());
    for case in &cases {
        let answer = answer(world, case);
        let has_country = answer.country().map_or("-".to_owned(), |code| code.to_string()) == case.country;
        let has_sector = answer.sectors().first().map(|sector| sector.as_str()) == case.sectors.first().map(String::as_str);
        countries += usize::from(has_country);
        both += usize::from(has_country && has_sector);
        if !(has_country && has_sector) {
            wrong.push((case, answer));
        }
    }
    Ok(shown(cases.len(), countries, both) + &wrong.iter().take(errors).map(|(case, answer)| error(case, answer)).collect::<String>())
}

fn answer(world: &World, case: &ActorCase) -> Answer {
    let setting = Setting::of_text(world, &case.text, day(&case.date));
    who(world, &Question { phrase: &case.phrase, setting: &setting, acts: true, any_case: false, hint: None })
}

/// The day of a corpus date: `2020-07-08`, or `July 8 , 2020`.
fn day(date: &str) -> Option<Day> {
    let tidy = date.replace(" ,", ",");
    Day::parse(date).or_else(|| Day::parse(&rapporteur_dates::resolve(&tidy, None, rapporteur_dates::Tense::Unknown)?.value.to_string()))
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
    let country = answer.country().map_or("-".to_owned(), |code| code.to_string());
    let sectors: Vec<_> = answer.sectors().iter().map(|sector| sector.as_str()).collect();
    let name = answer.name.as_deref().unwrap_or("");
    let phrase: String = case.phrase.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!(
        "{phrase}  {}\n    wanted {} {}\n    got    {country} {}  {name}\n",
        case.date,
        case.country,
        case.sectors.join(" "),
        sectors.join(" ")
    )
}

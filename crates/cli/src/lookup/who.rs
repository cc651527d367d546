//! Who a phrase stands for.

use std::fmt::Write;

use rapporteur_resolve::{Answer, Question, Setting, who};
use rapporteur_world::{Affiliation, Day, Link, LinkKind, Term, World};
use serde::Serialize;

use super::lines::Line;

/// The answer as other programs read it.
#[derive(Serialize)]
struct Outside<'a> {
    phrase: &'a str,
    name: Option<&'a str>,
    country: Option<String>,
    sectors: Vec<&'static str>,
    role: Option<&'a str>,
    wikidata: Option<String>,
    kind: Option<&'static str>,
}

/// One JSON object, on a line.
pub(super) fn json(world: &World, line: &Line<'_>) -> String {
    let answer = answer(world, line);
    let outside = Outside {
        phrase: line.phrase,
        name: answer.name.as_deref(),
        country: answer.country().map(|code| code.to_string()),
        sectors: answer.sectors().iter().map(|sector| sector.as_str()).collect(),
        role: answer.role(),
        wikidata: answer.wikidata.map(|number| format!("Q{number}")),
        kind: answer.kind.map(|kind| kind.as_str()),
    };
    serde_json::to_string(&outside).expect("strings become JSON") + "\n"
}

/// A line on who it is, and one for each code.
pub(super) fn text(world: &World, line: &Line<'_>) -> String {
    let answer = answer(world, line);
    let mut out = head(line, &answer);
    if answer.codes.is_empty() {
        out.push_str("  not known: no country and no sector\n");
    }
    answer.codes.iter().for_each(|code| out.push_str(&code_line(code)));
    answer.links.iter().for_each(|link| out.push_str(&link_line(link)));
    out
}

fn answer(world: &World, line: &Line<'_>) -> Answer {
    let setting = Setting { day: Day::parse(line.date), ..Setting::default() };
    who(world, &Question { phrase: line.phrase, setting: &setting, acts: true, any_case: true, hint: None })
}

fn head(line: &Line<'_>, answer: &Answer) -> String {
    let name = answer.name.as_deref().unwrap_or(line.phrase);
    let kind = answer.kind.map_or(String::new(), |kind| format!("  {}", kind.as_str().replace('_', " ")));
    let item = answer.wikidata.map_or(String::new(), |number| format!("  Q{number}"));
    format!("{name}{kind}{item}\n")
}

fn code_line(code: &Affiliation) -> String {
    let country = code.country.map_or("-".to_owned(), |country| country.to_string());
    let sectors: Vec<_> = code.sectors.iter().map(|sector| sector.as_str()).collect();
    let mut out = format!("  {country} {}", sectors.join(" "));
    if let Some(role) = &code.role {
        write!(out, "  {role}").expect("a string takes everything");
    }
    out + &period(code.term) + "\n"
}

fn link_line(link: &Link) -> String {
    let how = match link.kind {
        LinkKind::Leader => "led by",
        LinkKind::Allegiance => "belongs to",
    };
    format!("  {how} {}{}\n", link.name, period(link.term))
}

/// "since", "until", or both ends.
fn period(term: Term) -> String {
    match (term.from, term.to) {
        (None, None) => String::new(),
        (Some(from), None) => format!("  since {from}"),
        (None, Some(to)) => format!("  until {to}"),
        (Some(from), Some(to)) => format!("  {from} to {to}"),
    }
}

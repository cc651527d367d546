//! The report as JSON, in its own outside form.

use std::io;

use serde::Serialize;

use super::{Report, Tally};
use crate::matches::{Fate, OursListed, Pair, TheirsListed};

#[derive(Serialize)]
struct Outside<'r> {
    schema: &'static str,
    theirs: Vec<&'static str>,
    settings: Allowed,
    totals: Totals,
    by_type: Vec<Row<'r>>,
    by_their_type: Vec<Row<'r>>,
    by_month: Vec<Row<'r>>,
    by_country: Vec<Row<'r>>,
    pairs: Vec<Link<'r>>,
    ours_again: Vec<Link<'r>>,
    theirs_again: Vec<Link<'r>>,
    only_theirs: Vec<Their<'r>>,
    only_ours: Vec<Our<'r>>,
}

#[derive(Serialize)]
struct Allowed {
    days: u32,
    km: f64,
    least_score: f64,
    widest_days: u32,
    cut_short: u64,
}

#[derive(Serialize)]
struct Totals {
    theirs: u64,
    ours: u64,
    both: u64,
    theirs_again: u64,
    ours_again: u64,
    only_theirs: u64,
    only_ours: u64,
    only_ours_told_once: u64,
    ours_outside_days: u64,
    ours_outside_countries: u64,
    ours_outside_types: u64,
    theirs_vague: u64,
    ours_vague: u64,
    found_of_theirs: Option<f64>,
    found_of_ours: Option<f64>,
}

#[derive(Serialize)]
struct Row<'r> {
    name: &'r str,
    both: u64,
    theirs_again: u64,
    only_theirs: u64,
    ours_again: u64,
    only_ours: u64,
    found: Option<f64>,
}

#[derive(Serialize)]
struct Link<'r> {
    ours: &'r str,
    theirs: &'r str,
    score: f64,
    days_apart: u32,
    km_apart: Option<f64>,
    date: f64,
    place: f64,
    actors: f64,
    #[serde(rename = "type")]
    kind: f64,
}

#[derive(Serialize)]
struct Their<'r> {
    id: &'r str,
    line: u64,
    #[serde(rename = "type")]
    label: &'r str,
    day: String,
    country: Option<String>,
}

#[derive(Serialize)]
struct Our<'r> {
    id: &'r str,
    #[serde(rename = "type")]
    event_type: &'static str,
    day: Option<String>,
    country: Option<String>,
    reports: u32,
}

pub(super) fn write(report: &Report<'_>, out: impl io::Write) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &outside(report))?)
}

fn outside<'r>(report: &'r Report<'_>) -> Outside<'r> {
    let matches = report.matches;
    let is_only = |fate: &Fate| matches!(fate, Fate::Only);
    Outside {
        schema: "rapporteur-compare/1",
        theirs: report.sources(),
        settings: allowed(report),
        totals: totals(&report.totals),
        by_type: rows(&report.by_type),
        by_their_type: rows(&report.by_label),
        by_month: rows(&report.by_month),
        by_country: rows(&report.by_country),
        pairs: matches.pairs().map(link).collect(),
        ours_again: matches.ours_again().map(link).collect(),
        theirs_again: matches.theirs_again().map(link).collect(),
        only_theirs: matches.theirs().filter(|(_, fate)| is_only(fate)).map(|(event, _)| their(event)).collect(),
        only_ours: matches.ours().filter(|(_, fate)| is_only(fate)).map(|(event, _)| our(event)).collect(),
    }
}

fn allowed(report: &Report<'_>) -> Allowed {
    let settings = report.matches.settings();
    let cut_short = report.matches.cut_short();
    Allowed { days: settings.days, km: settings.km, least_score: settings.least_score, widest_days: settings.widest_days, cut_short }
}

fn totals(totals: &super::Totals) -> Totals {
    Totals {
        theirs: totals.theirs,
        ours: totals.ours,
        both: totals.both,
        theirs_again: totals.theirs_again,
        ours_again: totals.ours_again,
        only_theirs: totals.only_theirs,
        only_ours: totals.only_ours,
        only_ours_told_once: totals.only_ours_told_once,
        ours_outside_days: totals.ours_outside_days,
        ours_outside_countries: totals.ours_outside_countries,
        ours_outside_types: totals.ours_outside_types,
        theirs_vague: totals.theirs_vague,
        ours_vague: totals.ours_vague,
        found_of_theirs: totals.found_of_theirs().map(rounded),
        found_of_ours: totals.found_of_ours().map(rounded),
    }
}

fn rows(tallies: &[Tally]) -> Vec<Row<'_>> {
    tallies.iter().map(row).collect()
}

fn row(tally: &Tally) -> Row<'_> {
    Row {
        name: &tally.name,
        both: tally.both,
        theirs_again: tally.theirs_again,
        only_theirs: tally.only_theirs,
        ours_again: tally.ours_again,
        only_ours: tally.only_ours,
        found: tally.found().map(rounded),
    }
}

fn link(pair: Pair<'_>) -> Link<'_> {
    let Pair { ours, theirs, parts } = pair;
    Link {
        ours: &ours.id,
        theirs: &theirs.id,
        score: parts.score(),
        days_apart: parts.days_apart(),
        km_apart: parts.km_apart(),
        date: parts.date(),
        place: parts.place(),
        actors: parts.actors(),
        kind: parts.kind(),
    }
}

fn their(event: &TheirsListed) -> Their<'_> {
    Their {
        id: &event.id,
        line: event.line,
        label: &event.label,
        day: event.day.to_string(),
        country: event.country.map(|code| code.to_string()),
    }
}

fn our(event: &OursListed) -> Our<'_> {
    Our {
        id: &event.id,
        event_type: event.event_type.as_str(),
        day: event.day.map(|day| day.to_string()),
        country: event.country.map(|code| code.to_string()),
        reports: event.reports,
    }
}

fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

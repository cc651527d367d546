//! Rows of the Georeferenced Event Dataset: one deadly incident each.

use super::date::{Within, around};
use super::row::Row;
use crate::countries;
use crate::error::{RowError, RowErrorKind};
use crate::kinds::Kinds;
use crate::place::Precision;
use crate::theirs::{Side, Source, TheirParty, Theirs};
use jiff::civil::Date;
use rapporteur_world::CountryCode;

pub(super) fn event(row: &Row<'_>) -> Result<Theirs, RowError> {
    let (first_day, last_day) = days(row)?;
    let country = country(row);
    let (side_a, side_b) = sides(row);
    Ok(Theirs {
        id: row.needed(&["id"])?.to_owned(),
        line: row.line,
        source: Source::Ucdp,
        label: label(row.text("type_of_violence")),
        kinds: Kinds::ucdp(),
        mode: None,
        first_day,
        last_day,
        lat: row.degrees("latitude", 90.0)?,
        lon: row.degrees("longitude", 180.0)?,
        precision: precision(row.number("where_prec")),
        country,
        actors: party(side_a, country).into_iter().collect(),
        recipients: party(side_b, country).into_iter().collect(),
        deaths: row.number("best").or_else(|| row.number("best_est")),
        place: row.first(&["where_coordinates", "where_description", "adm_2", "adm_1"]).to_owned(),
        note: row.first(&["source_headline", "source_article"]).to_owned(),
    })
}

fn days(row: &Row<'_>) -> Result<(Date, Date), RowError> {
    let first = row.needed_date("date_start")?;
    let last = row.date("date_end")?.unwrap_or(first);
    if last < first {
        let message = format!("the last day, {last}, is before the first, {first}: correct the row, or take it out");
        return Err(row.wrong("date_end", RowErrorKind::BadDate, message));
    }
    let within = match row.number("date_prec") {
        Some(3) => Within::Week,
        Some(4) => Within::Month,
        Some(5) => Within::Year,
        _ => Within::Day,
    };
    // Where the precision says that the day is not known, a single one stands for more.
    Ok(if first == last { around(first, within) } else { (first, last) })
}

/// By number first: `Congo` is another country to UCDP than to most.
fn country(row: &Row<'_>) -> Option<CountryCode> {
    let number = ["country_id", "gwnoloc", "gwno"].iter().find_map(|column| row.number(column));
    let by_number = number.and_then(|number| countries::of_state_number(number.try_into().ok()?));
    by_number.or_else(|| countries::named(row.text("country")))
}

/// The two sides; files without them have both in the name of the dyad.
fn sides<'r>(row: &Row<'r>) -> (&'r str, &'r str) {
    let (side_a, side_b) = (row.text("side_a"), row.text("side_b"));
    if !side_a.is_empty() || !side_b.is_empty() {
        return (side_a, side_b);
    }
    row.text("dyad_name").split_once(" - ").unwrap_or_default()
}

fn party(name: &str, place: Option<CountryCode>) -> Option<TheirParty> {
    // XXX and a number: candidate events whose sides are not settled.
    if name.is_empty() || name.starts_with("XXX") {
        return None;
    }
    let is_civilian = name.starts_with("Civilian");
    let country = countries::within(name).or(place.filter(|_| is_civilian));
    let side = match name {
        _ if is_civilian => Side::Civilian,
        _ if name.starts_with("Government of") => Side::State,
        _ => Side::Armed,
    };
    Some(TheirParty { name: name.to_owned(), country, side: Some(side) })
}

fn label(text: &str) -> String {
    match text {
        "1" => "state-based".to_owned(),
        "2" => "non-state".to_owned(),
        "3" => "one-sided".to_owned(),
        other => other.to_owned(),
    }
}

fn precision(where_prec: Option<u32>) -> Precision {
    match where_prec {
        Some(1) => Precision::Exact,
        Some(3) => Precision::District,
        // Fuzzy lines and areas may cover as much as a province.
        Some(4 | 5) => Precision::Admin,
        Some(6) => Precision::Country,
        Some(7) => Precision::Region,
        _ => Precision::Near,
    }
}

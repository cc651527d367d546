//! Rows of POLECAT: one PLOVER event of one story each.

use rapporteur_codebook::{EventType, Sector};

use super::row::Row;
use crate::countries;
use crate::error::{RowError, RowErrorKind, shown};
use crate::kinds::Kinds;
use crate::place::Precision;
use crate::theirs::{Side, Source, TheirParty, Theirs};

pub(super) fn event(row: &Row<'_>) -> Result<Theirs, RowError> {
    let event_type = event_type(row)?;
    let day = row.needed_date("event_date")?;
    Ok(Theirs {
        id: row.needed(&["event_id"])?.to_owned(),
        line: row.line,
        source: Source::Polecat,
        label: event_type.as_str().to_owned(),
        kinds: Kinds::plover(event_type),
        mode: mode(row.text("event_mode")),
        first_day: day,
        last_day: day,
        lat: row.degrees("latitude", 90.0)?,
        lon: row.degrees("longitude", 180.0)?,
        precision: precision(row),
        country: countries::named(row.text("country")),
        actors: parties(row, &["actor_name", "actor_name_raw"], "actor_country", &["primary_actor_sector", "actor_sectors"]),
        recipients: parties(
            row,
            &["recipient_name", "recipient_name_raw"],
            "recipient_country",
            &["primary_recipient_sector", "recipient_sectors"],
        ),
        deaths: None,
        place: row.first(&["placename", "raw_placename", "city"]).to_owned(),
        note: row.first(&["headline", "source"]).to_owned(),
    })
}

fn event_type(row: &Row<'_>) -> Result<EventType, RowError> {
    let text = row.needed(&["event_type"])?;
    let unknown = || {
        let message = format!("{} is none of the sixteen types of PLOVER: correct the row, or take it out", shown(text));
        row.wrong("event_type", RowErrorKind::UnknownType, message)
    };
    EventType::parse(&text.to_uppercase()).ok_or_else(unknown)
}

/// As our modes are written.
fn mode(text: &str) -> Option<String> {
    let mode = text.to_lowercase().replace(['_', ' '], "-");
    (!mode.is_empty()).then_some(mode)
}

/// Names, with the country and sector that stand in the same place of their lists, or the only ones there are.
fn parties(row: &Row<'_>, names: &[&str], country: &str, sectors: &[&str]) -> Vec<TheirParty> {
    let (names, countries, sectors) = (parts(row.first(names)), parts(row.text(country)), parts(row.first(sectors)));
    // Parties that have no name still have a country.
    let count = if names.is_empty() { countries.len() } else { names.len() };
    let party = |idx: usize| TheirParty {
        name: names.get(idx).copied().unwrap_or_default().to_owned(),
        country: nth(&countries, idx, count).and_then(countries::named),
        side: nth(&sectors, idx, count).and_then(Sector::parse).and_then(Side::of),
    };
    (0..count).map(party).filter(|party| !party.name.is_empty() || party.country.is_some()).collect()
}

/// The one of a list as long as the other, or the only one.
fn nth<'t>(list: &[&'t str], idx: usize, count: usize) -> Option<&'t str> {
    if list.len() == count { list.get(idx).copied() } else { list.first().copied().filter(|_| list.len() == 1) }
}

/// The parts of a list; empty where there is nothing, so that the others keep their places.
fn parts(text: &str) -> Vec<&str> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split(';').map(str::trim).map(|part| if part == "None" { "" } else { part }).collect()
}

/// By which of the columns is filled, the finest first.
fn precision(row: &Row<'_>) -> Precision {
    let finest = ["city", "district", "province"].iter().position(|column| !row.text(column).is_empty());
    match finest {
        Some(0) => Precision::Town,
        Some(1) => Precision::District,
        Some(_) => Precision::Admin,
        // Spots and facilities have none of them; a country has its own kind of feature.
        None if row.text("feature_type").starts_with("PCL") || row.text("placename") == row.text("country") => Precision::Country,
        None => Precision::Near,
    }
}

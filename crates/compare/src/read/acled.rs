//! Rows of ACLED: one event a day and place.

use super::date::{Within, around};
use super::header::ACLED_IDS;
use super::row::Row;
use crate::countries;
use crate::error::RowError;
use crate::kinds::Kinds;
use crate::place::Precision;
use crate::theirs::{Side, Source, TheirParty, Theirs};
use rapporteur_world::CountryCode;

pub(super) fn event(row: &Row<'_>) -> Result<Theirs, RowError> {
    let (event_type, sub_event_type) = (row.text("event_type"), row.text("sub_event_type"));
    let (first_day, last_day) = around(row.needed_date("event_date")?, within(row));
    Ok(Theirs {
        id: row.needed(ACLED_IDS)?.to_owned(),
        line: row.line,
        source: Source::Acled,
        label: event_type.to_owned(),
        kinds: Kinds::acled(event_type, sub_event_type),
        mode: None,
        first_day,
        last_day,
        lat: row.degrees("latitude", 90.0)?,
        lon: row.degrees("longitude", 180.0)?,
        precision: precision(row.number("geo_precision")),
        country: country(row),
        actors: parties(row, "actor1", &["assoc_actor_1", "ally_actor_1"], "inter1"),
        recipients: parties(row, "actor2", &["assoc_actor_2", "ally_actor_2"], "inter2"),
        deaths: row.number("fatalities"),
        place: row.first(&["location", "admin3", "admin2", "admin1"]).to_owned(),
        note: row.text("notes").to_owned(),
    })
}

fn within(row: &Row<'_>) -> Within {
    match row.number("time_precision") {
        Some(2) => Within::Week,
        Some(3) => Within::Month,
        _ => Within::Day,
    }
}

/// By name or number, older files by the number of Gleditsch and Ward.
fn country(row: &Row<'_>) -> Option<CountryCode> {
    let number = |column| row.number(column).and_then(|number| u16::try_from(number).ok());
    let by_number = || number("iso").and_then(countries::numbered);
    let by_state = || number("gwno").and_then(countries::of_state_number);
    countries::named(row.text("country")).or_else(by_number).or_else(|| countries::named(row.text("iso3"))).or_else(by_state)
}

fn parties(row: &Row<'_>, actor: &str, allies: &[&str], inter: &str) -> Vec<TheirParty> {
    let side = side(row.text(inter));
    let party = |name: &str| TheirParty { name: name.to_owned(), country: countries::within(name), side };
    let named = |text: &'_ str| text.split(';').map(str::trim).filter(|name| !name.is_empty()).map(party).collect::<Vec<_>>();
    let mut parties = named(row.text(actor));
    // Those it is associated with are other names of the same side.
    parties.extend(named(row.first(allies)).into_iter().map(|ally| TheirParty { side: None, ..ally }));
    parties
}

/// The kind of actor, as a number (until 2024) or as text.
fn side(inter: &str) -> Option<Side> {
    let inter = inter.to_lowercase();
    match inter.as_str() {
        "1" | "state forces" => Some(Side::State),
        "2" | "3" | "4" | "rebel groups" | "rebel group" | "rebel forces" | "political militias" | "political militia" => Some(Side::Armed),
        "identity militias" | "identity militia" => Some(Side::Armed),
        "5" | "6" | "7" | "rioters" | "protesters" | "civilians" => Some(Side::Civilian),
        _ => None,
    }
}

fn precision(geo_precision: Option<u32>) -> Precision {
    match geo_precision {
        Some(1) => Precision::Town,
        // A part of a region, put at a town that stands for it.
        Some(2) => Precision::Near,
        Some(3) => Precision::Admin,
        _ => Precision::Near,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_actors() {
        let cases = [
            ("1", Some(Side::State)),
            ("State forces", Some(Side::State)),
            ("State Forces", Some(Side::State)),
            ("2", Some(Side::Armed)),
            ("Rebel group", Some(Side::Armed)),
            ("Political militia", Some(Side::Armed)),
            ("Identity militia", Some(Side::Armed)),
            ("5", Some(Side::Civilian)),
            ("Protesters", Some(Side::Civilian)),
            ("7", Some(Side::Civilian)),
            ("8", None),
            ("External/Other forces", None),
            ("0", None),
            ("", None),
        ];
        for (inter, expected) in cases {
            assert_eq!(side(inter), expected, "{inter}");
        }
    }
}

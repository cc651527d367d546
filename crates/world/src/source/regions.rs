//! `regions.tsv`.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{CountryCode, PlaceFacts};

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<PlaceFacts> {
    let columns = ["name", "aliases", "feature", "countries", "admin1", "lat", "lon", "radius_km"].map(|name| table.column(name));
    table.rows().filter_map(|row| region(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn region(row: &Row<'_>, [name, aliases, feature, countries, admin1, lat, lon, radius]: [usize; 8]) -> Result<PlaceFacts, Box<Mistake>> {
    let codes = row.values(countries);
    let country = |code: &String| CountryCode::parse(code).ok_or_else(|| row.mistake(format!("`{code}` is no country code")));
    let within = codes.iter().map(country).collect::<Result<Vec<_>, _>>()?;
    Ok(PlaceFacts {
        name: row.cell(name).to_owned(),
        aliases: row.values(aliases),
        feature: row.cell(feature).to_owned(),
        country: within.first().copied().filter(|_| within.len() == 1),
        admin1: row.cell(admin1).to_owned(),
        lat: row.number(lat)?.ok_or_else(|| row.mistake("no latitude"))?,
        lon: row.number(lon)?.ok_or_else(|| row.mistake("no longitude"))?,
        population: 0,
        geonames: None,
        // Whole kilometres are exact enough for an extent.
        radius_km: row.number::<f64>(radius)?.unwrap_or_default().round() as u16,
    })
}

//! `places.tsv.zst`.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{CountryCode, PlaceFacts};

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<PlaceFacts> {
    let columns =
        ["name", "aliases", "feature", "country", "admin1", "lat", "lon", "population", "geonames"].map(|name| table.column(name));
    table.rows().filter_map(|row| place(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn place(
    row: &Row<'_>,
    [name, aliases, feature, country, admin1, lat, lon, population, geonames]: [usize; 9],
) -> Result<PlaceFacts, Box<Mistake>> {
    Ok(PlaceFacts {
        name: row.cell(name).to_owned(),
        aliases: row.values(aliases),
        feature: row.cell(feature).to_owned(),
        country: CountryCode::parse(row.cell(country)),
        admin1: row.cell(admin1).to_owned(),
        lat: row.number(lat)?.ok_or_else(|| row.mistake("no latitude"))?,
        lon: row.number(lon)?.ok_or_else(|| row.mistake("no longitude"))?,
        population: row.number(population)?.unwrap_or_default(),
        geonames: row.number(geonames)?,
        radius_km: 0,
    })
}

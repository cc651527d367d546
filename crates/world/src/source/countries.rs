//! `countries.tsv`.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{Country, CountryCode};

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<Country> {
    let columns = ["iso3", "name", "aliases", "peoples", "capitals", "lat", "lon", "cow", "gw"].map(|name| table.column(name));
    table.rows().filter_map(|row| country(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn country(row: &Row<'_>, [iso3, name, aliases, peoples, capitals, lat, lon, cow, gw]: [usize; 9]) -> Result<Country, Box<Mistake>> {
    Ok(Country {
        code: CountryCode::parse(row.cell(iso3)).ok_or_else(|| row.mistake("no alpha-3 country code"))?,
        name: row.cell(name).to_owned(),
        aliases: row.values(aliases),
        peoples: row.values(peoples),
        capitals: row.values(capitals),
        lat: row.number(lat)?.unwrap_or_default(),
        lon: row.number(lon)?.unwrap_or_default(),
        cow: row.number(cow)?,
        gleditsch_ward: row.number(gw)?,
    })
}

//! Countries by their ISO 3166-1 alpha-3 code, in the codes of other datasets.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The world's own table: names and Correlates of War numbers.
const NAMES: &str = include_str!("../../../../world/countries.tsv");
/// ISO 3166-1 numbers, taken from two sources and compared, and FIPS 10-4 codes, from one; `world/SOURCES.md` names them.
/// Palestine has two FIPS codes (WE, GZ) and none of its own.
const CODES: &str = include_str!("../../data/country_codes.tsv");

/// One country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Country {
    pub(super) name: &'static str,
    /// Correlates of War number.
    pub(super) cow: Option<&'static str>,
    /// ISO 3166-1 number.
    pub(super) iso: Option<i64>,
    /// FIPS 10-4 code.
    pub(super) fips: Option<&'static str>,
}

/// The country with the alpha-3 code `iso3`.
pub(super) fn find_country(iso3: &str) -> Option<Country> {
    static COUNTRIES: OnceLock<BTreeMap<&'static str, Country>> = OnceLock::new();
    COUNTRIES.get_or_init(read).get(iso3).copied()
}

fn read() -> BTreeMap<&'static str, Country> {
    let mut countries: BTreeMap<_, _> = rows(NAMES, ["iso3", "name", "cow"])
        .map(|[iso3, name, cow]| (iso3, Country { name, cow: present(cow), ..Country::default() }))
        .collect();
    for [iso3, numeric, fips] in rows(CODES, ["iso3", "numeric", "fips"]) {
        if let Some(country) = countries.get_mut(iso3) {
            (country.iso, country.fips) = (numeric.parse().ok(), present(fips));
        }
    }
    countries
}

fn present(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

/// The named columns of a table with a header line.
fn rows<const N: usize>(table: &'static str, columns: [&str; N]) -> impl Iterator<Item = [&'static str; N]> {
    let mut lines = table.lines();
    let header: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let at = columns.map(|name| header.iter().position(|column| *column == name));
    lines.map(move |line| {
        let cells: Vec<_> = line.split('\t').collect();
        at.map(|at| at.and_then(|at| cells.get(at)).copied().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_by_code() {
        let cases = [
            ("LBY", Some(("Libya", Some("620"), Some(434), Some("LY")))),
            ("GBR", Some(("United Kingdom", Some("200"), Some(826), Some("UK")))),
            ("XKX", Some(("Kosovo", Some("347"), None, Some("KV")))),
            ("PSE", Some(("Palestine", None, Some(275), None))),
            ("ZZZ", None),
        ];
        for (iso3, expected) in cases {
            let found = find_country(iso3).map(|country| (country.name, country.cow, country.iso, country.fips));
            assert_eq!(found, expected, "{iso3}");
        }
    }

    #[test]
    fn both_tables_have_the_same_countries() {
        let codes = |table| rows(table, ["iso3"]).map(|[iso3]| iso3).collect::<Vec<_>>();
        assert_eq!(codes(NAMES), codes(CODES));
    }
}

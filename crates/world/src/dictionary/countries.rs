//! Which groups of three letters are countries.

use crate::facts::CountryCode;

/// The countries of `world/countries.tsv`, in order.
const COUNTRIES: &[&str] = &[
    "ABW", "AFG", "AGO", "AIA", "ALA", "ALB", "AND", "ARE", "ARG", "ARM", "ASM", "ATG", "AUS", "AUT", "AZE", "BDI", "BEL", "BEN", "BFA",
    "BGD", "BGR", "BHR", "BHS", "BIH", "BLM", "BLR", "BLZ", "BMU", "BOL", "BRA", "BRB", "BRN", "BTN", "BWA", "CAF", "CAN", "CHE", "CHL",
    "CHN", "CIV", "CMR", "COD", "COG", "COK", "COL", "COM", "CPV", "CRI", "CUB", "CUW", "CYM", "CYP", "CZE", "DEU", "DJI", "DMA", "DNK",
    "DOM", "DZA", "ECU", "EGY", "ERI", "ESH", "ESP", "EST", "ETH", "FIN", "FJI", "FLK", "FRA", "FRO", "FSM", "GAB", "GBR", "GEO", "GGY",
    "GHA", "GIB", "GIN", "GLP", "GMB", "GNB", "GNQ", "GRC", "GRD", "GRL", "GTM", "GUF", "GUM", "GUY", "HKG", "HND", "HRV", "HTI", "HUN",
    "IDN", "IMN", "IND", "IRL", "IRN", "IRQ", "ISL", "ISR", "ITA", "JAM", "JEY", "JOR", "JPN", "KAZ", "KEN", "KGZ", "KHM", "KIR", "KNA",
    "KOR", "KWT", "LAO", "LBN", "LBR", "LBY", "LCA", "LIE", "LKA", "LSO", "LTU", "LUX", "LVA", "MAC", "MAF", "MAR", "MCO", "MDA", "MDG",
    "MDV", "MEX", "MHL", "MKD", "MLI", "MLT", "MMR", "MNE", "MNG", "MNP", "MOZ", "MRT", "MSR", "MTQ", "MUS", "MWI", "MYS", "MYT", "NAM",
    "NCL", "NER", "NGA", "NIC", "NIU", "NLD", "NOR", "NPL", "NRU", "NZL", "OMN", "PAK", "PAN", "PER", "PHL", "PLW", "PNG", "POL", "PRI",
    "PRK", "PRT", "PRY", "PSE", "PYF", "QAT", "REU", "ROU", "RUS", "RWA", "SAU", "SDN", "SEN", "SGP", "SHN", "SLB", "SLE", "SLV", "SMR",
    "SOM", "SPM", "SRB", "SSD", "STP", "SUR", "SVK", "SVN", "SWE", "SWZ", "SXM", "SYC", "SYR", "TCA", "TCD", "TGO", "THA", "TJK", "TKM",
    "TLS", "TON", "TTO", "TUN", "TUR", "TUV", "TWN", "TZA", "UGA", "UKR", "URY", "USA", "UZB", "VAT", "VCT", "VEN", "VGB", "VIR", "VNM",
    "VUT", "WLF", "WSM", "XKX", "YEM", "ZAF", "ZMB", "ZWE",
];

/// Codes that dictionaries still have for states that are called otherwise today, or whose seat another state took.
const FORMER: &[(&str, &str)] = &[
    ("DDR", "DEU"),
    ("FRY", "SRB"),
    ("KOS", "XKX"),
    ("KSV", "XKX"),
    ("PAL", "PSE"),
    ("ROM", "ROU"),
    ("SCG", "SRB"),
    ("SRP", "SRB"),
    ("SUN", "RUS"),
    ("TMP", "TLS"),
    ("USR", "RUS"),
    ("YUG", "SRB"),
    ("ZAR", "COD"),
];

/// The country of a group.
pub(super) fn country(group: &str) -> Option<CountryCode> {
    let today = FORMER.iter().find(|(former, _)| *former == group).map_or(group, |(_, today)| today);
    COUNTRIES.binary_search(&today).ok().and_then(|idx| CountryCode::parse(COUNTRIES[idx]))
}

/// Every code of a country of today.
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_world() {
        let table = include_str!("../../../../world/countries.tsv");
        let mut codes: Vec<_> = table.lines().skip(1).filter(|line| !line.starts_with('#')).filter_map(|line| line.get(..3)).collect();
        codes.sort_unstable();
        assert_eq!(COUNTRIES, codes);
        assert!(FORMER.iter().all(|(former, today)| country(today).is_some() && !COUNTRIES.contains(former)));
    }
}

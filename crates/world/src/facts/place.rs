use super::country::CountryCode;

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceFacts {
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is, a common noun: `town`, `airbase`, `province`.
    pub feature: String,
    /// The country it lies in; none for rivers, seas and whatever lies in several.
    pub country: Option<CountryCode>,
    /// The province it lies in; empty where that is not known.
    pub admin1: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Inhabitants; 0 where that is not known.
    pub population: u32,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// How far it reaches from its middle, km; 0 where that is not known.
    pub radius_km: u16,
}

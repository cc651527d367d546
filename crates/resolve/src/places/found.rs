//! A place that was found.

use rapporteur_world::CountryCode;

use super::candidates::{Candidate, What};
use super::class::Class;

/// Where a place is.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its name in the gazetteer.
    pub name: String,
    /// What it is: `city`, `airbase`, `province`.
    pub feature: String,
    /// The country it lies in; none for seas and what lies in several.
    pub country: Option<CountryCode>,
    /// The province it lies in.
    pub admin1: Option<String>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// What the coordinates stand for.
    pub precision: Precision,
    /// Points of the ranking. Below about 10 little but the name speaks for it; beyond 20 it is well known or well supported.
    pub score: f64,
}

/// What a place's coordinates stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The spot itself.
    Exact,
    /// A town.
    Town,
    /// The middle of a province or county.
    Admin,
    /// The middle of a country.
    Country,
    /// The middle of a region.
    Region,
}

impl Precision {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Town => "town",
            Self::Admin => "admin",
            Self::Country => "country",
            Self::Region => "region",
        }
    }
}

impl Found {
    pub(super) fn of(candidate: &Candidate<'_>, score: f64) -> Self {
        let (name, feature, geonames) = match candidate.what {
            What::Country(country) => (country.name.clone(), "country".to_owned(), None),
            What::Place(place) => (place.name().to_owned(), place.feature().to_owned(), place.geonames()),
        };
        Self {
            name,
            feature,
            country: candidate.country,
            admin1: Some(candidate.admin1.to_owned()).filter(|admin1| !admin1.is_empty()),
            lat: candidate.lat,
            lon: candidate.lon,
            geonames,
            precision: precision(candidate.class),
            score,
        }
    }
}

fn precision(class: Class) -> Precision {
    match class {
        Class::Country => Precision::Country,
        Class::Province | Class::County | Class::District => Precision::Admin,
        Class::Town => Precision::Town,
        Class::Spot => Precision::Exact,
        Class::Water | Class::Region => Precision::Region,
    }
}

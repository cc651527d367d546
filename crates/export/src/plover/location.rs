//! PLOVER's location object: the columns of GeoNames.

use rapporteur_record::{EventPlace, PlacePrecision};
use serde::Serialize;

use crate::places::coordinates;
use crate::privacy::Privacy;

/// Where an event took place.
#[derive(Debug, Serialize)]
pub(super) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    geonameid: Option<u64>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    latitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    longitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cc3: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feature: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    admin1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PlacePrecision>,
    basis: &'static str,
}

impl Location {
    /// `at`, by its name in the gazetteer, or else by the words of the article.
    pub(super) fn new(at: &EventPlace, privacy: &Privacy<'_>) -> Self {
        let place = &at.place;
        let (latitude, longitude) = coordinates(at).unzip();
        Self {
            geonameid: place.geonames,
            name: privacy.text(place.name.as_deref().unwrap_or(&at.at.text)).into_owned(),
            latitude,
            longitude,
            cc3: place.country.clone(),
            feature: place.feature.clone(),
            admin1: place.admin1.clone(),
            precision: place.precision,
            basis: at.basis.as_str(),
        }
    }
}

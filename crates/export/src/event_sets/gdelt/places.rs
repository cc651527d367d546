//! Places as GDELT tells them.

use std::borrow::Cow;

use rapporteur_record::{Place, PlacePrecision};

use crate::event_sets::countries::find_country;

/// 1 a country, 2 a state and 3 a town of the United States, 4 a town and 5 a province elsewhere.
pub(super) fn class(place: &Place) -> Option<i64> {
    let is_american = place.country.as_deref()? == "USA";
    match place.precision? {
        PlacePrecision::Country => Some(1),
        PlacePrecision::Admin => Some(if is_american { 2 } else { 5 }),
        PlacePrecision::Exact | PlacePrecision::Town => Some(if is_american { 3 } else { 4 }),
        PlacePrecision::Region => None,
    }
}

/// `Sirte, Surt, Libya`, as far as it is known.
pub(super) fn full_name(place: &Place) -> Option<Cow<'static, str>> {
    let country = place.country.as_deref().and_then(find_country).map(|country| country.name);
    let parts = [place.name.as_deref(), place.admin1.as_deref(), country];
    let mut known: Vec<_> = parts.into_iter().flatten().collect();
    known.dedup();
    (!known.is_empty()).then(|| known.join(", ").into())
}

/// The country's FIPS 10-4 code.
pub(super) fn fips(place: &Place) -> Option<&'static str> {
    find_country(place.country.as_deref()?)?.fips
}

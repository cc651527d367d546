use std::collections::BTreeSet;

use super::texts::Texts;
use crate::facts::PlaceFacts;
use crate::file::bytes::Out;
use crate::file::layout::PER_DEGREE;
use crate::source::Facts;

/// The section of features and the section of places.
pub(super) fn places(facts: &Facts, texts: &mut Texts) -> (Vec<u8>, Vec<u8>) {
    let features: Vec<String> = facts.places.iter().map(|place| place.feature.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    let mut names = Out::default();
    names.texts(&features);
    let mut out = Out::default();
    for place in &facts.places {
        let country = place.country.and_then(|code| facts.countries.iter().position(|country| country.code == code));
        let feature = features.binary_search(&place.feature).unwrap_or_default();
        write(&mut out, place, texts, small(country.map_or(0, |idx| idx + 1)), small(feature));
    }
    (names.0, out.0)
}

fn write(out: &mut Out, place: &PlaceFacts, texts: &mut Texts, country: u8, feature: u8) {
    out.u32(texts.add(&place.name));
    out.u32(texts.add(&place.admin1));
    out.u32((place.lat * PER_DEGREE).round() as i32 as u32);
    out.u32((place.lon * PER_DEGREE).round() as i32 as u32);
    out.u32(place.population);
    out.u32(place.geonames.unwrap_or(0));
    out.0.extend_from_slice(&place.radius_km.to_le_bytes());
    out.byte(country);
    out.byte(feature);
}

fn small(number: usize) -> u8 {
    u8::try_from(number).expect("at most 255 countries and features")
}

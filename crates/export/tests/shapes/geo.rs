use geojson::{FeatureCollection, GeoJson as Parsed, GeometryValue};
use rapporteur_export::{GeoJson, Settings};

use crate::{export, sample};

pub(crate) fn parsed(text: &str) -> FeatureCollection {
    match text.parse::<Parsed>().unwrap() {
        Parsed::FeatureCollection(collection) => collection,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_sample() {
    let text = export(GeoJson::new, &Settings::default(), &[(sample::record(), sample::chosen())]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn the_most_precise_place_is_the_point() {
    let mut rec = sample::record();
    rec.events[2].places.clear();
    let text = export(GeoJson::new, &Settings::default(), &[(rec, sample::chosen())]);
    let collection = parsed(&text);
    assert_eq!(collection.features.len(), 1, "v2 has no coordinates, v3 no place");
    let feature = &collection.features[0];
    let Some(GeometryValue::Point { coordinates }) = feature.geometry.as_ref().map(|geometry| &geometry.value) else {
        panic!("{feature:?}")
    };
    assert_eq!(coordinates.as_slice(), [11.8979, 32.4734]);
    assert_eq!(feature.property("precision").unwrap(), "exact");
}

#[test]
fn articles_share_one_collection() {
    let recs = [(sample::record(), sample::chosen()), (sample::record(), sample::chosen())];
    assert_eq!(parsed(&export(GeoJson::new, &Settings::default(), &recs)).features.len(), 4);
    assert_eq!(parsed(&export(GeoJson::new, &Settings::default(), &[])).features.len(), 0);
}

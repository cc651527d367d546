//! Events by hand.

use rapporteur_codebook::EventType;
use rapporteur_matching::{Told, ToldDate, ToldParty, ToldPlace};
use rapporteur_record::{DateBasis, DatePrecision, EntityKind, PlacePrecision};

pub(crate) fn day(value: &str) -> Option<ToldDate> {
    Some(ToldDate { value: value.into(), precision: DatePrecision::Day, basis: DateBasis::Text })
}

pub(crate) fn month(value: &str) -> Option<ToldDate> {
    Some(ToldDate { value: value.into(), precision: DatePrecision::Month, basis: DateBasis::Text })
}

pub(crate) fn town(name: &str, lat: f64, lon: f64) -> ToldPlace {
    let (shown, key) = (name.to_owned(), name.to_lowercase());
    ToldPlace { shown, key, country: Some("SDN".into()), admin1: None, at: Some((lat, lon)), precision: Some(PlacePrecision::Town) }
}

pub(crate) fn country(name: &str, code: &str) -> ToldPlace {
    let (shown, key) = (name.to_owned(), name.to_lowercase());
    ToldPlace { shown, key, country: Some(code.into()), precision: Some(PlacePrecision::Country), ..ToldPlace::default() }
}

pub(crate) fn party(name: &str, kind: EntityKind, code: &str) -> ToldParty {
    let code = (!code.is_empty()).then(|| code.to_owned());
    ToldParty { shown: name.into(), key: name.to_lowercase(), kind: Some(kind), wikidata: None, code }
}

pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(' ').map(Into::into).collect()
}

/// The Guard shells Omdara on 5 July.
pub(crate) fn shelling() -> Told {
    Told {
        mode: Some("heavy-weapons".into()),
        date: day("2020-07-05"),
        places: vec![town("Omdara", 15.65, 32.48)],
        actors: vec![party("Valley Guard", EntityKind::ArmedGroup, "SDNREB")],
        recipients: vec![party("Northern Army", EntityKind::ArmedGroup, "SDNMIL")],
        words: words("barrack dawn shell"),
        ..Told::new(EventType::Assault)
    }
}

/// Ministers Orlo and Vane meet in Omdara on 5 July.
pub(crate) fn meeting() -> Told {
    Told {
        date: day("2020-07-05"),
        places: vec![town("Omdara", 15.65, 32.48)],
        actors: vec![party("Ana Orlo", EntityKind::Person, "SDNGOV")],
        recipients: vec![party("Piet Vane", EntityKind::Person, "TCDGOV")],
        ..Told::new(EventType::Consult)
    }
}

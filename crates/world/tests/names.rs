//! The compiled names agree with a plain map, and records come back as they went in.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rapporteur_world::{ActorFacts, ActorKind, Affiliation, Facts, Named, Place, PlaceFacts, World, compile, fold};

fn names() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[A-Ca-cé'. -]{1,6}", 0..40)
}

fn place(name: &str, number: u32) -> PlaceFacts {
    PlaceFacts {
        name: name.to_owned(),
        aliases: Vec::new(),
        feature: "town".to_owned(),
        country: None,
        admin1: String::new(),
        lat: f64::from(number) / 7.0,
        lon: -f64::from(number) / 3.0,
        population: number,
        geonames: Some(number + 1),
        radius_km: 3,
    }
}

fn places_of<'w>(world: &'w World, name: &str) -> Vec<Place<'w>> {
    world.find(name).filter_map(|named| if let Named::Place(place) = named { Some(place) } else { None }).collect()
}

proptest! {
    #[test]
    fn every_name_finds_what_has_it(names in names()) {
        let places: Vec<_> = (0..).zip(&names).map(|(number, name)| place(name, number)).collect();
        let mut expected: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for place in &places {
            expected.entry(fold(&place.name)).or_default().push(place.population);
        }
        let world = World::from_bytes(compile(&Facts { places, ..Facts::default() })).unwrap();
        for (key, numbers) in expected.into_iter().filter(|(key, _)| !key.is_empty()) {
            let found: Vec<_> = places_of(&world, &key).into_iter().map(Place::population).collect();
            prop_assert_eq!(found, numbers, "{}", key);
        }
    }

    #[test]
    fn places_come_back(number in 0_u32..200) {
        let facts = place("Zintan", number);
        let world = World::from_bytes(compile(&Facts { places: vec![facts.clone()], ..Facts::default() })).unwrap();
        let found = places_of(&world, "zintan")[0];
        prop_assert!((found.lat() - facts.lat).abs() < 0.0001 && (found.lon() - facts.lon).abs() < 0.0001);
        prop_assert_eq!((found.name(), found.feature(), found.geonames(), found.radius_km()), ("Zintan", "town", facts.geonames, 3));
    }
}

#[test]
fn actors_come_back() {
    let mut facts = ActorFacts::new("Valley Guard", ActorKind::ArmedGroup);
    facts.affiliations.push(Affiliation::parse("SDN REB GOV").unwrap());
    facts.wikidata = Some(58217);
    let world = World::from_bytes(compile(&Facts { actors: vec![facts.clone()], ..Facts::default() })).unwrap();
    let found: Vec<_> =
        world.find("Valley-Guard").filter_map(|named| if let Named::Actor(actor) = named { Some(actor.facts()) } else { None }).collect();
    assert_eq!(found, [facts]);
}

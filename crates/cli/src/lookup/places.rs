//! Where a place is.

use rapporteur_resolve::{Found, PlaceMention, Setting, places};
use rapporteur_world::World;
use serde::Serialize;

use super::lines::Line;

/// The answer as other programs read it.
#[derive(Serialize)]
struct Outside<'a> {
    phrase: &'a str,
    name: Option<&'a str>,
    feature: Option<&'a str>,
    country: Option<String>,
    admin1: Option<&'a str>,
    lat: Option<f64>,
    lon: Option<f64>,
    geonames: Option<u32>,
    precision: Option<&'static str>,
}

/// One JSON object, on a line.
pub(super) fn json(world: &World, line: &Line<'_>) -> String {
    let found = found(world, line.phrase);
    let found = found.as_ref();
    let outside = Outside {
        phrase: line.phrase,
        name: found.map(|place| place.name.as_str()),
        feature: found.map(|place| place.feature.as_str()),
        country: found.and_then(|place| place.country).map(|code| code.to_string()),
        admin1: found.and_then(|place| place.admin1.as_deref()),
        lat: found.map(|place| place.lat),
        lon: found.map(|place| place.lon),
        geonames: found.and_then(|place| place.geonames),
        precision: found.map(|place| place.precision.as_str()),
    };
    serde_json::to_string(&outside).expect("strings and finite numbers become JSON") + "\n"
}

/// Two lines: what it is, and where.
pub(super) fn text(world: &World, line: &Line<'_>) -> String {
    found(world, line.phrase).map_or_else(|| format!("{}\n  not known\n", line.phrase), |place| shown(&place))
}

fn shown(place: &Found) -> String {
    let country = place.country.map(|code| code.to_string());
    // A province does not lie in itself.
    let admin1 = place.admin1.clone().filter(|admin1| *admin1 != place.name);
    let within: Vec<_> = admin1.into_iter().chain(country).collect();
    let within = if within.is_empty() { String::new() } else { format!(", {}", within.join(", ")) };
    let geonames = place.geonames.map_or(String::new(), |id| format!("  GeoNames {id}"));
    format!("{}  {}{within}\n  {:.4} {:.4}  ({}){geonames}\n", place.name, place.feature, place.lat, place.lon, place.precision.as_str())
}

/// The place of a name that may say what contains it: "Paris, Texas", "Zintan in western Libya".
pub(crate) fn found(world: &World, phrase: &str) -> Option<Found> {
    let capital = capitalised(phrase);
    let cut = [", ", " in ", " ("].iter().filter_map(|sign| capital.find(sign)).min().unwrap_or(capital.len());
    let (name, after) = capital.split_at(cut);
    // Of what nothing surrounds, the best known is meant.
    places(world, &[PlaceMention { name, before: "", after }], &Setting::default()).pop().flatten()
}

/// With capitals, where a user typed none.
fn capitalised(phrase: &str) -> String {
    if phrase.chars().any(char::is_uppercase) {
        return phrase.to_owned();
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or(String::new(), |first| if word == "in" { word.to_owned() } else { first.to_uppercase().chain(letters).collect() })
    };
    phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

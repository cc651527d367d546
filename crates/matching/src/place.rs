//! Whether two events can have taken place at one spot, and whether they did.

use rapporteur_record::PlacePrecision;

use crate::told::ToldPlace;

/// Towns farther apart than this are two places.
const FAR_KM: f64 = 30.0;
/// Towns nearer than this are one place under two names: a suburb, a village by the town.
const NEAR_KM: f64 = 10.0;
/// Named spots (a bridge, a hospital) nearer than this are one.
const NEAR_SPOTS_KM: f64 = 2.0;

/// How two events' places stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// They exclude each other.
    Conflict,
    /// Two towns that may be one place, but bear two names.
    Apart,
    /// Nothing speaks for or against it.
    Open,
    /// The same town or spot.
    Agree,
}

/// How all places of two events stand to each other: as the pair that fits best. Where one tells towns, its regions and countries only
/// say where these lie.
pub(crate) fn relation(a: &[ToldPlace], b: &[ToldPlace]) -> Where {
    let (a, b) = (sharpest(a), sharpest(b));
    let pairs = || a.iter().flat_map(|a| b.iter().map(move |b| pair(a, b)));
    let any = |wanted| pairs().any(|found| found == wanted);
    [Where::Agree, Where::Open, Where::Apart, Where::Conflict].into_iter().find(|&wanted| any(wanted)).unwrap_or(Where::Open)
}

fn sharpest(places: &[ToldPlace]) -> Vec<&ToldPlace> {
    let towns: Vec<_> = places.iter().filter(|place| is_town(place)).collect();
    if towns.is_empty() { places.iter().collect() } else { towns }
}

fn pair(a: &ToldPlace, b: &ToldPlace) -> Where {
    if differ(&a.country, &b.country) {
        Where::Conflict
    } else if is_town(a) && is_town(b) {
        towns(a, b)
    } else if is_within_province(a) && is_within_province(b) && differ(&a.admin1, &b.admin1) {
        Where::Conflict
    } else {
        Where::Open
    }
}

fn towns(a: &ToldPlace, b: &ToldPlace) -> Where {
    let spots = [a, b].iter().all(|place| place.precision == Some(PlacePrecision::Exact));
    let near = if spots { NEAR_SPOTS_KM } else { NEAR_KM };
    let named_alike = !a.key.is_empty() && a.key == b.key;
    match kilometres(a, b) {
        Some(km) if km > FAR_KM => Where::Conflict,
        Some(km) if km <= near => Where::Agree,
        _ if named_alike => Where::Agree,
        _ => Where::Apart,
    }
}

fn is_town(place: &ToldPlace) -> bool {
    matches!(place.precision, Some(PlacePrecision::Exact | PlacePrecision::Town))
}

fn is_within_province(place: &ToldPlace) -> bool {
    is_town(place) || place.precision == Some(PlacePrecision::Admin)
}

fn differ(a: &Option<String>, b: &Option<String>) -> bool {
    a.is_some() && b.is_some() && a != b
}

/// Along the great circle; `None` where either has no coordinates or these are no numbers.
fn kilometres(a: &ToldPlace, b: &ToldPlace) -> Option<f64> {
    let is_number = |at: (f64, f64)| at.0.is_finite() && at.1.is_finite();
    let (a, b) = a.at.zip(b.at).filter(|&(a, b)| is_number(a) && is_number(b))?;
    Some(rapporteur_world::kilometres(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(key: &str, country: &str, admin1: &str, at: Option<(f64, f64)>, precision: PlacePrecision) -> ToldPlace {
        let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (country, admin1) = (known(country), known(admin1));
        ToldPlace { shown: key.into(), key: key.into(), country, admin1, at, precision: Some(precision) }
    }

    #[test]
    fn how_places_stand_to_each_other() {
        use PlacePrecision::*;
        let tripoli = || place("tripoli", "LBY", "Tripoli", Some((32.88, 13.19)), Town);
        let lebanon = || place("tripoli", "LBN", "North", Some((34.43, 35.84)), Town);
        let janzur = || place("janzur", "LBY", "Tripoli", Some((32.82, 13.02)), Town); // 17 km
        let suburb = || place("abu salim", "LBY", "Tripoli", Some((32.83, 13.17)), Town); // 6 km
        let misrata = || place("misrata", "LBY", "Misrata", Some((32.37, 15.09)), Town);
        let province = || place("misrata district", "LBY", "Misrata", Some((31.5, 14.9)), Admin);
        let libya = || place("libya", "LBY", "", Some((27.0, 17.0)), Country);
        let sudan = || place("sudan", "SDN", "", Some((15.0, 30.0)), Country);
        let nowhere = || place("the front", "", "", None, Region);
        let (port, airport) =
            (place("port", "LBY", "Tripoli", Some((32.90, 13.19)), Exact), place("airport", "LBY", "Tripoli", Some((32.89, 13.28)), Exact));
        let cases: Vec<(Vec<ToldPlace>, Vec<ToldPlace>, Where)> = vec![
            (vec![tripoli()], vec![tripoli()], Where::Agree),
            (vec![tripoli()], vec![suburb()], Where::Agree),
            (vec![tripoli()], vec![janzur()], Where::Apart),
            (vec![tripoli()], vec![misrata()], Where::Conflict),
            (vec![tripoli()], vec![lebanon()], Where::Conflict),
            (vec![tripoli()], vec![province()], Where::Conflict),
            (vec![misrata()], vec![province()], Where::Open),
            (vec![tripoli()], vec![libya()], Where::Open),
            (vec![tripoli()], vec![sudan()], Where::Conflict),
            (vec![tripoli()], vec![nowhere()], Where::Open),
            (vec![tripoli()], vec![], Where::Open),
            (vec![tripoli(), libya()], vec![misrata()], Where::Conflict), // Libya only says where Tripoli is
            (vec![tripoli(), misrata()], vec![misrata()], Where::Agree),
            (vec![port.clone()], vec![airport], Where::Apart), // 8 km
            (vec![port], vec![tripoli()], Where::Agree),
        ];
        for (a, b, expected) in cases {
            assert_eq!(relation(&a, &b), expected, "{a:?} {b:?}");
            assert_eq!(relation(&b, &a), expected, "{b:?} {a:?}");
        }
    }
}

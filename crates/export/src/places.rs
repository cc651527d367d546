//! Which of an event's places stands for it where a format has room for one.

use rapporteur_record::{Event, EventPlace, PlacePrecision};

use crate::number::on_the_globe;

/// The places of `event`: those with coordinates first, the most precise of them first, and equals in the order of the text.
pub(crate) fn most_precise_first(event: &Event) -> Vec<&EventPlace> {
    let mut places: Vec<_> = event.places.iter().collect();
    places.sort_by_key(|at| (coordinates(at).is_none(), at.place.precision.map_or(usize::MAX, rank)));
    places
}

/// Latitude and longitude.
pub(crate) fn coordinates(at: &EventPlace) -> Option<(f64, f64)> {
    on_the_globe(at.place.lat, at.place.lon)
}

/// The record lists precisions from the spot itself outwards.
fn rank(precision: PlacePrecision) -> usize {
    PlacePrecision::ALL.iter().position(|&other| other == precision).unwrap_or(usize::MAX)
}

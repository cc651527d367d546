//! Which of the places that share a name and lie in one another the bare name means.

use super::candidates::{Candidate, STATE};
use super::class::Class;
use super::wording::Wording;

/// Inhabitants of a town that a province is named for, and one of which nothing but the name is known.
const SEAT: u32 = 20_000;
const MINOR_SEAT: u32 = 1_000;
/// Points of a city that outweighs a state of its name: New York.
const GREAT_CITY: f64 = 17.0;
/// Kilometres from a town within which the middle of the province around it lies.
const AROUND_KM: f64 = 120.0;
/// Points for the province where a part of it is spoken of.
const PART: f64 = 3.0;

pub(super) fn settle(found: &mut [Candidate<'_>], wording: &Wording) {
    countries_before_cities(found);
    towns_before_provinces(found);
    if wording.is_part && wording.class.is_none() && found.iter().any(|candidate| candidate.class == Class::Town) {
        // "Northern Idlib", "eastern Aleppo": more likely the province.
        found.iter_mut().filter(|candidate| candidate.class == Class::Province).for_each(|candidate| candidate.prior += PART);
    }
}

/// "Luxembourg", "Panama", "Singapore".
fn countries_before_cities(found: &mut [Candidate<'_>]) {
    let countries: Vec<_> =
        found.iter().filter(|candidate| candidate.class == Class::Country).map(|country| (country.country, country.prior)).collect();
    for city in found.iter_mut().filter(|candidate| candidate.class != Class::Country && !candidate.is_asked_for) {
        if let Some((_, prior)) = countries.iter().find(|(code, _)| *code == city.country && code.is_some()) {
            city.prior = city.prior.min(prior - 10.0);
        }
    }
}

/// Of a town and the province around it that share a name, the bare name is the town's.
fn towns_before_provinces(found: &mut [Candidate<'_>]) {
    let seats: Vec<Candidate<'_>> =
        found.iter().filter(|candidate| candidate.class == Class::Town && candidate.population() >= MINOR_SEAT).copied().collect();
    for division in found.iter_mut().filter(|candidate| candidate.class.is_division() && !candidate.is_asked_for) {
        let is_seat = |seat: &&Candidate<'_>| {
            seat.country == division.country
                && (seat.population() >= SEAT || division.class != Class::Province || division.population() == 0)
                && (seat.admin1 == division.admin1 || seat.point.straight_kilometres(division.point) < AROUND_KM)
                && (division.prior < STATE || seat.prior > GREAT_CITY)
        };
        if let Some(seat) = seats.iter().find(is_seat) {
            division.prior = division.prior.min(seat.prior - 1.0);
        }
    }
}

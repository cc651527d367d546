//! What a name may stand for on the map.

use rapporteur_world::{Country, CountryCode, Named, Place, Point, World, fold};

use super::class::Class;
use super::namesakes::settle;
use super::spelling::{spelled_otherwise, written_out};
use super::wording::Wording;

/// One place of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'w> {
    pub(super) what: What<'w>,
    pub(super) class: Class,
    pub(super) country: Option<CountryCode>,
    /// The province it is or lies in.
    pub(super) admin1: &'w str,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) point: Point,
    /// How well known it is and how well the words fit it, in points.
    pub(super) prior: f64,
    /// How well known it is alone.
    pub(super) fame: f64,
    /// Whether a kind word asks for one of its class.
    pub(super) is_asked_for: bool,
    /// Whether it only stands in for what is asked for: a town for its school.
    pub(super) is_stand_in: bool,
}

/// A country or any other place.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'w> {
    Country(&'w Country),
    Place(Place<'w>),
}

impl<'w> Candidate<'w> {
    pub(super) fn of_country(country: &'w Country) -> Self {
        Self {
            what: What::Country(country),
            class: Class::Country,
            country: Some(country.code),
            admin1: "",
            lat: country.lat,
            lon: country.lon,
            point: Point::of(country.lat, country.lon),
            prior: COUNTRY,
            fame: COUNTRY,
            is_asked_for: false,
            is_stand_in: false,
        }
    }

    pub(super) fn of_place(place: Place<'w>) -> Self {
        let class = Class::of(place);
        Self {
            what: What::Place(place),
            class,
            country: place.country().map(|country| country.code),
            admin1: place.admin1(),
            lat: place.lat(),
            lon: place.lon(),
            point: Point::of(place.lat(), place.lon()),
            prior: prior(place, class),
            fame: prior(place, class),
            is_asked_for: false,
            is_stand_in: false,
        }
    }

    fn asked(mut self, wanted: Option<Class>) -> Self {
        self.prior += fit(self.class, wanted);
        self.is_asked_for = wanted == Some(self.class);
        self
    }

    pub(super) fn population(&self) -> u32 {
        match self.what {
            What::Country(_) => 0,
            What::Place(place) => place.population(),
        }
    }
}

/// Points of a country; of an American, Canadian or Australian state; of other provinces, and of those that are known by name only.
const COUNTRY: f64 = 22.0;
pub(super) const STATE: f64 = 17.5;
const PROVINCE: f64 = 13.0;
const MINOR_PROVINCE: f64 = 10.0;
/// Points of what our own table has for being in the news.
const NEWSWORTHY: f64 = 16.0;
/// Points for the name itself rather than one of its other spellings, which may be that of two centuries ago.
const OWN_NAME: f64 = 2.5;
const CAPITAL: f64 = 3.0;
/// Points for a kind word that fits, or against one that does not.
const FITTING_KIND: f64 = 7.0;
const WRONG_KIND: f64 = 5.0;
/// Points for the kind of place that who acts there speaks for.
const HINTED_KIND: f64 = 3.5;
/// Points against another spelling than the one written.
const OTHER_SPELLING: f64 = 1.0;
/// Points of a town up to which a direction is rather one than a part of its name.
const LITTLE: f64 = 11.5;

pub(super) fn candidates<'w>(world: &'w World, wording: &Wording) -> Vec<Candidate<'w>> {
    let mut found = by_name(world, wording);
    if wording.is_acronym {
        found.retain(|candidate| candidate.class == Class::Country || candidate.prior >= NEWSWORTHY);
    }
    settle(&mut found, wording);
    if let Some(cue) = wording.cue.filter(|cue| !cue.is_plain) {
        found.iter_mut().filter(|candidate| candidate.class == cue.class).for_each(|candidate| candidate.prior += HINTED_KIND);
    }
    found
}

/// The whole name is best ("Mexico City", "Northern Ireland"); else its stem with the kind asked for; else other spellings of that.
fn by_name<'w>(world: &'w World, wording: &Wording) -> Vec<Candidate<'w>> {
    let mut found = named(world, &wording.full, wording.wanted_beside());
    let abbreviated = written_out(&wording.full);
    found.extend(abbreviated.iter().flat_map(|name| named(world, name, wording.wanted_beside())));
    let is_little = |candidate: &Candidate<'_>| candidate.class == Class::Town && candidate.fame < LITTLE;
    if wording.is_part && wording.class.is_none() && found.iter().all(is_little) {
        // There is a hamlet "East Texas".
        let least = if found.is_empty() { f64::MIN } else { STATE };
        found.extend(named(world, &wording.stem, None).into_iter().filter(|candidate| candidate.prior >= least));
    }
    if found.is_empty() && wording.stem != wording.full {
        found = of_stem(world, &wording.stem, wording);
    }
    if found.is_empty() {
        found = spelled_otherwise(&wording.full).iter().flat_map(|name| named(world, name, wording.wanted_beside())).collect();
        if found.is_empty() && wording.stem != wording.full {
            found = spelled_otherwise(&wording.stem).iter().flat_map(|name| of_stem(world, name, wording)).collect();
        }
        found.iter_mut().for_each(|candidate| candidate.prior -= OTHER_SPELLING);
    }
    found
}

/// The candidates of a name without its kind word, if they can be of that kind.
fn of_stem<'w>(world: &'w World, stem: &str, wording: &Wording) -> Vec<Candidate<'w>> {
    let wanted = if wording.is_vague { None } else { wording.wanted() };
    let mut found = named(world, stem, wanted);
    found.retain(|candidate| fit(candidate.class, wanted) > -WRONG_KIND);
    let is_small = matches!(wanted, Some(Class::District | Class::Spot));
    found.iter_mut().for_each(|candidate| candidate.is_stand_in = is_small && candidate.class == Class::Town);
    found
}

fn named<'w>(world: &'w World, key: &str, wanted: Option<Class>) -> Vec<Candidate<'w>> {
    let all: Vec<_> = world.find_folded(key).collect();
    let is_capital_of = |code| all.iter().any(|named| matches!(named, Named::Capital(country) if Some(country.code) == code));
    all.iter()
        .filter_map(|named| match *named {
            Named::Country(country) => Some(Candidate::of_country(country)),
            Named::Place(place) => {
                let mut candidate = Candidate::of_place(place);
                let is_capital = candidate.class == Class::Town && place.population() > 0 && is_capital_of(candidate.country);
                candidate.fame += if is_own_name(place.name(), key) { OWN_NAME } else { 0.0 };
                candidate.prior = candidate.fame + if is_capital { CAPITAL } else { 0.0 };
                Some(candidate)
            }
            _ => None,
        })
        .map(|candidate| candidate.asked(wanted))
        .collect()
}

/// Whether it goes by that folded name, as New York City does by "New York".
fn is_own_name(name: &str, key: &str) -> bool {
    let is_simple = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    if is_simple && !name.eq_ignore_ascii_case(key) {
        // Folding takes its time where a name has a hundred namesakes.
        return name.len() == key.len() + 5 && name.ends_with(" City") && name[..key.len()].eq_ignore_ascii_case(key);
    }
    let own = fold(name);
    own == key || own.strip_suffix(" city") == Some(key)
}

fn fit(class: Class, wanted: Option<Class>) -> f64 {
    match wanted {
        None => 0.0,
        Some(wanted) if wanted == class => FITTING_KIND,
        // A county is called a district here and a province there.
        Some(wanted) if wanted.is_division() && class.is_division() => FITTING_KIND / 2.0,
        // A township goes by the name of its town, a school by that of where it stands.
        Some(Class::District) if class == Class::Town => 0.0,
        Some(Class::Spot) if class == Class::Town || class == Class::District => 0.0,
        Some(Class::Province) if class == Class::Region => FITTING_KIND / 2.0,
        Some(_) => -WRONG_KIND,
    }
}

/// How well known a place is.
fn prior(place: Place<'_>, class: Class) -> f64 {
    let inhabitants = f64::from(place.population().max(200)).ln();
    match class {
        Class::Country => COUNTRY,
        Class::Town => inhabitants,
        Class::Province if place.country().is_some_and(|country| matches!(country.code.as_str(), "USA" | "CAN" | "AUS")) => {
            STATE - OWN_NAME
        }
        Class::Province if place.radius_km() > 0 => NEWSWORTHY - OWN_NAME,
        Class::Province if place.population() == 0 => MINOR_PROVINCE,
        Class::Province => PROVINCE,
        // Its towns count, but it is less often meant than they are.
        Class::County | Class::District => (inhabitants - 3.5).clamp(5.0, 11.0),
        // Of our own table: named for being in the news.
        Class::Region | Class::Spot if place.radius_km() > 0 => NEWSWORTHY - OWN_NAME,
        Class::Water if place.radius_km() > 0 => NEWSWORTHY - OWN_NAME - 1.0,
        Class::Region | Class::Water => 8.0,
        Class::Spot => 5.5,
    }
}

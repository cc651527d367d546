//! What a name may stand for on the map.

use rapporteur_world::{Country, CountryCode, Named, Place, World, fold};

use super::wording::{Class, Wording};

/// One place of a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'w> {
    pub(super) what: What<'w>,
    pub(super) class: Class,
    /// How well known it is and how well the words fit it, in points.
    pub(super) prior: f64,
    /// Whether a kind word asks for one of its class.
    pub(super) is_asked_for: bool,
}

/// A country or any other place.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'w> {
    Country(&'w Country),
    Place(Place<'w>),
}

impl<'w> Candidate<'w> {
    /// A country or province as the answer for a place in it that nobody knows.
    pub(super) fn container(what: What<'w>, class: Class) -> Self {
        Self { what, class, prior: 0.0, is_asked_for: false }
    }

    pub(super) fn lat(&self) -> f64 {
        match self.what {
            What::Country(country) => country.lat,
            What::Place(place) => place.lat(),
        }
    }

    pub(super) fn lon(&self) -> f64 {
        match self.what {
            What::Country(country) => country.lon,
            What::Place(place) => place.lon(),
        }
    }

    pub(super) fn country(&self) -> Option<CountryCode> {
        match self.what {
            What::Country(country) => Some(country.code),
            What::Place(place) => place.country().map(|country| country.code),
        }
    }

    /// The province it is or lies in.
    pub(super) fn admin1(&self) -> &'w str {
        match self.what {
            What::Country(_) => "",
            What::Place(place) => place.admin1(),
        }
    }
}

/// Points for a kind word that fits, or against one that does not.
const FITTING_KIND: f64 = 7.0;
const WRONG_KIND: f64 = 5.0;

pub(super) fn candidates<'w>(world: &'w World, wording: &Wording) -> Vec<Candidate<'w>> {
    // The whole name is best ("Mexico City", "Northern Ireland"); else its stem with the kind asked for.
    let mut found = named(world, &wording.full, wording.class_after);
    if found.is_empty() {
        found = named(world, &wording.stem, wording.class.or(wording.class_after));
    }
    if found.is_empty() {
        found = spelled_otherwise(&wording.stem).iter().flat_map(|name| named(world, name, wording.class)).collect();
    }
    prefer_towns(&mut found);
    if wording.is_part && found.iter().any(|candidate| candidate.class == Class::Town) && wording.class.is_none() {
        // "Northern Idlib", "eastern Aleppo": more likely the province.
        found.iter_mut().filter(|candidate| candidate.class == Class::Province).for_each(|candidate| candidate.prior += 2.0);
    }
    found
}

/// Of a town and the province around it that share a name, the bare name is the town's.
fn prefer_towns(found: &mut [Candidate<'_>]) {
    let towns: Vec<(f64, CountryCode, String)> = found
        .iter()
        .filter_map(|candidate| match candidate.what {
            What::Place(place) if candidate.class == Class::Town && place.population() >= SEAT => {
                Some((candidate.prior, candidate.country()?, candidate.admin1().to_owned()))
            }
            _ => None,
        })
        .collect();
    for province in found.iter_mut().filter(|candidate| candidate.class == Class::Province && !candidate.is_asked_for) {
        let is_seat = |(prior, country, admin1): &&(f64, CountryCode, String)| {
            Some(*country) == province.country() && admin1 == province.admin1() && (province.prior < STATE || *prior > GREAT_CITY)
        };
        if let Some((prior, ..)) = towns.iter().find(is_seat) {
            province.prior = province.prior.min(prior - 1.0);
        }
    }
}

/// Inhabitants of a town that a province is named for.
const SEAT: u32 = 20_000;
/// Points of a city of two million.
const GREAT_CITY: f64 = 14.5;
/// Points of a well-known state or province, and of any other.
const STATE: f64 = 16.0;
const PROVINCE: f64 = 13.0;
/// Points of what our own table has for being in the news.
const NEWSWORTHY: f64 = 15.0;
/// Points for the name itself rather than one of its other spellings.
const OWN_NAME: f64 = 1.5;

fn named<'w>(world: &'w World, key: &str, wanted: Option<Class>) -> Vec<Candidate<'w>> {
    let all: Vec<_> = world.find_folded(key).collect();
    let capital_of = |place: Place<'_>| {
        all.iter().any(|named| matches!(named, Named::Capital(country) if place.country().is_some_and(|own| own.code == country.code)))
    };
    all.iter()
        .filter_map(|named| match *named {
            Named::Country(country) => Some((What::Country(country), Class::Country, 19.0)),
            Named::Place(place) => {
                let class = class_of(place);
                let capital = if class == Class::Town && place.population() > 0 && capital_of(place) { 3.0 } else { 0.0 };
                let own_name = if fold(place.name()) == key { OWN_NAME } else { 0.0 };
                Some((What::Place(place), class, prior(place, class) + capital + own_name))
            }
            _ => None,
        })
        .map(|(what, class, prior)| Candidate { what, class, prior: prior + fit(class, wanted), is_asked_for: wanted == Some(class) })
        .collect()
}

fn fit(class: Class, wanted: Option<Class>) -> f64 {
    match wanted {
        None => 0.0,
        Some(wanted) if wanted == class => FITTING_KIND,
        // A county is called a district here and a province there.
        Some(Class::Province | Class::County) if matches!(class, Class::Province | Class::County) => FITTING_KIND / 2.0,
        Some(Class::Spot) if class == Class::Town => 0.0,
        Some(Class::Region) if matches!(class, Class::Country | Class::Province) => 0.0,
        Some(Class::Province) if class == Class::Region => FITTING_KIND / 2.0,
        Some(_) => -WRONG_KIND,
    }
}

/// How well known a place is.
fn prior(place: Place<'_>, class: Class) -> f64 {
    match class {
        Class::Country => 19.0,
        Class::Town => f64::from(place.population().max(200)).ln(),
        Class::Province if place.country().is_some_and(|country| matches!(country.code.as_str(), "USA" | "CAN" | "AUS")) => STATE,
        Class::Province => {
            if place.radius_km() > 0 {
                NEWSWORTHY
            } else {
                PROVINCE
            }
        }
        // Its towns count, but it is less often meant than they are.
        Class::County => (f64::from(place.population().max(200)).ln() - 3.5).clamp(5.0, 11.0),
        // Of our own table: named for being in the news.
        Class::Region | Class::Spot if place.radius_km() > 0 => NEWSWORTHY,
        Class::Water if place.radius_km() > 0 => NEWSWORTHY - 1.0,
        Class::Region | Class::Water => 8.0,
        Class::Spot => 5.5,
    }
}

pub(super) fn class_of(place: Place<'_>) -> Class {
    match place.feature() {
        // A province of our own table.
        "region" if !place.admin1().is_empty() && fold(place.admin1()) == fold(place.name()) => Class::Province,
        "city" | "town" | "village" | "suburbs" | "suburb" | "neighbourhood" => Class::Town,
        "province" | "state" | "governorate" | "oblast" => Class::Province,
        "county" | "district" | "department" | "parish" => Class::County,
        "airport" | "airbase" | "port" | "camp" | "border crossing" | "base" | "dam" | "square" | "prison" | "crossing" | "facility"
        | "building" | "nuclear site" | "plant" | "mosque" | "hospital" | "stadium" => Class::Spot,
        "river" | "lake" | "sea" | "gulf" | "bay" | "strait" | "ocean" | "canal" => Class::Water,
        _ => Class::Region,
    }
}

/// Other spellings to be tried: with and without the Arabic article, with abbreviations written out.
fn spelled_otherwise(name: &str) -> Vec<String> {
    let mut out = Vec::new();
    let articles = ["al ", "el ", "as ", "ash ", "ad ", "an ", "ar ", "at ", "az "];
    match articles.iter().find_map(|article| name.strip_prefix(article)) {
        Some(rest) => out.extend([format!("al {rest}"), rest.to_owned(), format!("el {rest}")]),
        None => out.extend([format!("al {name}"), format!("el {name}")]),
    }
    for (short, long) in [("st ", "saint "), ("mt ", "mount "), ("ft ", "fort "), ("saint ", "st "), ("mount ", "mt "), ("fort ", "ft ")] {
        out.extend(name.strip_prefix(short).map(|rest| format!("{long}{rest}")));
    }
    out
}

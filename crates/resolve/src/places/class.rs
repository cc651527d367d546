//! Kinds of places.

use rapporteur_world::{Place, fold};

/// The kinds of places that a word can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Country,
    /// First-level divisions: states, provinces, governorates.
    Province,
    /// American counties and the like.
    County,
    /// Districts, townships, boroughs: what one table has as a division and another as a town.
    District,
    Town,
    /// Airports, bases, camps, crossings, buildings.
    Spot,
    /// Water.
    Water,
    /// Regions, mountains, islands.
    Region,
}

impl Class {
    /// Of a place in the world file.
    pub(super) fn of(place: Place<'_>) -> Self {
        match place.feature() {
            "province" | "state" | "governorate" | "oblast" => Self::Province,
            "region" | "county" | "district" | "department" | "parish" if is_first_level(place) => Self::Province,
            "city" | "town" | "village" | "suburbs" | "suburb" | "neighbourhood" => Self::Town,
            "county" | "parish" => Self::County,
            "district" | "department" => Self::District,
            "airport" | "airbase" | "port" | "camp" | "border crossing" | "base" | "dam" | "square" | "prison" | "crossing"
            | "facility" | "building" | "nuclear site" | "plant" | "mosque" | "hospital" | "stadium" | "compound" | "landmark"
            | "checkpoint" | "test site" | "launch site" | "bridge" | "tunnel" | "park" | "oil field" | "industrial zone" => Self::Spot,
            "river" | "lake" | "sea" | "gulf" | "bay" | "strait" | "ocean" | "canal" => Self::Water,
            _ => Self::Region,
        }
    }

    /// Whether it is a division of a country.
    pub(super) fn is_division(self) -> bool {
        matches!(self, Self::Province | Self::County | Self::District)
    }
}

/// Romania's counties and Peru's regions are its provinces: they lie in themselves.
fn is_first_level(place: Place<'_>) -> bool {
    let (name, admin1) = (place.name(), place.admin1());
    name.eq_ignore_ascii_case(admin1) || !(name.is_ascii() && admin1.is_ascii()) && fold(admin1) == fold(name)
}

/// What a common noun names.
pub(super) fn kind_of(word: &str) -> Option<Class> {
    Some(match word {
        "province" | "governorate" | "oblast" | "state" | "region" | "prefecture" | "canton" | "department" | "krai" | "emirate"
        | "territory" => Class::Province,
        "county" | "parish" | "counties" => Class::County,
        "district" | "raion" | "township" | "municipality" | "subdistrict" | "borough" | "commune" | "twp" | "division" => Class::District,
        "city" | "town" | "village" | "suburb" | "neighbourhood" | "neighborhood" | "hamlet" | "settlement" | "capital" | "cities"
        | "towns" | "villages" | "community" | "communities" | "metropolis" => Class::Town,
        "airport" | "airbase" | "base" | "airfield" | "camp" | "crossing" | "airstrip" | "barracks" | "port" | "harbour" | "harbor"
        | "dam" | "checkpoint" | "prison" | "jail" | "hospital" | "university" | "college" | "school" | "courthouse" | "stadium"
        | "square" | "mosque" | "church" | "refinery" | "plant" | "mine" => Class::Spot,
        "river" | "lake" | "sea" | "gulf" | "bay" | "strait" | "ocean" | "canal" | "channel" | "creek" => Class::Water,
        "mountains" | "mountain" | "mount" | "valley" | "desert" | "peninsula" | "island" | "islands" | "hills" | "plain" | "plains"
        | "corridor" | "delta" | "coast" | "archipelago" | "plateau" | "range" | "pass" | "border" | "area" | "countryside" | "basin"
        | "frontier" | "front" => Class::Region,
        _ => return None,
    })
}

/// Words for what lies around or in what they are put to, so that it stands for them: "Somali coast", "Aleppo countryside".
pub(super) fn is_vague(word: &str) -> bool {
    matches!(word, "border" | "area" | "countryside" | "coast" | "frontier" | "front" | "region" | "corridor" | "territory")
}

//! What the words of a place's name say of its kind.

use rapporteur_world::fold;

use super::states::state;

/// The kinds of places that a word can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Country,
    Province,
    County,
    Town,
    /// Airports, bases, camps, crossings, buildings.
    Spot,
    /// Water.
    Water,
    /// Regions, mountains, islands.
    Region,
}

/// A name taken apart.
pub(super) struct Wording {
    /// The whole name, folded.
    pub(super) full: String,
    /// Without words for the direction or the kind, folded.
    pub(super) stem: String,
    /// What the kind words say.
    pub(super) class: Option<Class>,
    /// What a kind word right behind the name says: "Washington" in "Washington state".
    pub(super) class_after: Option<Class>,
    /// Whether a direction makes it a part of what is named: "northern Idlib".
    pub(super) is_part: bool,
}

impl Wording {
    pub(super) fn of(name: &str, after: &str) -> Self {
        if let Some(state) = state(name.trim()).filter(|_| !name.trim().chars().any(char::is_lowercase)) {
            return Self {
                full: state.to_owned(),
                stem: state.to_owned(),
                class: Some(Class::Province),
                class_after: Some(Class::Province),
                is_part: false,
            };
        }
        let full = fold(name.trim().trim_end_matches("'s").trim_end_matches("’s"));
        let mut words: Vec<&str> = full.split(' ').collect();
        let mut class = None;
        let mut is_part = false;
        while words.len() > 1 {
            if is_direction(words[0]) {
                is_part = true;
                words.remove(0);
            } else if words.len() > 2 && words[1] == "of" && (kind_of(words[0]).is_some() || is_around(words[0])) {
                // "province of Aleppo", "outskirts of Aleppo".
                class = class.or(kind_of(words[0]));
                words.drain(..2);
            } else if let Some((len, kind)) = kind_at_end(&words) {
                class = class.or(Some(kind));
                words.truncate(words.len() - len);
            } else if words.len() == 2 && matches!(words[0], "lake" | "mount" | "gulf" | "river" | "port" | "fort") {
                class = class.or(kind_of(words[0]));
                break;
            } else {
                break;
            }
        }
        let stem = words.join(" ");
        Self { full, stem, class, class_after: kind_right_after(after), is_part }
    }
}

/// A common noun for a kind of place directly behind a name.
fn kind_right_after(after: &str) -> Option<Class> {
    let word = after.strip_prefix(' ')?.split(|c: char| !c.is_alphanumeric()).next()?;
    kind_of(word).filter(|_| word.starts_with(char::is_lowercase) && !matches!(word, "border" | "area" | "region"))
}

/// How many of the last words say what it is, and what that is.
fn kind_at_end(words: &[&str]) -> Option<(usize, Class)> {
    let last = *words.last()?;
    let pair = words.len() > 2
        && matches!(
            (words[words.len() - 2], last),
            ("air", "base")
                | ("military", "base")
                | ("naval", "base")
                | ("refugee", "camp")
                | ("border", "crossing")
                | ("international", "airport")
                | ("autonomous", "region")
                | ("administrative", "region")
        );
    kind_of(last).map(|kind| (if pair { 2 } else { 1 }, kind))
}

fn kind_of(word: &str) -> Option<Class> {
    Some(match word {
        "province" | "governorate" | "oblast" | "state" | "region" | "prefecture" | "canton" | "department" | "krai" | "emirate"
        | "territory" => Class::Province,
        "county" | "district" | "parish" | "raion" | "township" | "municipality" | "subdistrict" | "borough" | "commune"
        | "governorates" => Class::County,
        "city" | "town" | "village" | "suburb" | "neighbourhood" | "neighborhood" | "hamlet" | "settlement" | "capital" | "cities"
        | "towns" | "villages" => Class::Town,
        "airport" | "airbase" | "base" | "airfield" | "camp" | "crossing" | "airstrip" | "barracks" | "port" | "harbour" | "dam"
        | "checkpoint" | "prison" | "hospital" | "university" | "stadium" | "square" | "mosque" | "refinery" | "plant" => Class::Spot,
        "river" | "lake" | "sea" | "gulf" | "bay" | "strait" | "ocean" | "canal" | "channel" | "basin" => Class::Water,
        "mountains" | "mountain" | "mount" | "valley" | "desert" | "peninsula" | "island" | "islands" | "hills" | "plain" | "plains"
        | "corridor" | "delta" | "coast" | "archipelago" | "plateau" | "range" | "pass" | "border" | "area" | "countryside" => {
            Class::Region
        }
        _ => return None,
    })
}

fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "downtown"
            | "north"
            | "south"
            | "east"
            | "west"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "upper"
            | "lower"
            | "inner"
            | "outer"
            | "greater"
            | "rural"
            | "mainland"
            | "coastal"
            | "nearby"
            | "neighbouring"
            | "neighboring"
            | "occupied"
            | "rebel"
            | "far"
    )
}

fn is_around(word: &str) -> bool {
    matches!(
        word,
        "outskirts"
            | "suburbs"
            | "parts"
            | "areas"
            | "north"
            | "south"
            | "east"
            | "west"
            | "centre"
            | "center"
            | "streets"
            | "coast"
            | "city"
            | "town"
            | "village"
            | "port"
            | "gates"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let cases = [
            ("northern Idlib province", "idlib", Some(Class::Province)),
            ("al-Watiya airbase", "al watiya", Some(Class::Spot)),
            ("Hmeimim Air Base", "hmeimim", Some(Class::Spot)),
            ("province of Aleppo", "aleppo", Some(Class::Province)),
            ("outskirts of Damascus", "damascus", None),
            ("Lake Chad", "lake chad", Some(Class::Water)),
            ("Mexico City", "mexico", Some(Class::Town)),
            ("Orange County", "orange", Some(Class::County)),
            ("The Hague", "hague", None),
            ("Region", "region", None),
        ];
        for (name, stem, class) in cases {
            let wording = Wording::of(name, "");
            assert_eq!((wording.stem.as_str(), wording.class), (stem, class), "{name}");
        }
    }
}

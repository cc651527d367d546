//! How alike the names of parties are.

use std::collections::HashMap;

use rapporteur_codebook::Sector;
use rapporteur_world::{CountryCode, fold};

use crate::countries;
use crate::ours::PartyName;
use crate::theirs::{Side, TheirParty};

/// Words that so many parties have that sharing one says nothing.
const GENERIC: &[&str] = &[
    "a",
    "al",
    "an",
    "and",
    "armed",
    "army",
    "authorities",
    "brigade",
    "brigades",
    "by",
    "civilian",
    "civilians",
    "command",
    "communal",
    "de",
    "demonstrators",
    "el",
    "ethnic",
    "fighters",
    "fighter",
    "for",
    "force",
    "forces",
    "from",
    "front",
    "government",
    "group",
    "groups",
    "gunmen",
    "ibn",
    "in",
    "insurgents",
    "la",
    "local",
    "men",
    "militant",
    "militants",
    "military",
    "militia",
    "militias",
    "ministry",
    "movement",
    "national",
    "of",
    "officials",
    "on",
    "opposition",
    "party",
    "people",
    "peoples",
    "police",
    "population",
    "protesters",
    "rebel",
    "rebels",
    "residents",
    "rioters",
    "security",
    "side",
    "soldiers",
    "state",
    "students",
    "suspected",
    "to",
    "troops",
    "unidentified",
    "unit",
    "unknown",
    "various",
    "villagers",
    "wing",
    "with",
];
/// Words not counted in initials.
const SMALL: &[&str] = &["a", "an", "and", "for", "in", "of", "on", "to"];
/// The fewest letters of initials that are compared with a name: shorter ones are too often a word.
const FEWEST_INITIALS: usize = 3;

/// What two parties of one country are alike when the sides are the same, not known, or not the same.
const SAME_SIDE: f64 = 0.7;
const SAME_COUNTRY: f64 = 0.5;
const OTHER_SIDE: f64 = 0.2;

/// Numbers for the words of our parties.
#[derive(Debug, Default)]
pub(super) struct Words(HashMap<String, u32>);

impl Words {
    fn add(&mut self, word: &str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(word.to_owned()).or_insert(next)
    }

    fn find(&self, word: &str) -> Option<u32> {
        self.0.get(word).copied()
    }
}

/// What is compared of a party.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Features {
    /// Words that ours have, sorted.
    words: Box<[u32]>,
    /// How many words there are, those that ours have not too.
    count: u32,
    initials: Option<u32>,
    country: Option<CountryCode>,
    side: Option<Side>,
}

impl Features {
    /// `None` where the party has nothing to be known by.
    pub(super) fn ours(party: &PartyName, words: &mut Words) -> Option<Self> {
        let (country, side) = code(party.code.as_deref().unwrap_or_default());
        Self::new(&party.name, country, side, |word| Some(words.add(word)))
    }

    /// The same of a party of theirs; words that ours have not are counted only.
    pub(super) fn theirs(party: &TheirParty, words: &Words) -> Option<Self> {
        Self::new(&party.name, party.country, party.side, |word| words.find(word))
    }

    fn new(name: &str, country: Option<CountryCode>, side: Option<Side>, mut number: impl FnMut(&str) -> Option<u32>) -> Option<Self> {
        let key = fold(name);
        let tellings = telling(&key, country);
        let mut words: Vec<_> = tellings.iter().filter_map(|word| number(word)).collect();
        words.sort_unstable();
        let initials = initials(&key).and_then(|initials| number(&initials));
        let is_known = !tellings.is_empty() || country.is_some();
        is_known.then(|| Self { words: words.into(), count: tellings.len() as u32, initials, country, side })
    }

    /// How alike two parties are, 0 to 1: by name, or by country and side.
    pub(super) fn alike(&self, other: &Self) -> f64 {
        self.alike_in_name(other).max(self.alike_in_country(other))
    }

    /// The share of the shorter name that the other has too; initials stand for the whole name.
    fn alike_in_name(&self, other: &Self) -> f64 {
        let has = |words: &[u32], word: Option<u32>| word.is_some_and(|word| words.contains(&word));
        if has(&self.words, other.initials) || has(&other.words, self.initials) {
            return 1.0;
        }
        match self.count.min(other.count) {
            0 => 0.0,
            least => shared(&self.words, &other.words) as f64 / f64::from(least),
        }
    }

    fn alike_in_country(&self, other: &Self) -> f64 {
        if self.country.is_none() || self.country != other.country {
            return 0.0;
        }
        match (self.side, other.side) {
            (Some(a), Some(b)) if a == b => SAME_SIDE,
            (Some(_), Some(_)) => OTHER_SIDE,
            _ => SAME_COUNTRY,
        }
    }
}

/// The words that tell a name from others, each once.
fn telling(key: &str, country: Option<CountryCode>) -> Vec<&str> {
    let is_country = |word: &str| country.is_some_and(|country| countries::has_word(country, word));
    let is_year = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words: Vec<_> =
        key.split(' ').filter(|word| !word.is_empty() && !GENERIC.contains(word) && !is_year(word) && !is_country(word)).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// `rsf` of `rapid support forces`.
fn initials(key: &str) -> Option<String> {
    let letters: String = key.split(' ').filter(|word| !SMALL.contains(word)).filter_map(|word| word.chars().next()).collect();
    (letters.len() >= FEWEST_INITIALS).then_some(letters)
}

fn shared(a: &[u32], b: &[u32]) -> usize {
    a.iter().filter(|word| b.binary_search(word).is_ok()).count()
}

/// The country and side of a code such as `LBYREB`.
fn code(code: &str) -> (Option<CountryCode>, Option<Side>) {
    let country = code.get(..3).and_then(CountryCode::parse).filter(|code| countries::is_code(*code));
    let sector = if country.is_some() { code.get(3..6) } else { code.get(..3) };
    (country, sector.and_then(Sector::parse).and_then(Side::of))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(ours: (&str, &str), theirs: (&str, Option<Side>)) -> f64 {
        let mut words = Words::default();
        let code = Some(ours.1.to_owned()).filter(|code| !code.is_empty());
        let ours = Features::ours(&PartyName { name: ours.0.to_owned(), code }, &mut words).unwrap();
        let theirs = TheirParty { name: theirs.0.to_owned(), country: countries::within(theirs.0), side: theirs.1 };
        ours.alike(&Features::theirs(&theirs, &words).unwrap())
    }

    #[test]
    fn names_and_countries() {
        let (state, armed, civilian) = (Some(Side::State), Some(Side::Armed), Some(Side::Civilian));
        let cases = [
            (("Rapid Support Forces", "SDNPRM"), ("RSF: Rapid Support Forces", armed), 1.0),
            (("RSF", ""), ("Rapid Support Forces", armed), 1.0),
            (("the Lord's Resistance Army", ""), ("LRA", armed), 1.0),
            (("Sudanese army", "SDNMIL"), ("Military Forces of Sudan (2019-)", state), 0.7),
            (("Sudanese army", "SDNMIL"), ("Government of Sudan", state), 0.7),
            (("Sudanese army", "SDNMIL"), ("Protesters (Sudan)", civilian), 0.2),
            (("villagers", "SDNCVL"), ("Civilians (Sudan)", civilian), 0.7),
            (("Sudan", "SDN"), ("Civilians (Sudan)", civilian), 0.5),
            (("Sudanese army", "SDNMIL"), ("Government of Mali", state), 0.0),
            (("Sudanese army", ""), ("Government of Sudan", state), 0.0),
            (("Sudan Liberation Army", "SDNREB"), ("SLM/A: Sudan Liberation Movement/Army", armed), 1.0),
            (("Islamic State fighters", ""), ("IS", armed), 0.0),
            (("Dawn Brigades", ""), ("Dusk Brigades", armed), 0.0),
        ];
        for (ours, theirs, expected) in cases {
            assert_eq!(alike(ours, theirs), expected, "{ours:?} {theirs:?}");
        }
    }

    #[test]
    fn codes() {
        let shown = |text: &str| {
            let (country, side) = code(text);
            format!("{} {side:?}", country.map_or("-".to_owned(), |country| country.to_string()))
        };
        let cases = [
            ("LBYREB", "LBY Some(Armed)"),
            ("LBYGOVMIL", "LBY Some(State)"),
            ("LBY", "LBY None"),
            ("UNO", "- None"),
            ("REB", "- Some(Armed)"),
            ("MIL", "- Some(State)"),
            ("", "- None"),
            ("é", "- None"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn parties_without_anything_to_know_them_by() {
        let mut words = Words::default();
        for name in ["", "armed men", "Unidentified Armed Group", "2019"] {
            assert_eq!(Features::ours(&PartyName::new(name), &mut words), None, "{name}");
        }
    }
}

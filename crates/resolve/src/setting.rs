//! What an article tells of the world around a phrase.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rapporteur_world::{CountryCode, Day, Named, World};

/// The surroundings of a phrase. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    /// The day it is about; without it the latest codes are given.
    pub day: Option<Day>,
    /// The countries the article speaks of and how often, most often first.
    pub countries: Vec<(CountryCode, u32)>,
}

/// Inhabitants of a town that says where an article is set.
const KNOWN_TOWN: u32 = 100_000;
/// The same of one whose name no other country has.
const SMALL_TOWN: u32 = 10_000;
/// How many times larger than its namesakes elsewhere a town must be, and a capital.
const TOWN_RIVAL: u32 = 3;
const CAPITAL_RIVAL: u32 = 10;
/// Letters of such a town's name: "On" and "Save" are towns as well.
const SHORTEST_TOWN: usize = 5;
/// Words of the longest name of a country that is looked for.
const MOST_WORDS: usize = 6;

impl Setting {
    /// The surroundings in an article's `text`: the countries that are named in it, by name, people or capital. A name that several share counts
    /// for none of them.
    pub fn of_text(world: &World, text: &str, day: Option<Day>) -> Self {
        let mut counts: BTreeMap<CountryCode, u32> = BTreeMap::new();
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut idx = 0;
        while idx < words.len() {
            let (found, len) = nation_at(world, &words[idx..]);
            if let Some(code) = found {
                *counts.entry(code).or_default() += 1;
            }
            idx += len;
        }
        let mut countries: Vec<_> = counts.into_iter().collect();
        countries.sort_by_key(|&(code, count)| (Reverse(count), code));
        Self { day, countries }
    }

    /// The same with countries added, once for each time they occur: those of places that were found in the article.
    #[must_use]
    pub fn with_countries(mut self, found: impl IntoIterator<Item = CountryCode>) -> Self {
        for code in found {
            match self.countries.iter_mut().find(|(country, _)| *country == code) {
                Some((_, count)) => *count += 1,
                None => self.countries.push((code, 1)),
            }
        }
        self.countries.sort_by_key(|&(code, count)| (Reverse(count), code));
        self
    }

    /// The country that the article is about: the one it speaks of more often than of any other.
    pub fn main_country(&self) -> Option<CountryCode> {
        let (code, count) = *self.countries.first()?;
        let second = self.countries.get(1).map_or(0, |(_, count)| *count);
        (count > second).then_some(code)
    }

    /// Whether the article speaks of a country.
    pub fn speaks_of(&self, code: CountryCode) -> bool {
        self.countries.iter().any(|&(country, _)| country == code)
    }
}

/// The nation that the words begin with, and how many words that takes.
fn nation_at(world: &World, words: &[&str]) -> (Option<CountryCode>, usize) {
    if !bare(words[0]).starts_with(char::is_uppercase) {
        return (None, 1);
    }
    let most = words.len().min(MOST_WORDS);
    let longest = (1..=most).rev().find_map(|len| nation(world, &words[..len]).map(|code| (Some(code), len)));
    longest.unwrap_or((None, 1))
}

fn nation(world: &World, words: &[&str]) -> Option<CountryCode> {
    // A comma inside parts two names.
    if words[..words.len() - 1].iter().any(|word| word.ends_with([',', ';', '.', ':'])) && words.len() > 1 {
        return None;
    }
    let name = bare(&words.join(" ")).to_owned();
    // "US" is a country, "Us" is none.
    if name.len() <= 2 && name.chars().any(char::is_lowercase) {
        return None;
    }
    let named: Vec<_> = world.find(&name).collect();
    let is_state = named.iter().any(|named| matches!(named, Named::Place(place) if place.feature() == "state"));
    let nations = named.iter().filter_map(|named| match named {
        Named::Country(country) | Named::People(country) => Some(country.code),
        _ => None,
    });
    let capitals = named.iter().filter_map(|named| if let Named::Capital(country) = named { Some(country.code) } else { None });
    let (nations, capitals): (Vec<_>, Vec<_>) = (nations.collect(), capitals.collect());
    match (nations.first(), capitals.first()) {
        // "Georgia" is a state of another country as well.
        (Some(_), _) if is_state && named.iter().any(|named| matches!(named, Named::Country(_))) => None,
        (Some(&first), _) => nations.iter().all(|&code| code == first).then_some(first),
        // "Tripoli" may be the other one.
        (None, Some(&first)) => (capitals.len() == 1 && !has_rival(&named, first, CAPITAL_RIVAL)).then_some(first),
        (None, None) if name.len() >= SHORTEST_TOWN => known_town(&named),
        (None, None) => None,
    }
}

/// The country of a town or province that nobody takes for another: larger by far than its namesakes.
fn known_town(named: &[Named<'_>]) -> Option<CountryCode> {
    let (population, code) = towns(named).max()?;
    let is_only_there = population >= SMALL_TOWN
        && towns(named).all(|(_, other)| other == code)
        && !named.iter().any(|named| matches!(named, Named::Agent(_) | Named::Actor(_) | Named::Surname(_)));
    ((population >= KNOWN_TOWN && !has_rival(named, code, TOWN_RIVAL)) || is_only_there).then_some(code)
}

/// Whether a place of that name in another country is more than a fraction of the largest in `code`.
fn has_rival(named: &[Named<'_>], code: CountryCode, times: u32) -> bool {
    let largest = |is_own: bool| towns(named).filter(|(_, other)| (*other == code) == is_own).map(|(population, _)| population).max();
    largest(false).is_some_and(|rival| rival >= largest(true).unwrap_or(0) / times)
}

/// Inhabitants and countries of the towns and provinces of a name; a province counts as a large town.
fn towns<'n>(named: &'n [Named<'_>]) -> impl Iterator<Item = (u32, CountryCode)> + 'n {
    named.iter().filter_map(|named| match named {
        Named::Place(place) if matches!(place.feature(), "state" | "province") => Some((KNOWN_TOWN, place.country()?.code)),
        Named::Place(place) => Some((place.population(), place.country()?.code)),
        _ => None,
    })
}

/// Without quotes, punctuation, possessive, and what a hyphen joins ("U.S.-led").
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_end_matches([',', ';', ':']);
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    match word.rsplit_once('-') {
        Some((first, last)) if last.starts_with(char::is_lowercase) => first,
        _ => word,
    }
}

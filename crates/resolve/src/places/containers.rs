//! What the words around a name say it lies in: "Paris, Texas", "Zintan in western Libya", "Syria's Idlib", "the Texas town of Paris".

use rapporteur_world::{CountryCode, Named, World};

use super::PlaceMention;
use super::candidates::Candidate;
use super::class::{Class, kind_of};
use super::states::state;
use super::surroundings::Parts;
use super::wording::Wording;

/// A country or a province that is said to contain a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Container<'w> {
    pub(super) country: CountryCode,
    /// A province; none for the whole country.
    pub(super) admin1: Option<&'w str>,
    /// What stands for a place in it that nobody knows.
    pub(super) itself: Candidate<'w>,
}

impl Container<'_> {
    fn is_state(&self) -> bool {
        self.admin1.is_some() && matches!(self.country.as_str(), "USA" | "CAN" | "AUS")
    }
}

impl PartialEq for Container<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.country, self.admin1) == (other.country, other.admin1)
    }
}

/// Words after a name in which a container is looked for.
const WORDS_AFTER: usize = 7;
/// Words between a name and what a clause says it lies in: ", a town of 25,000 in Texas".
const WORDS_BETWEEN: usize = 9;
/// Words before a name in which a container is looked for.
const WORDS_BEFORE: usize = 7;

/// What contains the mention. `next_to` are the provinces and countries that it may be itself, so that those after it may be the next of a list.
pub(super) fn containers<'w>(
    world: &'w World,
    parts: &Parts<'_>,
    mention: &PlaceMention<'_>,
    next_to: &[(Class, CountryCode)],
) -> Vec<Container<'w>> {
    let mut found: Vec<_> = parts.within.split(',').filter(|part| !part.trim().is_empty()).flat_map(|part| of_name(world, part)).collect();
    if let Some(words) = named_after(mention.after) {
        found.extend(longest(world, &words, next_to));
    }
    for owner in [parts.owner, Some(mention.before)].into_iter().flatten().filter_map(named_before) {
        found.extend(owner.names.iter().flat_map(|name| of_owner(world, name, owner.is_plain)));
    }
    found
}

/// The words in which a container is named after a place: behind a comma, "in" or a bracket.
fn named_after(after: &str) -> Option<Vec<&str>> {
    let rest = after.trim_start();
    let rest = rest.strip_prefix("'s ").unwrap_or(rest);
    let rest =
        rest.strip_prefix(',').map(clause).or_else(|| rest.strip_prefix('(')).or_else(|| strip_in(rest)).or_else(|| strip_county(rest))?;
    let rest = strip_in(rest.trim_start()).unwrap_or(rest);
    Some(rest.split_whitespace().take(WORDS_AFTER).collect())
}

fn strip_in(text: &str) -> Option<&str> {
    text.strip_prefix("in ").or_else(|| text.strip_prefix("of ")).map(str::trim_start)
}

/// "Washington County, Oregon", "Idlib province, Syria": a kind word may belong to the name.
fn strip_county(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once([' ', ','])?;
    kind_of(&word.to_lowercase())?;
    let rest = if text.as_bytes().get(word.len()) == Some(&b',') { rest } else { strip_in(rest)? };
    Some(rest.trim_start())
}

/// What follows "in" in a clause on where a place lies: ", a town in Texas", ", 30 miles north of Austin in Texas"; otherwise the whole.
fn clause(text: &str) -> &str {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).take(WORDS_BETWEEN).collect();
    let is_small = |word: &&&str| word.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    let between: Vec<&str> = words.iter().take_while(is_small).copied().collect();
    let Some(idx) = between.iter().rposition(|word| matches!(*word, "in" | "of")).filter(|&idx| idx > 0) else { return text };
    let is_place =
        between[..idx].iter().any(|word| kind_of(word).is_some() || matches!(*word, "miles" | "kilometers" | "kilometres" | "km"));
    let next = words.get(idx + 1).copied().unwrap_or("");
    text.find(next).filter(|_| is_place && !next.is_empty()).map_or(text, |at| &text[at..])
}

/// The longest run at the start of `words` that names a container.
fn longest<'w>(world: &'w World, words: &[&str], next_to: &[(Class, CountryCode)]) -> Vec<Container<'w>> {
    let words: Vec<&str> = words.iter().copied().skip_while(|word| matches!(*word, "the" | "a")).collect();
    for len in (1..=words.len().min(5)).rev() {
        // A comma ends a name, but a container may be followed by its own: "Homs, Syria".
        if words[..len - 1].iter().any(|word| word.ends_with([',', ';', ')']) || (word.ends_with('.') && word.len() > 4)) {
            continue;
        }
        let found = of_words(world, &words, len);
        if !found.is_empty() {
            return if is_listed(world, &words[len - 1..], &found, next_to) { Vec::new() } else { found };
        }
    }
    // "Austin, in Scott County, Indiana": a county is passed over.
    let county = words.iter().position(|word| word.ends_with(','));
    let is_county =
        |idx: usize| idx > 0 && Wording::of(words[idx - 1..=idx].join(" ").trim_end_matches(','), "", "").class == Some(Class::County);
    county.filter(|&idx| is_county(idx)).map(|idx| longest(world, &words[idx + 1..], next_to)).unwrap_or_default()
}

/// The first `len` words as a container. "La" in "La Jolla" is not Louisiana, and "Georgia Tech" not Georgia.
fn of_words<'w>(world: &'w World, words: &[&str], len: usize) -> Vec<Container<'w>> {
    let (last, next) = (words[len - 1], words.get(len).copied().unwrap_or(""));
    let goes_on = last.ends_with(char::is_alphanumeric) && next.starts_with(char::is_uppercase);
    let is_short = last.len() == 2 && !last.chars().any(char::is_lowercase);
    if len == 1 && goes_on && !is_short && state(last).is_some() {
        return Vec::new();
    }
    of_name(world, &words[..len].join(" "))
}

/// Whether what looks like a container is an item of a list: "North Carolina, Rhode Island, Vermont", "Japan and China".
fn is_listed(world: &World, words: &[&str], found: &[Container<'_>], next_to: &[(Class, CountryCode)]) -> bool {
    let is_state = found.iter().any(Container::is_state);
    let in_province = found.iter().any(|container| container.admin1.is_some());
    // A town may be in Georgia, a province beside it: only what may be of the same kind makes a list.
    let may_be =
        |class: Class| next_to.iter().any(|(other, country)| *other == class && (class == Class::Country || *country == found[0].country));
    let is_alike = !in_province || !is_state || may_be(Class::Province);
    let next = words.get(1).copied().unwrap_or("");
    if matches!(next, "and" | "or" | "&") {
        return is_alike && (may_be(Class::Province) || may_be(Class::Country) || !words[0].ends_with([',', ')']));
    }
    let following = |len: usize| of_name(world, &words[1..(1 + len).min(words.len())].join(" "));
    let is_other = |other: &Container<'_>| other.admin1.is_some() == in_province && *other != found[0];
    words[0].ends_with(',') && is_alike && (1..=2).any(|len| following(len).first().is_some_and(is_other))
}

/// What a place may belong to by the words before it.
struct Owner {
    /// The words before it, longest run first.
    names: Vec<String>,
    /// Said outright ("Syria's", "Texas town of"); otherwise only an adjective says it ("Syrian").
    is_plain: bool,
}

/// "Syria's", "Syrian" before the name, "the Texas town of".
fn named_before(before: &str) -> Option<Owner> {
    let mut words: Vec<&str> = before.split_whitespace().rev().take(WORDS_BEFORE).collect();
    if words.first() == Some(&"of") && words.get(1).is_some_and(|word| kind_of(word).is_some()) {
        words.remove(0);
    }
    let between = words.iter().take_while(|word| is_attribute(word)).count();
    let is_kind = words[..between].iter().any(|word| kind_of(word).is_some());
    let last = words.get(between).filter(|word| word.starts_with(char::is_uppercase))?;
    let is_plain = is_kind || last.ends_with("'s") || last.ends_with("’s");
    Some(Owner { names: (1..=3).rev().filter_map(|len| run(&words[between..], len)).collect(), is_plain })
}

/// The last `len` words, all of them capitalised, in the order of the text.
fn run(reversed: &[&str], len: usize) -> Option<String> {
    let words = reversed.get(..len)?;
    let is_name = words.iter().all(|word| word.starts_with(char::is_uppercase))
        && !words[1..].iter().any(|word| word.ends_with([',', '.', ';', ':']));
    is_name.then(|| words.iter().rev().copied().collect::<Vec<_>>().join(" "))
}

/// Words in small letters between a name and its owner: "Syria's rebel-held northern province of Idlib".
fn is_attribute(word: &str) -> bool {
    let is_direction = ["north", "south", "east", "west", "central", "mid"].iter().any(|direction| word.starts_with(direction));
    let ends = ["-held", "-controlled", "-run", "-torn", "-majority", "ing", "ed", "ern", "al"];
    word.starts_with(char::is_lowercase)
        && (is_direction
            || kind_of(word).is_some()
            || ends.iter().any(|end| word.ends_with(end))
            || matches!(word, "border" | "remote" | "old"))
}

/// The container of an owner; one that is not plain has to be an adjective.
fn of_owner<'w>(world: &'w World, name: &str, is_plain: bool) -> Vec<Container<'w>> {
    let is_people = || world.find(name).any(|named| matches!(named, Named::People(_))) && !world.find(name).any(is_country);
    if is_plain || is_people() { of_name(world, name) } else { Vec::new() }
}

fn is_country(named: Named<'_>) -> bool {
    matches!(named, Named::Country(_))
}

fn of_name<'w>(world: &'w World, name: &str) -> Vec<Container<'w>> {
    let bare = name.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_end_matches([',', ';', ':']);
    if !bare.contains(char::is_uppercase) {
        return Vec::new();
    }
    let wording = Wording::of(bare, "", "");
    let keys = match state(bare) {
        Some(state) => vec![state],
        None if wording.stem == wording.full => vec![wording.full.as_str()],
        None => vec![wording.full.as_str(), wording.stem.as_str()],
    };
    let mut found: Vec<Container<'w>> = keys.iter().flat_map(|key| world.find_folded(key)).filter_map(container).collect();
    // "North-Western Sydney" is in no province called "Western".
    found.retain(|container| container.admin1.is_none() || keys.len() == 1 || !is_bare_direction(&wording.stem));
    found.dedup();
    found
}

fn is_bare_direction(stem: &str) -> bool {
    ["north", "south", "east", "west", "central"].iter().any(|direction| stem.starts_with(direction) && stem.len() < direction.len() + 4)
}

fn container(named: Named<'_>) -> Option<Container<'_>> {
    match named {
        Named::Country(country) | Named::People(country) => {
            Some(Container { country: country.code, admin1: None, itself: Candidate::of_country(country) })
        }
        Named::Place(place) => {
            let itself = Candidate::of_place(place);
            let is_province = itself.class == Class::Province && !itself.admin1.is_empty();
            is_province.then_some(Container { country: itself.country?, admin1: Some(itself.admin1), itself })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_stand_after() {
        let cases = [
            (", Texas, on", Some("Texas, on")),
            (" in western Libya on", Some("western Libya on")),
            (" was hit", None),
            (" (Texas)", Some("Texas)")),
            (", a town of 25,000 in Texas.", Some("Texas.")),
            (", 30 miles north of Austin", Some("Austin")),
            (" County, Oregon", Some("Oregon")),
        ];
        for (after, expected) in cases {
            assert_eq!(named_after(after).map(|words| words.join(" ")).as_deref(), expected, "{after}");
        }
    }

    #[test]
    fn containers_stand_before() {
        let cases = [
            ("in Syria's", Some(("Syria's", true))),
            ("the northern Syrian town of", Some(("Syrian", true))),
            ("in Syria's rebel-held northern province of", Some(("Syria's", true))),
            ("he went to", None),
            ("the Texas city of", Some(("Texas", true))),
            ("troops in Iraqi", Some(("Iraqi", false))),
        ];
        for (before, expected) in cases {
            let got = named_before(before).and_then(|owner| Some((owner.names.last()?.clone(), owner.is_plain)));
            assert_eq!(got, expected.map(|(name, is_plain)| (name.to_owned(), is_plain)), "{before}");
        }
    }
}

//! What the words around a name say it lies in: "Paris, Texas", "Zintan in western Libya", "Syria's Idlib", "the Texas town of Paris".

use rapporteur_world::{CountryCode, Named, World, fold};

use super::PlaceMention;
use super::candidates::{Candidate, What};
use super::states::state;
use super::wording::{Class, Wording};

/// A country or a province that is said to contain a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Container<'w> {
    pub(super) country: CountryCode,
    /// A province; none for the whole country.
    pub(super) admin1: Option<&'w str>,
    /// What stands for a place in it that nobody knows.
    pub(super) itself: Candidate<'w>,
}

impl PartialEq for Container<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.country, self.admin1) == (other.country, other.admin1)
    }
}

/// Words after a name in which a container is looked for.
const WORDS_AFTER: usize = 7;

pub(super) fn containers<'w>(world: &'w World, inside: &str, mention: &PlaceMention<'_>) -> Vec<Container<'w>> {
    let mut found = Vec::new();
    for part in inside.split(',').filter(|part| !part.trim().is_empty()) {
        found.extend(of_name(world, part));
    }
    if let Some(name) = named_after(mention.after) {
        found.extend(longest(world, &name));
    }
    if let Some(name) = named_before(mention.before) {
        found.extend(of_name(world, &name));
    }
    found
}

/// The words in which a container is named after a place: behind a comma, "in" or a bracket.
fn named_after(after: &str) -> Option<Vec<&str>> {
    let rest = after.trim_start();
    let rest = rest.strip_prefix(',').or_else(|| rest.strip_prefix('(')).or_else(|| strip_in(rest))?;
    let rest = strip_in(rest.trim_start()).unwrap_or(rest);
    Some(rest.split_whitespace().take(WORDS_AFTER).collect())
}

fn strip_in(text: &str) -> Option<&str> {
    text.strip_prefix("in ").or_else(|| text.strip_prefix("of ")).map(str::trim_start)
}

/// The longest run at the start of `words` that names a container.
fn longest<'w>(world: &'w World, words: &[&str]) -> Vec<Container<'w>> {
    let words: Vec<&str> = words.iter().copied().skip_while(|word| matches!(*word, "the" | "a")).collect();
    for len in (1..=words.len().min(5)).rev() {
        // A comma ends a name, but a container may be followed by its own: "Homs, Syria".
        if words[..len - 1].iter().any(|word| word.ends_with([',', '.', ';']) && word.len() > 4) {
            continue;
        }
        let found = of_name(world, &words[..len].join(" "));
        if !found.is_empty() {
            return if goes_on(world, &words[len - 1..], &found) { Vec::new() } else { found };
        }
    }
    // "Austin, in Scott County, Indiana": a county is passed over.
    let county = words.iter().position(|word| word.ends_with(','));
    match county {
        Some(idx) if idx > 0 && Wording::of(words[idx - 1..=idx].join(" ").trim_end_matches(','), "").class == Some(Class::County) => {
            longest(world, &words[idx + 1..])
        }
        _ => Vec::new(),
    }
}

/// Whether what looks like a container is an item of a list: "North Carolina, Rhode Island, Vermont", "Japan and China".
fn goes_on(world: &World, words: &[&str], found: &[Container<'_>]) -> bool {
    let next = words.get(1).copied().unwrap_or("");
    if matches!(next, "and" | "or" | "&") {
        return true;
    }
    let level = |container: &Container<'_>| container.admin1.is_some();
    let following = |len: usize| of_name(world, &words[1..(1 + len).min(words.len())].join(" "));
    words[0].ends_with(',')
        && (1..=2).any(|len| following(len).first().is_some_and(|other| level(other) == level(&found[0]) && *other != found[0]))
}

/// "Syria's" or "Syrian" right before the name, "the Texas town of".
fn named_before(before: &str) -> Option<String> {
    let words: Vec<&str> = before.split_whitespace().collect();
    let last = *words.last()?;
    if last.ends_with("'s") || last.ends_with("’s") {
        let first = words.len().checked_sub(2).map(|idx| words[idx]).filter(|word| word.starts_with(char::is_uppercase));
        return Some(first.map_or_else(|| last.to_owned(), |first| format!("{first} {last}")));
    }
    if last == "of"
        && words.len() > 2
        && matches!(words[words.len() - 2], "city" | "town" | "village" | "port" | "province" | "region" | "district" | "capital" | "state")
    {
        // "the northern Syrian town of", "the Texas town of".
        let name: Vec<_> = words[..words.len() - 2].iter().rev().take_while(|word| word.starts_with(char::is_uppercase)).copied().collect();
        return (!name.is_empty()).then(|| name.into_iter().rev().collect::<Vec<_>>().join(" "));
    }
    None
}

fn of_name<'w>(world: &'w World, name: &str) -> Vec<Container<'w>> {
    let bare = name.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_end_matches([',', ';', ':']);
    if !bare.contains(char::is_uppercase) {
        return Vec::new();
    }
    let key = match state(bare) {
        Some(state) => state.to_owned(),
        None => Wording::of(bare, "").stem,
    };
    let wording = fold(bare);
    let all = world.find_folded(&key).chain(world.find_folded(&wording));
    let mut found: Vec<Container<'w>> = all
        .filter_map(|named| match named {
            Named::Country(country) | Named::People(country) => Some(Container {
                country: country.code,
                admin1: None,
                itself: Candidate::container(What::Country(country), Class::Country),
            }),
            Named::Place(place) if matches!(place.feature(), "province" | "state" | "governorate" | "oblast") => {
                let itself = Candidate::container(What::Place(place), Class::Province);
                Some(Container { country: place.country()?.code, admin1: Some(place.admin1()), itself })
            }
            _ => None,
        })
        .collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_stand_after_or_before() {
        for (after, expected) in [
            (", Texas, on", Some("Texas, on")),
            (" in western Libya on", Some("western Libya on")),
            (" was hit", None),
            (" (Texas)", Some("Texas)")),
        ] {
            assert_eq!(named_after(after).map(|words| words.join(" ")).as_deref(), expected, "{after}");
        }
        for (before, expected) in [
            ("in Syria's", Some("Syria's")),
            ("the northern Syrian town of", Some("Syrian")),
            ("he went to", None),
            ("the Texas city of", Some("Texas")),
        ] {
            assert_eq!(named_before(before).as_deref(), expected, "{before}");
        }
    }
}

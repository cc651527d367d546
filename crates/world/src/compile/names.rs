//! The names of everything, in one map.

use fst::MapBuilder;

use crate::facts::{ActorFacts, ActorKind, AgentFacts, Country, CountryCode, PlaceFacts, Standing};
use crate::file::bytes::Out;
use crate::file::layout::Tag;
use crate::fold::fold;

#[derive(Default)]
pub(super) struct Names(Vec<(String, u32)>);

impl Names {
    pub(super) fn countries(&mut self, countries: &[Country]) {
        for (number, country) in numbered(countries) {
            self.add(&country.name, Tag::Country, number);
            country.aliases.iter().for_each(|name| self.add(name, Tag::Country, number));
            country.peoples.iter().for_each(|name| self.add(name, Tag::People, number));
            country.capitals.iter().for_each(|name| self.add(name, Tag::Capital, number));
        }
    }

    pub(super) fn actors(&mut self, actors: &[ActorFacts]) {
        for (number, actor) in numbered(actors) {
            self.add(&actor.name, Tag::Actor, number);
            actor.aliases.iter().for_each(|name| self.add(name, Tag::Actor, number));
            if actor.kind == ActorKind::Person && actor.standing <= Standing::Prominent {
                self.short_forms(actor, number);
            }
        }
    }

    /// What newspapers shorten a well-known person's name to.
    fn short_forms(&mut self, actor: &ActorFacts, number: u32) {
        let name = fold(&actor.name);
        let words: Vec<_> = name.split(' ').collect();
        let [first, .., last] = words[..] else { return };
        let surname = if has_surname_first(actor) { first } else { last };
        self.add(surname, Tag::Surname, number);
        if words.len() > 2 && !has_surname_first(actor) {
            self.add(&format!("{first} {last}"), Tag::Surname, number);
            // "al-Sharaa", "de Mistura", "Tayyip Erdogan".
            self.add(&words[words.len() - 2..].join(" "), Tag::Surname, number);
        }
    }

    pub(super) fn agents(&mut self, agents: &[AgentFacts]) {
        for (number, agent) in numbered(agents) {
            self.add(&agent.phrase, Tag::Agent, number);
            let plural = agent.plural.clone().unwrap_or_else(|| plural_of(&agent.phrase));
            if plural != agent.phrase {
                self.add(&plural, Tag::Agents, number);
            }
        }
    }

    pub(super) fn places(&mut self, places: &[PlaceFacts]) {
        for (number, place) in numbered(places) {
            self.add(&place.name, Tag::Place, number);
            place.aliases.iter().for_each(|name| self.add(name, Tag::Place, number));
        }
    }

    fn add(&mut self, name: &str, tag: Tag, number: u32) {
        let key = fold(name);
        if !key.is_empty() {
            self.0.push((key, tag.entry(number)));
        }
    }

    /// The map from names to entries, and the lists of entries it refers to: an odd value is one entry, an even one the place of a list.
    pub(super) fn finish(mut self) -> (Vec<u8>, Vec<u8>) {
        self.0.sort_unstable_by(|(a, x), (b, y)| (a, Tag::of_entry(*x)).cmp(&(b, Tag::of_entry(*y))));
        self.0.dedup();
        let mut lists = Out::default();
        let mut map = MapBuilder::memory();
        for same in self.0.chunk_by(|(a, _), (b, _)| a == b) {
            let value = match same {
                [(_, entry)] => u64::from(*entry) << 1 | 1,
                _ => (list(&mut lists, same) as u64) << 1,
            };
            map.insert(&same[0].0, value).expect("names are sorted and each comes once");
        }
        (map.into_inner().expect("memory does not fail"), lists.0)
    }
}

fn list(lists: &mut Out, entries: &[(String, u32)]) -> usize {
    let at = lists.0.len();
    lists.number(u32::try_from(entries.len()).expect("a name has few entries"));
    entries.iter().for_each(|(_, entry)| lists.number(*entry));
    at
}

fn numbered<T>(items: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (0..).zip(items)
}

fn has_surname_first(actor: &ActorFacts) -> bool {
    let is_east = |code: CountryCode| ["CHN", "TWN", "KOR", "PRK", "HKG"].contains(&code.as_str());
    actor.affiliations.iter().filter_map(|affiliation| affiliation.country).any(is_east)
}

/// The regular plural of a phrase's last word.
fn plural_of(phrase: &str) -> String {
    let stem = |end: &str, new: &str| phrase.strip_suffix(end).map(|stem| format!("{stem}{new}"));
    if phrase.ends_with('y') && !["ay", "ey", "oy", "uy"].iter().any(|end| phrase.ends_with(end)) {
        return stem("y", "ies").unwrap_or_default();
    }
    if ["s", "x", "ch", "sh"].iter().any(|end| phrase.ends_with(end)) {
        return format!("{phrase}es");
    }
    stem("man", "men").unwrap_or_else(|| format!("{phrase}s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_plurals() {
        let cases = [
            ("rebel", "rebels"),
            ("spy", "spies"),
            ("attorney", "attorneys"),
            ("church", "churches"),
            ("gunman", "gunmen"),
            ("foreign ministry", "foreign ministries"),
        ];
        for (one, many) in cases {
            assert_eq!(plural_of(one), many);
        }
    }
}

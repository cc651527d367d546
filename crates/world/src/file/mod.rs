//! Opening a world file and looking things up in it.

pub(crate) mod bytes;
mod data;
mod error;
pub(crate) mod layout;
mod named;
mod open;
mod records;

pub use error::{WorldError, WorldErrorKind};
pub use named::{Actor, Agent, Named, Place};

use std::ops::Range;

use fst::raw::Fst;

use crate::facts::{Country, CountryCode};
use crate::fold::fold;
use bytes::In;
use data::Data;
use layout::{PLACE_LEN, Section, Tag};

/// An open world file. Cheap to share between threads, never changed.
pub struct World {
    data: Data,
    id: String,
    sections: [Range<usize>; Section::COUNT],
    countries: Vec<Country>,
    features: Vec<String>,
    /// What the user adds.
    extra: Option<Box<World>>,
}

impl World {
    /// `sha256:` and the hash of its content; with what the user added, both, joined by `+`.
    pub fn id(&self) -> String {
        self.extra.as_ref().map_or_else(|| self.id.clone(), |extra| format!("{}+{}", self.id, extra.id))
    }

    /// This world with the actors and agents of another, which come first wherever both know a name.
    #[must_use]
    pub fn with_extra(mut self, extra: World) -> Self {
        self.extra = Some(Box::new(extra));
        self
    }

    /// The countries, by code.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The country with that code.
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// Everything of that name, however it is spelled in terms of case, accents and hyphens: actors first, places last.
    pub fn find(&self, name: &str) -> impl Iterator<Item = Named<'_>> + use<'_> {
        self.find_folded(&fold(name))
    }

    /// Everything of a name in the form of [`fold`](crate::fold).
    pub fn find_folded(&self, key: &str) -> impl Iterator<Item = Named<'_>> + use<'_> {
        let own = self.entries(key).filter_map(|entry| self.named(entry));
        let added = self.extra.as_deref().map(|extra| extra.entries(key).filter_map(|entry| extra.named(entry)));
        added.into_iter().flatten().chain(own)
    }

    fn entries(&self, key: &str) -> Entries<'_> {
        let value = Fst::new(self.section(Section::Names)).ok().and_then(|names| names.get(key.as_bytes())).map(fst::raw::Output::value);
        match value {
            None => Entries { list: In(&[]), left: 0, first: None },
            Some(value) if value & 1 == 1 => Entries { list: In(&[]), left: 0, first: u32::try_from(value >> 1).ok() },
            Some(value) => {
                let mut list = In::at(self.section(Section::Entries), usize::try_from(value >> 1).unwrap_or(usize::MAX));
                let left = list.count();
                Entries { list, left, first: None }
            }
        }
    }

    /// What an entry stands for; nothing where a damaged file has no such country.
    fn named(&self, entry: u32) -> Option<Named<'_>> {
        let (tag, number) = Tag::of_entry(entry);
        let country = || self.countries.get(number as usize);
        Some(match tag {
            Tag::Actor => Named::Actor(Actor { world: self, number }),
            Tag::Surname => Named::Surname(Actor { world: self, number }),
            Tag::Country => Named::Country(country()?),
            Tag::People => Named::People(country()?),
            Tag::Capital => Named::Capital(country()?),
            Tag::Agent => Named::Agent(Agent { world: self, number, is_plural: false }),
            Tag::Agents => Named::Agent(Agent { world: self, number, is_plural: true }),
            Tag::Place => Named::Place(Place { world: self, number }),
        })
    }

    fn section(&self, section: Section) -> &[u8] {
        &self.data.bytes()[self.sections[section as usize].clone()]
    }

    fn text(&self, offset: u32) -> &str {
        In::at(self.section(Section::Texts), offset as usize).text()
    }

    fn place_row(&self, number: u32) -> In<'_> {
        In::at(self.section(Section::Places), number as usize * PLACE_LEN)
    }

    fn listed(&self, offsets: Section, items: Section, number: u32) -> In<'_> {
        let offset = In::at(self.section(offsets), number as usize * 4).u32();
        In::at(self.section(items), offset as usize)
    }
}

/// The entries of a name.
struct Entries<'w> {
    list: In<'w>,
    left: usize,
    first: Option<u32>,
}

impl Iterator for Entries<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if let Some(entry) = self.first.take() {
            return Some(entry);
        }
        self.left = self.left.checked_sub(1)?;
        Some(self.list.number())
    }
}

#[cfg(test)]
mod tests {
    use xxhash_rust::xxh3::xxh3_64;

    use super::layout::{HEADER_LEN, SECTIONS_AT, XXH3_AT};
    use super::*;

    /// A file without countries, in which a name stands for two actors.
    fn file() -> Vec<u8> {
        let dictionary = crate::read_dictionary("x", b"VALLEY_GUARD_ [SDNREB]\n+VG_\nVALE_GROUP_ [SDNGOV]\n+VG_\n").unwrap();
        crate::compile(&dictionary.facts)
    }

    fn look_up(mut bytes: Vec<u8>) {
        let checksum = xxh3_64(&bytes[SECTIONS_AT..]);
        bytes[XXH3_AT].copy_from_slice(&checksum.to_le_bytes());
        let Ok(world) = World::from_bytes(bytes) else { return };
        for named in world.find("vg").take(10) {
            if let Named::Actor(actor) | Named::Surname(actor) = named {
                drop(actor.facts());
            }
        }
    }

    #[test]
    fn no_changed_byte_makes_it_panic() {
        let file = file();
        for (at, value) in (HEADER_LEN..file.len()).flat_map(|at| (0..=255).map(move |value| (at, value))) {
            let mut bytes = file.clone();
            bytes[at] = value;
            look_up(bytes);
        }
    }
}

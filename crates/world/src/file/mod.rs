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
        let own = self.entries(key).map(|entry| self.named(entry));
        let added = self.extra.as_deref().map(|extra| extra.entries(key).map(|entry| extra.named(entry)));
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

    fn named(&self, entry: u32) -> Named<'_> {
        let (tag, number) = Tag::of_entry(entry);
        let country = || self.countries.get(number as usize).unwrap_or_else(|| &self.countries[0]);
        match tag {
            Tag::Actor => Named::Actor(Actor { world: self, number }),
            Tag::Surname => Named::Surname(Actor { world: self, number }),
            Tag::Country => Named::Country(country()),
            Tag::People => Named::People(country()),
            Tag::Capital => Named::Capital(country()),
            Tag::Agent => Named::Agent(Agent { world: self, number, is_plural: false }),
            Tag::Agents => Named::Agent(Agent { world: self, number, is_plural: true }),
            Tag::Place => Named::Place(Place { world: self, number }),
        }
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

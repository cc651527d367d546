//! Reading the records that names lead to.

use rapporteur_codebook::Sector;

use super::bytes::In;
use super::layout::{PER_DEGREE, PLACE_LEN, Section};
use super::named::{Actor, Agent, Place};
use crate::facts::{
    ActorFacts, ActorKind, Affiliation, AgentFacts, AgentKind, Country, CountryCode, Link, LinkKind, PartialDate, Standing, Term,
};

impl<'w> Actor<'w> {
    /// What is known of it; aliases are not kept in the file.
    pub fn facts(self) -> ActorFacts {
        let mut input = self.record();
        let name = self.world.text(input.number()).to_owned();
        let kind = pick(&ActorKind::ALL, input.byte());
        let standing = pick(&Standing::ALL, input.byte());
        let wikidata = Some(input.number()).filter(|&number| number != 0);
        let affiliations = (0..input.count()).map(|_| self.affiliation(&mut input)).collect();
        let links = (0..input.count()).map(|_| self.link(&mut input)).collect();
        ActorFacts { name, kind, standing, wikidata, aliases: Vec::new(), affiliations, links }
    }

    /// What it is.
    pub fn kind(self) -> ActorKind {
        let mut input = self.after_name();
        pick(&ActorKind::ALL, input.byte())
    }

    /// How well known it is.
    pub fn standing(self) -> Standing {
        let mut input = self.after_name();
        input.byte();
        pick(&Standing::ALL, input.byte())
    }

    fn after_name(self) -> In<'w> {
        let mut input = self.record();
        input.number();
        input
    }

    fn record(self) -> In<'w> {
        self.world.listed(Section::ActorOffsets, Section::Actors, self.number)
    }

    fn affiliation(self, input: &mut In<'w>) -> Affiliation {
        Affiliation {
            country: CountryCode::parse(self.world.text(input.number())),
            sectors: sectors(input),
            role: Some(self.world.text(input.number()).to_owned()).filter(|role| !role.is_empty()),
            term: term(input),
        }
    }

    fn link(self, input: &mut In<'w>) -> Link {
        let kind = pick(&[LinkKind::Leader, LinkKind::Allegiance], input.byte());
        Link { kind, name: self.world.text(input.number()).to_owned(), term: term(input) }
    }
}

impl Agent<'_> {
    /// What is known of it.
    pub fn facts(self) -> AgentFacts {
        let mut input = self.world.listed(Section::AgentOffsets, Section::Agents, self.number);
        AgentFacts {
            phrase: self.world.text(input.number()).to_owned(),
            plural: None,
            sectors: sectors(&mut input),
            kind: pick(&AgentKind::ALL, input.byte()),
            role: Some(self.world.text(input.number()).to_owned()).filter(|role| !role.is_empty()),
        }
    }

    /// Whether it was found by its plural.
    pub fn is_plural(self) -> bool {
        self.is_plural
    }
}

impl<'w> Place<'w> {
    /// Its name.
    pub fn name(self) -> &'w str {
        self.world.text(self.word(0))
    }

    /// The province it lies in; empty where that is not known.
    pub fn admin1(self) -> &'w str {
        self.world.text(self.word(1))
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        f64::from(self.word(2) as i32) / PER_DEGREE
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        f64::from(self.word(3) as i32) / PER_DEGREE
    }

    /// Inhabitants; 0 where that is not known.
    pub fn population(self) -> u32 {
        self.word(4)
    }

    /// GeoNames id.
    pub fn geonames(self) -> Option<u32> {
        Some(self.word(5)).filter(|&id| id != 0)
    }

    /// How far it reaches from its middle, km; 0 where that is not known.
    pub fn radius_km(self) -> u16 {
        self.word(6) as u16
    }

    /// The country it lies in; none for seas, rivers and what lies in several.
    pub fn country(self) -> Option<&'w Country> {
        let number = (self.word(6) >> 16 & 0xff) as usize;
        self.world.countries.get(number.checked_sub(1)?)
    }

    /// What it is, a common noun.
    pub fn feature(self) -> &'w str {
        self.world.features.get((self.word(6) >> 24) as usize).map_or("", String::as_str)
    }

    fn word(self, idx: usize) -> u32 {
        debug_assert!(idx < PLACE_LEN / 4);
        let row = self.world.place_row(self.number);
        In::at(row.0, idx * 4).u32()
    }
}

fn sectors(input: &mut In<'_>) -> Vec<Sector> {
    (0..input.count()).map(|_| pick(Sector::ALL, input.byte())).collect()
}

fn term(input: &mut In<'_>) -> Term {
    Term { from: PartialDate::from_number(input.number()), to: PartialDate::from_number(input.number()) }
}

/// The value with that number; the last one where a damaged file has no such number.
fn pick<T: Copy>(values: &[T], number: u8) -> T {
    values[usize::from(number).min(values.len() - 1)]
}

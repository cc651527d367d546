//! From the place names of an article to places on the map.
//!
//! All names of an article are resolved together ([`places`]): each has candidates ([`candidates`]), which are ranked by how well known they are and by
//! the article's own evidence ([`ranking`]): what contains them in the words around ([`containers`]), the countries and provinces the article speaks of,
//! and how near they are to the other places. Words such as "province" or "airbase" say what kind of place is meant ([`wording`]).

mod candidates;
mod containers;
mod found;
mod ranking;
mod states;
mod wording;

use rapporteur_world::World;

use crate::setting::Setting;
use candidates::{Candidate, candidates};
use containers::{Container, containers};
use wording::Wording;

pub use found::{Found, Precision, kilometres};

/// A place as an article names it.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlaceMention<'a> {
    /// The name, as written: "Zintan", "al-Watiya airbase", "northern Idlib province".
    pub name: &'a str,
    /// What stands before it; the last words are looked at.
    pub before: &'a str,
    /// What stands after it; the first words are looked at.
    pub after: &'a str,
}

/// A name with what it may stand for.
pub(crate) struct Asked<'w> {
    /// The folded name, by which mentions are one.
    key: String,
    candidates: Vec<Candidate<'w>>,
    containers: Vec<Container<'w>>,
}

/// Where the places of one article are, in the order of `mentions`; none where nothing is known, or nothing supports what is.
pub fn places(world: &World, mentions: &[PlaceMention<'_>], setting: &Setting) -> Vec<Option<Found>> {
    let asked: Vec<_> = mentions.iter().map(|mention| asked(world, mention)).collect();
    ranking::rank(&asked, setting).into_iter().map(|best| best.map(|(candidate, score)| Found::of(candidate, score))).collect()
}

fn asked<'w>(world: &'w World, mention: &PlaceMention<'_>) -> Asked<'w> {
    let (name, inside) = mention.name.split_once(',').map_or((mention.name, ""), |(name, rest)| (name, rest));
    let wording = Wording::of(name, mention.after);
    // "Bridges", "the west bank" in small letters are no names.
    let is_name = name.chars().any(char::is_uppercase);
    let candidates = if is_name { candidates(world, &wording) } else { Vec::new() };
    let containers = if is_name { containers(world, inside, mention) } else { Vec::new() };
    Asked { key: wording.full.clone(), candidates, containers }
}

//! From the place names of an article to places on the map.
//!
//! All names of an article are resolved together ([`places`]): each has candidates ([`candidates`]), which are ranked by how well known they are and by
//! the article's own evidence ([`ranking`]): what contains them in the words around ([`containers`]), the countries the article speaks of, the provinces
//! that other names speak for ([`votes`]), and how near they are to the other places. Words such as "province", "airbase" or "mayor of" say what kind
//! of place is meant ([`wording`], [`cues`]).
//!
//! Speed: an article of thirty names takes well under a millisecond on average, and a few where every name has dozens of namesakes.

mod candidates;
mod class;
mod containers;
mod cues;
mod found;
mod namesakes;
mod ranking;
mod spelling;
mod states;
mod surroundings;
mod votes;
mod wording;

use rapporteur_world::{CountryCode, World};

use crate::setting::Setting;
use candidates::{Candidate, candidates};
use class::Class;
use containers::{Container, containers};
use wording::Wording;

pub use found::{Found, Precision};

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
struct Asked<'w> {
    /// The folded name, by which mentions are one.
    key: String,
    candidates: Vec<Candidate<'w>>,
    containers: Vec<Container<'w>>,
    /// The mention that is followed by this one as by what contains it: "Albany" before ", Georgia".
    contents: Option<usize>,
}

/// Where the places of one article are, in the order of `mentions`, which should be that of the text; none where nothing is known, or nothing
/// supports what is.
pub fn places(world: &World, mentions: &[PlaceMention<'_>], setting: &Setting) -> Vec<Option<Found>> {
    places_in_paper(world, mentions, setting, None)
}

/// [`places`] for the article of a paper whose country is known: a local paper seldom says which country its towns lie in.
pub fn places_in_paper(world: &World, mentions: &[PlaceMention<'_>], setting: &Setting, home: Option<CountryCode>) -> Vec<Option<Found>> {
    let mut asked: Vec<_> = mentions.iter().map(|mention| asked(world, mention)).collect();
    for idx in 1..asked.len() {
        asked[idx].contents = surroundings::follows(&mentions[idx - 1], &mentions[idx]).then_some(idx - 1);
    }
    ranking::rank(&asked, setting, home).into_iter().map(|best| best.map(|(candidate, score)| Found::of(candidate, score))).collect()
}

fn asked<'w>(world: &'w World, mention: &PlaceMention<'_>) -> Asked<'w> {
    // "Bridges", "the west bank" in small letters are no names.
    if !mention.name.chars().any(char::is_uppercase) {
        return Asked { key: String::new(), candidates: Vec::new(), containers: Vec::new(), contents: None };
    }
    let parts = surroundings::parts(mention.name);
    let (before, after) = (parts.owner.unwrap_or(mention.before), if parts.within.is_empty() { mention.after } else { "" });
    let wording = Wording::of(parts.name, before, after);
    let candidates = candidates(world, &wording);
    let is_large = |candidate: &&Candidate<'_>| matches!(candidate.class, Class::Country | Class::Province);
    let large: Vec<_> = candidates.iter().filter(is_large).filter_map(|large| Some((large.class, large.country?))).collect();
    let containers = containers(world, &parts, mention, &large);
    Asked { key: wording.full, candidates, containers, contents: None }
}

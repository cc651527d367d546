//! The source tables in `world/`, read into facts. `world/README.md` says what is in them.

mod actors;
mod agents;
mod countries;
mod groups;
mod metonyms;
mod mistake;
mod offices;
mod places;
mod regions;
mod table;

use std::collections::HashMap;
use std::path::Path;

use crate::facts::{ActorFacts, AgentFacts, Country, PlaceFacts};
use crate::fold::fold;

pub use mistake::{Mistake, SourceError};

pub(crate) use actors::ActorTable;
pub(crate) use table::{Row, Table};

/// The actors, those of one name, kind and country once: several tables may have them.
fn merged(actors: Vec<ActorFacts>) -> Vec<ActorFacts> {
    let mut known: HashMap<(String, &str), usize> = HashMap::new();
    let mut out: Vec<ActorFacts> = Vec::with_capacity(actors.len());
    for actor in actors {
        let key = (fold(&actor.name), actor.kind.as_str());
        match known.get(&key).copied().filter(|&idx| share_country(&out[idx], &actor)) {
            Some(idx) => add(&mut out[idx], actor),
            None => {
                known.insert(key, out.len());
                out.push(actor);
            }
        }
    }
    out
}

fn share_country(a: &ActorFacts, b: &ActorFacts) -> bool {
    a.affiliations.iter().any(|own| b.affiliations.iter().any(|other| own.country == other.country))
}

fn add(known: &mut ActorFacts, other: ActorFacts) {
    known.aliases.extend(other.aliases);
    known.wikidata = known.wikidata.or(other.wikidata);
    for affiliation in other.affiliations {
        if !known.affiliations.iter().any(|own| own.country == affiliation.country && own.sectors == affiliation.sectors) {
            known.affiliations.push(affiliation);
        }
    }
}

/// All facts of a folder of source tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Countries, by code.
    pub countries: Vec<Country>,
    /// Named actors.
    pub actors: Vec<ActorFacts>,
    /// Common nouns for actors.
    pub agents: Vec<AgentFacts>,
    /// Places.
    pub places: Vec<PlaceFacts>,
}

impl Facts {
    /// Reads the tables in `folder`.
    ///
    /// # Errors
    /// When a table cannot be read, or with every mistake found in them.
    pub fn read(folder: &Path) -> Result<Self, SourceError> {
        let mut mistakes = Vec::new();
        let mut facts = Self {
            countries: countries::read(&Table::open_in(folder, "countries")?, &mut mistakes),
            agents: agents::read(&Table::open_in(folder, "agents")?, &mut mistakes),
            places: places::read(&Table::open_in(folder, "places")?, &mut mistakes),
            actors: Vec::new(),
        };
        facts.places.extend(regions::read(&Table::open_in(folder, "regions")?, &mut mistakes));
        for path in table::files_in(&folder.join("actors"))? {
            facts.actors.extend(actors::read(&Table::open(&path)?, &mut mistakes));
        }
        facts.actors = merged(facts.actors);
        facts.actors.extend(metonyms::read(&Table::open_in(folder, "metonyms")?, &mut mistakes));
        facts.actors.extend(groups::read(&Table::open_in(folder, "groups")?, &mut mistakes));
        offices::read(&Table::open_in(folder, "offices")?, &mut facts.actors, &mut mistakes);
        if mistakes.is_empty() { Ok(facts) } else { Err(SourceError::Mistakes(mistakes)) }
    }
}

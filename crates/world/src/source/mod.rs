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

use std::path::Path;

use crate::facts::{ActorFacts, AgentFacts, Country, PlaceFacts};

pub use mistake::{Mistake, SourceError};

pub(crate) use actors::ActorTable;
pub(crate) use table::Table;

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
        facts.actors.extend(metonyms::read(&Table::open_in(folder, "metonyms")?, &mut mistakes));
        facts.actors.extend(groups::read(&Table::open_in(folder, "groups")?, &mut mistakes));
        offices::read(&Table::open_in(folder, "offices")?, &mut facts.actors, &mut mistakes);
        if mistakes.is_empty() { Ok(facts) } else { Err(SourceError::Mistakes(mistakes)) }
    }
}

//! Who and where: the world the program knows before it reads a word.
//!
//! [`World`] answers what a name may stand for: [`World::find`] gives every actor, country, people, agent noun and place of that name.
//! [`Facts`] are what the source tables in `world/` say; [`compile`] makes of them the one file that a [`World`] is opened from, in memory, mapped
//! from disk or compiled into the program. [`read_dictionary`] reads what users add. [`fold`] is the form names are looked up in, [`kilometres`] how far two places lie apart.
//!
//! ```
//! use rapporteur_world::{compile, Facts, Named, World};
//!
//! let mut facts = Facts::default();
//! facts.actors.push(rapporteur_world::ActorFacts::new("Rapid Support Forces", rapporteur_world::ActorKind::ArmedGroup));
//! let world = World::from_bytes(compile(&facts)).unwrap();
//! assert!(matches!(world.find("rapid support forces").next(), Some(Named::Actor(actor)) if actor.facts().name == "Rapid Support Forces"));
//! ```
//!
//! Opening checks the file's checksum and reads nothing else but the countries; a look-up touches a few pages. The crate knows nothing of documents
//! and frames: what a name means in an article is worked out by `rapporteur-coder`.

mod compile;
mod dictionary;
mod facts;
mod file;
mod fold;
mod point;
mod source;

pub use compile::compile;
pub use dictionary::{Dictionary, DictionaryError, read_dictionary};
pub use facts::{
    ActorFacts, ActorKind, Affiliation, AgentFacts, AgentKind, Country, CountryCode, Day, Link, LinkKind, PartialDate, PlaceFacts,
    Standing, Term,
};
pub use file::{Actor, Agent, Named, Place, World, WorldError, WorldErrorKind};
pub use fold::fold;
pub use point::{Point, kilometres};
pub use source::{Facts, Mistake, SourceError};

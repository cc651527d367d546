//! What tables say of the world: the facts, before they are compiled and after they are looked up.

mod actor;
mod agent;
mod country;
mod date;
mod place;

pub use actor::{ActorFacts, ActorKind, Affiliation, Link, LinkKind, Standing};
pub use agent::{AgentFacts, AgentKind};
pub use country::{Country, CountryCode};
pub use date::{Day, PartialDate, Term};
pub use place::PlaceFacts;

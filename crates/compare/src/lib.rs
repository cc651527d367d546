//! Our events against a file of another dataset: UCDP GED, ACLED or POLECAT.
//!
//! [`read`] reads their file, [`match_all`] finds which of theirs is which of [`Ours`], and [`Report`] says what both have, what only one has, and by
//! type, month and country.
//!
//! ```
//! use jiff::civil::date;
//! use rapporteur_codebook::EventType;
//! use rapporteur_compare::{Ours, PartyName, Precision, Settings, match_all, read};
//!
//! let file = "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,latitude,longitude,geo_precision\n\
//!             SDN1,31 January 2023,Battles,Armed clash,RSF: Rapid Support Forces,Military Forces of Sudan (2019-),Sudan,13.18,30.22,1\n";
//! let theirs = read(file.as_bytes())?.collect::<Result<Vec<_>, _>>()?;
//! let ours = Ours {
//!     first_day: Some(date(2023, 2, 1)),
//!     lat: Some(13.2),
//!     lon: Some(30.2),
//!     actors: vec![PartyName::coded("Rapid Support Forces", "SDNPRM")],
//!     ..Ours::new("v1", EventType::Assault)
//! };
//! let matches = match_all([ours], theirs, &Settings::default());
//! assert_eq!(matches.pairs().next().unwrap().parts.to_string(), "1 day apart (0.50), 3 km apart (0.94), actors 1.00, type 1.00");
//! # Ok::<(), rapporteur_compare::RowError>(())
//! ```
//!
//! Guarantees: no bytes make it panic; a bad row is told with its line and column and the next is read; memory is bounded by ours (see [`match_all`]);
//! the same events give the same matches in whatever order they come. It does not know which side is right, and an event that it does not find may
//! be there all the same: `docs/comparing.md` says what can be concluded.

mod countries;
mod error;
mod kinds;
mod matches;
mod matching;
mod ours;
mod place;
mod read;
mod report;
mod theirs;

pub use error::{RowError, RowErrorKind};
pub use kinds::Kinds;
pub use matches::{Fate, Link, Matches, OursListed, Outside, Pair, TheirsListed};
pub use matching::{Parts, Settings, match_all};
pub use ours::{Ours, PartyName};
pub use place::Precision;
pub use read::{Limits, Rows, read, read_within};
pub use report::{Report, Tally, TextLayout, Totals};
pub use theirs::{Side, Source, TheirParty, Theirs};

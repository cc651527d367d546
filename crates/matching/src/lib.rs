//! Tells whether events of two articles are one act, so that a ledger keeps one entry for what ten outlets report.
//!
//! [`Told`] is what an article tells of an event, small enough to be kept beside every entry. [`Told::block`] is the key under which
//! candidates are looked up, [`compare`] judges a pair, [`best`] picks among candidates, and [`disagreements`] says where the reports of one
//! entry differ.
//!
//! ```
//! use rapporteur_matching::{Told, ToldDate, ToldPlace, Verdict, compare};
//! use rapporteur_codebook::EventType;
//! use rapporteur_record::{DateBasis, DatePrecision, PlacePrecision};
//!
//! let place = ToldPlace { shown: "Tarsa".into(), key: "tarsa".into(), precision: Some(PlacePrecision::Town), ..ToldPlace::default() };
//! let date = ToldDate { value: "2020-07-05".into(), precision: DatePrecision::Day, basis: DateBasis::Text };
//! let words: Vec<String> = ["jet", "hit", "depot"].map(Into::into).into();
//! let told = Told { places: vec![place], date: Some(date), words, ..Told::new(EventType::Assault) };
//! assert_eq!(told.block(), Some((EventType::Assault, "2020-07-05")));
//! assert!(matches!(compare(&told, &told), Verdict::Same { .. }));
//! ```
//!
//! Guarantees: verdicts are symmetric and depend on the two events alone; events on two days, in places more than 30 km apart or of parties
//! in conflict are never the same. A wrong link is worse than none: what lacks evidence is [`Verdict::Unsure`].
//!
//! The crate does not look for candidates, keep anything or know of other events: two acts alike in everything that is told are one to it.
//! The rules and what they miss: `docs/matching.md`.

mod compare;
mod date;
mod disagreements;
mod evidence;
mod modality;
mod mode;
mod parties;
mod party;
mod place;
mod sentence;
mod stored;
mod told;
mod words;

pub use compare::{Reason, Verdict, best, compare};
pub use disagreements::{Aspect, Disagreement, Version, disagreements};
pub use stored::{ToldError, ToldErrorKind, VERSION};
pub use told::{Limits, Told, ToldDate, ToldParty, ToldPlace};

//! Scores a reading of annotated passages against the reference.
//!
//! Start with [`Example`], one passage with both its readings; [`score::Scorer`] adds examples up, [`table::Table`] shows the result and
//! [`errors::ErrorReport`] shows the worst passages. [`gold`] reads annotated passages from a file. Every definition is in
//! `docs/evaluation.md`, in words.
//!
//! ```
//! use rapporteur_codebook::{EventType, Modality};
//! use rapporteur_eval::{CharSpan, Example, Filler, Frame, FrameKind, Reading};
//! use rapporteur_eval::score::{Measure, score};
//!
//! let span = |start, end| CharSpan::new(start, end).unwrap();
//! let kind = FrameKind::Event { ty: EventType::Assault, mode: None, modality: Modality::Actual };
//! let hit = Frame::new(kind, span(5, 8)).with(Filler::Actor, span(0, 4));
//! let reading = Reading { frames: vec![hit], mentions: None };
//! let example = Example {
//!     id: "1".into(),
//!     source: "made up".into(),
//!     text: "Jets hit the base.".into(),
//!     reference: reading.clone(),
//!     predicted: reading,
//! };
//! assert_eq!(score(&[example]).all.count(Measure::Tuple).f1(), Some(1.0));
//! ```
//!
//! **Costs and guarantees.** Scores do not depend on the order of frames, fillers or mentions; intervals are drawn from a fixed seed, so the
//! same readings give the same table, byte for byte. Matching compares every reference item of a passage with every predicted one: fine for
//! passages, slow for whole books in one passage.
//!
//! **Not here.** The crate runs no reader: it gets both readings as data, from whichever pipeline or person made them. It prints nothing.

pub mod errors;
mod example;
mod frame;
pub mod gold;
pub mod score;
mod span;
pub mod table;

pub use example::{Example, Mention, Passage, Reading};
pub use frame::{Family, Filler, Frame, FrameKind};
pub use span::CharSpan;

//! The codebook as data: what a frame can be.
//!
//! Event types and modes follow the PLOVER ontology (Open Event Data Alliance, manual v0.8); stances and party roles are ours.
//! Every set is an enum with [`as_str`](EventType::as_str), the name used in annotations, model labels and the record, and
//! `parse`, its inverse. The crate knows nothing of texts, models or files.

mod event;
mod mention;
mod named;
mod sector;
mod stance;

pub use event::{EventType, Mode, Quad};
pub use mention::MentionLabel;
pub use sector::Sector;
pub use stance::{FillerRole, Modality, PartyRole, Stance};

/// The codebook this build codes by, as the record names it.
pub const VERSION: &str = "plover-0.8+rapporteur-1";

//! The crate from outside.

mod build;
mod disagreements;
mod properties;
mod told;
mod verdicts;

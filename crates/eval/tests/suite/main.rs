//! Tests of the crate from outside; one binary, because linking takes longer than running.

mod build;
mod errors;
mod gold;
mod guide;
mod matching;
mod properties;
mod table;

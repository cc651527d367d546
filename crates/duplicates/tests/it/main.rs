//! The crate from outside.

mod copies;
mod properties;
mod stored;

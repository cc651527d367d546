//! Asking for entries.

mod clauses;
mod filter;
mod find;

pub use filter::{Filter, Near, Order, Table};
pub use find::Hit;

//! Takes articles into a collection.
//!
//! [`Collector::add`] goes the whole way for a stream of inputs: what the collection knows is passed over, what is about something else is kept unread,
//! a copy of another article counts as one more outlet of it, and the rest is read; its events are put with those of other articles that report the
//! same act. Articles are finished one by one in input order: a run that ends at any moment and is started again comes to the same collection as one
//! that was left alone. [`Collector::reread`] reads articles again that an older model or world has read.

mod add;
mod batch;
mod entries;
mod fate;
mod given;
mod reread;
mod settings;
mod triage;

pub use add::Collector;
pub use fate::{Became, Fate, Tally};
pub use settings::Settings;

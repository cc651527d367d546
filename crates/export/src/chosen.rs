//! Which entries of a record are exported, and what a collection knows of them beyond their article.

/// The entries of one record that are exported: positions in its lists, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Of `rec.events`.
    pub events: Vec<ChosenEvent>,
    /// Of `rec.statements`.
    pub statements: Vec<usize>,
    /// Of `rec.positions`.
    pub positions: Vec<usize>,
    /// Of `rec.entities`.
    pub entities: Vec<usize>,
}

/// One event that is exported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenEvent {
    /// Its position in `rec.events`.
    pub idx: usize,
    /// The entry that it is a report of; `None` where records are exported without a collection.
    pub entry: Option<Entry>,
    /// Whether a person has changed or confirmed it.
    pub is_human: bool,
}

/// One event as the whole collection knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Stable id.
    pub id: String,
    /// How many articles report it, copies of one article counted once.
    pub reports: u32,
    /// The outlets that report it, copies included, in alphabetical order.
    pub outlets: Vec<String>,
}

//! What became of the inputs of a run.

use rapporteur_pipeline::Reject;

/// What became of one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// How the user named it.
    pub name: String,
    /// Line of a JSONL input, counted from 1.
    pub line: Option<u64>,
    /// What became of it.
    pub became: Became,
}

/// What an input became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was read, with so many events in it.
    Read {
        /// Events of its record.
        events: usize,
    },
    /// It was taken in before.
    Known,
    /// It is about something else.
    Irrelevant,
    /// It is a copy or a rewrite of an article that is there.
    Copy,
    /// It was forgotten on request and is not taken in again.
    Forgotten,
    /// It could not be read.
    Rejected(Reject),
}

/// How many became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Read.
    pub read: usize,
    /// Taken in before.
    pub known: usize,
    /// About something else.
    pub irrelevant: usize,
    /// Copies.
    pub copies: usize,
    /// Not taken in, since they were forgotten.
    pub forgotten: usize,
    /// Could not be read.
    pub rejected: usize,
    /// Events that were found.
    pub events: usize,
}

impl Tally {
    /// Counts one more.
    pub fn count(&mut self, became: &Became) {
        match became {
            Became::Read { events } => {
                self.read += 1;
                self.events += events;
            }
            Became::Known => self.known += 1,
            Became::Irrelevant => self.irrelevant += 1,
            Became::Copy => self.copies += 1,
            Became::Forgotten => self.forgotten += 1,
            Became::Rejected(_) => self.rejected += 1,
        }
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.read + self.known + self.irrelevant + self.copies + self.forgotten + self.rejected
    }
}

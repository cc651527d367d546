//! The chosen entries themselves; positions that the record does not have are passed over.

use rapporteur_record::{Entity, Event, Position, Record, Statement};

use crate::chosen::{Chosen, ChosenEvent};

impl Chosen {
    /// The chosen events with what the collection knows of them.
    pub(crate) fn events_of<'a>(&'a self, rec: &'a Record) -> impl Iterator<Item = (&'a Event, &'a ChosenEvent)> {
        self.events.iter().filter_map(|chosen| Some((rec.events.get(chosen.idx)?, chosen)))
    }

    /// The chosen statements.
    pub(crate) fn statements_of<'a>(&'a self, rec: &'a Record) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().filter_map(|&idx| rec.statements.get(idx))
    }

    /// The chosen positions.
    pub(crate) fn positions_of<'a>(&'a self, rec: &'a Record) -> impl Iterator<Item = &'a Position> {
        self.positions.iter().filter_map(|&idx| rec.positions.get(idx))
    }

    /// The chosen entities.
    pub(crate) fn entities_of<'a>(&'a self, rec: &'a Record) -> impl Iterator<Item = &'a Entity> {
        self.entities.iter().filter_map(|&idx| rec.entities.get(idx))
    }
}

//! `rapporteur/1`: the record itself, cut down to what was chosen.

use std::collections::BTreeSet;
use std::io::{self, Write};

use rapporteur_record::{Record, write_jsonl};

use crate::{Chosen, Exporter, Settings};

/// Writes [`Record`]s as lines of `rapporteur/1`.
///
/// Where every event, statement and position is chosen, the line is the whole record, byte for byte. Otherwise it lists those that are chosen and
/// everything they refer to, so that no id leads nowhere: statements that report them, earlier events that tell the same act, entities and
/// agreements; roles, which nothing refers to, are left out. The article is always whole.
///
/// This is the promised format and the way to keep and pass on a record, so private persons are **not** masked here: they are marked, by
/// `private_person`. Masks stand in the view formats.
pub struct Jsonl<W> {
    out: W,
}

impl<W: Write> Jsonl<W> {
    /// Writes to `out`; no setting changes this format.
    pub fn new(out: W, _: &Settings) -> Self {
        Self { out }
    }
}

impl<W: Write> Exporter for Jsonl<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        if is_all(rec, chosen) {
            return write_jsonl(rec, &mut self.out);
        }
        write_jsonl(&cut_down(rec, chosen), &mut self.out)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.flush()
    }
}

fn is_all(rec: &Record, chosen: &Chosen) -> bool {
    chosen.events_of(rec).count() == rec.events.len()
        && chosen.statements_of(rec).count() == rec.statements.len()
        && chosen.positions_of(rec).count() == rec.positions.len()
}

fn cut_down(rec: &Record, chosen: &Chosen) -> Record {
    let kept = Kept::of(rec, chosen);
    let mut cut = Record::empty(rec.run.clone(), rec.article.clone());
    cut.notes = rec.notes.clone();
    cut.entities = rec.entities.iter().filter(|entity| kept.entities.contains(entity.id.as_str())).cloned().collect();
    cut.statements = rec.statements.iter().filter(|statement| kept.statements.contains(statement.id.as_str())).cloned().collect();
    cut.events = rec.events.iter().filter(|event| kept.events.contains(event.id.as_str())).cloned().collect();
    cut.positions = chosen.positions_of(rec).cloned().collect();
    cut.agreements = rec.agreements.iter().filter(|agreement| kept.agreements.contains(agreement.id.as_str())).cloned().collect();
    cut
}

/// The ids of what stays.
#[derive(Default)]
struct Kept<'r> {
    entities: BTreeSet<&'r str>,
    statements: BTreeSet<&'r str>,
    events: BTreeSet<&'r str>,
    agreements: BTreeSet<&'r str>,
}

impl<'r> Kept<'r> {
    fn of(rec: &'r Record, chosen: &'r Chosen) -> Self {
        let mut kept = Self::default();
        kept.entities.extend(chosen.entities_of(rec).map(|entity| entity.id.as_str()));
        for (event, _) in chosen.events_of(rec) {
            kept.event(rec, &event.id);
        }
        for statement in chosen.statements_of(rec) {
            kept.statement(rec, &statement.id);
        }
        for position in chosen.positions_of(rec) {
            kept.entities.extend(position.holders.iter().filter_map(|party| party.entity.as_deref()));
            kept.agreements.extend(position.objects.iter().filter_map(|object| object.agreement.as_deref()));
            kept.reported_by(rec, position.according_to.as_deref());
        }
        kept
    }

    /// Keeps the event `id` and, along `same_as`, those it refers to. A set that knows the id already ends the walk, circles included.
    fn event(&mut self, rec: &'r Record, id: &'r str) {
        let mut next = Some(id);
        while let Some(event) = rec.event(next) {
            if !self.events.insert(&event.id) {
                return;
            }
            let parties = event.actors.iter().chain(&event.recipients);
            self.entities.extend(parties.filter_map(|party| party.entity.as_deref()));
            self.reported_by(rec, event.according_to.as_deref());
            next = event.same_as.as_deref();
        }
    }

    fn reported_by(&mut self, rec: &'r Record, id: Option<&'r str>) {
        if let Some(id) = id {
            self.statement(rec, id);
        }
    }

    /// Keeps the statement `id` and those it stands in.
    fn statement(&mut self, rec: &'r Record, id: &'r str) {
        let mut next = Some(id);
        while let Some(statement) = rec.statement(next) {
            if !self.statements.insert(&statement.id) {
                return;
            }
            self.entities.extend(statement.speakers.iter().filter_map(|party| party.entity.as_deref()));
            next = statement.within.as_deref();
        }
    }
}

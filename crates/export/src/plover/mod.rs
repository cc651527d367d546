//! PLOVER JSON, by the chapter on data fields of the PLOVER manual v0.8: one event a line.

mod actor;
mod date;
mod event;
mod location;

use std::io::{self, Write};

use rapporteur_record::Record;

use self::event::PloverEvent;
use crate::line::write_line;
use crate::{Chosen, Exporter, Privacy, Settings};

/// Writes events as lines of PLOVER JSON; statements and positions have no place in it.
///
/// Every line is valid by `docs/plover.schema.json`. What the manual is certain about and where we go beyond it is told in `docs/formats.md`.
/// Events of every modality are written: PLOVER's special contexts tell them apart.
pub struct Plover<W> {
    out: W,
    settings: Settings,
}

impl<W: Write> Plover<W> {
    /// Writes to `out`.
    pub fn new(out: W, settings: &Settings) -> Self {
        Self { out, settings: *settings }
    }
}

impl<W: Write> Exporter for Plover<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        let privacy = Privacy::of(rec, &self.settings);
        for (event, of_collection) in chosen.events_of(rec) {
            write_line(&PloverEvent::new(rec, event, of_collection, &privacy), &mut self.out)?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.flush()
    }
}

//! What a reader should know about how the article was read.

use rapporteur_record::Record;

use super::ink::Ink;
use super::page::{INDENT, Page};
use super::palette;

pub(super) fn write(rec: &Record, page: &mut Page) {
    if is_empty(rec) {
        page.blank();
        page.paragraph(0, &Ink::styled(palette::QUIET, "Nothing to record: no statement, event, position or role was found."));
    }
    if rec.notes.is_empty() {
        return;
    }
    page.heading("Notes");
    rec.notes.iter().for_each(|note| page.paragraph(INDENT, &Ink::plain(&note.message)));
}

fn is_empty(rec: &Record) -> bool {
    rec.statements.is_empty() && rec.events.is_empty() && rec.positions.is_empty() && rec.roles.is_empty()
}

//! What happened.

use rapporteur_record::{Event, EventPlace, Modality, PlaceBasis, Record};

use super::dates;
use super::evidence::Evidence;
use super::ink::Ink;
use super::names::Names;
use super::page::Page;
use super::palette;
use super::table::{Table, TableCell};

/// Columns a sentence needs beside its event.
const MIN_SENTENCE_WIDTH: usize = 40;

pub(super) fn write(rec: &Record, names: &Names, page: &mut Page) {
    if rec.events.is_empty() {
        return;
    }
    let section = Section { rec, names, evidence: Evidence::of(rec), color: page.look().color };
    page.heading("What happened");
    page.table(&section.table());
}

struct Section<'r> {
    rec: &'r Record,
    names: &'r Names<'r>,
    evidence: Evidence<'r>,
    color: bool,
}

impl<'r> Section<'r> {
    /// The events, each told once. Those of one sentence stand together, with the sentence under the last of them.
    fn table(&self) -> Table {
        let told: Vec<&Event> = self.rec.events.iter().filter(|event| event.same_as.is_none()).collect();
        let mut table = Table::with_sentences(MIN_SENTENCE_WIDTH);
        for (at, group) in told.chunk_by(|a, b| self.evidence.sentence(a) == self.evidence.sentence(b)).enumerate() {
            if at > 0 {
                table.blank_row();
            }
            for (idx, event) in group.iter().enumerate() {
                let quoted = if idx + 1 == group.len() { group } else { &[] };
                table.tall_row(vec![what(event), self.account(event, quoted)]);
            }
        }
        table
    }

    /// Who did it to whom; where, when and who says so; then the sentence that tells the `quoted` events.
    fn account(&self, event: &Event, quoted: &[&Event]) -> TableCell {
        let mut account = vec![parties(event, self.names), self.circumstances(event)];
        if !quoted.is_empty() {
            account.push(self.evidence.quote(self.evidence.sentence(event), quoted, self.color));
        }
        account.retain(|ink| !ink.is_empty());
        account
    }

    fn circumstances(&self, event: &Event) -> Ink {
        // What was only inferred is told as such.
        let name = |place: &EventPlace| {
            if place.basis == PlaceBasis::Text { place.at.text.clone() } else { format!("{} ({})", place.at.text, place.basis) }
        };
        let places: Vec<String> = event.places.iter().map(name).collect();
        let place = if places.is_empty() { String::new() } else { format!("at {}", places.join(", ")) };
        let date = event.date.as_ref().map(dates::of).unwrap_or_default();
        let source = self.names.source(event.according_to.as_deref()).map_or(String::new(), |source| format!("according to {source}"));
        let again = self.rec.events.iter().filter(|other| other.same_as.as_ref() == Some(&event.id)).count();
        let again = if again > 0 { format!("told {} times", again + 1) } else { String::new() };
        Ink::joined([place, date, source, again].map(|part| Ink::plain(&part)), palette::QUIET, " · ")
    }
}

/// Who did it to whom.
pub(super) fn parties(event: &Event, names: &Names<'_>) -> Ink {
    let named = |name: String| if name.is_empty() { Ink::styled(palette::QUIET, "unnamed") } else { Ink::styled(palette::STRONG, &name) };
    let (actors, recipients) = (names.event_parties(&event.actors), names.event_parties(&event.recipients));
    match (actors.is_empty(), recipients.is_empty()) {
        (true, true) => Ink::styled(palette::QUIET, "no party named"),
        (false, true) => named(actors),
        _ => named(actors).with(palette::QUIET, " → ").and(named(recipients)),
    }
}

/// Type, mode, and modality if it is not simply reported as happening; one under the other.
pub(super) fn what(event: &Event) -> TableCell {
    let mode = event.mode.as_deref().unwrap_or_default();
    let modality = if event.modality == Modality::Actual { String::new() } else { format!("({})", event.modality) };
    let mut cell =
        vec![Ink::styled(palette::quad(event.quad), event.event_type.as_str()), Ink::plain(mode), Ink::styled(palette::QUIET, &modality)];
    cell.retain(|ink| !ink.is_empty());
    cell
}

//! Where the parties stand.

use rapporteur_record::{Modality, Position, Record};

use super::ink::Ink;
use super::names::Names;
use super::page::Page;
use super::palette;
use super::table::Table;

pub(super) fn write(rec: &Record, names: &Names, page: &mut Page) {
    if rec.positions.is_empty() {
        return;
    }
    let mut table = Table::with_header(&["party", "stance", "on", "according to"]);
    rec.positions.iter().for_each(|position| table.row(row(position, names)));
    page.heading("Where they stand");
    page.table(&table);
}

fn row(position: &Position, names: &Names) -> [Ink; 4] {
    let according_to = match names.source(position.according_to.as_deref()) {
        Some(source) => Ink::plain(&source),
        None => Ink::styled(palette::QUIET, "the article"),
    };
    [
        Ink::styled(palette::STRONG, &or_dash(names.parties(&position.holders))),
        stance(position),
        Ink::plain(&or_dash(names.deals(&position.objects))),
        according_to,
    ]
}

/// The stance, and its modality if it is not simply held.
pub(super) fn stance(position: &Position) -> Ink {
    let stance = Ink::styled(palette::stance(position.stance), position.stance.as_str());
    match position.modality {
        Modality::Actual => stance,
        modality => stance.with(palette::QUIET, &format!(" ({modality})")),
    }
}

fn or_dash(name: String) -> String {
    if name.is_empty() { "–".to_owned() } else { name }
}

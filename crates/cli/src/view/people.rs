//! Who and what the article names.

use std::cmp::Reverse;

use rapporteur_record::{Entity, Mention, MentionForm, Record};

use super::ink::Ink;
use super::page::{INDENT, Page};
use super::palette;
use super::table::Table;

/// The rest of a long list is only counted.
const MAX_ENTITIES: usize = 12;
/// Other names shown of each.
const MAX_NAMES: usize = 4;

pub(super) fn write(rec: &Record, page: &mut Page) {
    if rec.entities.is_empty() {
        return;
    }
    let mut entities: Vec<&Entity> = rec.entities.iter().collect();
    entities.sort_by_key(|entity| Reverse(entity.mentions.len()));
    let mut table = Table::default();
    entities.iter().take(MAX_ENTITIES).for_each(|entity| table.row(row(entity)));
    page.heading("Who is involved");
    page.table(&table);
    if let more @ 1.. = entities.len().saturating_sub(MAX_ENTITIES) {
        page.paragraph(INDENT, &Ink::styled(palette::QUIET, &format!("and {more} more, less often named")));
    }
}

fn row(entity: &Entity) -> [Ink; 5] {
    let kind = entity.kind.as_str().replace('_', " ");
    [
        Ink::styled(palette::STRONG, &entity.name),
        Ink::plain(&kind),
        Ink::plain(&code(entity)),
        Ink::styled(palette::QUIET, &format!("{}×", entity.mentions.len())),
        Ink::styled(palette::QUIET, &known_as(entity)),
    ]
}

/// Country and sectors on the day; of a place the country it lies in.
fn code(entity: &Entity) -> String {
    let place = || entity.place.as_ref().and_then(|place| place.country.clone()).unwrap_or_default();
    entity.codes.first().map_or_else(place, |code| {
        let country = code.country.iter().map(String::as_str);
        country.chain(code.sectors.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
    })
}

/// The office held on the day, then what else it is called.
fn known_as(entity: &Entity) -> String {
    let office = entity.codes.iter().find_map(|code| code.role.clone());
    let names = other_names(entity);
    let names = (!names.is_empty()).then(|| format!("also {}", names.join(", ")));
    office.into_iter().chain(names).collect::<Vec<_>>().join("; ")
}

/// Names other than its own, in text order; pronouns say nothing here.
fn other_names(entity: &Entity) -> Vec<String> {
    let mut names: Vec<&str> = vec![&entity.name];
    let called = |mention: &&Mention| mention.how != MentionForm::Pronoun;
    for mention in entity.mentions.iter().filter(called) {
        if !names.iter().any(|name| name.to_lowercase() == mention.at.text.to_lowercase()) {
            names.push(&mention.at.text);
        }
    }
    names.iter().skip(1).take(MAX_NAMES).map(|name| format!("“{name}”")).collect()
}

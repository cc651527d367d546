//! Whose file it is, by its columns.

use std::collections::BTreeMap;

use super::records::Fields;
use crate::error::{RowError, RowErrorKind, clean, shown};
use crate::theirs::Source;

/// Columns shown of a header that is not understood.
const MOST_SHOWN: usize = 12;

/// The columns by which a source is known; of each set one must be there.
const KNOWN_BY: &[(Source, &[&[&str]])] = &[
    (Source::Polecat, &[&["event_id"], &["event_date"], &["event_type"], &["event_mode"], &["actor_name", "actor_country"]]),
    (Source::Acled, &[ACLED_IDS, &["event_date"], &["event_type"], &["actor1"]]),
    (Source::Ucdp, &[&["id"], &["type_of_violence"], &["date_start"], &["side_a", "dyad_name"]]),
];

/// Ids of ACLED, today's first.
pub(super) const ACLED_IDS: &[&str] = &["event_id_cnty", "event_id_no_cnty", "data_id"];

/// The columns of a file.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) source: Source,
    names: Vec<String>,
    columns: BTreeMap<String, usize>,
}

impl Header {
    pub(super) fn read(fields: &Fields<'_>) -> Result<Self, RowError> {
        let names: Vec<_> = fields.iter().map(|field| clean(&String::from_utf8_lossy(field)).trim().to_owned()).collect();
        let mut columns = BTreeMap::new();
        names.iter().enumerate().for_each(|(idx, name)| {
            columns.entry(key(name)).or_insert(idx);
        });
        let has = |sets: &[&[&str]]| sets.iter().all(|set| set.iter().any(|name| columns.contains_key(*name)));
        match KNOWN_BY.iter().find(|(_, sets)| has(sets)) {
            Some(&(source, _)) => Ok(Self { source, names, columns }),
            None => Err(unknown(&names, &columns)),
        }
    }

    /// Where a column is, by its normal name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.columns.get(name).copied()
    }

    /// A column as the file calls it.
    pub(super) fn name(&self, idx: usize) -> &str {
        self.names.get(idx).map_or("", String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}

/// `Event ID`, `EVENT_ID` and `event.id` are one column.
fn key(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

fn unknown(names: &[String], columns: &BTreeMap<String, usize>) -> RowError {
    let found: Vec<_> = names.iter().take(MOST_SHOWN).map(|name| shown(name)).collect();
    let more = if names.len() > MOST_SHOWN { format!(" and {} more", names.len() - MOST_SHOWN) } else { String::new() };
    let message = format!(
        "the columns are of no file that is understood: UCDP GED (id, type_of_violence, date_start, side_a ...), \
         ACLED (event_id_cnty, event_date, event_type, actor1 ...) or POLECAT (Event ID, Event Date, Event Type, Event Mode, Actor Name ...). \
         Found: {}{more}.{} Give the file as it was downloaded, with its first line",
        found.join(", "),
        nearest(columns),
    );
    RowError::new(RowErrorKind::UnknownFile, message).at(1)
}

/// What the likeliest source lacks, where at least half is there.
fn nearest(columns: &BTreeMap<String, usize>) -> String {
    let lacks = |sets: &'static [&[&str]]| -> Vec<&str> {
        sets.iter().filter(|set| !set.iter().any(|name| columns.contains_key(*name))).map(|set| set[0]).collect()
    };
    let near = KNOWN_BY.iter().map(|(source, sets)| (source, sets.len(), lacks(sets))).min_by_key(|(_, _, lacks)| lacks.len());
    match near {
        Some((source, of, lacks)) if lacks.len() * 2 <= of => format!(" {} would also have: {}.", source.as_str(), lacks.join(", ")),
        _ => String::new(),
    }
}

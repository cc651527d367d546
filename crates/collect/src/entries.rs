//! Which act each event of a record reports.

use std::collections::BTreeSet;

use rapporteur_matching::{Told, Verdict, best, compare};
use rapporteur_record::{Event, Record};
use rapporteur_store::{EntryId, NewEvent, Store, StoreError};
use sha2::{Digest, Sha256};

/// For each event of `rec` the act it reports: one that the collection knows, or a new one.
pub(crate) fn of(store: &Store, rec: &Record) -> Result<Vec<NewEvent>, StoreError> {
    let mut out: Vec<NewEvent> = Vec::with_capacity(rec.events.len());
    for event in &rec.events {
        let told = Told::of(rec, event);
        let entry = match same_in_article(rec, event, &out) {
            Some(entry) => entry,
            None => known(store, &told)?.unwrap_or_else(|| new(rec, event)),
        };
        out.push(NewEvent { entry, told: told.to_bytes() });
    }
    Ok(out)
}

/// The entry of the earlier event of the article that tells the same act.
fn same_in_article(rec: &Record, event: &Event, so_far: &[NewEvent]) -> Option<EntryId> {
    let first = event.same_as.as_ref()?;
    let idx = rec.events.iter().position(|other| other.id == *first)?;
    so_far.get(idx).map(|event| event.entry.clone())
}

/// The entry of the collection whose reports tell the same act. A report that speaks against it rules an entry out, however much another is alike:
/// what is the same is never the same by way of a third.
fn known(store: &Store, told: &Told) -> Result<Option<EntryId>, StoreError> {
    let Some((event_type, day)) = told.block() else { return Ok(None) };
    let country = told.places.iter().find_map(|place| place.country.as_deref());
    let like = store.events_like(event_type.as_str(), day, country)?;
    // What an older version kept does not compare.
    let mut others: Vec<_> = like.into_iter().filter_map(|like| Some((like.entry, Told::from_bytes(&like.told).ok()?))).collect();
    let ruled_out: BTreeSet<EntryId> =
        others.iter().filter(|(_, other)| is_ruled_out(told, other)).map(|(entry, _)| entry.clone()).collect();
    others.retain(|(entry, _)| !ruled_out.contains(entry));
    Ok(best(told, others.iter().map(|(_, other)| other)).map(|idx| others[idx].0.clone()))
}

fn is_ruled_out(told: &Told, other: &Told) -> bool {
    matches!(compare(told, other), Verdict::Different(_))
}

/// Named after its first report: the same whatever the collection.
fn new(rec: &Record, event: &Event) -> EntryId {
    let hash = Sha256::digest(format!("{} {}", rec.article.id, event.id));
    EntryId(hash[..8].iter().fold("x".to_owned(), |name, byte| name + &format!("{byte:02x}")))
}

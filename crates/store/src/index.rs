//! What of a current reading can be filtered by, in tables beside its record.

use rapporteur_record::{Entity, Event, EventDate, Party, Position, Record, Statement};
use rapporteur_world::fold;
use rusqlite::{Connection, OptionalExtension, params};

use crate::readings::{NewEvent, NewReading};

/// Takes out what stands for the article's current reading.
pub(crate) fn remove(db: &Connection, article: i64) -> rusqlite::Result<()> {
    for table in ["events", "statements", "positions", "entities"] {
        let sql = format!("DELETE FROM {table} WHERE reading IN (SELECT id FROM readings WHERE article = ? AND is_current)");
        db.prepare_cached(&sql)?.execute([article])?;
    }
    Ok(())
}

/// Puts in what stands for `reading`.
pub(crate) fn put(db: &Connection, id: i64, reading: &NewReading<'_>) -> rusqlite::Result<()> {
    let rows = Rows { db, id, rec: reading.record };
    for (idx, (event, new)) in reading.record.events.iter().zip(&reading.events).enumerate() {
        rows.event(idx, event, new)?;
    }
    for (idx, statement) in reading.record.statements.iter().enumerate() {
        rows.statement(idx, statement)?;
    }
    for (idx, position) in reading.record.positions.iter().enumerate() {
        rows.position(idx, position)?;
    }
    for (idx, entity) in reading.record.entities.iter().enumerate() {
        rows.entity(idx, entity)?;
    }
    Ok(())
}

/// The rows of one reading.
struct Rows<'r> {
    db: &'r Connection,
    id: i64,
    rec: &'r Record,
}

/// Who fills a part, as far as it can be looked for.
struct Filling<'r> {
    words: &'r str,
    entity: Option<&'r Entity>,
    code: Option<&'r str>,
}

impl<'r> Rows<'r> {
    fn event(&self, idx: usize, event: &'r Event, new: &NewEvent) -> rusqlite::Result<()> {
        let place = event.places.iter().find(|place| place.place.lat.is_some()).or(event.places.first()).map(|place| &place.place);
        let sql = "INSERT INTO events (reading, idx, entry, type, mode, modality, day, country, lat, lon, by_statement, score, told)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        let entry = entry_of(self.db, &new.entry.0)?;
        let (kind, modality) = (event.event_type.as_str(), event.modality.as_str());
        let country = place.and_then(|place| place.country.as_deref());
        let (lat, lon) = (place.and_then(|place| place.lat), place.and_then(|place| place.lon));
        let by_statement = event.according_to.is_some();
        self.db.prepare_cached(sql)?.execute(params![
            self.id,
            idx,
            entry,
            kind,
            event.mode,
            modality,
            day(&event.date),
            country,
            lat,
            lon,
            by_statement,
            event.score,
            new.told
        ])?;
        let owner = ("event", self.db.last_insert_rowid());
        for (part, parties) in [("actor", &event.actors), ("recipient", &event.recipients)] {
            for party in parties {
                let entity = self.rec.entity(party.entity.as_deref());
                self.filling(owner, part, &Filling { words: &party.at.text, entity, code: party.code.as_deref() })?;
            }
        }
        self.speakers(owner, &event.according_to)
    }

    fn statement(&self, idx: usize, statement: &'r Statement) -> rusqlite::Result<()> {
        let quoted = statement.quoted.map(|quoted| quoted.as_str());
        self.db.prepare_cached("INSERT INTO statements (reading, idx, quoted, day, score) VALUES (?, ?, ?, ?, ?)")?.execute(params![
            self.id,
            idx,
            quoted,
            day(&statement.date),
            statement.score
        ])?;
        let owner = ("statement", self.db.last_insert_rowid());
        self.parties(owner, "speaker", &statement.speakers)?;
        self.speakers(owner, &statement.within)
    }

    fn position(&self, idx: usize, position: &'r Position) -> rusqlite::Result<()> {
        let (stance, modality) = (position.stance.as_str(), position.modality.as_str());
        self.db
            .prepare_cached("INSERT INTO positions (reading, idx, stance, modality, day, score) VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(params![self.id, idx, stance, modality, self.day(&position.date), position.score])?;
        let owner = ("position", self.db.last_insert_rowid());
        self.parties(owner, "holder", &position.holders)?;
        for object in &position.objects {
            self.filling(owner, "object", &Filling { words: &object.at.text, entity: None, code: None })?;
        }
        self.speakers(owner, &position.according_to)
    }

    fn entity(&self, idx: usize, entity: &Entity) -> rusqlite::Result<()> {
        let country = entity.codes.iter().find_map(|code| code.country.as_deref());
        let country = country.or(entity.place.as_ref().and_then(|place| place.country.as_deref()));
        self.db
            .prepare_cached("INSERT INTO entities (reading, idx, name, kind, wikidata, country) VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(params![self.id, idx, name_of(self.db, &entity.name)?, entity.kind.as_str(), entity.wikidata, country])
            .map(|_| ())
    }

    /// The day of what is said: where the article does not tell, the day it was published.
    fn day(&self, date: &'r Option<EventDate>) -> Option<&'r str> {
        day(date).or(self.rec.article.published.as_ref().map(|published| published.value.as_str()))
    }

    fn parties(&self, owner: (&str, i64), part: &str, parties: &'r [Party]) -> rusqlite::Result<()> {
        parties.iter().try_for_each(|party| {
            let entity = self.rec.entity(party.entity.as_deref());
            self.filling(owner, part, &Filling { words: &party.at.text, entity, code: None })
        })
    }

    /// Who says it: the speakers of the statement it stands in.
    fn speakers(&self, owner: (&str, i64), statement: &Option<String>) -> rusqlite::Result<()> {
        let said = self.rec.statement(statement.as_deref());
        said.map_or(Ok(()), |said| self.parties(owner, "according_to", &said.speakers))
    }

    fn filling(&self, (of, owner): (&str, i64), part: &str, filling: &Filling<'_>) -> rusqlite::Result<()> {
        let coded = filling.entity.and_then(code_of);
        let code = filling.code.or(coded.as_deref());
        let wikidata = filling.entity.and_then(|entity| entity.wikidata.as_deref());
        let name = name_of(self.db, filling.entity.map_or(filling.words, |entity| &entity.name))?;
        self.db
            .prepare_cached("INSERT INTO parties (of, owner, part, name, wikidata, code) VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(params![of, owner, part, name, wikidata, code])
            .map(|_| ())
    }
}

/// `LBYREB`: country and first sector.
fn code_of(entity: &Entity) -> Option<String> {
    let code = entity.codes.first()?;
    let sector = code.sectors.first().map_or("", String::as_str);
    Some(format!("{}{sector}", code.country.as_deref().unwrap_or_default())).filter(|code| !code.is_empty())
}

fn day(date: &Option<EventDate>) -> Option<&str> {
    date.as_ref()?.value.as_deref()
}

fn name_of(db: &Connection, name: &str) -> rusqlite::Result<i64> {
    number_of(db, "SELECT id FROM names WHERE folded = ?", "INSERT INTO names (folded) VALUES (?)", &fold(name))
}

fn entry_of(db: &Connection, name: &str) -> rusqlite::Result<i64> {
    number_of(db, "SELECT id FROM entries WHERE name = ?", "INSERT INTO entries (name) VALUES (?)", name)
}

fn number_of(db: &Connection, find: &str, put: &str, name: &str) -> rusqlite::Result<i64> {
    match db.prepare_cached(find)?.query_row([name], |row| row.get(0)).optional()? {
        Some(id) => Ok(id),
        None => db.prepare_cached(put)?.execute([name]).map(|_| db.last_insert_rowid()),
    }
}

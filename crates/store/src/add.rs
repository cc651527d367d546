//! Taking articles in.

use rapporteur_record::{Record, write_jsonl};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::article::{LEVEL, NewArticle, State};
use crate::error::StoreError;
use crate::readings::NewReading;
use crate::run::RunId;
use crate::{ArticleId, Store, audit, index};

impl Store {
    /// Takes in an article, or what has become of one that is known, with its record if it was read; all of it or nothing.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add(
        &mut self,
        run: RunId,
        article: &NewArticle<'_>,
        reading: Option<&NewReading<'_>>,
        now: &str,
    ) -> Result<ArticleId, StoreError> {
        let packed = reading.map(|reading| pack(reading.record));
        self.write(|db| {
            let id = put_article(db, run, article)?;
            put_signature(db, id, article)?;
            let mut detail = detail(article);
            if let Some((reading, packed)) = reading.zip(packed.as_deref()) {
                put_search(db, id, reading.record)?;
                put_reading(db, run, id, reading, packed)?;
                tell_reading(&mut detail, reading.record, packed);
            }
            audit::append(db, now, "ingest", article.hash, &detail)?;
            Ok(ArticleId(id))
        })
    }

    /// Keeps another reading of an article that is there; it becomes the current one.
    ///
    /// # Errors
    /// When the article is not there or the file cannot be written.
    pub fn add_reading(&mut self, run: RunId, article: ArticleId, reading: &NewReading<'_>, now: &str) -> Result<(), StoreError> {
        let packed = pack(reading.record);
        self.write(|db| {
            let hash: String = db.query_row("SELECT hash FROM articles WHERE id = ?", [article.0], |row| row.get(0))?;
            db.execute("UPDATE articles SET state = 'read' WHERE id = ?", [article.0])?;
            put_search(db, article.0, reading.record)?;
            put_reading(db, run, article.0, reading, &packed)?;
            let mut detail = json!({});
            tell_reading(&mut detail, reading.record, &packed);
            audit::append(db, now, "reread", &hash, &detail)
        })
    }
}

fn put_article(db: &Connection, run: RunId, article: &NewArticle<'_>) -> rusqlite::Result<i64> {
    let (copy_of, reject) = match &article.state {
        State::Copy(of) => (Some(of.0), None),
        State::Rejected { kind, message } => (None, Some((kind, message))),
        State::Read | State::Irrelevant => (None, None),
    };
    let sql = "INSERT INTO articles (hash, run, state, reject_kind, reject_message, copy_of, name, title, outlet, url, published, byte_len, relevance, signature)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (hash) DO UPDATE SET run = excluded.run, state = excluded.state, reject_kind = excluded.reject_kind,
                 reject_message = excluded.reject_message, copy_of = excluded.copy_of, title = excluded.title, outlet = excluded.outlet,
                 url = excluded.url, published = excluded.published, relevance = excluded.relevance, signature = excluded.signature
               RETURNING id";
    let received = article.received;
    let id = db.prepare_cached(sql)?.query_row(
        params![
            article.hash,
            run.0,
            article.state.as_str(),
            reject.map(|(kind, _)| kind),
            reject.map(|(_, message)| message),
            copy_of,
            article.name,
            article.title,
            article.outlet,
            article.url,
            article.published,
            received.bytes.len(),
            article.relevance,
            article.signature.map(|(bytes, _)| bytes),
        ],
        |row| row.get(0),
    )?;
    db.prepare_cached("INSERT OR IGNORE INTO received (article, form, given, bytes) VALUES (?, ?, ?, ?)")?.execute(params![
        id,
        received.form,
        received.given,
        compress(&received.bytes)
    ])?;
    Ok(id)
}

/// The keys that copies are found by; a copy has none, so that what is found is always an original.
fn put_signature(db: &Connection, id: i64, article: &NewArticle<'_>) -> rusqlite::Result<()> {
    let Some((_, keys)) = article.signature.filter(|_| article.state == State::Read) else { return Ok(()) };
    let mut put = db.prepare_cached("INSERT OR IGNORE INTO bands (key, article) VALUES (?, ?)")?;
    keys.iter().try_for_each(|key| put.execute(params![key.cast_signed(), id]).map(|_| ()))
}

fn put_search(db: &Connection, id: i64, rec: &Record) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO search (rowid, title, body) VALUES (?, ?, ?)")?
        .execute(params![id, rec.article.title, rec.article.text])
        .map(|_| ())
}

fn put_reading(db: &Connection, run: RunId, article: i64, reading: &NewReading<'_>, packed: &[u8]) -> rusqlite::Result<()> {
    index::remove(db, article)?;
    db.prepare_cached("UPDATE readings SET is_current = 0 WHERE article = ? AND is_current")?.execute([article])?;
    let made_by = &reading.record.run;
    let sql = "INSERT INTO readings (article, run, model, world, is_current, record) VALUES (?, ?, ?, ?, 1, ?)
               ON CONFLICT (article, model, world) DO UPDATE SET run = excluded.run, is_current = 1, record = excluded.record RETURNING id";
    let model = made_by.model.as_deref().unwrap_or_default();
    let world = made_by.world.as_deref().unwrap_or_default();
    let id: i64 = db.prepare_cached(sql)?.query_row(params![article, run.0, model, world, packed], |row| row.get(0))?;
    index::put(db, id, reading)
}

fn detail(article: &NewArticle<'_>) -> Value {
    let mut detail = json!({"state": article.state.as_str(), "name": article.name});
    if let State::Rejected { kind, .. } = &article.state {
        detail["reject"] = json!(kind);
    }
    detail
}

fn tell_reading(detail: &mut Value, rec: &Record, packed: &[u8]) {
    detail["model"] = json!(rec.run.model.as_deref().unwrap_or_default());
    detail["world"] = json!(rec.run.world.as_deref().unwrap_or_default());
    detail["record"] = json!(audit::digest(packed));
}

fn pack(rec: &Record) -> Vec<u8> {
    let mut line = Vec::new();
    write_jsonl(rec, &mut line).expect("scores of a record are numbers");
    compress(&line)
}

fn compress(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, LEVEL).expect("compressing into memory does not fail")
}

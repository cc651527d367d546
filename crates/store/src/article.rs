//! Articles as they are kept.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension, params};

use crate::error::{StoreError, StoreErrorKind};
use crate::{ArticleId, Store};

/// Compression of what is kept: the default of zstd is a good bargain for text.
pub(crate) const LEVEL: i32 = 3;

/// What became of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It was read; there is a record.
    Read,
    /// It is about something else.
    Irrelevant,
    /// It is a copy or a rewrite of another, which was read.
    Copy(ArticleId),
    /// It cannot be read.
    Rejected {
        /// A fixed word: `empty`, `not_english` ...
        kind: String,
        /// What is wrong, for a person.
        message: String,
    },
}

impl State {
    /// Its name in the database and in tables.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Irrelevant => "irrelevant",
            Self::Copy(_) => "copy",
            Self::Rejected { .. } => "rejected",
        }
    }
}

/// How the bytes of an article are to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page or text.
    Page,
    /// A line of JSON.
    JsonLine,
}

impl ToSql for Form {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Page => "page".into(),
            Self::JsonLine => "json_line".into(),
        })
    }
}

impl FromSql for Form {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(if value.as_str()? == "page" { Self::Page } else { Self::JsonLine })
    }
}

/// An article as it came, and what was known of it: enough to read it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// How to understand the bytes.
    pub form: Form,
    /// What the caller knew (JSON of the caller's own making).
    pub given: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// An article that is taken in.
#[derive(Clone, Debug)]
pub struct NewArticle<'a> {
    /// `sha256:` and the hash of its bytes.
    pub hash: &'a str,
    /// What became of it.
    pub state: State,
    /// How the user named it.
    pub name: &'a str,
    /// Its headline.
    pub title: Option<&'a str>,
    /// Who published it.
    pub outlet: Option<&'a str>,
    /// Its address.
    pub url: Option<&'a str>,
    /// When it was published.
    pub published: Option<&'a str>,
    /// How probable it is that it is about politics and conflict, 0 to 1; `None` where nobody asked.
    pub relevance: Option<f32>,
    /// What copies of it are told by, and the keys that they share.
    pub signature: Option<(&'a [u8], &'a [u64])>,
    /// What came.
    pub received: &'a Received,
}

/// What is known of an article that was taken in before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its row.
    pub id: ArticleId,
    /// Name of its state.
    pub state: String,
    /// Whether there is a record by the model and world that were asked for.
    pub has_reading: bool,
}

/// What is kept of an article beside its bytes and records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleRow {
    /// `sha256:` and the hash of its bytes.
    pub hash: String,
    /// `read`, `irrelevant`, `copy` or `rejected`.
    pub state: String,
    /// Why it could not be read.
    pub reject: Option<String>,
    /// How the user named it.
    pub name: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// How many copies of it there are.
    pub copies: u32,
}

impl Store {
    /// What is kept of an article beside its bytes and records.
    ///
    /// # Errors
    /// When it is not there or the file cannot be read.
    pub fn article_row(&self, article: ArticleId) -> Result<ArticleRow, StoreError> {
        let sql =
            "SELECT hash, state, reject_message, name, title, outlet, url, published, (SELECT count(*) FROM articles WHERE copy_of = a.id)
                   FROM articles a WHERE id = ?";
        let fields = |row: &rusqlite::Row<'_>| {
            let (hash, state, reject, name) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let (title, outlet, url, published) = (row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?);
            Ok(ArticleRow { hash, state, reject, name, title, outlet, url, published, copies: row.get(8)? })
        };
        let find = || self.db.prepare_cached(sql)?.query_row([article.0], fields);
        find().map_err(|err| self.err(err))
    }

    /// What is known of the article `hash`, and whether `model` and `world` have read it.
    ///
    /// # Errors
    /// When it was forgotten (`Forgotten`) or the file cannot be read.
    pub fn known(&self, hash: &str, model: &str, world: &str) -> Result<Option<Known>, StoreError> {
        if self.is_forgotten(hash)? {
            return Err(StoreError::new(StoreErrorKind::Forgotten, &self.path));
        }
        let find = || {
            let sql = "SELECT id, state, EXISTS (SELECT 1 FROM readings WHERE article = articles.id AND model = ? AND world = ?) FROM articles WHERE hash = ?";
            let known = |row: &rusqlite::Row<'_>| Ok(Known { id: ArticleId(row.get(0)?), state: row.get(1)?, has_reading: row.get(2)? });
            self.db.prepare_cached(sql)?.query_row(params![model, world, hash], known).optional()
        };
        find().map_err(|err| self.err(err))
    }

    /// The article whose hash is or begins with `hash`, with or without `sha256:`.
    ///
    /// # Errors
    /// When there is none, more than one, or the file cannot be read.
    pub fn article(&self, hash: &str) -> Result<ArticleId, StoreError> {
        let start = format!("sha256:{}", hash.trim_start_matches("sha256:"));
        let find = || {
            let mut rows = self.db.prepare("SELECT id FROM articles WHERE hash >= ?1 AND hash < ?1 || 'g' LIMIT 2")?;
            rows.query_map([&start], |row| row.get(0).map(ArticleId))?.collect::<rusqlite::Result<Vec<_>>>()
        };
        match find().map_err(|err| self.err(err))?.as_slice() {
            [id] => Ok(*id),
            [] => Err(StoreError::new(StoreErrorKind::Missing, &self.path).with(hash)),
            _ => Err(StoreError::new(StoreErrorKind::Missing, &self.path).with(format!("{hash} is the beginning of more than one"))),
        }
    }

    /// The article as it came.
    ///
    /// # Errors
    /// When it is not there or damaged.
    pub fn received(&self, article: ArticleId) -> Result<Received, StoreError> {
        let find = || {
            self.db
                .prepare_cached("SELECT form, given, bytes FROM received WHERE article = ?")?
                .query_row([article.0], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?)))
        };
        let (form, given, bytes) = find().map_err(|err| self.err(err))?;
        Ok(Received { form, given, bytes: self.unpack(&bytes)? })
    }

    /// How the user named it when it was taken in.
    ///
    /// # Errors
    /// When it is not there.
    pub fn name(&self, article: ArticleId) -> Result<String, StoreError> {
        self.db.query_row("SELECT name FROM articles WHERE id = ?", [article.0], |row| row.get(0)).map_err(|err| self.err(err))
    }

    pub(crate) fn unpack(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        zstd::decode_all(bytes).map_err(|err| StoreError::new(StoreErrorKind::Corrupt, &self.path).with(err.to_string()))
    }
}

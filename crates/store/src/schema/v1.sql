-- Schema version 1. A released version is never edited: changes go into the next file.

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  command TEXT NOT NULL,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  world TEXT NOT NULL,
  codebook TEXT NOT NULL
);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  run INTEGER NOT NULL REFERENCES runs,
  state TEXT NOT NULL CHECK (state IN ('read', 'irrelevant', 'copy', 'rejected')),
  reject_kind TEXT,
  reject_message TEXT,
  copy_of INTEGER REFERENCES articles,
  name TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  url TEXT,
  published TEXT,
  byte_len INTEGER NOT NULL,
  relevance REAL,
  signature BLOB
);
CREATE INDEX articles_by_copy ON articles (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX articles_by_outlet ON articles (outlet);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

-- What was received, and what the caller knew of it: enough to read it again.
CREATE TABLE received (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (form IN ('page', 'json_line')),
  given TEXT NOT NULL,
  bytes BLOB NOT NULL
);

CREATE TABLE bands (
  key INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX bands_by_article ON bands (article);

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  run INTEGER NOT NULL REFERENCES runs,
  model TEXT NOT NULL,
  world TEXT NOT NULL,
  is_current INTEGER NOT NULL,
  record BLOB NOT NULL,
  UNIQUE (article, model, world)
);
CREATE INDEX readings_current ON readings (article) WHERE is_current;
CREATE INDEX readings_by_run ON readings (run);

-- One act, reported by one or more articles.
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- What of the current readings can be filtered by. The record itself is the only full account.
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries,
  type TEXT NOT NULL,
  mode TEXT,
  modality TEXT NOT NULL,
  day TEXT,
  country TEXT,
  lat REAL,
  lon REAL,
  by_statement INTEGER NOT NULL,
  score REAL NOT NULL,
  told BLOB NOT NULL
);
-- Score and modality are in it so that a filter by them needs no row that it leaves out.
CREATE INDEX events_by_day ON events (day, type, score, modality);
CREATE INDEX events_by_type ON events (type, day);
CREATE INDEX events_by_country ON events (country, day);
CREATE INDEX events_by_place ON events (lat, lon);
CREATE INDEX events_by_reading ON events (reading);
CREATE INDEX events_by_entry ON events (entry);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  quoted TEXT,
  day TEXT,
  score REAL NOT NULL
);
CREATE INDEX statements_by_day ON statements (day);
CREATE INDEX statements_by_reading ON statements (reading);

CREATE TABLE positions (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  stance TEXT NOT NULL,
  modality TEXT NOT NULL,
  day TEXT,
  score REAL NOT NULL
);
CREATE INDEX positions_by_stance ON positions (stance, day);
CREATE INDEX positions_by_day ON positions (day);
CREATE INDEX positions_by_reading ON positions (reading);

-- Every name once, in plain small letters: looked through by part of a name.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE
);

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  idx INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES names,
  kind TEXT NOT NULL,
  wikidata TEXT,
  country TEXT
);
CREATE INDEX entities_by_name ON entities (name);
CREATE INDEX entities_by_wikidata ON entities (wikidata) WHERE wikidata IS NOT NULL;
CREATE INDEX entities_by_reading ON entities (reading);

-- Who fills what: `of` is what `owner` is one of, `part` what is played there.
CREATE TABLE parties (
  of TEXT NOT NULL,
  owner INTEGER NOT NULL,
  part TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES names,
  wikidata TEXT,
  code TEXT
);
CREATE INDEX parties_by_owner ON parties (owner, of);
CREATE INDEX parties_by_name ON parties (name, of, part, owner);
CREATE INDEX parties_by_code ON parties (code, of, part, owner) WHERE code IS NOT NULL;
CREATE INDEX parties_by_wikidata ON parties (wikidata, of, part, owner) WHERE wikidata IS NOT NULL;
CREATE TRIGGER parties_of_event AFTER DELETE ON events BEGIN DELETE FROM parties WHERE owner = old.id AND of = 'event'; END;
CREATE TRIGGER parties_of_statement AFTER DELETE ON statements BEGIN DELETE FROM parties WHERE owner = old.id AND of = 'statement'; END;
CREATE TRIGGER parties_of_position AFTER DELETE ON positions BEGIN DELETE FROM parties WHERE owner = old.id AND of = 'position'; END;

CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");

-- Feeds that are followed, and what they last answered.
CREATE TABLE feeds (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  polled TEXT
) WITHOUT ROWID;

-- Corrections supersede, never overwrite: the latest of a target holds.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  target TEXT NOT NULL,
  at TEXT NOT NULL,
  coder TEXT NOT NULL,
  change TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX corrections_by_target ON corrections (reading, target);

CREATE TABLE tombstones (
  hash TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  reason TEXT
) WITHOUT ROWID;

-- Each line's hash covers the line before it.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject);
CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

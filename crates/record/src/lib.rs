//! The promised output format, `rapporteur/1`: one JSON object per article and line.
//!
//! [`Record`] is the whole line; start with [`Event`], [`Statement`] and [`Position`]. Every claim carries an [`Excerpt`], the words it rests
//! on with their place in `article.text`. [`write_jsonl`] writes a record, [`parse_line`] reads it back.
//!
//! ```
//! use rapporteur_record::{Article, Line, Record, Run, parse_line, write_jsonl};
//!
//! let article = Article { text: "Jets hit the airbase.".into(), ..Article::default() };
//! let rec = Record::empty(Run::default(), article);
//! let mut out = Vec::new();
//! write_jsonl(&rec, &mut out)?;
//! let line = std::str::from_utf8(&out)?;
//! assert!(line.starts_with(r#"{"schema":"rapporteur/1","run":"#));
//! assert_eq!(parse_line(line)?, Line::Record(Box::new(rec)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Guarantees: fields are only ever added; what is not known is `null` or an empty list and never left out; the same record gives the same
//! bytes (scores keep three decimals, coordinates five). The crate does not know how a record is derived, and it does not check that spans
//! agree with the text: whoever builds the record does that with [`Excerpt::cut`].
//!
//! `docs/record.schema.json` is generated from these types; `docs/formats.md` is the page for people.

mod article;
pub mod codebook;
mod entity;
mod event;
mod jsonl;
mod names;
mod number;
mod position;
mod record;
#[cfg(test)]
mod schema;
mod span;
mod statement;

pub use article::{Article, DatePrecision, Published, PublishedFrom, Section, SectionKind, Source};
pub use entity::{ActorCode, Entity, EntityKind, Mention, MentionForm, Place, PlacePrecision};
pub use event::{DateBasis, Event, EventDate, EventParty, EventPlace, PlaceBasis};
pub use jsonl::{Line, LineError, parse_line, write_error_jsonl, write_jsonl};
pub use position::{Agreement, AgreementKind, DealMention, Position, Role};
pub use rapporteur_codebook::{EventType, Modality, PartyRole, Quad, Stance};
pub use record::{ErrorBody, ErrorLine, Note, Record, Run, Schema};
pub use span::{Excerpt, Span};
pub use statement::{Party, Quoted, Statement};

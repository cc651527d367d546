//! From bytes to an article: HTML, plain text, JSON lines.
//!
//! [`read_article`] turns the bytes of one page into an [`Article`]: its cleaned text as a [`Document`](rapporteur_text::Document) with
//! sections (title, standfirst, body, headlines of other stories, captions), and what the page says of itself: outlet, byline, date.
//! [`json_lines`] and [`read_json_line`] do the same for a file with one article a line. Neither panics on any input, reads files, looks at the clock or at the
//! environment; what is refused is an [`IntakeError`] that says what to do.
//!
//! ```
//! use rapporteur_intake::{Given, Settings, read_article};
//!
//! let page = b"<html><head><title>Talks resume - The Ledger</title></head><body><nav>World | Sport</nav>
//!   <article><h1>Talks resume in Valmora</h1>
//!   <p>Envoys of both sides met in Valmora on Monday, the mediator said after the first session of talks.</p>
//!   <p>A second session is planned for Tuesday, he added, and a ceasefire text is on the table.</p></article></body></html>";
//! let article = read_article(page, &Given::default(), &Settings::default())?;
//! assert_eq!(article.title.as_deref(), Some("Talks resume in Valmora"));
//! assert!(article.document.text().ends_with("a ceasefire text is on the table."));
//! # Ok::<(), rapporteur_intake::IntakeError>(())
//! ```
//!
//! A publication date is taken from where a page states it and never guessed: no date is better than a wrong one.

mod article;
mod block;
mod charset;
mod dates;
mod error;
mod html;
mod jsonl;
mod language;
mod lines;
mod plain;
mod read;
mod settings;
mod sniff;

pub use article::{Article, Given, Note, Precision, Published, PublishedFrom, Source};
pub use error::{IntakeError, IntakeErrorKind};
pub use jsonl::{json_lines, read_json_line};
pub use read::{id_of, read_article};
pub use settings::{Limits, Settings};
pub use sniff::{Format, sniff};

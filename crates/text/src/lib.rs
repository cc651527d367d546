//! Documents, spans, sections, sentences and tokens: the bottom of the crate graph.
//!
//! Meet [`Document`] first: it owns the cleaned text of one article; a [`TextSpan`] is a byte range in it; a [`Section`] says what
//! a stretch of it is (title, body, a headline of another story ...). [`segment`] finds its sentences and tokens.
//!
//! ```
//! use rapporteur_text::{Document, segment};
//!
//! let doc = Document::from_plain("TRIPOLI (Reuters) - Gen. Haftar met U.N. envoys. \"We will go,\" he said.");
//! let seg = segment(&doc);
//! let sentences: Vec<_> = seg.sentences.iter().map(|sentence| doc.slice(sentence.span)).collect();
//! assert_eq!(sentences, ["TRIPOLI (Reuters) - Gen. Haftar met U.N. envoys.", "\"We will go,\" he said."]);
//! assert_eq!(seg.sentences[0].dateline.map(|span| doc.slice(span)), Some("TRIPOLI (Reuters) -"));
//! ```
//!
//! Segmentation takes time and memory in proportion to the text and never fails; it knows English newswire and makes no promise for
//! other languages beyond that. No I/O, no serde, no models.

mod abbreviations;
mod address;
mod boundary;
mod chars;
mod code_points;
mod cues;
mod dateline;
mod document;
mod marks;
mod segmentation;
mod span;
mod token;

pub use code_points::CodePoints;
pub use document::{Document, Section, SectionKind};
pub use segmentation::{Segmentation, Sentence, segment};
pub use span::TextSpan;
pub use token::{Token, TokenKind};

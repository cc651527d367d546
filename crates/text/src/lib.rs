//! Documents, spans, sections, sentences and tokens: the bottom of the crate graph.
//!
//! Meet [`Document`] first: it owns the cleaned text of one article; a [`TextSpan`] is a byte range in it; a [`Section`] says what
//! a stretch of it is (title, body, a headline of another story ...). No I/O, no serde, no models.

mod code_points;
mod document;
mod span;

pub use code_points::CodePoints;
pub use document::{Document, Section, SectionKind};
pub use span::TextSpan;

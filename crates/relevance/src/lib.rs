//! Tells articles worth reading from sport, celebrities, weather, business results and lifestyle, before the encoder runs.
//!
//! Meet [`Filter`]: a linear model over hashed words and pairs of words of the title and the first thousand characters of the text. It is
//! compiled in, costs microseconds an article, and errs towards keeping: its threshold was chosen so that about two in a hundred whole articles
//! with anything relevant in their lead are lost. `docs/relevance.md` has the figures, `training/relevance` the training.
//!
//! ```
//! use rapporteur_relevance::Filter;
//!
//! let filter = Filter::built_in();
//! assert!(filter.is_relevant(Some("Shelling kills nine"), "Artillery fire struck a suburb overnight, officials said. Rebels denied it."));
//! assert!(!filter.is_relevant(Some("Rovers win cup"), "The striker scored twice in the second half of the final, his coach said."));
//! ```
//!
//! Any text is fine, of any length and in any script: nothing panics, and work is bounded by the characters read. Scores are the same on every
//! machine to six decimals. Not here: languages other than English (the filter knows none of their words; ask for the language first), and
//! whole sites or sections: it sees one article at a time.

mod error;
mod features;
mod file;
mod filter;
mod words;

pub use error::{FilterError, FilterErrorKind};
pub use filter::Filter;

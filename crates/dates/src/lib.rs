//! Date expressions of English news, resolved against the date of publication.
//!
//! Meet [`resolve`] first: it takes the words of one expression, the publication date and whether the event told is past or to come, and
//! gives a [`Resolved`]: a [`Value`] (day, month or year), where the expression names a range its [`End`], and the days that may be meant.
//!
//! ```
//! use rapporteur_dates::{Tense, resolve};
//!
//! let published = "2020-07-08".parse().ok();
//! let value = |text, tense| resolve(text, published, tense).map(|found| found.value.to_string());
//! assert_eq!(value("on Sunday morning", Tense::Past).as_deref(), Some("2020-07-05"));
//! assert_eq!(value("Sunday", Tense::Future).as_deref(), Some("2020-07-12"));
//! assert_eq!(value("January this year", Tense::Past).as_deref(), Some("2020-01"));
//! assert_eq!(value("the 1999-2001 war", Tense::Past).as_deref(), Some("1999"));
//! assert_eq!(value("recent weeks", Tense::Past), None);
//! ```
//!
//! Any text is fine: what cannot be worked out is `None`, nothing panics, and the work is bounded by 40 words. The conventions, and how
//! other crates compare, are in `docs/dates.md`. Not here: finding date expressions in a text, times of day, other languages, dates told
//! by an event ("the day of the vote").

mod calendar;
mod clean;
mod clock;
mod counts;
mod holiday;
mod lexer;
mod numeric;
mod parts;
mod period;
mod reading;
mod seasons;
mod solve;
mod spelling;
mod structure;
mod value;
mod words;

pub use jiff::civil::Date;

pub use value::{End, Precision, Resolved, Value};

/// When the dated event is told to take place, seen from publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It took place: "Sunday" is the last one.
    Past,
    /// It is to come: "Sunday" is the next one.
    Future,
    /// Not known: the nearest date, the past one of weekdays.
    Unknown,
}

/// What `text`, one date expression, means in an article of `published`; without that, only dates that name their year are worked out.
pub fn resolve(text: &str, published: Option<Date>, tense: Tense) -> Option<Resolved> {
    let tokens = clean::cleaned(&lexer::tokens(text)?, published);
    structure::resolved(&tokens, solve::Clues { published, tense })
}

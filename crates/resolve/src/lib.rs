//! What names and phrases stand for.
//!
//! [`who`] codes an actor phrase ("Russian Foreign Minister Sergei Lavrov", "three Turkish lawmakers", "protesters in Minsk"): country, sectors,
//! role, true on a day. [`places`] puts the place names of an article on the map. [`Setting`] is what the article around it tells: the countries it speaks of.
//!
//! Nothing is guessed: what neither the phrase, the world file nor the setting supports stays empty.

mod places;
mod setting;
mod who;

pub use places::{Found, PlaceMention, Precision, places, places_in_paper};
pub use setting::Setting;
pub use who::{Answer, Kind, Question, who};

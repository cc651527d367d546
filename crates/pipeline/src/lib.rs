//! The whole path, from input bytes to records: intake, reader and coder in order, many articles side by side.
//!
//! [`Pipeline`] reads one article at a time ([`Pipeline::read`]) or a stream of [`Input`]s on several threads ([`Pipeline::run`]), which hands
//! its [`Outcome`]s on in input order whatever the thread count, and holds only a few articles at a time. An input that cannot be read
//! becomes a [`Reject`] and the others go on; a panic inside one article is one reject as well.
//!
//! The trained model and the world file are compiled in ([`Pipeline::open`]); tests bring their own [`Encoder`](rapporteur_encoder::Encoder), users
//! their own [`World`](rapporteur_world::World).
//! Nothing here knows terminals, files or the clock.

mod assemble;
mod input;
mod model;
mod ordered;
mod read;
mod run;
mod world;

pub use input::{Content, Input, Outcome, Reject};
pub use model::built_in_model;
pub use ordered::ordered;
pub use read::{Pipeline, Settings};
pub use world::built_in_world;

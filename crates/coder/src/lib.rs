//! From frames to coded events, statements, positions and roles.
//!
//! [`code`] takes a document and its [`Reading`] and returns a [`Coding`], the parts of a record that rest on the text: everything is linked to
//! entities, every event, position and role is attached to the innermost statement around it, the same act told twice is marked or merged, and
//! dates are worked out against the publication date where there is one. What the text does not support stays empty.
//!
//! The crate does not know where the text came from, and looks at no clock: the publication date is given ([`Options::published`]) or unknown.

mod agreements;
mod attribution;
mod context;
mod dates;
mod entities;
mod events;
mod known;
mod places;
mod positions;
mod quotation;
mod roles;
mod statements;

use rapporteur_reader::Reading;
use rapporteur_record::{Agreement, Entity, Event, Note, Position, Role, Statement};
use rapporteur_text::{Document, TextSpan};
use rapporteur_world::World;

pub use dates::KnownDate;
pub use rapporteur_resolve::Answer;

use agreements::Deals;
use context::Context;

/// How frames are coded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// Frames with a lower score are left out, 0 to 1.
    pub min_score: f32,
    /// When the article was published, where that is known to the day.
    pub published: Option<KnownDate>,
}

/// What the frames of one article come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coding {
    /// Who and what is named, in order of first mention.
    pub entities: Vec<Entity>,
    /// Who says what, in text order.
    pub statements: Vec<Statement>,
    /// Who did what to whom, in text order.
    pub events: Vec<Event>,
    /// Who stands where, in text order.
    pub positions: Vec<Position>,
    /// Who plays what part, in text order.
    pub roles: Vec<Role>,
    /// The agreements that positions and roles refer to, in order of first mention.
    pub agreements: Vec<Agreement>,
    /// What a reader of the record should know.
    pub notes: Vec<Note>,
}

/// Codes a reading of `doc` by what `world` knows.
pub fn code(doc: &Document, reading: &Reading, world: &World, options: &Options) -> Coding {
    let context = Context::new(doc, reading, world, options);
    let says = statements::Says::new(&context);
    let deals = Deals::new(&context);
    Coding {
        entities: entities::entities(&context),
        statements: says.statements(&context),
        events: events::events(&context, &says),
        positions: positions::positions(&context, &says, &deals),
        roles: roles::roles(&context, &says, &deals),
        agreements: deals.agreements(&context),
        notes: Vec::new(),
    }
}

/// What the words in `span` are coded as where they are a party of an event, in a reading of `doc`.
pub fn party(doc: &Document, reading: &Reading, world: &World, options: &Options, span: TextSpan) -> Answer {
    Context::new(doc, reading, world, options).answer(span)
}

//! From frames to coded events, statements and positions.
use rapporteur_reader::Reading;
use rapporteur_record::{Agreement, Entity, Event, Note, Position, Role, Statement};
use rapporteur_text::Document;

/// How frames are coded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// Frames with a lower score are left out, 0 to 1.
    pub min_score: f32,
    /// When the article was published, where that is known.
    pub published: Option<KnownDate>,
}

/// A publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDate(jiff::civil::Date);

impl KnownDate {
    /// `YYYY-MM-DD`; `None` for anything less exact.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

/// What the frames of one article come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coding {
    /// Who and what is named.
    pub entities: Vec<Entity>,
    /// Who says what.
    pub statements: Vec<Statement>,
    /// Who did what to whom.
    pub events: Vec<Event>,
    /// Who stands where.
    pub positions: Vec<Position>,
    /// Who plays what part.
    pub roles: Vec<Role>,
    /// The agreements they refer to.
    pub agreements: Vec<Agreement>,
    /// What a reader should know.
    pub notes: Vec<Note>,
}

/// Codes a reading.
pub fn code(_doc: &Document, _reading: &Reading, _options: &Options) -> Coding {
    Coding::default()
}

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::entity::Entity;
use crate::event::Event;
use crate::names::names;
use crate::position::{Agreement, Position, Role};
use crate::statement::Statement;

names! {
    /// The version of the format, first field of every line.
    Schema {
        /// `rapporteur/1`.
        V1 = "rapporteur/1",
    }
}

/// Everything one article reports, each part with the words it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Record {
    /// The version of the format.
    pub schema: Schema,
    /// What made the record.
    pub run: Run,
    /// What was read.
    pub article: Article,
    /// Who and what is named.
    pub entities: Vec<Entity>,
    /// Who says what.
    pub statements: Vec<Statement>,
    /// Who did what to whom.
    pub events: Vec<Event>,
    /// Who stands where on which agreement.
    pub positions: Vec<Position>,
    /// Who mediates, hosts, guarantees, backs, observes.
    pub roles: Vec<Role>,
    /// The agreements that positions and roles refer to.
    pub agreements: Vec<Agreement>,
    /// What a reader should know about how the article was read.
    pub notes: Vec<Note>,
}

impl Record {
    /// A record of `article` that reports nothing yet.
    pub fn empty(run: Run, article: Article) -> Self {
        Self {
            schema: Schema::V1,
            run,
            article,
            entities: Vec::new(),
            statements: Vec::new(),
            events: Vec::new(),
            positions: Vec::new(),
            roles: Vec::new(),
            agreements: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The entity of that id.
    pub fn entity(&self, id: Option<&str>) -> Option<&Entity> {
        of_id(&self.entities, id, |entity| &entity.id)
    }

    /// The statement of that id.
    pub fn statement(&self, id: Option<&str>) -> Option<&Statement> {
        of_id(&self.statements, id, |statement| &statement.id)
    }

    /// The event of that id.
    pub fn event(&self, id: Option<&str>) -> Option<&Event> {
        of_id(&self.events, id, |event| &event.id)
    }

    /// The agreement of that id.
    pub fn agreement(&self, id: Option<&str>) -> Option<&Agreement> {
        of_id(&self.agreements, id, |agreement| &agreement.id)
    }
}

/// Ids are a letter and the place in the list, counted from 1, so that what is looked for is nearly always found at the first look.
fn of_id<'r, T>(list: &'r [T], id: Option<&str>, id_of: fn(&T) -> &String) -> Option<&'r T> {
    let id = id?;
    let number: usize = id.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let guess = list.get(number.wrapping_sub(1)).filter(|item| id_of(item) == id);
    guess.or_else(|| list.iter().find(|item| id_of(item) == id))
}

/// What made a record: the same article and the same run give the same record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Run {
    /// Version of Rapporteur.
    pub version: String,
    /// `sha256:` and the hash of the model file.
    pub model: Option<String>,
    /// `sha256:` and the hash of the world data.
    pub world: Option<String>,
    /// The codebook coded by.
    pub codebook: String,
}

/// Something a reader of the record should know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Note {
    /// A fixed word to filter on: `no_date`.
    pub kind: String,
    /// One sentence for a person.
    pub message: String,
}

/// The line that stands where the record of an input that could not be read would stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErrorLine {
    /// The version of the format.
    pub schema: Schema,
    /// What went wrong.
    pub error: ErrorBody,
}

impl ErrorLine {
    /// The line for `error`.
    pub fn new(error: ErrorBody) -> Self {
        Self { schema: Schema::V1, error }
    }
}

/// Why an input gave no record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErrorBody {
    /// A fixed word to filter on: `empty`, `not_english`, `bad_json` ...
    pub kind: String,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// Line of a JSONL input, counted from 1.
    pub line: Option<u64>,
    /// The input as it was named: a path, `-` for standard input.
    pub input: Option<String>,
}

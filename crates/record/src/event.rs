use rapporteur_codebook::{EventType, Modality, Quad};
use serde::{Deserialize, Serialize};

use crate::article::DatePrecision;
use crate::codebook;
use crate::entity::Place;
use crate::names::names;
use crate::number::three_decimals;
use crate::span::{Excerpt, Span};

/// Who did what to whom, where and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Event {
    /// `v1`, `v2`, ... in text order.
    pub id: String,
    /// One of the sixteen PLOVER types.
    #[serde(rename = "type", with = "codebook::event_type")]
    #[cfg_attr(test, schemars(schema_with = "codebook::event_type::schema"))]
    pub event_type: EventType,
    /// How it was carried out: one of the type's modes.
    pub mode: Option<String>,
    /// Whether it happened, will happen or did not.
    #[serde(with = "codebook::modality")]
    #[cfg_attr(test, schemars(schema_with = "codebook::modality::schema"))]
    pub modality: Modality,
    /// The quadrant its type counts to.
    #[serde(with = "codebook::quad")]
    #[cfg_attr(test, schemars(schema_with = "codebook::quad::schema"))]
    pub quad: Quad,
    /// PLOVER contexts: `military`, `diplomatic` ...
    pub contexts: Vec<String>,
    /// Conflict (-10) to cooperation (10).
    pub intensity: Option<f32>,
    /// The word that tells it.
    pub trigger: Excerpt,
    /// Who did it; empty where the article does not tell.
    pub actors: Vec<EventParty>,
    /// To whom it was done.
    pub recipients: Vec<EventParty>,
    /// Where.
    pub places: Vec<EventPlace>,
    /// When.
    pub date: Option<EventDate>,
    /// Id of the statement that reports it; null: the article itself.
    pub according_to: Option<String>,
    /// Id of the earlier event that tells the same act.
    pub same_as: Option<String>,
    /// Probability that it is right.
    #[serde(serialize_with = "three_decimals::serialize")]
    pub score: f32,
}

/// Words that name an event's actor or recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EventParty {
    /// The words.
    #[serde(flatten)]
    pub at: Excerpt,
    /// Id of the entity they name.
    pub entity: Option<String>,
    /// Its code on the day: `LBYREB`.
    pub code: Option<String>,
}

/// Words that say where, and the place on the map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EventPlace {
    /// The words.
    #[serde(flatten)]
    pub at: Excerpt,
    /// The place they name.
    #[serde(flatten)]
    pub place: Place,
    /// What the place rests on.
    #[serde(default)]
    pub basis: PlaceBasis,
}

/// When something was done or said. Without words of the text behind it, the publication date stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EventDate {
    /// Where the date expression stands, in code points.
    pub span: Option<Span>,
    /// The same range in bytes.
    pub byte_span: Option<Span>,
    /// The date expression.
    pub text: Option<String>,
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where it could not be resolved.
    pub value: Option<String>,
    /// How much of the date is known.
    pub precision: Option<DatePrecision>,
    /// What the date rests on.
    pub basis: DateBasis,
}

names! {
    /// What an event's place rests on.
    PlaceBasis {
        /// Words that say where it took place.
        Text = "text",
        /// The only place that its sentence names.
        Sentence = "sentence",
        /// The only place that its paragraph names.
        Paragraph = "paragraph",
    }
}

impl Default for PlaceBasis {
    /// Records made before there was a choice.
    fn default() -> Self {
        Self::Text
    }
}

names! {
    /// What a date rests on.
    DateBasis {
        /// A date expression of the text.
        Text = "text",
        /// The publication date.
        Published = "published",
    }
}

use serde::{Deserialize, Serialize};

use crate::event::EventDate;
use crate::names::names;
use crate::number::three_decimals;
use crate::span::Excerpt;

/// Somebody says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Statement {
    /// `s1`, `s2`, ... in text order.
    pub id: String,
    /// The word that reports it: "said", "according to".
    pub trigger: Excerpt,
    /// Who says it; empty where the article does not tell.
    pub speakers: Vec<Party>,
    /// What is said; several parts where the reporting words stand in between.
    pub content: Vec<Excerpt>,
    /// Whether the words are the speaker's own; null where that is not clear.
    pub quoted: Option<Quoted>,
    /// When it was said.
    pub date: Option<EventDate>,
    /// Id of the statement inside which it is reported.
    pub within: Option<String>,
    /// Probability that it is right.
    #[serde(serialize_with = "three_decimals::serialize")]
    pub score: f32,
}

/// Words that name a party, linked to its entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Party {
    /// The words.
    #[serde(flatten)]
    pub at: Excerpt,
    /// Id of the entity they name.
    pub entity: Option<String>,
}

names! {
    /// Whose words a statement's content is in.
    Quoted {
        /// The speaker's, in quote marks.
        Direct = "direct",
        /// The reporter's.
        Indirect = "indirect",
        /// Partly the speaker's.
        Mixed = "mixed",
    }
}

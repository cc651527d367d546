use rapporteur_codebook::{Modality, PartyRole, Stance};
use serde::{Deserialize, Serialize};

use crate::codebook;
use crate::event::EventDate;
use crate::names::names;
use crate::number::three_decimals;
use crate::span::Excerpt;
use crate::statement::Party;

/// Where a party stands on an agreement, talks or a term of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Position {
    /// `p1`, `p2`, ... in text order.
    pub id: String,
    /// The stand taken.
    #[serde(with = "codebook::stance")]
    #[cfg_attr(test, schemars(schema_with = "codebook::stance::schema"))]
    pub stance: Stance,
    /// Whether it is taken now, was, or will be.
    #[serde(with = "codebook::modality")]
    #[cfg_attr(test, schemars(schema_with = "codebook::modality::schema"))]
    pub modality: Modality,
    /// The word that tells it.
    pub trigger: Excerpt,
    /// Who takes it.
    pub holders: Vec<Party>,
    /// On what.
    pub objects: Vec<DealMention>,
    /// When it was taken.
    pub date: Option<EventDate>,
    /// Id of the statement that reports it; null: the article itself.
    pub according_to: Option<String>,
    /// Probability that it is right.
    #[serde(serialize_with = "three_decimals::serialize")]
    pub score: f32,
}

/// Words that name an agreement or a term of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DealMention {
    /// The words.
    #[serde(flatten)]
    pub at: Excerpt,
    /// Id of the agreement they name.
    pub agreement: Option<String>,
}

/// What part a party plays in a peace process or for another party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Role {
    /// The part played.
    #[serde(with = "codebook::party_role")]
    #[cfg_attr(test, schemars(schema_with = "codebook::party_role::schema"))]
    pub role: PartyRole,
    /// The word that tells it.
    pub trigger: Excerpt,
    /// Who plays it.
    pub holders: Vec<Party>,
    /// For whom or in what.
    pub objects: Vec<Party>,
    /// Id of the agreement it is played in.
    pub agreement: Option<String>,
    /// Id of the statement that reports it; null: the article itself.
    pub according_to: Option<String>,
    /// Probability that it is right.
    #[serde(serialize_with = "three_decimals::serialize")]
    pub score: f32,
}

/// An agreement, draft or round of talks that positions and roles refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Agreement {
    /// `a1`, `a2`, ... in order of first mention.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// What it is about.
    pub kind: AgreementKind,
    /// ISO 3166-1 alpha-3 codes of the countries it is about.
    pub country: Vec<String>,
    /// Where it is named.
    pub mentions: Vec<Excerpt>,
}

names! {
    /// What an agreement is about.
    AgreementKind {
        /// Stopping the fighting.
        Ceasefire = "ceasefire",
        /// Ending the conflict.
        Peace = "peace",
        /// Talking at all.
        Talks = "talks",
        /// Prisoners and hostages.
        Prisoners = "prisoners",
        /// Pulling back forces.
        Withdrawal = "withdrawal",
        /// Government, elections, constitution.
        Political = "political",
        /// Sanctions and their lifting.
        Sanctions = "sanctions",
        /// Anything else.
        Other = "other",
    }
}

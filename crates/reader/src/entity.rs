//! Who and what a document speaks of: mentions that stand for the same thing, under one name.

use rapporteur_codebook::MentionLabel;
use rapporteur_text::TextSpan;

/// How a mention refers to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// By its full name.
    Name,
    /// By a surname, an acronym or another short form.
    Alias,
    /// By an office ("the foreign minister").
    Title,
    /// By a pronoun.
    Pronoun,
    /// By a description.
    Nominal,
}

impl How {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Alias => "alias",
            Self::Title => "title",
            Self::Pronoun => "pronoun",
            Self::Nominal => "nominal",
        }
    }
}

/// One reference to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// Where it stands.
    pub span: TextSpan,
    /// How it refers.
    pub how: How,
}

/// Something the document speaks of: a person, body, country, place or group.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Its fullest name in the document, without article or possessive.
    pub name: String,
    /// What it is. `Office` stands for a person known by office only; `Date` and `Agreement` never occur.
    pub label: MentionLabel,
    /// Office the text gives a person by ("Russian Foreign Minister"), where it does.
    pub office: Option<String>,
    /// Its references in reading order.
    pub references: Vec<Reference>,
}

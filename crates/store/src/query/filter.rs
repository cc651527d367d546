//! What can be asked for.

use rapporteur_codebook::{EventType, Modality, Stance};

/// What to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Who did what to whom.
    Events,
    /// Who said what.
    Statements,
    /// Where parties stand.
    Positions,
    /// What was taken in.
    Articles,
    /// Who and what is named.
    Entities,
}

/// Which of them. Everything that is set must hold, of a list one; what a table does not have (a stance of events) is not asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Event types.
    pub types: Vec<EventType>,
    /// Mode of the event.
    pub mode: Option<String>,
    /// Whether it happened.
    pub modalities: Vec<Modality>,
    /// Stances of positions.
    pub stances: Vec<Stance>,
    /// Who did it: part of a name, a code or the beginning of one (`LBY`, `LBYREB`), a Wikidata item.
    pub actor: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// Anyone in it: actor, recipient, speaker, holder; of entities their name.
    pub party: Option<String>,
    /// According to whom.
    pub according_to: Option<String>,
    /// ISO 3166-1 alpha-3 code of the country it took place in; of entities theirs.
    pub country: Option<String>,
    /// Around a place.
    pub near: Option<Near>,
    /// First day, `YYYY-MM-DD`; of articles the day of publication.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// Lowest score, 0 to 1.
    pub min_score: Option<f32>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Words of the article.
    pub text: Option<String>,
    /// Only articles in this state: `read`, `irrelevant`, `copy`, `rejected`.
    pub state: Option<String>,
    /// Only of this entry.
    pub entry: Option<String>,
    /// Only of articles whose hash begins so, with or without `sha256:`.
    pub article: Option<String>,
}

/// A circle on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Degrees north of its middle.
    pub lat: f64,
    /// Degrees east of its middle.
    pub lon: f64,
    /// Its radius.
    pub km: f64,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The latest day first, those without a day last.
    Latest,
    /// As they were taken in; all of one article together.
    Intake,
}

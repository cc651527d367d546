use rapporteur_codebook::Sector;

use super::country::CountryCode;
use super::date::Term;

/// Everything that is known of a named actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorFacts {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// How well known it is: what may be found by a surname alone, what only with support from the text.
    pub standing: Standing,
    /// Number of its Wikidata item.
    pub wikidata: Option<u32>,
    /// Other names and abbreviations.
    pub aliases: Vec<String>,
    /// What it is coded as, and when.
    pub affiliations: Vec<Affiliation>,
    /// Its leaders and those it belongs to.
    pub links: Vec<Link>,
}

/// A coding of an actor and when it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affiliation {
    /// The country; none for international actors.
    pub country: Option<CountryCode>,
    /// Sectors, the one that says most first.
    pub sectors: Vec<Sector>,
    /// The office held.
    pub role: Option<String>,
    /// When.
    pub term: Term,
}

/// Somebody an actor is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How.
    pub kind: LinkKind,
    /// The other's name.
    pub name: String,
    /// When.
    pub term: Term,
}

/// How two actors are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// The other leads it.
    Leader,
    /// It belongs to the other, is affiliated with it or fights for it.
    Allegiance,
}

/// What a named actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    /// A person.
    Person,
    /// A body that is neither armed nor a government.
    Organization,
    /// Armed forces, militias, rebels.
    ArmedGroup,
    /// A government or one of its organs.
    Government,
}

/// How well known an actor is, best known first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Given by the user.
    User,
    /// In our own tables, or a head of state or government, or a minister for foreign affairs or defence: a surname may do.
    Prominent,
    /// Held an office other than a seat in parliament.
    Official,
    /// Members of parliaments, parties and groups of mass tables: the text has to support it.
    Minor,
}

impl ActorFacts {
    /// A well-known actor of whom nothing but the name is known.
    pub fn new(name: &str, kind: ActorKind) -> Self {
        let name = name.to_owned();
        Self { name, kind, standing: Standing::Prominent, wikidata: None, aliases: Vec::new(), affiliations: Vec::new(), links: Vec::new() }
    }
}

impl ActorKind {
    pub(crate) const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::ArmedGroup, Self::Government];
    const NAMES: [(&'static str, Self); 4] = [
        ("person", Self::Person),
        ("organization", Self::Organization),
        ("armed_group", Self::ArmedGroup),
        ("government", Self::Government),
    ];

    /// The name used in the tables and in the record.
    pub fn as_str(self) -> &'static str {
        Self::NAMES[self as usize].0
    }

    /// The kind of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|&(_, kind)| kind)
    }
}

impl Standing {
    pub(crate) const ALL: [Self; 4] = [Self::User, Self::Prominent, Self::Official, Self::Minor];
}

impl Affiliation {
    /// The country and sectors in a table's `code` field: `LBY REB`, `- UNO IGO`.
    ///
    /// # Errors
    /// The word that is neither a country code nor a sector.
    pub fn parse(code: &str) -> Result<Self, String> {
        let mut words = code.split_whitespace();
        let first = words.next().unwrap_or("");
        let country = match first {
            "-" => None,
            _ => Some(CountryCode::parse(first).ok_or_else(|| first.to_owned())?),
        };
        let sectors = words.map(|word| Sector::parse(word).ok_or_else(|| word.to_owned())).collect::<Result<_, _>>()?;
        Ok(Self { country, sectors, ..Self::default() })
    }
}

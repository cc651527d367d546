use serde::{Deserialize, Serialize};

use crate::names::names;
use crate::number::five_decimals;
use crate::span::Excerpt;

/// Somebody or something the article names, with every place where it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Entity {
    /// `e1`, `e2`, ... in order of first mention.
    pub id: String,
    /// Its fullest name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Wikidata item, `Q` and digits.
    pub wikidata: Option<String>,
    /// Whether it is a person without public office or role, to be left out of public views.
    pub private_person: bool,
    /// Country and sector codes true on the article's date.
    pub codes: Vec<ActorCode>,
    /// Where it is, for a place, facility or country.
    pub place: Option<Place>,
    /// Its mentions, in text order.
    pub mentions: Vec<Mention>,
}

/// One coding of an actor and when it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActorCode {
    /// ISO 3166-1 alpha-3 code of the country.
    pub country: Option<String>,
    /// PLOVER sectors, most specific first: `GOV`, `MIL`, `REB` ...
    pub sectors: Vec<String>,
    /// The office held.
    pub role: Option<String>,
    /// First day it holds, or the year or month of it.
    pub from: Option<String>,
    /// Last day it holds; null while it lasts.
    pub to: Option<String>,
}

/// A place on the map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name in the gazetteer.
    pub name: Option<String>,
    /// What it is: `city`, `airbase`, `province` ...
    pub feature: Option<String>,
    /// ISO 3166-1 alpha-3 code of the country it lies in.
    pub country: Option<String>,
    /// The province or state it lies in.
    pub admin1: Option<String>,
    /// Degrees north.
    #[serde(serialize_with = "five_decimals::serialize")]
    pub lat: Option<f64>,
    /// Degrees east.
    #[serde(serialize_with = "five_decimals::serialize")]
    pub lon: Option<f64>,
    /// GeoNames id.
    pub geonames: Option<u64>,
    /// What the coordinates stand for.
    pub precision: Option<PlacePrecision>,
}

/// One place where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mention {
    /// The words.
    #[serde(flatten)]
    pub at: Excerpt,
    /// How they name it.
    pub how: MentionForm,
}

names! {
    /// What an entity is.
    EntityKind {
        /// A person.
        Person = "person",
        /// A body that is neither armed nor a government.
        Organization = "organization",
        /// Armed forces, militias, rebels.
        ArmedGroup = "armed_group",
        /// A government or one of its organs.
        Government = "government",
        /// A country or state.
        Country = "country",
        /// Any other place.
        Place = "place",
        /// A building or installation.
        Facility = "facility",
        /// A nationality, ethnic or religious people.
        People = "people",
        /// Persons or a body without a name.
        Group = "group",
    }
}

names! {
    /// How a mention names its entity.
    MentionForm {
        /// By its name.
        Name = "name",
        /// By another name or an abbreviation.
        Alias = "alias",
        /// By an office or title.
        Title = "title",
        /// By a pronoun.
        Pronoun = "pronoun",
        /// By a common noun.
        Nominal = "nominal",
    }
}

names! {
    /// What a place's coordinates stand for.
    PlacePrecision {
        /// The spot itself.
        Exact = "exact",
        /// The town it lies in.
        Town = "town",
        /// The province it lies in.
        Admin = "admin",
        /// The country it lies in.
        Country = "country",
        /// A region across borders.
        Region = "region",
    }
}

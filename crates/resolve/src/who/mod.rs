//! From an actor phrase to its code.
//!
//! A phrase is cut into words ([`words`]), known names and nouns are found in it ([`chunks`]), and what they are to one another is worked out
//! ([`reading`]): whose title, whose nationality, whose body. [`namesakes`] picks among actors of one name; [`answer`] puts the code together.

mod answer;
mod chunks;
mod namesakes;
mod reading;
mod words;

use rapporteur_codebook::Sector;
use rapporteur_world::{Affiliation, CountryCode, Link, World};

use crate::setting::Setting;

/// A phrase to be coded.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The phrase, as the text has it.
    pub phrase: &'a str,
    /// What is known around it.
    pub setting: &'a Setting,
    /// Whether it acts or speaks: a capital then stands for its government.
    pub acts: bool,
    /// Whether names may be written in small letters, as users type them.
    pub any_case: bool,
    /// What the reader takes it for.
    pub hint: Option<Kind>,
}

/// What a phrase stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The name under which the world file has it.
    pub name: Option<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Number of its Wikidata item.
    pub wikidata: Option<u32>,
    /// Its codes on the day, the one that says most first.
    pub codes: Vec<Affiliation>,
    /// Who leads it and whom it belongs to on the day; of an actor that the world file has by name.
    pub links: Vec<Link>,
}

/// What a phrase stands for, in the record's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person, named or not.
    Person,
    /// A body that is neither armed nor a government.
    Organization,
    /// Armed forces, militias, rebels.
    ArmedGroup,
    /// A government or one of its organs.
    Government,
    /// A country.
    Country,
    /// A nationality.
    People,
    /// A place.
    Place,
    /// Persons or a body without a name.
    Group,
}

impl Answer {
    /// The country of its first code.
    pub fn country(&self) -> Option<CountryCode> {
        self.codes.first().and_then(|code| code.country)
    }

    /// The sectors of its first code.
    pub fn sectors(&self) -> &[Sector] {
        self.codes.first().map_or(&[], |code| &code.sectors)
    }

    /// The role of its first code.
    pub fn role(&self) -> Option<&str> {
        self.codes.first().and_then(|code| code.role.as_deref())
    }
}

impl Kind {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::ArmedGroup => "armed_group",
            Self::Government => "government",
            Self::Country => "country",
            Self::People => "people",
            Self::Place => "place",
            Self::Group => "group",
        }
    }
}

/// Whether a phrase is nothing but a number: "100", "three".
fn is_count(phrase: &str) -> bool {
    const NUMBERS: [&str; 14] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "scores", "hundreds", "thousands"];
    let mut words = phrase.split_whitespace().peekable();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word.to_lowercase().as_str());
    words.peek().is_some() && words.all(is_number)
}

/// As many people as a number says, of the article's country.
fn people(question: &Question<'_>) -> Answer {
    let code = Affiliation { country: question.setting.main_country(), sectors: vec![Sector::Civilian], ..Affiliation::default() };
    Answer { kind: Some(Kind::Group), codes: vec![code], ..Answer::default() }
}

/// How often a phrase is taken apart anew because a name in it turns out to be somebody else's.
const MOST_READINGS: usize = 4;

/// Codes a phrase.
pub fn who(world: &World, question: &Question<'_>) -> Answer {
    let words = words::words(question.phrase, question.any_case);
    if is_count(question.phrase) {
        return people(question);
    }
    let mut strangers = Vec::new();
    for _ in 0..MOST_READINGS {
        let reading = reading::Reading::of(chunks::chunks(world, &words, &strangers));
        match answer::answer(question, &reading) {
            Ok(answer) => return answer,
            Err(stranger) => strangers.push(stranger),
        }
    }
    Answer::default()
}

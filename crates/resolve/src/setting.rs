//! What an article tells of the world around a phrase.

use rapporteur_world::{CountryCode, Day};

/// The surroundings of a phrase. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    /// The day it is about; without it the latest codes are given.
    pub day: Option<Day>,
    /// The countries the article speaks of and how often, most often first.
    pub countries: Vec<(CountryCode, u32)>,
}

impl Setting {
    /// The country that the article is about, where one clearly is: named at least twice, and as often as all others together.
    pub fn main_country(&self) -> Option<CountryCode> {
        let (code, count) = *self.countries.first()?;
        let others: u32 = self.countries[1..].iter().map(|(_, count)| count).sum();
        (count >= 2 && count >= others).then_some(code)
    }

    /// Whether the article speaks of a country.
    pub fn speaks_of(&self, code: CountryCode) -> bool {
        self.countries.iter().any(|&(country, _)| country == code)
    }
}

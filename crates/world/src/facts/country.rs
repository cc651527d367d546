use std::fmt;

/// An ISO 3166-1 alpha-3 code (`XKX` for Kosovo).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// Three capital letters; `None` for anything else. Whether a country has that code is not checked.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three capital letters")
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// Its name in English news.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Adjectives and names of its people.
    pub peoples: Vec<String>,
    /// Its capital, and cities that act for it.
    pub capitals: Vec<String>,
    /// Its middle, degrees north.
    pub lat: f64,
    /// Its middle, degrees east.
    pub lon: f64,
    /// Correlates of War number.
    pub cow: Option<u16>,
    /// Gleditsch and Ward number.
    pub gleditsch_ward: Option<u16>,
}

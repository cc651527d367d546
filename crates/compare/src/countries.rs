//! Countries as the datasets name them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use rapporteur_world::{CountryCode, fold};

/// Names of the datasets that `world/countries.tsv` has not, or has for another country; folded.
const NAMES: &[(&str, &str)] = &[
    // UCDP puts former names in parentheses; without them the name is found. These remain.
    ("congo", "COG"),
    ("congo brazzaville", "COG"),
    ("serbia yugoslavia", "SRB"),
    ("yemen north yemen", "YEM"),
    ("south yemen", "YEM"),
    ("south vietnam", "VNM"),
    ("macedonia fyr", "MKD"),
    ("kingdom of eswatini swaziland", "SWZ"),
    ("german democratic republic", "DEU"),
    ("soviet union", "RUS"),
    ("rumania", "ROU"),
    ("surinam", "SUR"),
    ("british indian ocean territory", "IOT"),
    ("palestine", "PSE"),
    ("russian federation", "RUS"),
    ("syrian arab republic", "SYR"),
    ("czechia", "CZE"),
    ("turkiye", "TUR"),
    ("caribbean netherlands", "BES"),
    ("saint martin", "MAF"),
    ("sint maarten", "SXM"),
];

/// Words of the longest country name sought within the name of a party.
const LONGEST_NAME: usize = 5;

static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| Countries::read(include_str!("../../../world/countries.tsv")));

struct Countries {
    names: HashMap<String, CountryCode>,
    /// By the numbers of Gleditsch and Ward, which UCDP uses.
    numbers: BTreeMap<u16, CountryCode>,
    /// Every word of the names of a country and its people.
    words: HashSet<(CountryCode, String)>,
    codes: HashSet<CountryCode>,
}

impl Countries {
    fn read(table: &str) -> Self {
        let mut all = Self { names: HashMap::new(), numbers: BTreeMap::new(), words: HashSet::new(), codes: HashSet::new() };
        table.lines().skip(1).filter(|line| !line.starts_with('#')).for_each(|line| all.add(line));
        all.names.extend(NAMES.iter().filter_map(|(name, code)| Some(((*name).to_owned(), CountryCode::parse(code)?))));
        all
    }

    fn add(&mut self, line: &str) {
        let cells: Vec<_> = line.split('\t').collect();
        let cell = |idx: usize| cells.get(idx).copied().unwrap_or_default();
        let Some(code) = CountryCode::parse(cell(0)) else { return };
        self.codes.insert(code);
        let names = [cell(2)].into_iter().chain(cell(3).split('|')).map(fold).filter(|name| !name.is_empty());
        for name in names.collect::<Vec<_>>() {
            self.words.extend(name.split(' ').map(|word| (code, word.to_owned())));
            self.names.entry(name).or_insert(code);
        }
        let peoples = cell(4).split('|').map(fold).collect::<Vec<_>>().join(" ");
        self.words.extend(peoples.split(' ').map(|word| (code, word.to_owned())));
        if let Ok(number) = cell(9).parse() {
            self.numbers.insert(number, code);
        }
    }
}

/// The country of a name or three-letter code: `DR Congo (Zaire)`, `COD`.
pub(crate) fn named(name: &str) -> Option<CountryCode> {
    let is_code = |code: &CountryCode| COUNTRIES.codes.contains(code);
    CountryCode::parse(name).filter(is_code).or_else(|| folded(&fold(name))).or_else(|| {
        let (before, _) = name.split_once('(')?;
        folded(&fold(before))
    })
}

fn folded(key: &str) -> Option<CountryCode> {
    COUNTRIES.names.get(key).copied()
}

/// The country with a number of ISO 3166-1.
pub(crate) fn numbered(number: u16) -> Option<CountryCode> {
    let country = rust_iso3166::from_numeric(number)?;
    CountryCode::parse(country.alpha3)
}

/// The country with a number of Gleditsch and Ward.
pub(crate) fn of_state_number(number: u16) -> Option<CountryCode> {
    COUNTRIES.numbers.get(&number).copied()
}

/// The country that the name of a party has: `Government of Mali`, `Police Forces of Mali (2020-) Gendarmerie`, `Protesters (Mali)`.
pub(crate) fn within(name: &str) -> Option<CountryCode> {
    let in_brackets = || name.split('(').skip(1).filter_map(|rest| named(rest.split(')').next()?)).last();
    in_brackets().or_else(|| after_of(&fold(name)))
}

fn after_of(key: &str) -> Option<CountryCode> {
    let words: Vec<_> = key.split(' ').collect();
    let starts = words.iter().enumerate().filter(|(_, word)| **word == "of").map(|(idx, _)| idx + 1);
    let mut found = starts.filter_map(|start| longest(&words[start..]));
    found.next()
}

fn longest(words: &[&str]) -> Option<CountryCode> {
    (1..=words.len().min(LONGEST_NAME)).rev().find_map(|len| folded(&words[..len].join(" ")))
}

/// Whether a folded word belongs to the name of the country or its people.
pub(crate) fn has_word(country: CountryCode, word: &str) -> bool {
    COUNTRIES.words.contains(&(country, word.to_owned()))
}

/// Whether a country has that code.
pub(crate) fn is_code(code: CountryCode) -> bool {
    COUNTRIES.codes.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_datasets() {
        let cases = [
            ("DR Congo (Zaire)", "COD"),
            ("Congo", "COG"),
            ("Yemen (North Yemen)", "YEM"),
            ("Myanmar (Burma)", "MMR"),
            ("Russia (Soviet Union)", "RUS"),
            ("Bosnia-Herzegovina", "BIH"),
            ("Cambodia (Kampuchea)", "KHM"),
            ("Serbia (Yugoslavia)", "SRB"),
            ("Madagascar (Malagasy)", "MDG"),
            ("Zimbabwe (Rhodesia)", "ZWE"),
            ("Kingdom of eSwatini (Swaziland)", "SWZ"),
            ("Macedonia, FYR", "MKD"),
            ("United States of America", "USA"),
            ("Ivory Coast", "CIV"),
            ("Democratic Republic of Congo", "COD"),
            ("Republic of Congo", "COG"),
            ("eSwatini", "SWZ"),
            ("Cape Verde", "CPV"),
            ("Gambia", "GMB"),
            ("The Gambia", "GMB"),
            ("Palestine", "PSE"),
            ("Kosovo", "XKX"),
            ("South Sudan", "SSD"),
            ("Turkey", "TUR"),
            ("Türkiye", "TUR"),
            ("North Korea", "PRK"),
            ("Vietnam (North Vietnam)", "VNM"),
            ("MLI", "MLI"),
            ("Brunei", "BRN"),
            ("Trinidad and Tobago", "TTO"),
            ("Guinea-Bissau", "GNB"),
            ("Laos", "LAO"),
            ("Central African Republic", "CAF"),
        ];
        for (name, code) in cases {
            assert_eq!(named(name).map(|code| code.to_string()).as_deref(), Some(code), "{name}");
        }
        assert_eq!((named("Valmora"), named("ZZZ"), named("")), (None, None, None));
    }

    #[test]
    fn numbers() {
        let shown = |code: Option<CountryCode>| code.map(|code| code.to_string());
        assert_eq!(shown(numbered(887)).as_deref(), Some("YEM"));
        assert_eq!(shown(of_state_number(678)).as_deref(), Some("YEM"));
        assert_eq!((numbered(9), of_state_number(9)), (None, None));
    }

    #[test]
    fn countries_within_names() {
        let cases = [
            ("Government of Mali", Some("MLI")),
            ("Government of Yemen (North Yemen)", Some("YEM")),
            ("Military Forces of Russia (2000-) Air Force", Some("RUS")),
            ("Police Forces of the Democratic Republic of Congo (2019-)", Some("COD")),
            ("Protesters (Mali)", Some("MLI")),
            ("JNIM: Group for Support of Islam and Muslims", None),
            ("Sudan Liberation Movement", None),
            ("", None),
        ];
        for (name, code) in cases {
            assert_eq!(within(name).map(|code| code.to_string()).as_deref(), code, "{name}");
        }
    }
}

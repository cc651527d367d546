//! Actors and agents that users bring: a table like `world/actors/*.tsv`, or a PETRARCH dictionary.
//!
//! Good lines always load; every mistake is told with its line, what is wrong and what to write. `docs/actors.md` is the guide for users.

mod cameo;
mod dates;
mod lines;
mod petrarch;
mod sets;

use std::error::Error;
use std::fmt;

use crate::facts::Standing;
use crate::source::{ActorTable, Facts, Mistake, Table};

/// A dictionary as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dictionary {
    /// Its actors and agents.
    pub facts: Facts,
    /// What is wrong with it, in the order of its lines.
    pub mistakes: Vec<Mistake>,
}

/// Why nothing of a dictionary can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DictionaryError {
    /// It has no line with an actor or an agent.
    Empty,
    /// It is not text in UTF-8.
    NotText,
    /// It is larger than 64 MiB.
    TooLarge,
}

/// Bytes a dictionary may have.
pub(crate) const MOST_BYTES: usize = 64 << 20;
/// Letters a name may have.
const LONGEST_NAME: usize = 200;

impl fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it holds no actor and no agent"),
            Self::NotText => f.write_str("it is not text in UTF-8: save it as UTF-8"),
            Self::TooLarge => write!(f, "it has more than {} MiB: part it into several files", MOST_BYTES >> 20),
        }
    }
}

impl Error for DictionaryError {}

/// Reads a dictionary; `name` is the file's name in messages.
///
/// # Errors
/// When nothing of it can be used.
pub fn read_dictionary(name: &str, bytes: &[u8]) -> Result<Dictionary, DictionaryError> {
    if bytes.len() > MOST_BYTES {
        return Err(DictionaryError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| DictionaryError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Err(DictionaryError::NotText);
    }
    let dictionary = if is_table(text) { table(name, text) } else { petrarch::read(name, text) };
    let is_empty = dictionary.facts.actors.is_empty() && dictionary.facts.agents.is_empty() && dictionary.mistakes.is_empty();
    if is_empty { Err(DictionaryError::Empty) } else { Ok(dictionary) }
}

/// Whether the first line that is no comment is the header of an actor table.
fn is_table(text: &str) -> bool {
    let first = text.lines().find(|line| !line.starts_with('#') && !line.trim().is_empty());
    first.is_some_and(|line| line.split('\t').any(|cell| cell == "name") && line.split('\t').any(|cell| cell == "fact"))
}

fn table(name: &str, text: &str) -> Dictionary {
    let mut dictionary = Dictionary::default();
    match Table::parse(name, text.as_bytes()) {
        Ok(table) => dictionary.facts.actors = ActorTable::of(&table).read(&table, Standing::User, &mut dictionary.mistakes),
        Err(err) => dictionary.mistakes.push(Mistake::at(name, 1, "", format!("not a table: {err}"))),
    }
    dictionary
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Named, World, compile};

    fn read(text: &str) -> Dictionary {
        read_dictionary("mine.txt", text.as_bytes()).expect("it can be read")
    }

    /// Actors, and mistakes, in short.
    fn shown(text: &str) -> String {
        let found = read(text);
        let code = |affiliation: &crate::Affiliation| {
            let country = affiliation.country.map_or("-".to_owned(), |code| code.to_string());
            let sectors: Vec<_> = affiliation.sectors.iter().map(|sector| sector.as_str()).collect();
            let date = |date: Option<crate::PartialDate>| date.map_or(String::new(), |date| date.to_string());
            format!("{country} {} {}..{}", sectors.join(" "), date(affiliation.term.from), date(affiliation.term.to))
        };
        let actors = found.facts.actors.iter().map(|actor| {
            let codes: Vec<_> = actor.affiliations.iter().map(code).collect();
            format!("{} ({}) {} | {}\n", actor.name, actor.kind.as_str(), actor.aliases.join(", "), codes.join("; "))
        });
        let agents = found.facts.agents.iter().map(|agent| {
            let sectors: Vec<_> = agent.sectors.iter().map(|sector| sector.as_str()).collect();
            format!("~ {} / {} {}\n", agent.phrase, agent.plural.as_deref().unwrap_or(""), sectors.join(" "))
        });
        let mistakes = found.mistakes.iter().map(|mistake| format!("{mistake}\n"));
        actors.chain(agents).chain(mistakes).collect()
    }

    #[test]
    fn petrarch_dictionaries() {
        let text = "\
# a comment
VALLEY_GUARD_ [NARREB] ; another
+GUARD_OF_THE_VALLEY_
+VG_

ILYA_MARO_
\t[SDNGOV 140101-191231]
\t[SDNOPP >200101]

!PERSON! = MAN, MEN, WOMAN
SHEEP!PERSON! [~AGR]
SHERIFF {SHERIFFS} [~COP]
TRUCE_MONITOR [IGO~]
";
        let expected = "\
Valley Guard (armed_group) Guard of the Valley, Vg | NAR REB ..
Ilya Maro (person)  | SDN GOV 2014-01-01..2019-12-31; SDN OPP 2020-01-01..
~ sheepman / sheepman AGR
~ sheepmen / sheepmen AGR
~ sheepwoman / sheepwoman AGR
~ sheriff / sheriffs COP
~ truce monitor /  IGO
";
        assert_eq!(shown(text), expected);
    }

    #[test]
    fn mistakes_are_shown_and_the_rest_loads() {
        let text = "\
+ORPHAN_
GOOD_ONE_ [SDNGOV]
\t[SDNGOV 141301-191231]
\t[SDNGOV 20191231-20140101]
BROKEN_ [SDNGOV
ODD_CODE_ [SDNGVO]
GOOD_ONE_ [SDNMIL]
_ [SDNGOV]
!A! = !B!, X
!B! = !A!
WORKER!A! [~LAB]
";
        insta::assert_snapshot!(shown(text));
    }

    #[test]
    fn tables() {
        let text = "name\tfact\tvalue\tfrom\tto\trole\nValley Guard\tkind\tarmed_group\nValley Guard\talias\tVG\nValley Guard\tcode\tSDN REB\t2014-05\nOther\talias\tX\nValley Guard\tcolour\tred\n";
        insta::assert_snapshot!(shown(text));
    }

    #[test]
    fn what_is_no_dictionary() {
        let cases: [(&[u8], DictionaryError); 4] = [
            (b"", DictionaryError::Empty),
            (b"# nothing\n\n", DictionaryError::Empty),
            (b"\xff\xfe\x00", DictionaryError::NotText),
            (b"A_\0 [SDN]", DictionaryError::NotText),
        ];
        for (bytes, expected) in cases {
            assert_eq!(read_dictionary("x", bytes), Err(expected), "{bytes:?}");
        }
    }

    #[test]
    fn a_huge_line_is_cut_where_it_is_shown() {
        let text = format!("GOOD_ [SDN]\n{}\n", "A".repeat(10 << 20));
        let found = read(&text);
        assert_eq!((found.facts.actors.len(), found.mistakes.len()), (1, 1));
        assert!(found.mistakes[0].to_string().len() < 500);
    }

    #[test]
    fn what_was_read_can_be_looked_up() {
        let found = read("VALLEY_GUARD_ [SDNREB]\n+VG_\n");
        let world = World::from_bytes(compile(&found.facts)).unwrap();
        assert!(matches!(world.find("vg").next(), Some(Named::Actor(actor)) if actor.facts().name == "Valley Guard"));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read_dictionary("x", &bytes);
        }

        #[test]
        fn no_dictionary_like_text_makes_it_panic(text in "([A-C!_+\\[\\]~{}<>=#;, \t0-9-]|\n|SDN|GOV|[é!]){0,120}") {
            if let Ok(found) = read_dictionary("x", text.as_bytes()) {
                let _ = World::from_bytes(compile(&found.facts));
                found.mistakes.iter().for_each(|mistake| drop(mistake.to_string()));
            }
        }
    }
}

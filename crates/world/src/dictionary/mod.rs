//! Actors and agents that users bring: a table like `world/actors/*.tsv`, or a PETRARCH dictionary.
//!
//! Good lines always load; every mistake is told with its line, what is wrong and what to write. `docs/actors.md` is the guide for users.

mod agents;
mod cameo;
mod countries;
mod dates;
mod error;
mod groups;
mod kind;
mod lines;
mod names;
mod petrarch;
mod sets;
mod table;
mod told;

pub use error::DictionaryError;

use crate::source::{Facts, Mistake};
use told::Told;

/// A dictionary as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dictionary {
    /// Its actors and agents.
    pub facts: Facts,
    /// What is wrong with it, in the order of its lines; of more than 10,000 mistakes the first ones.
    pub mistakes: Vec<Mistake>,
}

/// Bytes a dictionary may have.
const MOST_BYTES: usize = 64 << 20;
/// Bytes a line may have.
const LONGEST_LINE: usize = 64 << 10;
/// Letters a name may have.
const LONGEST_NAME: usize = 200;

/// Reads a dictionary; `name` is the file's name in messages. It is a table when its first line that is no comment is the header of one, with the
/// columns `name` and `fact`; and else a PETRARCH dictionary.
///
/// # Errors
/// When nothing of it can be used: it is too large, no text, empty, or no line of it is an actor or an agent.
pub fn read_dictionary(name: &str, bytes: &[u8]) -> Result<Dictionary, DictionaryError> {
    let text = text(bytes)?;
    let mut told = Told::default();
    let facts = if table::is_table(text) { table::read(name, text, &mut told) } else { petrarch::read(name, text, &mut told) };
    let mistakes = told.finish();
    match mistakes.first() {
        _ if !facts.actors.is_empty() || !facts.agents.is_empty() => Ok(Dictionary { facts, mistakes }),
        Some(first) => Err(DictionaryError::NotADictionary(Box::new(first.clone()))),
        None => Err(DictionaryError::Empty),
    }
}

fn text(bytes: &[u8]) -> Result<&str, DictionaryError> {
    if bytes.len() > MOST_BYTES {
        return Err(DictionaryError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| DictionaryError::NotText)?;
    if text.contains('\0') { Err(DictionaryError::NotText) } else { Ok(text.strip_prefix('\u{feff}').unwrap_or(text)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Named, Standing, World, compile};

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
VALLEY_GUARD_ [SDNREB] ; another
+GUARD_OF_THE_VALLEY_
+VG_

ILYA_MARO_
\t[SDNGOV 140101-191231]
\t[SDNOPP >200101][SDNLEG<140101]
MINISTRY_OF_WELLS [SDNGOV]
ISLES_FORUM_ [INT]
EVA_LUND_ [ELI]

!PERSON! = MAN, MEN, WOMAN
!HERDER! = SHEEP!PERSON!, GOATHERD
!HERDER! [~AGR]
SHERIFF {SHERIFFS} [~COP]
RIOT_POLICE {} [~COP]
TRUCE_MONITOR [IGO~]
";
        let expected = "\
Valley Guard (armed_group) Guard of the Valley, VG | SDN REB ..
Ilya Maro (person)  | SDN GOV 2014-01-01..2019-12-31; SDN OPP 2020-01-01..; SDN LEG ..2013-12-31
Ministry of Wells (government)  | SDN GOV ..
Isles Forum (organization)  | 
Eva Lund (person)  | - ELI ..
~ sheepman / sheepman AGR
~ sheepmen / sheepmen AGR
~ sheepwoman / sheepwoman AGR
~ goatherd / goatherd AGR
~ sheriff / sheriffs COP
~ riot police / riot police COP
~ truce monitor /  IGO
";
        assert_eq!(shown(text), expected);
        assert_eq!(shown(&text.replace('\n', "\r\n")), expected);
        assert_eq!(shown(&format!("\u{feff}{text}")), expected);
        assert!(read(text).facts.actors.iter().all(|actor| actor.standing == Standing::User));
    }

    #[test]
    fn mistakes_are_shown_and_the_rest_loads() {
        let text = "\
+ORPHAN_
\t[SDNGOV]
GOOD_ONE_ [SDNGOV]
\t[SDNGOV 141301-191231]
\t[SDNGOV 20191231-20140101]
+ALSO_GOOD_ [SDNMIL]
BROKEN_ [SDNGOV
+LEFT_OUT_WITH_IT_
ODD_CODE_ [SDNGVO]
OTHER_CODES_ [sdnGOV] [XYZ] []
[SDNGOV]
GOOD_ONE_ [SDNMIL]
+AND_MORE_
_ [SDNGOV]
NO_CODE_
+NEITHER_THIS_
LONG_LONG_LONG_ [SDNGOV] and something else
!A! = !B!, X
!B! = !A!
!B! = !A!
!C! =
!D = X
WORKER!A! [~LAB]
MINER!E! [~LAB]
MINER!A [~LAB]
SHERIFF {SHERIFFS [~COP]
SHERIFF [~GOV 140101-191231]
DEPUTY {}
";
        insta::assert_snapshot!(shown(text));
    }

    #[test]
    fn tables() {
        let text = "\
# a comment
name\tfact\tvalue\tfrom\tto\trole
Valley Guard\tkind\tarmed_group
Valley Guard\talias\tVG
Valley Guard\tcode\tSDN REB\t2014-05
Other\talias\tX
Valley Guard\tcolour\tred
Valley Guard\tcode\tSDN RBE
Valley Guard\tcode\tSDN GOV\t2014-13
Valley Guard\tcode\tSDN GOV\t2014-05\t2013
Valley Guard\talias\t
Odd Kind\tkind\tarmy
Odd Kind\talias\tOK
valley guard\tkind\tperson
valley guard\talias\tleft out
\tkind\tperson
Ilya Maro\tkind\tperson
";
        insta::assert_snapshot!(shown(text));
    }

    #[test]
    fn what_is_no_dictionary() {
        let cases: [(&[u8], &str); 7] = [
            (b"", "it holds no actor and no agent"),
            (b"# nothing\n\n", "it holds no actor and no agent"),
            (b"!A! = B, C\n", "it holds no actor and no agent"),
            (b"\xff\xfe\x00", "it is not text in UTF-8: save it as UTF-8"),
            (b"A_\0 [SDN]", "it is not text in UTF-8: save it as UTF-8"),
            (
                b"Dear all,\nas discussed [1].\n",
                "no line of it is an actor or an agent; the first mistake:\nx:1:1: an actor without a code",
            ),
            (
                b"name\tfact\tvalue\nA\talias\tB\n",
                "no line of it is an actor or an agent; the first mistake:\nx:2:1: nothing says what `A` is",
            ),
        ];
        for (bytes, expected) in cases {
            let found = read_dictionary("x", bytes).expect_err("it is none").to_string();
            assert!(found.starts_with(expected), "{found}");
        }
        assert_eq!(read_dictionary("x", &vec![b'#'; MOST_BYTES + 1]), Err(DictionaryError::TooLarge));
    }

    #[test]
    fn huge_lines_and_names_are_cut_where_they_are_shown() {
        let long = "A".repeat(10 << 20);
        let head = "name\tfact\tvalue\nGood\tkind\tperson\n";
        let cases = [
            format!("GOOD_ [SDN]\n{long}\n"),
            format!("GOOD_ [SDN]\n{}[SDN]\n", "A_".repeat(20_000)),
            format!("GOOD_ [SDN]\nOTHER_ [SDNGOV] [{}]\n", "SDN".repeat(20_000)),
            format!("GOOD_ [SDN]\nBAD_ [SDN {}]\n", "1".repeat(60_000)),
            format!("GOOD_ [SDN]\n!{}!X [~GOV]\n", "É".repeat(190)),
            format!("{head}{long}\tkind\tperson\n"),
            format!("{head}Good\talias\t{}\n", "A".repeat(60_000)),
            format!("{head}Good\t{}\tA\n", "A".repeat(60_000)),
            format!("{head}{}\talias\tA\n", "A".repeat(60_000)),
        ];
        for text in cases {
            let found = read(&text);
            assert!(found.mistakes.iter().all(|mistake| mistake.to_string().len() < 1500), "{:.40}", text);
            assert_eq!(found.facts.actors[0].name, "Good");
        }
    }

    #[test]
    fn the_mark_stands_under_the_mistake() {
        let blanks = " ".repeat(300);
        let found = read(&format!("GOOD_ [SDN]\nOTHER_ [SDNGOV]{blanks}[SDNXQQ]{blanks}\u{202e}[SDN] [SDN]\n"));
        let shown = found.mistakes[0].to_string();
        let lines: Vec<_> = shown.lines().map(|line| line.chars().collect::<Vec<_>>()).collect();
        let marks: Vec<_> = (0..lines[2].len()).filter(|&idx| lines[2][idx] == '^').map(|idx| lines[1][idx]).collect();
        assert!(shown.starts_with("mine.txt:2:320:") && lines[1][4] == '…' && lines[1].ends_with(&['…']), "{shown}");
        assert_eq!(String::from_iter(marks), "XQQ");
    }

    #[test]
    fn mistakes_have_an_end() {
        let found = read(&format!("GOOD_ [SDN]\n{}", "_\n".repeat(30_000)));
        let last = found.mistakes.last().unwrap();
        assert_eq!((found.mistakes.len(), last.message.as_str()), (10_001, "20000 more mistakes are not shown"));
    }

    #[test]
    fn hostile_files_take_no_time() {
        let started = std::time::Instant::now();
        let many = |line: &str| format!("GOOD_ [SDN]\n!A! = {}\n{}", "M,".repeat(1000), line.repeat(20_000));
        let cases = [
            many("!A!!A!!A! [~GOV]\n"),
            many("N!A! [~GOV]\n"),
            format!("GOOD_ [SDN]\n{}", format!("X_ [{}]\n", "Q".repeat(60_000)).repeat(20)),
            format!("GOOD_ [SDN]\n{}", "[".repeat(60_000)),
        ];
        cases.iter().for_each(|text| assert_eq!(read(text).facts.actors.len(), 1));
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
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

//! CAMEO actor codes: groups of three letters, a country or kind of actor first.

use rapporteur_codebook::Sector;

use super::countries::{codes, country};
use super::dates::term;
use super::groups::{Meaning, known, meaning};
use super::lines::{Bracket, Suggestion, Wrong};
use crate::facts::{Affiliation, CountryCode};

/// Letters a code may have: twice as many as the longest in use.
const LONGEST_CODE: usize = 48;

/// Whose code it is: agents have no country, so that `MUS` is Mauritius in an actor's code and a faith in an agent's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Actor,
    Agent,
}

/// What was made of the groups of a code so far.
struct Groups<'w, 't> {
    of: Of,
    country: Option<CountryCode>,
    is_international: bool,
    sectors: Vec<Sector>,
    subjects: Vec<Sector>,
    wrong: &'w mut Vec<Wrong<'t>>,
}

/// The coding that a code in brackets stands for; groups nobody knows are told, the others count. `None` where its time is wrong: without it, the
/// code would hold always.
pub(super) fn affiliation<'t>(bracket: &Bracket<'t>, of: Of, wrong: &mut Vec<Wrong<'t>>) -> Option<Affiliation> {
    let mut groups = Groups { of, country: None, is_international: false, sectors: Vec::new(), subjects: Vec::new(), wrong };
    let code = bracket.code.trim_matches('~');
    // "---" is how dictionaries write that an actor has no code.
    if code.len() > LONGEST_CODE {
        groups.wrong.push(Wrong::new("the code is too long", code, format!("a code has at most {LONGEST_CODE} letters")));
    } else if code.chars().any(|c| c != '-') {
        threes(code).enumerate().for_each(|(idx, group)| groups.add(group, idx == 0));
    }
    let (country, sectors) = groups.finish();
    let term = term(bracket.time).map_err(|mistake| wrong.push(mistake)).ok()?;
    Some(Affiliation { country, sectors, role: None, term })
}

/// The groups of three letters, the last one shorter where they do not come out even.
fn threes(code: &str) -> impl Iterator<Item = &str> {
    let mut starts = code.char_indices().map(|(at, _)| at).step_by(3).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        Some(&code[start..starts.peek().copied().unwrap_or(code.len())])
    })
}

impl<'t> Groups<'_, 't> {
    fn add(&mut self, group: &'t str, is_first: bool) {
        let country = country(group);
        if is_first && self.of == Of::Actor && country.is_some() {
            self.country = country;
        } else if let Some(meaning) = meaning(group) {
            self.mean(meaning, is_first);
        } else if country.is_none() {
            self.wrong.push(unknown(group, is_first && self.of == Of::Actor));
        } else if self.country.is_none() && !self.is_international {
            self.country = country;
        }
    }

    /// What begins with an international kind of actor or a region belongs to no country, whatever follows.
    fn mean(&mut self, meaning: Meaning, is_first: bool) {
        let list = match meaning {
            Meaning::Nothing => return self.is_international |= is_first,
            Meaning::Sector(sector) => (&mut self.sectors, sector),
            Meaning::Subject(sector) => (&mut self.subjects, sector),
        };
        let (list, sector) = list;
        if !list.contains(&sector) {
            list.push(sector);
        }
        self.is_international |= is_first && sector.is_international();
    }

    /// The country, and the sectors with the one that says most first.
    fn finish(self) -> (Option<CountryCode>, Vec<Sector>) {
        let mut sectors = if self.sectors.is_empty() { self.subjects } else { self.sectors };
        if self.is_international {
            sectors.iter_mut().filter(|sector| **sector == Sector::CivilSociety).for_each(|sector| *sector = Sector::Ngo);
            sectors.dedup();
        }
        sectors.sort_by_key(|sector| match sector {
            Sector::UnitedNations | Sector::EuropeanUnion => 0,
            Sector::Religion => 2,
            _ => 1,
        });
        (self.country, sectors)
    }
}

fn unknown(group: &str, may_be_country: bool) -> Wrong<'_> {
    let (what, suggest): (_, fn(&str) -> String) =
        if may_be_country { ("neither a country nor a kind of actor", near_all) } else { ("no group of CAMEO", near_groups) };
    Wrong { message: format!("`{group}` is {what}"), part: group, suggestion: Suggestion::Of(suggest) }
}

/// A wrong first group is more often a country.
fn near_all(group: &str) -> String {
    nearest(group, || codes().chain(known()))
}

fn near_groups(group: &str) -> String {
    nearest(group, known)
}

/// The first of the known groups that is one slip of the finger away.
fn nearest<I: Iterator<Item = &'static str>>(group: &str, known: impl Fn() -> I) -> String {
    let typed = group.to_uppercase();
    let same = known().find(|code| *code == typed);
    match same.or_else(|| known().find(|code| strsim::damerau_levenshtein(code, &typed) <= 1)) {
        Some(near) => format!("did you mean {near}?"),
        None => "a code is made of groups of three capital letters such as SDNGOV; docs/actors.md lists them".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, of: Of) -> String {
        let mut wrong = Vec::new();
        let found = affiliation(&Bracket { code, time: "" }, of, &mut wrong).unwrap();
        let sectors: Vec<_> = found.sectors.iter().map(|sector| sector.as_str()).collect();
        let wrong: Vec<_> = wrong.iter().map(|wrong| format!(" ! {}: {}", wrong.part, wrong.suggestion())).collect();
        format!("{} {}{}", found.country.map_or("-".to_owned(), |code| code.to_string()), sectors.join(" "), wrong.concat())
    }

    #[test]
    fn codes_of_actors() {
        let cases = [
            ("SDNGOV", "SDN GOV"),
            ("SDN", "SDN "),
            ("SDNGOVMIL", "SDN GOV MIL"),
            ("SDNINS", "SDN REB"),
            ("SDNSEPRAD", "SDN REB UAF"),
            ("SDNGOVMOD", "SDN GOV"),
            ("IRQMUSREB", "IRQ REB REL"),
            // Countries that are something else further on.
            ("MUSGOV", "MUS GOV"),
            ("CIVMIL", "CIV MIL"),
            ("ETHREB", "ETH REB"),
            ("PRIGOV", "PRI GOV"),
            ("SDNPRI", "SDN PRE"),
            // Countries of the past.
            ("ZARGOV", "COD GOV"),
            ("TMPREB", "TLS REB"),
            // International actors have no country.
            ("IGOUNO", "- UNO IGO"),
            ("IGOEUREEC", "- EUR IGO"),
            ("IGOUNOHLHWHO", "- UNO IGO MED"),
            ("NGOUSA", "- NGO"),
            ("NGOHRIAMN", "- NGO"),
            ("MNCUSAMED", "- MNC JRN"),
            ("IMGMUSALQ", "- IMG REL"),
            ("INTHRI", "- NGO"),
            ("WAFREB", "- REB"),
            ("AFRGOV", "- GOV"),
            // Kinds of actors of a country that comes second.
            ("HININD", "IND REL"),
            ("MEDUSA", "USA JRN"),
            // What an actor is busy with.
            ("USAENV", "USA SOC"),
            ("USADEV", "USA NGO"),
            ("USAGOVENV", "USA GOV"),
            ("USASET", "USA CVL"),
            ("---", "- "),
            // Mistakes.
            ("SDNGVO", "SDN  ! GVO: did you mean GOV?"),
            ("sdnGOV", "- GOV ! sdn: did you mean SDN?"),
            ("SDXGOV", "- GOV ! SDX: did you mean SDN?"),
            ("SDNGO", "SDN  ! GO: did you mean GOV?"),
            ("SDNQQQ", "SDN  ! QQQ: a code is made of groups of three capital letters such as SDNGOV; docs/actors.md lists them"),
            ("SDNÉÉÉGOV", "SDN GOV ! ÉÉÉ: a code is made of groups of three capital letters such as SDNGOV; docs/actors.md lists them"),
        ];
        for (code, expected) in cases {
            assert_eq!(shown(code, Of::Actor), expected, "{code}");
        }
    }

    #[test]
    fn codes_of_agents() {
        let cases = [
            ("~GOV", "- GOV"),
            ("IGO~", "- IGO"),
            ("~MUSRAD", "- UAF REL"),
            ("~GOVDEV", "- GOV"),
            ("~PPL", "- CVL"),
            ("~REBL", "- REB ! L: a code is made of groups of three capital letters such as SDNGOV; docs/actors.md lists them"),
        ];
        for (code, expected) in cases {
            assert_eq!(shown(code, Of::Agent), expected, "{code}");
        }
    }
}

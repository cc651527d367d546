//! What an actor of a PETRARCH dictionary is: the files do not say it, and only what is certain enough is guessed.

use rapporteur_codebook::Sector;

use crate::facts::{ActorFacts, ActorKind, Affiliation, Term};
use crate::fold::fold;

/// Names with these words, coded as nothing but a country's government, are governments.
const GOVERNMENTS: &[&str] = &["administration", "cabinet", "department", "government", "ministry", "politburo"];
/// Names with these words are no person's, whatever the dates: parties change sides, and armed groups enter governments.
const BODIES: &[&str] = &[
    "agency",
    "alliance",
    "army",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "brigade",
    "bureau",
    "coalition",
    "command",
    "commission",
    "committee",
    "company",
    "conference",
    "congress",
    "corps",
    "council",
    "court",
    "federation",
    "force",
    "forces",
    "front",
    "group",
    "guard",
    "guards",
    "institute",
    "league",
    "militia",
    "mission",
    "movement",
    "network",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "regiment",
    "senate",
    "service",
    "society",
    "state",
    "union",
    "university",
];

/// - Who was of the elites without office (`ELI`) is a person, and so is who has several codes that all have a date, none of them armed: a list of
///   offices. A name with a word such as "party" is no person's.
/// - Armed sectors make an armed group.
/// - `GOV` alone, with a country and a name such as "Ministry of Water", makes a government.
/// - Everything else is an organisation: to take a body for a person would have it found by its last word.
pub(super) fn kind(actor: &ActorFacts) -> ActorKind {
    let codes = &actor.affiliations;
    let name = fold(&actor.name);
    let has_word = |words: &[&str]| name.split(' ').any(|word| words.contains(&word));
    if is_person(codes) && !has_word(BODIES) && !has_word(GOVERNMENTS) {
        ActorKind::Person
    } else if codes.iter().any(is_armed) {
        ActorKind::ArmedGroup
    } else if !codes.is_empty() && codes.iter().all(is_governing) && has_word(GOVERNMENTS) {
        ActorKind::Government
    } else {
        ActorKind::Organization
    }
}

fn is_person(codes: &[Affiliation]) -> bool {
    let is_dated = |code: &Affiliation| code.term != Term::default();
    let is_elite = |code: &Affiliation| code.sectors.contains(&Sector::Elite);
    codes.iter().any(is_elite) || codes.len() > 1 && codes.iter().all(|code| is_dated(code) && !is_armed(code))
}

fn is_armed(code: &Affiliation) -> bool {
    let is_armed = |sector: &Sector| {
        matches!(sector, Sector::Military | Sector::Rebel | Sector::UnidentifiedArmed | Sector::Paramilitary | Sector::Militarised)
    };
    code.sectors.first().is_some_and(is_armed)
}

fn is_governing(code: &Affiliation) -> bool {
    code.country.is_some() && code.sectors == [Sector::Government]
}

#[cfg(test)]
mod tests {
    use crate::dictionary::read_dictionary;

    #[test]
    fn kinds() {
        let cases = [
            ("ILYA_MARO_ [SDNGOV 140101-191231] [SDNOPP >200101]", "person"),
            ("ILYA_MARO_ [SDNGOV 140101-191231] [SDNELI]", "person"),
            ("ILYA_MARO_ [SDNGOV 140101-191231]", "organization"),
            ("UMMA_PARTY_ [SDNGOV <891231] [SDNOPP >900101]", "organization"),
            ("VALLEY_GUARD_ [SDNREB]", "armed_group"),
            ("VALLEY_MEN_ [SDNREB 140101-191231] [SDNGOV >200101]", "armed_group"),
            ("AIR_FORCE_ [SDNGOVMIL]", "organization"),
            ("MINISTRY_OF_WELLS_ [SDNGOV]", "government"),
            ("MINISTRY_OF_WELLS_ [SDNOPP]", "organization"),
            ("WELLS_ [SDNGOV]", "organization"),
            ("WELLS_ [INT]", "organization"),
        ];
        for (text, expected) in cases {
            let found = read_dictionary("mine.txt", text.as_bytes()).unwrap();
            assert_eq!(found.facts.actors[0].kind.as_str(), expected, "{text}");
        }
    }
}

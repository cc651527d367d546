//! Whether two parties can be one, and whether they are.

use rapporteur_codebook::Sector;
use rapporteur_record::EntityKind;

use crate::told::ToldParty;

/// How two parties stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// They exclude each other.
    Conflict,
    /// One may be part of the other or stand for it: a country and its army, a leader and his group, "gunmen" and anybody.
    Open,
    /// The same person, body or facility by name. The same country is not enough.
    Agree,
}

pub(crate) fn pair(a: &ToldParty, b: &ToldParty) -> Who {
    if is_identified(a) && is_identified(b) && is_same_entity(a, b) {
        Who::Agree
    } else if may_be_one(a, b) {
        Who::Open
    } else {
        Who::Conflict
    }
}

fn may_be_one(a: &ToldParty, b: &ToldParty) -> bool {
    let named_alike = a.key == b.key || share(&a.wikidata, &b.wikidata);
    if named_alike {
        return true;
    }
    let (code, other) = (Code::of(a), Code::of(b));
    if code.land.is_some() && other.land.is_some() && code.land != other.land {
        return false;
    }
    if are_rivals(a, b) {
        return false;
    }
    !(is_specific(a) && is_specific(b)) || code.overlaps(&other) || is_part(&a.key, &b.key)
}

/// The same item, or the same name where not both have an item. A person is known by part of the name: "Haftar".
fn is_same_entity(a: &ToldParty, b: &ToldParty) -> bool {
    if let (Some(a), Some(b)) = (&a.wikidata, &b.wikidata) {
        return a == b;
    }
    let person = |party: &ToldParty| party.kind == Some(EntityKind::Person);
    !a.key.is_empty() && (a.key == b.key || person(a) && person(b) && is_part(&a.key, &b.key))
}

/// Two persons, or two bodies outside the state, that are two items: a code such as `SYRREB` holds many groups, `RUSGOV` many ministers.
/// Organs of one state are part of one another too often to be told apart like this.
fn are_rivals(a: &ToldParty, b: &ToldParty) -> bool {
    let two_items = a.wikidata.is_some() && b.wikidata.is_some() && a.wikidata != b.wikidata;
    let same_kind = match a.kind {
        Some(EntityKind::Person) => true,
        Some(EntityKind::ArmedGroup | EntityKind::Organization) => !Code::of(a).is_of_state() && !Code::of(b).is_of_state(),
        _ => false,
    };
    two_items && same_kind && a.kind == b.kind
}

/// Whether it is a named person, body or facility, so that naming it again is evidence.
fn is_identified(party: &ToldParty) -> bool {
    use EntityKind::*;
    matches!(party.kind, Some(Person | Organization | ArmedGroup | Government | Facility))
}

/// Whether it names who it was, so that another name means another act. A place as a party stands for whoever is there, and the words for
/// people ("civilians", "refugees") vary from report to report.
pub(crate) fn is_specific(party: &ToldParty) -> bool {
    use EntityKind::*;
    match party.kind {
        Some(Person | Organization | ArmedGroup | Government) => true,
        Some(Country | Place | Facility | People) => false,
        Some(Group) | None => Code::of(party).sectors.first().is_some_and(|sector| is_body(*sector)),
    }
}

fn share(a: &Option<String>, b: &Option<String>) -> bool {
    a.is_some() && a == b
}

/// Sectors of bodies that act as one, not of people.
fn is_body(sector: Sector) -> bool {
    use Sector::*;
    let state = is_state(sector);
    state || matches!(sector, Rebel | UnidentifiedArmed | Opposition | Party | UnitedNations | EuropeanUnion | Militarised)
}

fn is_state(sector: Sector) -> bool {
    use Sector::*;
    matches!(sector, Government | Military | Police | Judiciary | Legislature | Intelligence | Paramilitary)
}

/// A code taken apart: `LBYREB` is land LBY, sector REB.
struct Code<'a> {
    land: Option<&'a str>,
    sectors: Vec<Sector>,
}

impl<'a> Code<'a> {
    fn of(party: &'a ToldParty) -> Self {
        let mut rest = party.code.as_deref().unwrap_or("");
        let mut groups = Vec::new();
        while let Some((group, after)) = rest.split_at_checked(3) {
            groups.push(group);
            rest = after;
        }
        let land = groups.first().copied().filter(|group| Sector::parse(group).is_none());
        Self { land, sectors: groups.iter().filter_map(|group| Sector::parse(group)).collect() }
    }

    fn is_of_state(&self) -> bool {
        self.sectors.first().copied().is_some_and(is_state)
    }

    /// Whether one code holds the other. A government may stand for its army and an army for its government, but no army for the police.
    /// A sector of no country ("rebels", a body of states) holds too many to say anything, save the two bodies that have one of their own.
    fn overlaps(&self, other: &Self) -> bool {
        let (Some(sector), Some(other_sector)) = (self.sectors.first(), other.sectors.first()) else {
            return self.land.is_some() && other.land.is_some();
        };
        let governs = |sector: &Sector| *sector == Sector::Government;
        let one_state = self.is_of_state() && other.is_of_state() && (governs(sector) || governs(other_sector));
        if self.land.is_some() && other.land.is_some() {
            sector == other_sector || one_state
        } else {
            sector == other_sector && matches!(sector, Sector::UnitedNations | Sector::EuropeanUnion)
        }
    }
}

/// Whether all words of one are words of the other: "Haftar" and "Khalifa Haftar".
fn is_part(a: &str, b: &str) -> bool {
    let within = |part: &str, whole: &str| part.split(' ').all(|word| whole.split(' ').any(|other| other == word));
    !a.is_empty() && !b.is_empty() && (within(a, b) || within(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(name: &str, kind: Option<EntityKind>, wikidata: &str, code: &str) -> ToldParty {
        let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        ToldParty { shown: name.into(), key: name.into(), kind, wikidata: known(wikidata), code: known(code) }
    }

    #[test]
    fn how_parties_stand_to_each_other() {
        use EntityKind::*;
        let person = |name, item, code| party(name, Some(Person), item, code);
        let armed = |name, item, code| party(name, Some(ArmedGroup), item, code);
        let words = |name, code| party(name, None, "", code);
        let country = |name, code| party(name, Some(Country), "", code);
        let place = |name| party(name, Some(Place), "", "");
        let cases = [
            (person("haftar", "", ""), person("khalifa haftar", "Q1", "LBYREB"), Who::Agree),
            (person("sergei lavrov", "Q2", "RUSGOV"), person("vladimir putin", "Q3", "RUSGOV"), Who::Conflict),
            (person("haftar", "Q1", ""), person("khalifa haftar", "Q1", ""), Who::Agree),
            (person("haftar", "Q1", "LBYREB"), armed("libyan national army", "Q4", "LBYREB"), Who::Open),
            (armed("farc", "Q5", "COLREB"), armed("eln", "Q6", "COLREB"), Who::Conflict),
            (armed("navy", "Q7", "RUSMIL"), armed("army", "Q8", "RUSMIL"), Who::Open),
            (armed("northern army", "", ""), armed("southern army", "", ""), Who::Conflict),
            (country("russia", "RUS"), country("russia", "RUS"), Who::Open),
            (country("russia", "RUS"), country("ukraine", "UKR"), Who::Conflict),
            (country("russia", "RUS"), armed("army", "Q8", "RUSMIL"), Who::Open),
            (country("ukraine", "UKR"), armed("army", "Q8", "RUSMIL"), Who::Conflict),
            (words("gunmen", ""), armed("army", "Q8", "RUSMIL"), Who::Open),
            (words("gunmen", ""), words("gunmen", ""), Who::Open),
            (words("soldiers", "SDNMIL"), words("rebels", "SDNREB"), Who::Conflict),
            (words("soldiers", "SDNMIL"), words("villagers", "SDNCVL"), Who::Open),
            (words("officials", "SDNGOV"), words("soldiers", "SDNMIL"), Who::Open),
            (words("police", "SDNCOP"), words("soldiers", "SDNMIL"), Who::Conflict),
            (place("kyiv"), place("okhmatdyt"), Who::Open),
            (party("au", Some(Organization), "Q9", "IGO"), party("arab league", Some(Organization), "Q10", "IGO"), Who::Conflict),
            (party("un", Some(Organization), "", "UNO"), party("security council", Some(Organization), "", "UNO"), Who::Open),
        ];
        for (a, b, expected) in cases {
            assert_eq!(pair(&a, &b), expected, "{a:?} {b:?}");
            assert_eq!(pair(&b, &a), expected, "{b:?} {a:?}");
        }
    }

    #[test]
    fn codes_that_are_none_do_no_harm() {
        for code in ["", "x", "é", "ééé", "LBYREBx", "日本語"] {
            let odd = party("a", None, "", code);
            assert_eq!(pair(&odd, &odd), Who::Open, "{code:?}");
        }
    }

    #[test]
    fn parts_of_names() {
        let cases = [
            ("haftar", "khalifa haftar", true),
            ("khalifa haftar", "haftar", true),
            ("northern army", "southern army", false),
            ("", "haftar", false),
            ("", "", false),
        ];
        for (a, b, expected) in cases {
            assert_eq!(is_part(a, b), expected, "{a:?} {b:?}");
        }
    }
}

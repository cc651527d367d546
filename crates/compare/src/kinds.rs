//! Which of our types an event of theirs may be.

use rapporteur_codebook::EventType;
use rapporteur_codebook::EventType::*;

/// Types with how well each fits, in hundredths.
type Fits = &'static [(EventType, u8)];

/// How well each PLOVER type fits an event of theirs, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds([u8; EventType::ALL.len()]);

impl Kinds {
    /// The kinds of any event of UCDP: organised violence with at least one death.
    pub fn ucdp() -> Self {
        Self::of(&[(Assault, 100), (Coerce, 50)])
    }

    /// The kinds of an event type and sub-event type of ACLED, today's or one of older versions.
    pub fn acled(event_type: &str, sub_event_type: &str) -> Self {
        let (event, sub) = (rapporteur_world::fold(event_type), rapporteur_world::fold(sub_event_type));
        let found = ACLED.iter().find(|(start, sub_start, _)| event.starts_with(start) && sub.starts_with(sub_start));
        Self::of(found.map_or(ANY, |(_, _, fits)| fits))
    }

    /// The kind of a PLOVER type.
    pub fn plover(event_type: EventType) -> Self {
        Self::of(&[(event_type, 100)])
    }

    fn of(fits: &[(EventType, u8)]) -> Self {
        let mut kinds = [0; EventType::ALL.len()];
        fits.iter().for_each(|&(event, hundredths)| kinds[event as usize] = hundredths);
        Self(kinds)
    }

    /// How well the type fits, 0 (not at all) to 1.
    pub fn fit(&self, event_type: EventType) -> f64 {
        f64::from(self.0[event_type as usize]) / 100.0
    }

    /// The type that fits best.
    pub fn best(&self) -> EventType {
        let best = EventType::ALL.iter().copied().rev().max_by_key(|&event| self.0[event as usize]);
        best.expect("there are sixteen types")
    }
}

/// Where a type of theirs is new to us: strategic developments are the least defined.
const ANY: Fits = OTHER;
const OTHER: Fits = &[
    (Agree, 60),
    (Consult, 60),
    (Concede, 60),
    (Retreat, 60),
    (Mobilize, 60),
    (Coerce, 60),
    (Sanction, 40),
    (Threaten, 40),
    (Assault, 40),
    (Protest, 40),
];

/// Event types and sub-event types of ACLED by how they begin when folded, the first that fits; "" fits all.
const ACLED: &[(&str, &str, Fits)] = &[
    // A town that changes hands is COERCE [seize] to us, the fighting for it ASSAULT.
    ("battle", "government regains", &[(Assault, 100), (Coerce, 90), (Retreat, 40)]),
    ("battle", "non state actor overtakes", &[(Assault, 100), (Coerce, 90), (Retreat, 40)]),
    ("battle government regains", "", &[(Assault, 100), (Coerce, 90), (Retreat, 40)]),
    ("battle non state actor overtakes", "", &[(Assault, 100), (Coerce, 90), (Retreat, 40)]),
    ("battle", "", &[(Assault, 100), (Coerce, 40)]),
    ("explosion", "", &[(Assault, 100), (Coerce, 20)]),
    ("remote violence", "", &[(Assault, 100), (Coerce, 20)]),
    ("violence against civilians", "abduction", &[(Assault, 100), (Coerce, 90)]),
    ("violence against civilians", "", &[(Assault, 100), (Coerce, 50)]),
    ("protest", "excessive force", &[(Protest, 100), (Assault, 90), (Coerce, 50)]),
    ("protest", "protest with intervention", &[(Protest, 100), (Coerce, 70), (Assault, 60)]),
    ("protest", "", &[(Protest, 100), (Request, 30), (Accuse, 30)]),
    ("riot", "mob violence", &[(Protest, 90), (Assault, 90), (Coerce, 30)]),
    ("riot", "", &[(Protest, 100), (Assault, 80), (Coerce, 40)]),
    ("strategic", "agreement", &[(Agree, 100), (Support, 90), (Retreat, 80), (Concede, 80), (Consult, 70)]),
    ("strategic", "arrest", &[(Coerce, 100), (Assault, 40), (Sanction, 40)]),
    ("strategic", "change to group", &[(Mobilize, 100), (Agree, 60), (Retreat, 60), (Concede, 50), (Cooperate, 40)]),
    ("strategic", "disrupted weapons", &[(Coerce, 100), (Assault, 80), (Retreat, 60), (Mobilize, 60)]),
    ("strategic", "headquarters", &[(Mobilize, 100), (Coerce, 60)]),
    ("strategic", "looting", &[(Assault, 100), (Coerce, 90), (Protest, 60)]),
    ("strategic", "non violent transfer", &[(Retreat, 100), (Coerce, 90), (Concede, 60)]),
    ("strategic", "", OTHER),
    ("headquarters", "", &[(Mobilize, 100), (Coerce, 60)]),
    ("non violent transfer", "", &[(Retreat, 100), (Coerce, 90), (Concede, 60)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_acled() {
        let cases = [
            ("Battles", "Armed clash", Assault, 0.4),
            ("Battles", "Government regains territory", Assault, 0.9),
            ("Battle-No change of territory", "", Assault, 0.4),
            ("Explosions/Remote violence", "Air/drone strike", Assault, 0.2),
            ("Remote violence", "", Assault, 0.2),
            ("Violence against civilians", "Abduction/forced disappearance", Assault, 0.9),
            ("Protests", "Peaceful protest", Protest, 0.0),
            ("Riots/Protests", "", Protest, 0.4),
            ("Strategic developments", "Agreement", Agree, 0.0),
            ("Strategic development", "Arrests", Coerce, 1.0),
            ("Strategic developments", "Non-violent transfer of territory", Retreat, 0.9),
            ("Non-violent transfer of territory", "", Retreat, 0.9),
            ("Strategic developments", "Other", Agree, 0.6),
            ("Something new", "", Agree, 0.6),
        ];
        for (event, sub, best, coerce) in cases {
            let kinds = Kinds::acled(event, sub);
            assert_eq!((kinds.best(), kinds.fit(Coerce)), (best, coerce), "{event}: {sub}");
        }
    }
}

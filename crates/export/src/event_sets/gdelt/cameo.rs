//! From PLOVER's types and modes to CAMEO's codes.
//!
//! A mode is followed only where one CAMEO code means the same; everything else is the code of its root, ending in 0.

use rapporteur_record::{Event, EventType};

use crate::table::column::At;

/// Modes that one CAMEO code says as well.
const MODES: &[(EventType, &str, &str)] = &[
    (EventType::Consult, "phone", "041"),
    (EventType::Consult, "visit", "042"),
    (EventType::Consult, "third-party", "045"),
    (EventType::Retreat, "withdraw", "0874"),
    (EventType::Retreat, "release", "084"),
    (EventType::Retreat, "disarm", "0873"),
    (EventType::Retreat, "ceasefire", "0871"),
    (EventType::Retreat, "access", "086"),
    (EventType::Request, "assist", "103"),
    (EventType::Request, "change", "104"),
    (EventType::Request, "yield", "105"),
    (EventType::Request, "meet", "106"),
    (EventType::Accuse, "disapprove", "111"),
    (EventType::Accuse, "allege", "112"),
    (EventType::Accuse, "investigate", "090"),
    (EventType::Reject, "assist", "122"),
    (EventType::Reject, "change", "123"),
    (EventType::Reject, "yield", "124"),
    (EventType::Reject, "meet", "125"),
    (EventType::Threaten, "relations", "1313"),
    (EventType::Threaten, "territory", "1382"),
    (EventType::Threaten, "violence", "138"),
    (EventType::Protest, "demo", "141"),
    (EventType::Protest, "hunger", "142"),
    (EventType::Protest, "strike", "143"),
    (EventType::Protest, "boycott", "143"),
    (EventType::Protest, "obstruct", "144"),
    (EventType::Protest, "riot", "145"),
    (EventType::Protest, "vandalize", "145"),
    (EventType::Mobilize, "troops", "154"),
    (EventType::Mobilize, "police", "153"),
    (EventType::Sanction, "expel", "166"),
    (EventType::Sanction, "withdraw", "166"),
    (EventType::Coerce, "restrict", "172"),
    (EventType::Coerce, "censor", "1721"),
    (EventType::Coerce, "curfew", "1723"),
    (EventType::Coerce, "martial-law", "1724"),
    (EventType::Coerce, "arrest", "173"),
    (EventType::Coerce, "deport", "174"),
    (EventType::Assault, "abduct", "181"),
    (EventType::Assault, "beat", "182"),
    (EventType::Assault, "sexual", "1821"),
    (EventType::Assault, "torture", "1822"),
    (EventType::Assault, "explosives", "183"),
    (EventType::Assault, "suicide-attack", "1831"),
    (EventType::Assault, "firearms", "193"),
    (EventType::Assault, "heavy-weapons", "194"),
    (EventType::Assault, "aerial", "195"),
    (EventType::Assault, "drone", "195"),
    (EventType::Assault, "unconventional", "200"),
];

/// The CAMEO code of an event: three or four digits, of which two are the root and three the base.
pub(super) fn cameo(at: At<'_, Event>) -> &'static str {
    let event = at.entry.event_type;
    let mode = at.entry.mode.as_deref().unwrap_or_default();
    match mode {
        // Fighting of two sides is CAMEO's 19, an attack of one side its 18.
        "" if event == EventType::Assault && at.is_mutual() => "190",
        mode => of_mode(event, mode).unwrap_or_else(|| of_type(event)),
    }
}

fn of_type(event: EventType) -> &'static str {
    match event {
        EventType::Agree => "030",
        EventType::Consult => "040",
        EventType::Support => "050",
        EventType::Cooperate => "060",
        EventType::Aid => "070",
        // CAMEO does not part words of yielding from deeds.
        EventType::Concede | EventType::Retreat => "080",
        // PLOVER joins CAMEO's appeals (02) to its demands; a conflict quadrant goes with the latter.
        EventType::Request => "100",
        EventType::Accuse => "110",
        EventType::Reject => "120",
        EventType::Threaten => "130",
        EventType::Protest => "140",
        EventType::Mobilize => "150",
        EventType::Sanction => "160",
        EventType::Coerce => "170",
        EventType::Assault => "180",
    }
}

fn of_mode(event: EventType, mode: &str) -> Option<&'static str> {
    MODES.iter().find(|(of, name, _)| (*of, *name) == (event, mode)).map(|(_, _, code)| *code)
}

#[cfg(test)]
mod tests {
    use rapporteur_record::Quad;

    use super::*;

    /// The quadrant that GDELT puts a root in.
    fn quad_of(code: &str) -> Quad {
        match code[..2].parse() {
            Ok(1..=5) => Quad::VerbalCooperation,
            Ok(6..=8) => Quad::MaterialCooperation,
            Ok(9..=13) => Quad::VerbalConflict,
            Ok(14..=20u8) => Quad::MaterialConflict,
            _ => panic!("no CAMEO root: {code}"),
        }
    }

    #[test]
    fn codes_stay_in_the_quadrant_of_their_type() {
        for &event in EventType::ALL {
            // CAMEO has verbal concessions among the material ones.
            let quad = if event == EventType::Concede { Quad::MaterialCooperation } else { event.quad() };
            let codes = event.modes().iter().filter_map(|mode| of_mode(event, mode)).chain([of_type(event)]);
            codes.for_each(|code| assert_eq!(quad_of(code), quad, "{event} {code}"));
        }
    }

    #[test]
    fn modes_are_the_codebook_s() {
        for (event, mode, code) in MODES {
            assert!(event.modes().contains(mode), "{event} {mode}");
            assert!(of_mode(*event, mode) == Some(*code) && (3..=4).contains(&code.len()), "{event} {mode}");
        }
    }
}

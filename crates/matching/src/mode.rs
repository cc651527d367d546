//! Whether two modes can be of one act.

use rapporteur_codebook::EventType;

/// Modes that say different things about one act or name it more or less closely: a suicide attack is one with explosives, a march may
/// turn into a riot. `""` stands for every mode.
const COMPATIBLE: &[(EventType, &str, &str)] = &[
    // Why and to what effect, not by what means.
    (EventType::Assault, "targeted", ""),
    (EventType::Assault, "destroy", ""),
    (EventType::Assault, "aerial", "drone"),
    (EventType::Assault, "explosives", "suicide-attack"),
    (EventType::Protest, "demo", ""),
    (EventType::Protest, "riot", "vandalize"),
    (EventType::Protest, "riot", "obstruct"),
    (EventType::Consult, "visit", "multilateral"),
    (EventType::Consult, "visit", "third-party"),
    (EventType::Consult, "multilateral", "third-party"),
    (EventType::Coerce, "seize", "arrest"),
    (EventType::Coerce, "restrict", ""),
    (EventType::Mobilize, "troops", "weapons"),
];

/// Whether the modes exclude each other. One that is not told excludes nothing.
pub(crate) fn conflict(event: EventType, a: Option<&str>, b: Option<&str>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a != b && !compatible(event, a, b) && !compatible(event, b, a)
}

fn compatible(event: EventType, a: &str, b: &str) -> bool {
    COMPATIBLE.iter().any(|(of, one, other)| *of == event && *one == a && (other.is_empty() || *other == b))
}

#[cfg(test)]
mod tests {
    use rapporteur_codebook::Mode;

    use super::*;

    #[test]
    fn modes_exclude_each_other() {
        use EventType::*;
        let cases = [
            (Assault, Some("aerial"), Some("aerial"), false),
            (Assault, Some("aerial"), None, false),
            (Assault, Some("aerial"), Some("drone"), false),
            (Assault, Some("aerial"), Some("firearms"), true),
            (Assault, Some("targeted"), Some("firearms"), false),
            (Consult, Some("phone"), Some("visit"), true),
            (Protest, Some("riot"), Some("demo"), false),
        ];
        for (event, a, b, expected) in cases {
            assert_eq!(conflict(event, a, b), expected, "{event} {a:?} {b:?}");
            assert_eq!(conflict(event, b, a), expected, "{event} {b:?} {a:?}");
        }
    }

    #[test]
    fn the_table_names_modes_of_the_codebook() {
        for (event, one, other) in COMPATIBLE {
            assert!(Mode::parse(*event, one).is_some(), "{event} {one}");
            assert!(other.is_empty() || Mode::parse(*event, other).is_some(), "{event} {other}");
        }
    }
}

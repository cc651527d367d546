//! `annotation.conf`: every type, role and attribute that may stand in an `.ann` file.

use std::collections::BTreeSet;
use std::fmt::Write;

use rapporteur_codebook::{EventType, Modality, Stance};
use rapporteur_record::{EntityKind, Quoted};

use super::names::{brat_name, type_name};

/// Types of the words that fill a role, besides the kinds of entities.
pub(super) const PARTY: &str = "Party";
pub(super) const DATE: &str = "Date";
pub(super) const CONTENT: &str = "Content";
pub(super) const AGREEMENT: &str = "Agreement";
pub(super) const PLACE: &str = "Place";
/// Types of entries that the codebook does not name.
pub(super) const SAY: &str = "SAY";
pub(super) const POSITION: &str = "POSITION";

/// The file for the export's folder.
pub(super) fn annotation_conf() -> String {
    format!(
        "# Written by Rapporteur; docs/formats.md explains it.\n\n[entities]\n{}\n[relations]\n\n[events]\n{}\n[attributes]\n{}",
        entities(),
        events(),
        attributes()
    )
}

fn entities() -> String {
    let kinds = EntityKind::ALL.iter().map(|kind| type_name(kind.as_str()));
    let others = [PARTY, AGREEMENT, DATE, CONTENT].map(str::to_owned);
    lines(kinds.chain(others))
}

fn events() -> String {
    let roles = "Actor*:<ENTITY>, Recipient*:<ENTITY>, Place*:Place, Time?:Date, According_to?:SAY";
    let coded = EventType::ALL.iter().map(|kind| format!("{kind}\t{roles}, Same_as?:{kind}"));
    let others = [
        format!("{SAY}\tSpeaker*:<ENTITY>, Content*:Content, Time?:Date, Within?:SAY"),
        format!("{POSITION}\tHolder*:<ENTITY>, Object*:Agreement, Time?:Date, According_to?:SAY"),
    ];
    lines(coded.chain(others))
}

fn attributes() -> String {
    let modes: BTreeSet<_> = EventType::ALL.iter().flat_map(|kind| kind.modes()).map(|mode| brat_name(mode)).collect();
    let bands = (0..10).map(|tenth| band(f64::from(tenth) / 10.0));
    let values = [
        ("Modality", Modality::ALL.iter().map(|value| value.as_str().to_owned()).collect::<Vec<_>>()),
        ("Mode", modes.into_iter().collect()),
        ("Stance", Stance::ALL.iter().map(|value| value.as_str().to_owned()).collect()),
        ("Quoted", Quoted::ALL.iter().map(|value| value.as_str().to_owned()).collect()),
        ("Score", bands.collect()),
    ];
    let many = values.into_iter().map(|(name, values)| format!("{name}\tArg:<EVENT>, Value:{}", values.join("|")));
    lines(many.chain(["Human\tArg:<EVENT>".to_owned()]))
}

/// The tenth a score lies in, since brat wants every value in this file: `p90` from 0.9 to 1.
pub(super) fn band(score: f64) -> String {
    // Scores have three decimals; a tenth that floating point puts just below itself still counts as reached.
    let tenth = (score * 10.0 + 1e-6).floor().clamp(0.0, 9.0);
    format!("p{:02}", tenth * 10.0)
}

fn lines(items: impl Iterator<Item = String>) -> String {
    items.fold(String::new(), |mut out, item| {
        let _ = writeln!(out, "{item}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_of_scores() {
        for (score, expected) in [(0.0, "p00"), (0.099, "p00"), (0.3, "p30"), (0.7, "p70"), (0.899, "p80"), (0.9, "p90"), (1.0, "p90")] {
            assert_eq!(band(score), expected, "{score}");
        }
    }
}

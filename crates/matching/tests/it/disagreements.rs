//! What reports of one entry differ on.

use crate::build::*;
use rapporteur_codebook::Modality;
use rapporteur_matching::{Told, disagreements};
use rapporteur_record::{DateBasis, EntityKind};

fn rendered(reports: &[Told]) -> String {
    let line = |version: &rapporteur_matching::Version| format!("{} {:?}", version.told, version.reports);
    let found = disagreements(reports);
    found
        .iter()
        .map(|found| format!("{}: {}", found.aspect, found.versions.iter().map(line).collect::<Vec<_>>().join(" / ")))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn reports_that_agree_or_say_less() {
    let published = |value| day(value).map(|date| rapporteur_matching::ToldDate { basis: DateBasis::Published, ..date });
    let cases = [
        vec![],
        vec![shelling()],
        vec![shelling(), shelling()],
        vec![shelling(), Told::new(shelling().event_type)],
        vec![shelling(), Told { date: month("2020-07"), places: vec![country("Sudan", "SDN")], ..shelling() }],
        vec![shelling(), Told { actors: vec![party("Sudan", EntityKind::Country, "SDN")], ..shelling() }],
        vec![shelling(), Told { date: published("2020-07-06"), modality: Modality::Historical, ..shelling() }],
    ];
    for reports in cases {
        assert_eq!(rendered(&reports), "", "{reports:#?}");
    }
}

#[test]
fn reports_that_differ() {
    let other = Told {
        mode: Some("drone".into()),
        modality: Modality::Negated,
        date: day("2020-07-06"),
        places: vec![town("Jebel", 15.1, 32.5), country("Sudan", "SDN")],
        actors: vec![party("Delta Militia", EntityKind::ArmedGroup, "")],
        recipients: vec![party("Ana Orlo", EntityKind::Person, "")],
        ..shelling()
    };
    insta::assert_snapshot!(rendered(&[shelling(), other, shelling(), Told::new(shelling().event_type)]), @"
    date: 2020-07-05 [0, 2] / 2020-07-06 [1]
    place: Omdara [0, 2] / Jebel, Sudan [1]
    actor: Valley Guard [0, 2] / Delta Militia [1]
    recipient: Northern Army [0, 2] / Ana Orlo [1]
    modality: actual [0, 2, 3] / negated [1]
    mode: heavy-weapons [0, 2] / drone [1]
    ");
}

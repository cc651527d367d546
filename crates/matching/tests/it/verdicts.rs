//! What is one act and what is not, case by case.

use crate::build::*;
use rapporteur_codebook::{EventType, Modality};
use rapporteur_matching::{Reason, Told, Verdict, best, compare};
use rapporteur_record::EntityKind;

#[derive(Debug, PartialEq)]
enum Expected {
    Same,
    Unsure,
    Not(Reason),
}
use Expected::*;

fn check(name: &str, a: &Told, b: &Told, expected: &Expected) {
    for (a, b) in [(a, b), (b, a)] {
        let found = match compare(a, b) {
            Verdict::Same { .. } => Same,
            Verdict::Different(reason) => Not(reason),
            Verdict::Unsure => Unsure,
        };
        assert_eq!(found, *expected, "{name}: {a:#?} {b:#?}");
    }
}

#[test]
fn another_report_of_a_shelling() {
    let with = |change: &dyn Fn(&mut Told)| {
        let mut told = shelling();
        change(&mut told);
        told
    };
    let army = || vec![party("Northern Army", EntityKind::ArmedGroup, "SDNMIL")];
    let militia = || vec![party("Delta Militia", EntityKind::ArmedGroup, "SDNPRM")];
    let cases: Vec<(&str, Told, Expected)> = vec![
        ("the same", shelling(), Same),
        ("neither recipient nor wording", with(&|told| (told.recipients, told.words) = (vec![], vec![])), Same),
        ("only wording and place", with(&|told| (told.actors, told.recipients) = (vec![], vec![])), Same),
        ("only the place", with(&|told| (told.actors, told.recipients, told.words) = (vec![], vec![], vec![])), Unsure),
        ("nothing but the type", Told::new(EventType::Assault), Unsure),
        ("another type", with(&|told| told.event_type = EventType::Coerce), Not(Reason::Type)),
        ("the next day", with(&|told| told.date = day("2020-07-06")), Not(Reason::Date)),
        ("in July", with(&|told| told.date = month("2020-07")), Unsure),
        ("in August", with(&|told| told.date = month("2020-08")), Not(Reason::Date)),
        ("no date", with(&|told| told.date = None), Unsure),
        ("denied", with(&|told| told.modality = Modality::Negated), Not(Reason::Modality)),
        ("a year later, as background", with(&|told| told.modality = Modality::Historical), Same),
        ("no mode", with(&|told| told.mode = None), Same),
        ("by drone", with(&|told| told.mode = Some("drone".into())), Not(Reason::Mode)),
        ("60 km away", with(&|told| told.places = vec![town("Jebel", 15.1, 32.5)]), Not(Reason::Place)),
        ("somewhere in the country", with(&|told| told.places = vec![country("Sudan", "SDN")]), Same),
        ("in another country", with(&|told| told.places = vec![country("Chad", "TCD")]), Not(Reason::Place)),
        ("14 km away, all else alike", with(&|told| told.places = vec![town("Haj", 15.53, 32.52)]), Same),
        (
            "14 km away, told less alike",
            with(&|told| (told.places, told.words) = (vec![town("Haj", 15.53, 32.52)], words("mosque noon raze"))),
            Unsure,
        ),
        ("by the army", with(&|told| told.actors = army()), Not(Reason::Actor)),
        ("by Sudan", with(&|told| told.actors = vec![party("Sudan", EntityKind::Country, "SDN")]), Same),
        ("by Chad", with(&|told| told.actors = vec![party("Chad", EntityKind::Country, "TCD")]), Not(Reason::Actor)),
        ("by the Guard and a militia", with(&|told| told.actors.extend(militia())), Same),
        ("of a militia", with(&|told| told.recipients = militia()), Not(Reason::Recipient)),
        ("actor and recipient exchanged", with(&|told| std::mem::swap(&mut told.actors, &mut told.recipients)), Not(Reason::Actor)),
    ];
    for (name, report, expected) in &cases {
        check(name, &shelling(), report, expected);
    }
}

#[test]
fn another_report_of_a_meeting() {
    let with = |actors: &[(&str, &str)], recipients: &[(&str, &str)]| {
        let persons = |names: &[(&str, &str)]| names.iter().map(|(name, code)| party(name, EntityKind::Person, code)).collect();
        Told { actors: persons(actors), recipients: persons(recipients), ..meeting() }
    };
    let (orlo, vane, king) = (("Ana Orlo", "SDNGOV"), ("Piet Vane", "TCDGOV"), ("Sol King", "UGAGOV"));
    let cases = [
        ("exchanged", with(&[vane], &[orlo]), Same),
        ("both as actors", with(&[orlo, vane], &[]), Same),
        ("one only", with(&[vane], &[]), Same),
        ("by surname", with(&[("Orlo", "")], &[("Vane", "")]), Same),
        ("with a third", with(&[orlo, vane], &[king]), Same),
        ("with another", with(&[orlo], &[king]), Not(Reason::Parties)),
        ("nobody named", with(&[], &[]), Unsure),
    ];
    for (name, report, expected) in &cases {
        check(name, &meeting(), report, expected);
    }
}

#[test]
fn the_best_of_several() {
    let less = Told { recipients: vec![], words: vec![], ..shelling() };
    let other = Told { date: day("2020-07-06"), ..shelling() };
    let cases: [(&[&Told], Option<usize>); 5] = [
        (&[], None),
        (&[&other], None),
        (&[&other, &less, &shelling()], Some(2)),
        (&[&shelling(), &less], Some(0)),
        (&[&less, &shelling(), &shelling()], Some(1)),
    ];
    for (candidates, expected) in cases {
        assert_eq!(best(&shelling(), candidates.iter().copied()), expected, "{candidates:#?}");
    }
}

#[test]
fn blocks() {
    assert_eq!(shelling().block(), Some((EventType::Assault, "2020-07-05")));
    assert_eq!(Told { date: month("2020-07"), ..shelling() }.block(), None);
    assert_eq!(Told { date: None, ..shelling() }.block(), None);
}

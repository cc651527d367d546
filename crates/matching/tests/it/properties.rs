//! What holds for any two events.

use crate::build::{country, day, month, town, words};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rapporteur_codebook::{EventType, Modality};
use rapporteur_matching::{Told, ToldDate, ToldParty, ToldPlace, Verdict, best, compare, disagreements};
use rapporteur_record::EntityKind;

/// Few values for everything, so that random events often agree.
fn date() -> impl Strategy<Value = Option<ToldDate>> {
    prop_oneof![
        6 => Just(day("2020-07-05")),
        2 => Just(day("2020-07-06")),
        1 => Just(month("2020-07")),
        1 => Just(None),
    ]
}

fn place() -> impl Strategy<Value = ToldPlace> {
    let nearby = (select(vec!["Omdara", "Haj", "Jebel"]), -400..400i32, -400..400i32)
        .prop_map(|(name, north, east)| town(name, f64::from(15_000 + north) / 1000.0, f64::from(32_000 + east) / 1000.0));
    prop_oneof![4 => nearby, 1 => Just(country("Sudan", "SDN")), 1 => Just(country("Chad", "TCD"))]
}

fn party() -> impl Strategy<Value = ToldParty> {
    let name = select(vec!["Valley Guard", "Northern Army", "Orlo", "Ana Orlo", "Chad", "gunmen"]);
    let item = option::of(select(vec!["Q1", "Q2", "Q3"]).prop_map(str::to_owned));
    let code = option::of(select(vec!["SDN", "SDNREB", "SDNMIL", "TCDGOV", "UNO", "REB"]).prop_map(str::to_owned));
    (name, option::of(select(EntityKind::ALL)), item, code).prop_map(|(name, kind, wikidata, code)| ToldParty {
        shown: name.into(),
        key: name.to_lowercase(),
        kind,
        wikidata,
        code,
    })
}

fn told() -> impl Strategy<Value = Told> {
    let event = select(vec![EventType::Assault, EventType::Assault, EventType::Consult]);
    let modality = select(vec![Modality::Actual, Modality::Actual, Modality::Historical, Modality::Negated]);
    let mode = option::of(select(vec!["aerial", "drone", "visit"]).prop_map(str::to_owned));
    let wording = subsequence(words("barrack dawn fire hit shell soldier"), 0..=6);
    (event, modality, mode, date(), vec(place(), 0..3), vec(party(), 0..3), vec(party(), 0..3), wording).prop_map(
        |(event_type, modality, mode, date, places, actors, recipients, words)| Told {
            event_type,
            mode,
            modality,
            date,
            places,
            actors,
            recipients,
            words,
        },
    )
}

/// An event and another report of it: some parts dropped or told otherwise.
fn reports() -> impl Strategy<Value = (Told, Told)> {
    (told(), told(), vec(prop::bool::weighted(0.3), 6)).prop_map(|(first, other, otherwise)| {
        let mut second = first.clone();
        let parts: [fn(&mut Told, Told); 6] = [
            |told, from| told.date = from.date,
            |told, from| told.places = from.places,
            |told, from| told.actors = from.actors,
            |told, from| told.recipients = from.recipients,
            |told, from| told.words = from.words,
            |told, from| (told.event_type, told.mode, told.modality) = (from.event_type, from.mode, from.modality),
        ];
        for (part, _) in parts.iter().zip(otherwise).filter(|(_, otherwise)| *otherwise) {
            part(&mut second, other.clone());
        }
        (first, second)
    })
}

fn is_same(a: &Told, b: &Told) -> bool {
    matches!(compare(a, b), Verdict::Same { .. })
}

/// A flat earth will do: all towns of these tests lie within a degree, and what is within a kilometre of the limit is let through.
fn kilometres((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    let north = (lat - other_lat) * 111.2;
    let east = (lon - other_lon) * 111.2 * 15f64.to_radians().cos();
    north.hypot(east)
}

proptest! {
    #[test]
    fn verdicts_are_symmetric((a, b) in reports()) {
        prop_assert_eq!(compare(&a, &b), compare(&b, &a));
    }

    #[test]
    fn an_event_told_specifically_is_the_same_as_itself(mut told in told(), place in (-400..400i32).prop_map(|n| town("Haj", 15.0, f64::from(n)))) {
        told.date = day("2020-07-05");
        told.places = vec![place];
        told.words = words("barrack dawn shell");
        prop_assert!(is_same(&told, &told), "{:?}", compare(&told, &told));
    }

    #[test]
    fn no_event_is_different_from_itself(told in told()) {
        prop_assert!(!matches!(compare(&told, &told), Verdict::Different(_)), "{:?}", compare(&told, &told));
    }

    #[test]
    fn what_is_the_same_shares_its_block((a, b) in reports()) {
        if is_same(&a, &b) {
            prop_assert!(a.block().is_some());
            prop_assert_eq!(a.block(), b.block());
        }
    }

    #[test]
    fn two_days_are_never_one((a, b) in reports()) {
        let (a, b) = (Told { date: day("2020-07-05"), ..a }, Told { date: day("2020-07-06"), ..b });
        prop_assert!(!is_same(&a, &b));
    }

    #[test]
    fn towns_far_apart_are_never_one((a, b) in reports(), here in place(), there in place()) {
        let (Some(at), Some(other)) = (here.at, there.at) else { return Ok(()) };
        let (a, b) = (Told { places: vec![here], ..a }, Told { places: vec![there], ..b });
        prop_assert!(kilometres(at, other) < 31.0 || !is_same(&a, &b), "{} km", kilometres(at, other));
    }

    #[test]
    fn countries_are_never_one((a, b) in reports()) {
        let (a, b) = (Told { places: vec![country("Sudan", "SDN")], ..a }, Told { places: vec![country("Chad", "TCD")], ..b });
        prop_assert!(!is_same(&a, &b));
    }

    #[test]
    fn acts_of_two_named_parties_are_never_one((a, b) in reports(), as_actor in any::<bool>()) {
        let guard = vec![crate::build::party("Valley Guard", EntityKind::ArmedGroup, "SDNREB")];
        let army = vec![crate::build::party("Northern Army", EntityKind::ArmedGroup, "SDNMIL")];
        let named = |told: Told, party| {
            let told = Told { event_type: EventType::Assault, ..told };
            if as_actor { Told { actors: party, ..told } } else { Told { recipients: party, ..told } }
        };
        prop_assert!(!is_same(&named(a, guard), &named(b, army)));
    }

    #[test]
    fn mutual_acts_do_not_depend_on_who_is_called_actor((a, b) in reports()) {
        let a = Told { event_type: EventType::Consult, ..a };
        let b = Told { event_type: EventType::Consult, ..b };
        let turned = Told { actors: b.recipients.clone(), recipients: b.actors.clone(), ..b.clone() };
        prop_assert_eq!(compare(&a, &b), compare(&a, &turned));
    }

    #[test]
    fn a_report_that_says_less_is_not_excluded(told in told(), keep in vec(any::<bool>(), 5)) {
        let mut less = told.clone();
        if keep[0] { less.date = None; }
        if keep[1] { less.places.clear(); }
        if keep[2] { less.actors.clear(); }
        if keep[3] { less.recipients.clear(); }
        if keep[4] { less.mode = None; }
        prop_assert!(!matches!(compare(&told, &less), Verdict::Different(_)), "{:?}", compare(&told, &less));
    }

    #[test]
    fn the_best_is_the_same_and_none_is_better(told in told(), candidates in vec(reports().prop_map(|(_, report)| report), 0..6)) {
        let score = |candidate: &Told| match compare(&told, candidate) {
            Verdict::Same { score } => Some(score),
            _ => None,
        };
        let scores: Vec<_> = candidates.iter().map(score).collect();
        match best(&told, &candidates) {
            None => prop_assert!(scores.iter().all(Option::is_none)),
            Some(idx) => {
                prop_assert!(scores[idx].is_some());
                prop_assert!(scores[..idx].iter().all(|score| *score < scores[idx]), "the first of equals");
                prop_assert!(scores[idx..].iter().all(|score| *score <= scores[idx]));
            }
        }
    }

    #[test]
    fn stored_and_read_back(told in told()) {
        prop_assert_eq!(Told::from_bytes(&told.to_bytes()).unwrap(), told);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(Told::from_bytes(&bytes).is_err());
    }

    #[test]
    fn reports_that_are_one_do_not_disagree_with_themselves(told in told()) {
        prop_assert_eq!(disagreements(&[told.clone(), told]), vec![]);
    }
}

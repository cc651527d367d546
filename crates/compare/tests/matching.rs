//! Which of theirs is which of ours.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rapporteur_codebook::EventType;
use rapporteur_compare::{
    Fate, Kinds, Matches, Ours, Outside, PartyName, Precision, Settings, Side, Source, TheirParty, Theirs, match_all,
};
use rapporteur_world::CountryCode;

fn day(days: i32) -> Date {
    date(2023, 5, 1) + days.days()
}

fn ours(id: &str, on: i32, (lat, lon): (f64, f64)) -> Ours {
    Ours {
        first_day: Some(day(on)),
        lat: Some(lat),
        lon: Some(lon),
        country: CountryCode::parse("SDN"),
        actors: vec![PartyName::coded("RSF", "SDNPRM")],
        ..Ours::new(id, EventType::Assault)
    }
}

fn theirs(id: &str, on: i32, (lat, lon): (f64, f64)) -> Theirs {
    let party = TheirParty { name: "Rapid Support Forces".to_owned(), country: None, side: Some(Side::Armed) };
    Theirs {
        id: id.to_owned(),
        line: 2,
        source: Source::Acled,
        label: "Battles".to_owned(),
        kinds: Kinds::acled("Battles", "Armed clash"),
        mode: None,
        first_day: day(on),
        last_day: day(on),
        lat: Some(lat),
        lon: Some(lon),
        precision: Precision::Town,
        country: CountryCode::parse("SDN"),
        actors: vec![party],
        recipients: Vec::new(),
        deaths: None,
        place: String::new(),
        note: String::new(),
    }
}

/// Every link as `ours=theirs` for pairs, `ours+theirs` for ours told again, `ours<theirs` for theirs told again.
fn shown(matches: &Matches) -> String {
    let pairs = matches.pairs().map(|pair| format!("{}={} {:.3}", pair.ours.id, pair.theirs.id, pair.parts.score()));
    let ours = matches.ours_again().map(|pair| format!("{}+{} {:.3}", pair.ours.id, pair.theirs.id, pair.parts.score()));
    let theirs = matches.theirs_again().map(|pair| format!("{}<{} {:.3}", pair.ours.id, pair.theirs.id, pair.parts.score()));
    pairs.chain(ours).chain(theirs).collect::<Vec<_>>().join(", ")
}

const OBEID: (f64, f64) = (13.18, 30.22);
/// 30 km to the east.
const NEAR: (f64, f64) = (13.18, 30.50);
/// 110 km to the north.
const FAR: (f64, f64) = (14.18, 30.22);

#[test]
fn pairs() {
    let base = || (ours("a", 2, OBEID), theirs("x", 2, OBEID));
    let with = |change: fn(&mut Ours, &mut Theirs)| {
        let (mut a, mut x) = base();
        change(&mut a, &mut x);
        shown(&match_all([a], [x], &Settings::default()))
    };
    let cases: Vec<(&str, String, &str)> = vec![
        ("the same", with(|_, _| {}), "a=x 1.000"),
        ("a day later", with(|a, _| a.first_day = Some(day(3))), "a=x 0.875"),
        ("two days later", with(|a, _| a.first_day = Some(day(4))), ""),
        ("within a week", with(|a, _| (a.first_day, a.last_day) = (Some(day(-2)), Some(day(4)))), "a=x 0.900"),
        ("within a month", with(|a, _| (a.first_day, a.last_day) = (Some(day(0)), Some(day(30)))), "a=x 0.825"),
        ("within a year", with(|a, _| (a.first_day, a.last_day) = (Some(day(0)), Some(day(364)))), ""),
        ("30 km away", with(|_, x| (x.lat, x.lon) = (Some(NEAR.0), Some(NEAR.1))), "a=x 0.818"),
        ("110 km away", with(|_, x| x.lat = Some(FAR.0)), ""),
        ("110 km from the middle of the province", with(|_, x| (x.lat, x.precision) = (Some(FAR.0), Precision::Admin)), "a=x 0.850"),
        ("the country only", with(|_, x| x.precision = Precision::Country), "a=x 0.775"),
        ("the country only, and nobody named", with(|a, x| (x.precision, a.actors) = (Precision::Country, Vec::new())), ""),
        ("no coordinates", with(|a, _| a.lat = None), "a=x 0.775"),
        ("a province of another country", with(|a, x| (a.country, x.precision) = (CountryCode::parse("TCD"), Precision::Admin)), ""),
        ("across a border", with(|a, _| a.country = CountryCode::parse("TCD")), "a=x 0.910"),
        ("a region", with(|a, _| a.place_precision = Precision::Region), ""),
        ("nobody named", with(|a, _| a.actors = Vec::new()), "a=x 0.820"),
        ("others named", with(|a, _| a.actors = vec![PartyName::new("Plain Band")]), "a=x 0.700"),
        ("a type that fits less", with(|a, _| a.event_type = EventType::Coerce), "a=x 0.910"),
        ("a type that does not fit", with(|a, _| a.event_type = EventType::Protest), ""),
        ("the mode the same", with(|a, x| polecat(a, x, "firearms")), "a=x 1.000"),
        ("another mode", with(|a, x| polecat(a, x, "aerial")), "a=x 0.970"),
    ];
    for (name, found, expected) in cases {
        assert_eq!(found, expected, "{name}");
    }
}

fn polecat(a: &mut Ours, x: &mut Theirs, mode: &str) {
    a.mode = Some("firearms".to_owned());
    (x.kinds, x.mode) = (Kinds::plover(EventType::Assault), Some(mode.to_owned()));
}

#[test]
fn one_to_one_the_best_first() {
    let a = [ours("a", 2, OBEID), ours("b", 3, OBEID), ours("c", 2, NEAR)];
    let x = [theirs("x", 2, OBEID), theirs("y", 2, FAR)];
    assert_eq!(shown(&match_all(a.clone(), x, &Settings::default())), "a=x 1.000, c+x 0.818, b+x 0.875");
    let x = [theirs("x", 2, OBEID), theirs("y", 4, OBEID), theirs("z", 2, OBEID)];
    assert_eq!(shown(&match_all(a, x, &Settings::default())), "a=x 1.000, c=z 0.818, b=y 0.875");
    let x = [theirs("x", 2, OBEID), theirs("z", 3, OBEID)];
    assert_eq!(shown(&match_all([ours("a", 2, OBEID)], x, &Settings::default())), "a=x 1.000, a<z 0.875");
}

/// Each of a hundred reports is told, though few candidates are kept of each of theirs.
#[test]
fn many_reports_of_one_act() {
    let reports = (0..100).map(|number| ours(&format!("a{number:02}"), 2, OBEID));
    let settings = Settings { most_kept: 2, ..Settings::default() };
    let matches = match_all(reports, [theirs("x", 2, OBEID)], &settings);
    assert_eq!((matches.pairs().count(), matches.ours_again().count()), (1, 99));
    assert_eq!(matches.cut_short(), 0);
    let settings = Settings { most_compared: 10, ..settings };
    let reports = (0..100).map(|number| ours(&format!("a{number:02}"), 2, OBEID));
    let matches = match_all(reports, [theirs("x", 2, OBEID)], &settings);
    assert_eq!((matches.ours_again().count(), matches.cut_short()), (9, 1), "the limit is told");
}

#[test]
fn what_their_file_does_not_cover() {
    let elsewhere = |change: fn(&mut Ours)| {
        let mut event = ours("a", 2, FAR);
        change(&mut event);
        let matches = match_all([event], [theirs("x", 0, OBEID), theirs("y", 9, OBEID)], &Settings::default());
        *matches.ours().next().unwrap().1
    };
    let cases = [
        (elsewhere(|_| {}), Fate::Only),
        (elsewhere(|event| event.first_day = Some(day(-1))), Fate::Outside(Outside::Days)),
        (elsewhere(|event| event.first_day = Some(day(10))), Fate::Outside(Outside::Days)),
        (elsewhere(|event| (event.first_day, event.last_day) = (Some(day(-3)), Some(day(0)))), Fate::Only),
        (elsewhere(|event| event.country = CountryCode::parse("TCD")), Fate::Outside(Outside::Country)),
        (elsewhere(|event| event.event_type = EventType::Aid), Fate::Outside(Outside::Type)),
        (elsewhere(|event| event.first_day = None), Fate::Vague),
        (elsewhere(|event| (event.lat, event.country) = (None, None)), Fate::Vague),
    ];
    for (number, (found, expected)) in cases.into_iter().enumerate() {
        assert_eq!(found, expected, "case {number}");
    }
    let nothing = match_all([ours("a", 2, OBEID)], [], &Settings::default());
    assert_eq!(nothing.ours().next().unwrap().1, &Fate::Outside(Outside::Days));
}

#[test]
fn settings_that_cannot_be_meant() {
    let odd = [f64::NAN, -5.0, f64::INFINITY];
    for km in odd {
        let settings = Settings { km, most_kept: 0, ..Settings::default() };
        let matches = match_all([ours("a", 2, OBEID)], [theirs("x", 2, OBEID)], &settings);
        assert_eq!(shown(&matches), "a=x 1.000", "{km}");
    }
}

type Given = (i32, u32, f64, f64, usize, usize, bool);

fn given() -> impl Strategy<Value = Given> {
    (0..8, 0_u32..12, 12.0..14.0, 29.0..31.0, 0..6_usize, 0..3_usize, any::<bool>())
}

const PRECISIONS: [Precision; 6] =
    [Precision::Exact, Precision::Town, Precision::Near, Precision::District, Precision::Admin, Precision::Country];
const NAMES: [&str; 3] = ["Rapid Support Forces", "Plain Band", "Ridge Band"];

fn our_event(number: usize, (on, wide, lat, lon, precision, name, is_coerce): Given) -> Ours {
    let width = if wide > 8 { wide.cast_signed() - 8 } else { 0 };
    Ours {
        last_day: Some(day(on + width)),
        place_precision: PRECISIONS[precision],
        actors: vec![PartyName::new(NAMES[name])],
        event_type: if is_coerce { EventType::Coerce } else { EventType::Assault },
        ..ours(&format!("a{number}"), on, (lat, lon))
    }
}

fn their_event(number: usize, (on, wide, lat, lon, precision, name, _): Given) -> Theirs {
    let width = if wide > 8 { wide.cast_signed() - 8 } else { 0 };
    let party = TheirParty { name: NAMES[name].to_owned(), ..TheirParty::default() };
    let event = theirs(&format!("x{number}"), on, (lat, lon));
    Theirs { last_day: day(on + width), precision: PRECISIONS[precision], actors: vec![party], ..event }
}

fn events() -> impl Strategy<Value = (Vec<Ours>, Vec<Theirs>)> {
    let many = || prop::collection::vec(given(), 0..25);
    (many(), many()).prop_map(|(ours, theirs)| {
        let ours = ours.into_iter().enumerate().map(|(number, given)| our_event(number, given)).collect();
        (ours, theirs.into_iter().enumerate().map(|(number, given)| their_event(number, given)).collect())
    })
}

/// By another formula than the crate's.
fn km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat, lon) = ((b.0 - a.0).to_radians(), (b.1 - a.1).to_radians());
    let h = (lat / 2.0).sin().powi(2) + a.0.to_radians().cos() * b.0.to_radians().cos() * (lon / 2.0).sin().powi(2);
    2.0 * 6371.0 * h.sqrt().asin()
}

proptest! {
    #[test]
    fn the_order_does_not_matter((ours, theirs) in events(), turn in 0..25_usize, kept in 1..4_usize) {
        let settings = Settings { most_kept: kept, ..Settings::default() };
        let straight = match_all(ours.clone(), theirs.clone(), &settings);
        let (mut ours, mut theirs) = (ours, theirs);
        ours.reverse();
        let turn = if theirs.is_empty() { 0 } else { turn % theirs.len() };
        theirs.rotate_left(turn);
        let turned = match_all(ours, theirs, &settings);
        prop_assert_eq!(shown(&straight), shown(&turned));
    }

    #[test]
    fn no_match_crosses_what_is_set((ours, theirs) in events(), days in 0_u32..3, most in 0.0_f64..80.0) {
        let settings = Settings { days, km: most, ..Settings::default() };
        let matches = match_all(ours.clone(), theirs.clone(), &settings);
        for pair in matches.pairs().chain(matches.ours_again()).chain(matches.theirs_again()) {
            let a = ours.iter().find(|event| *event.id == *pair.ours.id).unwrap();
            let x = theirs.iter().find(|event| *event.id == *pair.theirs.id).unwrap();
            let margin = i64::from(days).days();
            prop_assert!(a.first_day.unwrap() <= x.last_day + margin && x.first_day <= a.last_day.unwrap() + margin);
            let is_known = a.place_precision < Precision::Country && x.precision < Precision::Country;
            let apart = km((a.lat.unwrap(), a.lon.unwrap()), (x.lat.unwrap(), x.lon.unwrap()));
            let reach = a.place_precision.reach_km() + x.precision.reach_km();
            prop_assert!(!is_known || apart <= most + reach + 1e-6, "{} km", apart);
            prop_assert!(pair.parts.score() >= settings.least_score);
        }
    }

    #[test]
    fn every_event_has_one_fate((ours, theirs) in events()) {
        let (n, m) = (ours.len(), theirs.len());
        let matches = match_all(ours, theirs, &Settings::default());
        prop_assert_eq!((matches.ours().count(), matches.theirs().count()), (n, m));
        let paired = |fate: &Fate| matches!(fate, Fate::Paired(_));
        let pairs = matches.pairs().count();
        prop_assert_eq!(matches.theirs().filter(|(_, fate)| paired(fate)).count(), pairs);
        let mut partners: Vec<_> = matches.pairs().map(|pair| pair.theirs.id.clone()).collect();
        partners.sort();
        partners.dedup();
        prop_assert_eq!(partners.len(), pairs, "one to one");
    }
}

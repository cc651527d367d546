//! From a record to what is kept of an event, and two articles on one strike.

use rapporteur_codebook::{EventType, Modality};
use rapporteur_matching::{Limits, Told, Verdict, compare};
use rapporteur_record::*;

/// A record of an article in which `actor` hits a depot in Omdara.
fn record(text: &str, trigger: &str, actor: &str, recipient: &str, date: &str) -> Record {
    let cut = |words: &str| {
        let start = text.find(words).unwrap_or_else(|| panic!("{words:?} stands in the text"));
        Excerpt::cut(text, start..start + words.len()).unwrap()
    };
    let when = cut(date);
    let mut rec = Record::empty(Run::default(), Article { text: text.into(), ..Article::default() });
    rec.entities = vec![Entity {
        id: "e1".into(),
        name: "Valley Guard".into(),
        kind: EntityKind::ArmedGroup,
        wikidata: None,
        private_person: false,
        codes: vec![],
        place: None,
        mentions: vec![],
    }];
    rec.events = vec![Event {
        id: "v1".into(),
        event_type: EventType::Assault,
        mode: Some("aerial".into()),
        modality: Modality::Actual,
        quad: Quad::MaterialConflict,
        contexts: vec![],
        intensity: None,
        trigger: cut(trigger),
        actors: vec![EventParty { at: cut(actor), entity: Some("e1".into()), code: Some("SDNREB".into()) }],
        recipients: vec![EventParty { at: cut(recipient), entity: None, code: None }],
        places: vec![EventPlace { at: cut("Omdara"), place: omdara(), basis: PlaceBasis::Text }],
        date: Some(EventDate {
            span: Some(when.span),
            byte_span: Some(when.byte_span),
            text: Some(when.text),
            value: Some("2020-07-05".into()),
            precision: Some(DatePrecision::Day),
            basis: DateBasis::Text,
        }),
        according_to: None,
        same_as: None,
        score: 0.9,
    }];
    rec
}

fn omdara() -> Place {
    Place {
        name: Some("Omdara".into()),
        feature: Some("city".into()),
        country: Some("SDN".into()),
        admin1: Some("Khartum".into()),
        lat: Some(15.650_001),
        lon: Some(32.48),
        geonames: None,
        precision: Some(PlacePrecision::Town),
    }
}

fn first() -> Record {
    let text = "Depot burns\nRain fell. Jets of the Guard hit a fuel depot in Omdara on Sunday, killing twelve soldiers. It burned.";
    record(text, "hit", "Guard", "depot", "Sunday")
}

fn second() -> Record {
    let text = "Twelve soldiers died in Omdara when the Valley Guard’s jets bombed a fuel dump (“5 July is a black day”, said one).";
    record(text, "bombed", "Valley Guard", "fuel dump", "5 July")
}

#[test]
fn stored_form() {
    let rec = first();
    let bytes = Told::of(&rec, &rec.events[0]).to_bytes();
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap(), @r#"{"v":1,"type":"ASSAULT","mode":"aerial","modality":"actual","date":{"value":"2020-07-05","precision":"day","basis":"text"},"places":[{"shown":"Omdara","key":"omdara","country":"SDN","admin1":"Khartum","at":[15.65,32.48],"precision":"town"}],"actors":[{"shown":"Valley Guard","key":"valley guard","kind":"armed_group","code":"SDNREB"}],"recipients":[{"shown":"depot","key":"depot"}],"words":["12","fuel","hit","jet","kill","soldier"]}"#);
}

#[test]
fn two_articles_on_one_strike() {
    let (a, b) = (first(), second());
    let verdict = compare(&Told::of(&a, &a.events[0]), &Told::of(&b, &b.events[0]));
    assert!(matches!(verdict, Verdict::Same { score } if score > 0.5), "{verdict:?}");
}

#[test]
fn limits_bound_what_is_kept() {
    let mut rec = first();
    let event = &mut rec.events[0];
    event.actors = vec![event.actors[0].clone(); 50];
    event.places = vec![event.places[0].clone(); 50];
    let count = |limits: &Limits| {
        let told = Told::of_within(&rec, &rec.events[0], limits);
        (told.actors.len(), told.recipients.len(), told.places.len(), told.words.len())
    };
    assert_eq!(count(&Limits::default()), (16, 1, 8, 6));
    assert_eq!(count(&Limits { parties: 2, places: 1, words: 3, sentence_bytes: 1_000 }), (2, 1, 1, 3));
    assert_eq!(count(&Limits { sentence_bytes: 0, ..Limits::default() }).3, 1, "the trigger alone");
}

#[test]
fn spans_that_do_not_fit_the_text_leave_no_wording() {
    let mut rec = first();
    rec.article.text = "é".into();
    assert_eq!(Told::of(&rec, &rec.events[0]).words, [""; 0]);
}

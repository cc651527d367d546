//! Writer, then reader: the same record.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rapporteur_record::*;

fn span() -> impl Strategy<Value = Span> {
    (any::<u32>(), any::<u32>()).prop_map(|(start, end)| Span { start, end })
}

fn excerpt() -> impl Strategy<Value = Excerpt> {
    (span(), span(), any::<String>()).prop_map(|(span, byte_span, text)| Excerpt { span, byte_span, text })
}

/// As many decimals as the format keeps.
fn score() -> impl Strategy<Value = f32> {
    (0..=1000u16).prop_map(|thousandths| f32::from(thousandths) / 1000.0)
}

fn degrees() -> impl Strategy<Value = Option<f64>> {
    option::of((-18_000_000..=18_000_000i32).prop_map(|parts| f64::from(parts) / 100_000.0))
}

fn party() -> impl Strategy<Value = Party> {
    (excerpt(), any::<Option<String>>()).prop_map(|(at, entity)| Party { at, entity })
}

fn place() -> impl Strategy<Value = Place> {
    let words = (any::<Option<String>>(), any::<Option<String>>(), any::<Option<String>>(), any::<Option<String>>());
    let map = (degrees(), degrees(), any::<Option<u64>>(), option::of(select(PlacePrecision::ALL)));
    (words, map).prop_map(|((name, feature, country, admin1), (lat, lon, geonames, precision))| Place {
        name,
        feature,
        country,
        admin1,
        lat,
        lon,
        geonames,
        precision,
    })
}

fn date() -> impl Strategy<Value = EventDate> {
    let words = (option::of(span()), option::of(span()), any::<Option<String>>(), any::<Option<String>>());
    (words, option::of(select(DatePrecision::ALL)), select(DateBasis::ALL))
        .prop_map(|((span, byte_span, text, value), precision, basis)| EventDate { span, byte_span, text, value, precision, basis })
}

fn statement() -> impl Strategy<Value = Statement> {
    let words = (any::<String>(), excerpt(), vec(party(), 0..3), vec(excerpt(), 0..3));
    (words, option::of(select(Quoted::ALL)), option::of(date()), any::<Option<String>>(), score()).prop_map(
        |((id, trigger, speakers, content), quoted, date, within, score)| Statement {
            id,
            trigger,
            speakers,
            content,
            quoted,
            date,
            within,
            score,
        },
    )
}

fn event_party() -> impl Strategy<Value = EventParty> {
    (party(), any::<Option<String>>()).prop_map(|(party, code)| EventParty { at: party.at, entity: party.entity, code })
}

fn event() -> impl Strategy<Value = Event> {
    let kind = (select(EventType::ALL), any::<Option<String>>(), select(Modality::ALL), vec(any::<String>(), 0..2));
    let parties = (vec(event_party(), 0..3), vec(event_party(), 0..3), vec((excerpt(), place()), 0..2));
    let ids = (any::<String>(), any::<Option<String>>(), any::<Option<String>>());
    (kind, excerpt(), parties, option::of(date()), ids, score()).prop_map(
        |((event_type, mode, modality, contexts), trigger, (actors, recipients, places), date, (id, according_to, same_as), score)| Event {
            id,
            event_type,
            mode,
            modality,
            quad: event_type.quad(),
            contexts,
            intensity: Some(score),
            trigger,
            actors,
            recipients,
            places: places.into_iter().map(|(at, place)| EventPlace { at, place, basis: PlaceBasis::Text }).collect(),
            date,
            according_to,
            same_as,
            score,
        },
    )
}

fn position() -> impl Strategy<Value = Position> {
    let objects = vec(party().prop_map(|party| DealMention { at: party.at, agreement: party.entity }), 0..3);
    let kind = (select(Stance::ALL), select(Modality::ALL));
    (any::<String>(), kind, excerpt(), vec(party(), 0..3), objects, option::of(date()), score()).prop_map(
        |(id, (stance, modality), trigger, holders, objects, date, score)| Position {
            id,
            stance,
            modality,
            trigger,
            holders,
            objects,
            date,
            according_to: None,
            score,
        },
    )
}

fn record() -> impl Strategy<Value = Record> {
    let frames = (vec(statement(), 0..3), vec(event(), 0..3), vec(position(), 0..3));
    (any::<String>(), any::<Option<String>>(), frames).prop_map(|(text, given_id, (statements, events, positions))| {
        let article = Article { text, given_id, ..Article::default() };
        Record { statements, events, positions, ..Record::empty(Run::default(), article) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn reading_is_the_inverse_of_writing(rec in record()) {
        let mut out = Vec::new();
        write_jsonl(&rec, &mut out).unwrap();
        let line = std::str::from_utf8(&out).unwrap();
        prop_assert_eq!(line.matches('\n').count(), 1);
        prop_assert_eq!(parse_line(line).unwrap(), Line::Record(Box::new(rec)));
    }

    #[test]
    fn other_text_is_refused_without_a_panic(line in any::<String>()) {
        prop_assert!(parse_line(&line).is_err());
    }
}

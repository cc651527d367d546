//! What holds for any two readings.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use rapporteur_codebook::{EventType, MentionLabel, Modality, Mode, PartyRole, Stance};
use rapporteur_eval::errors::ErrorReport;
use rapporteur_eval::score::score;
use rapporteur_eval::{CharSpan, Example, Filler, Frame, FrameKind, Mention, Reading};

/// Short, so that frames often meet.
const TEXT: &str = "Jets hit the base, he said.";

fn span() -> impl Strategy<Value = CharSpan> {
    (0_u32..25, 1_u32..8).prop_map(|(start, len)| CharSpan::new(start, (start + len).min(27)).expect("it starts before 27"))
}

fn event() -> impl Strategy<Value = FrameKind> {
    let types = select(&[EventType::Assault, EventType::Agree][..]);
    (types, any::<Option<Index>>(), select(Modality::ALL)).prop_map(|(ty, mode, modality)| {
        let modes = ty.modes();
        let mode = mode.filter(|_| !modes.is_empty()).and_then(|mode| Mode::parse(ty, modes[mode.index(modes.len())]));
        FrameKind::Event { ty, mode, modality }
    })
}

fn kind() -> impl Strategy<Value = FrameKind> {
    let position = (select(&Stance::ALL[..2]), select(Modality::ALL));
    prop_oneof![
        event(),
        Just(FrameKind::Say),
        position.prop_map(|(stance, modality)| FrameKind::Position { stance, modality }),
        select(&PartyRole::ALL[..2]).prop_map(FrameKind::Role),
    ]
}

fn frame() -> impl Strategy<Value = Frame> {
    let fillers = prop::collection::vec((any::<Index>(), span()), 0..4);
    let score = prop::option::of(select(&[0.1_f32, 0.5, 0.9][..]));
    (kind(), span(), fillers, score).prop_map(|(kind, trigger, fillers, score)| {
        let names: &[Filler] = kind.family().fillers();
        let fillers = fillers.into_iter().map(|(name, span)| (names[name.index(names.len())], span)).collect();
        Frame { kind, trigger, fillers, score }
    })
}

fn reading() -> impl Strategy<Value = Reading> {
    let mention = (select(&MentionLabel::ALL[..3]), span()).prop_map(|(label, span)| Mention { label, span });
    let mentions = prop::option::of(prop::collection::vec(mention, 0..4));
    (prop::collection::vec(frame(), 0..8), mentions).prop_map(|(frames, mentions)| Reading { frames, mentions })
}

/// The same reading, listed in another order.
fn shuffled(reading: Reading) -> impl Strategy<Value = Reading> {
    let fillers = |frame: Frame| (Just(frame.clone()), Just(frame.fillers).prop_shuffle());
    let frames: Vec<_> = reading.frames.into_iter().map(fillers).collect();
    let frames = frames.prop_map(|list| list.into_iter().map(|(frame, fillers)| Frame { fillers, ..frame }).collect::<Vec<_>>());
    (frames.prop_shuffle(), Just(reading.mentions.unwrap_or_default()).prop_shuffle(), Just(()))
        .prop_map(|(frames, mentions, ())| Reading { frames, mentions: Some(mentions) })
}

fn with_mentions(reading: Reading) -> Reading {
    Reading { mentions: Some(reading.mentions.unwrap_or_default()), ..reading }
}

fn twice() -> impl Strategy<Value = (Reading, Reading)> {
    reading().prop_map(with_mentions).prop_flat_map(|reading| (Just(reading.clone()), shuffled(reading)))
}

fn example(reference: Reading, predicted: Reading) -> Example {
    Example { id: "1".into(), source: "made up".into(), text: TEXT.into(), reference, predicted }
}

fn differences(example: &Example) -> String {
    let mut report = ErrorReport::new(1);
    report.add(example);
    report.render(80)
}

proptest! {
    #[test]
    fn order_carries_no_meaning((a, a_again) in twice(), (b, b_again) in twice()) {
        let (one, other) = (example(a, b), example(a_again, b_again));
        prop_assert_eq!(score(std::slice::from_ref(&one)), score(std::slice::from_ref(&other)));
        prop_assert_eq!(differences(&one), differences(&other));
    }

    #[test]
    fn a_perfect_reading_scores_one((reference, predicted) in twice()) {
        let example = example(reference, predicted);
        let scores = score(std::slice::from_ref(&example));
        for (measure, count) in scores.all.iter() {
            prop_assert_eq!(count.f1(), Some(1.0), "{:?}", measure);
        }
        prop_assert!(scores.intervals.values().all(|interval| interval.low == 1.0 && interval.high == 1.0));
        prop_assert_eq!(differences(&example), "passages: 1, with differences: 0\n");
    }

    #[test]
    fn no_hit_is_counted_twice(reference in reading(), predicted in reading()) {
        for (measure, count) in score(&[example(reference, predicted)]).all.iter() {
            prop_assert!(count.hit <= count.gold.min(count.predicted), "{:?} {:?}", measure, count);
        }
    }

    #[test]
    fn only_the_worst_are_kept(sizes in prop::collection::vec(0_usize..5, 0..12), max in 0_usize..6) {
        let hit = Frame::new(FrameKind::Say, CharSpan::new(5, 8).expect("5 < 8"));
        let mut report = ErrorReport::new(max);
        for (i, &size) in sizes.iter().enumerate() {
            let missed = Reading { frames: vec![hit.clone(); size], mentions: None };
            report.add(&Example { id: format!("p{i}"), ..example(missed, Reading::default()) });
        }
        let mut worst: Vec<usize> = (0..sizes.len()).filter(|&i| sizes[i] > 0).collect();
        worst.sort_by_key(|&i| std::cmp::Reverse(sizes[i]));
        worst.truncate(max);
        let shown = report.render(80);
        let found: Vec<String> = shown.lines().filter_map(|line| Some(line.split_once(" (made up)")?.0.to_owned())).collect();
        let expected: Vec<String> = worst.iter().enumerate().map(|(place, i)| format!("{}. p{i}", place + 1)).collect();
        prop_assert_eq!(found, expected);
    }
}

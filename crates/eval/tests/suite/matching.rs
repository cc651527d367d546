//! What counts as the same, one case a rule of `docs/evaluation.md`.

use rapporteur_codebook::{EventType, MentionLabel, PartyRole, Stance};
use rapporteur_eval::score::{Count, Measure, Scores, score};
use rapporteur_eval::{Example, Family, Filler};

use crate::build::{LIBYA, LIBYA_FRAMES, example, mentions};

const TEXT: &str = "Syrian army jets hit rebel held towns and Russian jets, the ministry said, struck Idlib and Hama.";

/// The name of the case, the measure, both readings, and hits, reference and predicted items.
type Case = (&'static str, Measure, &'static [&'static str], &'static [&'static str], (u64, u64, u64));

fn check(cases: &[Case]) {
    for &(name, measure, reference, predicted, (hit, gold, predictions)) in cases {
        let scores = score(&[example("1", "made up", TEXT, reference, predicted)]);
        assert_eq!(scores.all.count(measure), Count { hit, gold, predicted: predictions }, "{name}");
    }
}

#[test]
fn triggers_and_types() {
    use Measure::{Event, EventExact, EventTrigger, TypeOf};
    check(&[
        ("overlap is enough", Event, &["ASSAULT hit"], &["ASSAULT jets hit"], (1, 1, 1)),
        ("beside it is not", Event, &["ASSAULT hit"], &["ASSAULT rebel"], (0, 1, 1)),
        ("exact is more", EventExact, &["ASSAULT hit"], &["ASSAULT jets hit"], (0, 1, 1)),
        ("exact", EventExact, &["ASSAULT hit"], &["ASSAULT hit"], (1, 1, 1)),
        ("exact needs the type too", EventExact, &["ASSAULT hit"], &["COERCE hit"], (0, 1, 1)),
        ("the type must be right", Event, &["ASSAULT hit"], &["COERCE hit"], (0, 1, 1)),
        ("the trigger alone has no type", EventTrigger, &["ASSAULT hit"], &["COERCE hit"], (1, 1, 1)),
        ("mode and modality do not matter", Event, &["ASSAULT.aerial hit"], &["ASSAULT.drone hit | future"], (1, 1, 1)),
        ("one to one", Event, &["ASSAULT hit"], &["ASSAULT hit", "ASSAULT jets hit"], (1, 1, 2)),
        ("the larger share wins", EventExact, &["ASSAULT hit", "ASSAULT jets"], &["ASSAULT jets hit", "ASSAULT hit"], (1, 2, 2)),
        ("another family is another frame", Event, &["ASSAULT said"], &["SAY said"], (0, 1, 0)),
        ("a row for the right type", TypeOf(EventType::Assault), &["ASSAULT hit"], &["COERCE hit"], (0, 1, 0)),
        ("a row for the wrong type", TypeOf(EventType::Coerce), &["ASSAULT hit"], &["COERCE hit"], (0, 0, 1)),
    ]);
}

#[test]
fn attributes_of_matched_frames() {
    use Measure::{EventModality, EventMode, PositionModality, StanceRight};
    check(&[
        ("right", EventModality, &["ASSAULT hit | future"], &["ASSAULT hit | future"], (1, 1, 1)),
        ("wrong", EventModality, &["ASSAULT hit | future"], &["ASSAULT hit"], (0, 1, 1)),
        ("not asked of the wrong type", EventModality, &["ASSAULT hit"], &["COERCE hit"], (0, 0, 0)),
        ("not asked of a missed event", EventModality, &["ASSAULT hit"], &[], (0, 0, 0)),
        ("rightly no mode", EventMode, &["ASSAULT hit"], &["ASSAULT hit"], (1, 1, 1)),
        ("a mode too many", EventMode, &["ASSAULT hit"], &["ASSAULT.aerial hit"], (0, 1, 1)),
        ("the more alike of equals", EventMode, &["ASSAULT.aerial hit", "ASSAULT.drone hit"], &["ASSAULT.drone hit"], (1, 1, 1)),
        ("stance of the same trigger", StanceRight, &["POSITION.ready hit"], &["POSITION.refuses hit"], (0, 1, 1)),
        ("modality needs the stance", PositionModality, &["POSITION.ready hit"], &["POSITION.refuses hit"], (0, 0, 0)),
        ("modality of a position", PositionModality, &["POSITION.ready hit"], &["POSITION.ready hit | negated"], (0, 1, 1)),
    ]);
}

#[test]
fn fillers() {
    const ACTOR: Measure = Measure::FillerOf(Family::Event, Filler::Actor);
    check(&[
        ("a third of the characters", ACTOR, &["ASSAULT hit | actor army"], &["ASSAULT hit | actor rmy jets"], (0, 1, 1)),
        ("three of four", ACTOR, &["ASSAULT hit | actor army"], &["ASSAULT hit | actor rmy"], (1, 1, 1)),
        ("exactly half", ACTOR, &["ASSAULT hit | actor army"], &["ASSAULT hit | actor ar"], (1, 1, 1)),
        ("less than half", ACTOR, &["ASSAULT hit | actor Syrian army"], &["ASSAULT hit | actor army"], (0, 1, 1)),
        ("the right words in another role", ACTOR, &["ASSAULT hit | actor army"], &["ASSAULT hit | recipient army"], (0, 1, 0)),
        ("one of two", ACTOR, &["ASSAULT hit | actor army | actor jets"], &["ASSAULT hit | actor jets"], (1, 2, 1)),
        ("not asked of the wrong type", ACTOR, &["ASSAULT hit | actor army"], &["COERCE hit | actor army"], (0, 0, 0)),
        ("none on either side", ACTOR, &["ASSAULT hit"], &["ASSAULT hit"], (0, 0, 0)),
    ]);
}

#[test]
fn tuples() {
    use Measure::Tuple;
    const BOTH: &str = "ASSAULT hit | actor jets | recipient towns";
    const TWO_BY_TWO: &str = "ASSAULT struck | actor army | actor jets | recipient Idlib | recipient Hama";
    check(&[
        ("all right", Tuple, &[BOTH], &[BOTH], (1, 1, 1)),
        ("wrong recipient", Tuple, &[BOTH], &["ASSAULT hit | actor jets | recipient rebel"], (0, 1, 1)),
        ("missing recipient", Tuple, &[BOTH], &["ASSAULT hit | actor jets"], (0, 1, 1)),
        ("wrong type", Tuple, &[BOTH], &["COERCE hit | actor jets | recipient towns"], (0, 1, 1)),
        ("wrong place in the text", Tuple, &[BOTH], &["ASSAULT struck | actor jets | recipient towns"], (0, 1, 1)),
        ("nobody is right where nobody is named", Tuple, &["ASSAULT hit"], &["ASSAULT hit"], (1, 1, 1)),
        ("every actor with every recipient", Tuple, &[TWO_BY_TWO], &[TWO_BY_TWO], (4, 4, 4)),
        ("half of them", Tuple, &[TWO_BY_TWO], &["ASSAULT struck | actor jets | recipient Idlib | recipient Hama"], (2, 4, 2)),
        ("place and time do not matter", Tuple, &[BOTH], &["ASSAULT hit | actor jets | recipient towns | place Idlib"], (1, 1, 1)),
    ]);
}

#[test]
fn statements() {
    use Measure::{Say, SayContent, SaySpeaker};
    const SAID: &str = "SAY said | speaker ministry | content Russian jets | content struck Idlib and Hama";
    check(&[
        ("the verb alone", Say, &[SAID], &["SAY said"], (1, 1, 1)),
        ("speaker", SaySpeaker, &[SAID], &["SAY said | speaker the ministry"], (1, 1, 1)),
        ("wrong speaker", SaySpeaker, &[SAID], &["SAY said | speaker army"], (0, 1, 1)),
        ("no speaker is not counted", SaySpeaker, &[SAID], &["SAY said"], (0, 1, 0)),
        ("both parts of the content", SayContent, &[SAID], &[SAID], (1, 1, 1)),
        ("two thirds of the characters", SayContent, &[SAID], &["SAY said | content struck Idlib and Hama"], (0, 1, 1)),
        (
            "the cue in between is not content",
            SayContent,
            &[SAID],
            &["SAY said | content and Russian jets, the ministry said, struck Idlib and Hama"],
            (0, 1, 1),
        ),
        ("one character less", SayContent, &[SAID], &["SAY said | content Russian jets | content struck Idlib and Ham"], (1, 1, 1)),
        ("seven of ten", SayContent, &["SAY said | content Russian je"], &["SAY said | content Russian"], (1, 1, 1)),
        ("six of ten", SayContent, &["SAY said | content Russian je"], &["SAY said | content Russia"], (0, 1, 1)),
        ("no content on either side", SayContent, &["SAY said"], &["SAY said"], (1, 1, 1)),
    ]);
}

#[test]
fn positions_and_roles() {
    use Measure::{HolderRole, HolderStance, Position, PositionTrigger, Role, RoleOf, RoleTrigger, StanceOf};
    const READY: &str = "POSITION.ready hit | holder army";
    check(&[
        ("stance", Position, &[READY], &["POSITION.ready hit"], (1, 1, 1)),
        ("wrong stance", Position, &[READY], &["POSITION.accepts hit | holder army"], (0, 1, 1)),
        ("trigger only", PositionTrigger, &[READY], &["POSITION.accepts hit"], (1, 1, 1)),
        ("the holder counts wherever the trigger is", HolderStance, &[READY], &["POSITION.ready struck | holder army"], (1, 1, 1)),
        ("the holder needs the stance", HolderStance, &[READY], &["POSITION.refuses hit | holder army"], (0, 1, 1)),
        ("the wrong holder", HolderStance, &[READY], &["POSITION.ready hit | holder jets"], (0, 1, 1)),
        ("nobody's stand", HolderStance, &["POSITION.ready hit"], &["POSITION.ready struck"], (1, 1, 1)),
        ("a row for the stance", StanceOf(Stance::Ready), &[READY], &["POSITION.accepts hit"], (0, 1, 0)),
        ("role", Role, &["ROLE.host hit | holder army"], &["ROLE.host hit"], (1, 1, 1)),
        ("wrong role", Role, &["ROLE.host hit"], &["ROLE.backer hit"], (0, 1, 1)),
        ("trigger of a role", RoleTrigger, &["ROLE.host hit"], &["ROLE.backer hit"], (1, 1, 1)),
        ("holder of a role", HolderRole, &["ROLE.host hit | holder army"], &["ROLE.host struck | holder army"], (1, 1, 1)),
        ("a row for the role", RoleOf(PartyRole::Backer), &["ROLE.host hit"], &["ROLE.backer hit"], (0, 0, 1)),
    ]);
}

fn with_mentions(reference: Option<&[&str]>, predicted: Option<&[&str]>) -> Scores {
    let mut example = example("1", "made up", TEXT, &[], &[]);
    example.reference.mentions = reference.and_then(|list| mentions(TEXT, list));
    example.predicted.mentions = predicted.and_then(|list| mentions(TEXT, list));
    score(&[example])
}

#[test]
fn mentions_match_exactly() {
    let place: Option<&[&str]> = Some(&["place Idlib", "group rebel"]);
    for (name, reference, predicted, count) in [
        ("same", place, place, (2, 2, 2)),
        ("another label", place, Some(&["country Idlib"][..]), (0, 2, 1)),
        ("another end", place, Some(&["place Idlib and"][..]), (0, 2, 1)),
        ("named twice", place, Some(&["place Idlib", "place Idlib"][..]), (1, 2, 1)),
        ("a reader without mentions found none", place, None, (0, 2, 0)),
        ("a reference without mentions asks for none", None, place, (0, 0, 0)),
    ] {
        let count = Count { hit: count.0, gold: count.1, predicted: count.2 };
        assert_eq!(with_mentions(reference, predicted).all.count(Measure::Mention), count, "{name}");
    }
    assert_eq!(with_mentions(place, place).all.count(Measure::MentionOf(MentionLabel::Place)).hit, 1);
    assert_eq!(with_mentions(None, place).mention_passages, 0);
}

#[test]
fn the_macro_mean_counts_each_type_once() {
    for (name, reference, predicted, mean) in [
        ("no type in the reference", &[][..], &["ASSAULT hit"][..], None),
        ("half of the types", &["ASSAULT hit", "ASSAULT struck", "COERCE held"], &["ASSAULT hit", "ASSAULT struck"], Some(0.5)),
        ("a type only predicted does not count", &["ASSAULT hit"], &["ASSAULT hit", "AID held"], Some(1.0)),
    ] {
        assert_eq!(score(&[example("1", "made up", TEXT, reference, predicted)]).macro_f1(), mean, "{name}");
    }
}

#[test]
fn a_frame_is_right_by_trigger_and_label() {
    let predicted = ["ASSAULT hit | score 1", "COERCE struck | score 1", "SAY said"];
    let scores = score(&[example("1", "made up", TEXT, &["ASSAULT hit | actor army", "ASSAULT struck", "SAY said"], &predicted)]);
    assert_eq!(scores.calibration[&Family::Event].error(), Some(0.5));
    assert_eq!(scores.calibration.get(&Family::Say), None, "frames without a score say nothing about calibration");
}

#[test]
fn sources_are_counted_apart() {
    let of = |id, source, predicted| example(id, source, TEXT, &["ASSAULT hit"], predicted);
    let scores = score(&[of("1", "voa", &["ASSAULT hit"]), of("2", "ecb", &[]), of("3", "ecb", &[])]);
    let found = |source: &str| (scores.by_source[source].0, scores.by_source[source].1.count(Measure::Event).hit);
    assert_eq!((found("voa"), found("ecb"), scores.passages), ((1, 1), (2, 0), 3));
}

#[test]
fn the_worked_example_of_the_codebook_agrees_with_itself() {
    let example: Example = example("1", "codebook", LIBYA, LIBYA_FRAMES, LIBYA_FRAMES);
    let scores = score(&[example]);
    assert!(scores.all.iter().count() > 20);
    for (measure, count) in scores.all.iter() {
        assert_eq!(count.f1(), Some(1.0), "{measure:?}");
    }
}

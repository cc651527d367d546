//! What is a copy and what is not, case by case.

use rapporteur_duplicates::{COPY_SIMILARITY, MIN_WORDS, Signature, is_copy, similarity};

const WIRE: &str = "Envoys of the Northern Army and the Valley Guard met in Omdara on Monday for the first time since their truce broke down in \
    March. They agreed to exchange lists of prisoners within a week and to open the road to the airport for convoys with food. \
    The mediator, Sol King, said that both sides had been frank. “Nobody expected a breakthrough today,” he told reporters, “but nobody left \
    the table.” Fighting around the airport has driven forty thousand people from their homes since the spring. Aid groups warned last week \
    that the stores of the eastern districts would be empty by the end of the month.";

const OTHER_REPORT: &str = "The first talks in four months between the army of the north and the rebels of the Valley Guard ended on Monday evening \
    with two small steps: each will tell the other whom it holds, and trucks with grain may pass on the airport road. Sol King, who chaired \
    the round in Omdara, spoke of frank hours and warned against high hopes. Since the truce collapsed in March, shelling near the airport \
    has made some 40,000 people flee, and warehouses in the east are close to empty, according to relief organisations.";

fn signature(text: &str) -> Signature {
    Signature::of(text).expect("long enough")
}

#[test]
fn copies() {
    let half = WIRE.split(". ").take(3).collect::<Vec<_>>().join(". ");
    let reordered = WIRE.split(". ").collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(". ");
    let updated =
        WIRE.replace("forty thousand", "fifty thousand").replace("on Monday", "early on Tuesday").replace("said that", "stressed that");
    let cases = [
        ("the same", WIRE.to_owned(), true),
        ("capitals", WIRE.to_uppercase(), true),
        ("dateline and byline", format!("By Mara Lind\nOMDARA, July 6 (AW) – {WIRE}\nEditing by Jo Park"), true),
        ("first half", half, true),
        ("reordered", reordered, true),
        ("updated", updated, true),
        ("with another report", format!("{WIRE}\n{OTHER_REPORT}"), true),
        ("another report", OTHER_REPORT.to_owned(), false),
    ];
    for (name, text, expected) in cases {
        let (a, b) = (signature(WIRE), signature(&text));
        assert_eq!(is_copy(&a, &b), expected, "{name}: {}", similarity(&a, &b));
        assert_eq!(is_copy(&a, &b), similarity(&a, &b) >= COPY_SIMILARITY, "{name}");
        let meet = a.bands().iter().any(|band| b.bands().contains(band));
        assert_eq!(meet, expected, "{name}: found by the table");
    }
}

#[test]
fn too_short_a_text_has_no_signature() {
    let text = |words: usize| vec!["word"; words].join(" ");
    let cases = [("", false), ("— … “”", false), (&text(MIN_WORDS - 1), false), (&text(MIN_WORDS), true)];
    for (text, expected) in cases {
        assert_eq!(Signature::of(text).is_some(), expected, "{text:?}");
    }
}

/// Similarity estimates the shared part of runs of three words, worked out here without hashing.
#[test]
fn similarity_is_close_to_the_truth() {
    let words: Vec<_> = (0..400).map(|idx| format!("w{idx}")).collect();
    for shared in [0u16, 40, 100, 200, 300, 400] {
        let other: Vec<_> = (0..400).map(|idx| if idx < shared { format!("w{idx}") } else { format!("x{idx}") }).collect();
        let common = f32::from(shared.saturating_sub(2));
        let expected = common / (2.0 * 398.0 - common);
        let found = similarity(&signature(&words.join(" ")), &signature(&other.join(" ")));
        assert!((found - expected).abs() < 0.13, "{shared} words shared: {found}, not {expected}");
    }
}

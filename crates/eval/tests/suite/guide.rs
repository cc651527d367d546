//! `docs/evaluation.md` says what the crate does.

use rapporteur_eval::gold;
use rapporteur_eval::score::score;

use crate::build::{LIBYA, LIBYA_FRAMES, example, mentions};
use crate::errors::render;

const GUIDE: &str = include_str!("../../../../docs/evaluation.md");

/// The lines of the first block of `language`.
fn block(language: &str) -> &'static str {
    let (_, rest) = GUIDE.split_once(&format!("```{language}\n")).expect("the guide has such a block");
    rest.split_once("```").expect("the block ends").0
}

#[test]
fn its_frames_can_be_read() {
    let frames = block("json").trim_end().replace('\n', ",");
    let line = format!(r#"{{"id": "1", "text": "Jets hit al-Watiya airbase on Sunday.", "frames": [{frames}]}}"#);
    assert_eq!(gold::read("guide", line.as_bytes()).unwrap()[0].reference.frames.len(), 4);
}

#[test]
fn its_report_is_what_is_printed() {
    let text = "Jets hit al-Watiya airbase on Sunday.";
    let shown = render(text, &["ASSAULT.aerial hit | actor Jets"], &["ASSAULT hit"], 80);
    assert!(shown.ends_with(block("text")), "{shown}");
}

#[test]
fn it_defines_every_measure() {
    let mut example = example("1", "codebook", LIBYA, LIBYA_FRAMES, LIBYA_FRAMES);
    example.reference.mentions = mentions(LIBYA, &["country Russia"]);
    for (measure, _) in score(&[example]).all.iter() {
        let key = measure.key();
        let group = key.split_once('.').map(|(group, _)| format!("`{group}."));
        assert!(GUIDE.contains(&group.unwrap_or(format!("`{key}`"))), "{key} is not in the guide");
    }
}

//! The same scores as in training, on any text; and the leads of sixty articles.

use proptest::prelude::*;
use rapporteur_relevance::Filter;
use serde_json::Value;

#[test]
fn scores_are_those_of_training() {
    let filter = Filter::built_in();
    let mut count = 0;
    for line in include_str!("reference.jsonl").lines() {
        let case: Value = serde_json::from_str(line).expect("training writes JSON");
        let score = filter.score(case["title"].as_str(), case["text"].as_str().expect("a text"));
        let expected = case["score"].as_f64().expect("a score");
        assert!((f64::from(score) - expected).abs() < 1e-6, "{score} instead of {expected}: {line}");
        count += 1;
    }
    assert!(count > 50, "{count} cases");
}

/// `label`, title and text of each lead.
fn leads() -> Vec<[&'static str; 3]> {
    let lines = include_str!("leads.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect::<Vec<_>>().try_into().expect("three fields")).collect()
}

fn titles(label: &str, is_relevant: bool) -> Vec<&'static str> {
    let filter = Filter::built_in();
    let some = leads().into_iter().filter(|[given, title, text]| *given == label && filter.is_relevant(Some(title), text) == is_relevant);
    some.map(|[_, title, _]| title).collect()
}

#[test]
fn relevant_leads_are_kept() {
    assert_eq!(titles("relevant", false), [""; 0]);
}

#[test]
fn other_leads_are_dropped_but_for_these() {
    // Known to be wrong. Keeping costs time only; a line that goes is a gain, one that is added is to be looked at.
    assert_eq!(titles("other", true), KEPT);
}

const KEPT: [&str; 21] = [
    "Rovers win cup in penalty shootout",
    "Kovacova survives three-hour battle to reach semi-finals",
    "Actress and singer end bitter divorce war",
    "Supermarkets launch new price war on bread and milk",
    "Chipmaker beats forecasts as profit doubles",
    "Bombers crush Rockets in title opener",
    "Killer whales return to bay after 20 years",
    "Review: an army of dancers in a dazzling revival",
    "Heatwave to ease by weekend, forecasters say",
    "Grandmother's plum cake: a recipe for late summer",
    "Airline orders 40 jets in deal worth billions",
    "Avalanche buries three skiers in Alps",
    "Bank shares tumble as rates stay on hold",
    "House of the week: a mill with its own island",
    "Team orders spark civil war at Falcon",
    "New phone aims to challenge market leader",
    "Chess champion forced to surrender after opening blunder",
    "Flu season arrives early, doctors say",
    "Film about wartime nurses leads awards with nine nominations",
    "Captain guides hosts to victory with unbeaten century",
    "Fashion week opens with an explosion of neon",
];

#[test]
fn only_the_beginning_counts() {
    let filter = Filter::built_in();
    let lead = "The council met. ".repeat(60);
    let more = format!("{lead}{}", "Rebels shelled the town. ".repeat(100));
    assert_eq!(filter.score(None, &lead), filter.score(None, &more));
}

#[test]
fn words_of_a_title_count_otherwise_than_words_of_the_text() {
    let filter = Filter::built_in();
    let cases = ["ceasefire", "coach", "Rebels reject ceasefire", "Rovers win cup"];
    for title in cases {
        assert_ne!(filter.score(Some(title), "?"), filter.score(None, title), "{title}");
    }
    assert_eq!(filter.score(Some(""), "No title."), filter.score(None, "No title."));
}

proptest! {
    #[test]
    fn any_text_has_a_score(title in prop::option::of(any::<String>()), text in any::<String>()) {
        let filter = Filter::built_in();
        let score = filter.score(title.as_deref(), &text);
        prop_assert!((0.0..=1.0).contains(&score));
        prop_assert_eq!(filter.is_relevant(title.as_deref(), &text), score >= filter.threshold());
    }

    #[test]
    fn marks_and_capitals_make_no_difference(words in prop::collection::vec("[a-z]{1,8}", 0..40)) {
        let filter = Filter::built_in();
        let shouted = words.join(" -- ").to_uppercase();
        prop_assert_eq!(filter.score(None, &words.join(" ")), filter.score(None, &shouted));
    }
}

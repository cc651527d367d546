//! Runs `places.tsv`: sentences with names that several places share, and which place is meant.

mod common;

use common::{WORLD, mention, without_brackets};
use rapporteur_resolve::{Found, PlaceMention, Setting, places_in_paper};
use rapporteur_world::CountryCode;

/// Names of the table that are still read wrongly, mostly because the gazetteer lacks them: lower the number when they are read rightly.
const KNOWN_WRONG: usize = 8;

#[test]
fn ambiguous_names() {
    let wrong: Vec<String> = include_str!("places.tsv").lines().filter(|line| !line.starts_with('#')).skip(1).flat_map(mistakes).collect();
    assert_eq!(wrong.len(), KNOWN_WRONG, "wrong names:\n{}", wrong.join("\n"));
}

/// What is got and what is expected of the names of a line that are read wrongly.
fn mistakes(line: &str) -> Vec<String> {
    let [home, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
    let (text, spans) = without_brackets(text);
    let expected: Vec<&str> = expected.split(';').map(str::trim).collect();
    assert_eq!(spans.len(), expected.len(), "one answer a name: {text}");
    let mentions: Vec<_> = spans.iter().map(|span| mention(&text, span)).collect();
    let found = places_in_paper(&WORLD, &mentions, &Setting::of_text(&WORLD, &text, None), CountryCode::parse(home));
    let pairs = mentions.iter().zip(found).zip(expected);
    pairs
        .filter(|((_, found), expected)| !fits(found.as_ref(), expected))
        .map(|((mention, found), expected)| shown(mention, found.as_ref(), expected, &text))
        .collect()
}

/// Whether a place is what `precision country province` says; `-` for what does not matter.
fn fits(found: Option<&Found>, expected: &str) -> bool {
    let mut fields = expected.splitn(3, ' ');
    let Some(found) = found else { return expected == "-" };
    let is = |wanted: &str, got: &str| wanted == "-" || wanted == got;
    let country = found.country.map_or("-".to_owned(), |code| code.to_string());
    expected != "-"
        && is(fields.next().unwrap_or("-"), found.precision.as_str())
        && is(fields.next().unwrap_or("-"), &country)
        && is(fields.next().unwrap_or("-"), found.admin1.as_deref().unwrap_or(""))
}

fn shown(mention: &PlaceMention<'_>, found: Option<&Found>, expected: &str, text: &str) -> String {
    let got = found.map_or("-".to_owned(), |found| {
        let country = found.country.map_or("-".to_owned(), |code| code.to_string());
        format!("{} {} {country} {} {:.1}", found.name, found.precision.as_str(), found.admin1.as_deref().unwrap_or("-"), found.score)
    });
    format!("{} = {got}, not {expected}: {text}", mention.name)
}

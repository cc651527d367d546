use rapporteur_export::{Settings, WebAnnotations};
use serde_json::Value;

use crate::{export, pretty, sample, shown};

/// The musts of the Web Annotation Data Model that concern annotations like ours, and that both selectors cut the same words out of `text`.
pub(crate) fn check(line: &str, text: &str) {
    let annotation: Value = serde_json::from_str(line).unwrap();
    assert_eq!(annotation["@context"][0], "http://www.w3.org/ns/anno.jsonld", "{line}");
    assert_eq!(annotation["type"], "Annotation", "{line}");
    assert!(annotation["id"].as_str().unwrap().starts_with("urn:rapporteur:"), "{line}");
    assert_eq!(annotation["motivation"], "classifying", "{line}");
    for body in annotation["body"].as_array().unwrap() {
        let is_text = body["type"] == "TextualBody" && body["value"].is_string();
        assert!(is_text || body["id"].is_string(), "a body is text or has an IRI: {line}");
    }
    let target = &annotation["target"];
    assert_eq!(target["type"], "SpecificResource", "{line}");
    assert!(target["source"].is_string(), "{line}");
    check_selectors(target["selector"].as_array().unwrap(), text);
}

fn check_selectors(selectors: &[Value], text: &str) {
    let chars: Vec<_> = text.chars().collect();
    let cut = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
    let [start, end] = ["start", "end"].map(|name| usize::try_from(selectors[0][name].as_u64().unwrap()).unwrap());
    assert_eq!(selectors[0]["type"], "TextPositionSelector");
    assert!(start < end);
    let Some(quote) = selectors.get(1) else { return };
    assert_eq!(quote["type"], "TextQuoteSelector");
    let [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map(|name| quote[name].as_str().unwrap());
    assert_eq!(exact, cut(start, end));
    assert_eq!(prefix, cut(start - prefix.chars().count(), start));
    assert_eq!(suffix, cut(end, end + suffix.chars().count()));
    assert!(prefix.chars().count() <= 32 && suffix.chars().count() <= 32);
}

#[test]
fn the_sample() {
    let rec = sample::record();
    let text = rec.article.text.clone();
    let lines = export(WebAnnotations::new, &Settings::default(), &[(rec, sample::chosen())]);
    lines.lines().for_each(|line| check(line, &text));
    assert!(!lines.contains("Salma"), "in quotations too");
    insta::assert_snapshot!(pretty(&lines));
}

#[test]
fn private_persons_are_shown_when_asked_for() {
    let rec = sample::record();
    let text = rec.article.text.clone();
    let lines = export(WebAnnotations::new, &shown(), &[(rec, sample::chosen())]);
    lines.lines().for_each(|line| check(line, &text));
    assert!(lines.contains("Salma Ali"));
}

#[test]
fn an_article_without_an_address_is_named_by_its_hash() {
    let mut rec = sample::record();
    rec.article.source.url = None;
    let lines = export(WebAnnotations::new, &Settings::default(), &[(rec, sample::chosen())]);
    let annotation: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(annotation["target"]["source"], "urn:rapporteur:5f0c1d");
    assert_eq!(annotation["target"]["scope"], Value::Null);
    assert_eq!(annotation["id"], "urn:rapporteur:5f0c1d:s1");
}

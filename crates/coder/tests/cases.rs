//! Runs `cases/coding/*.md`: a passage in a `text` block, what a model would find in it in a `marks` block, and the record made of it, in short,
//! in a `record` block. No model is involved. A first line `published: YYYY-MM-DD` in the prose gives the publication date.

mod marked;

use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use rapporteur_coder::{Coding, KnownDate, Options, code};
use rapporteur_record::{Entity, EventPlace, Excerpt, Party, Place};
use rapporteur_testkit::{Case, check};
use rapporteur_world::{Facts, World, compile};

#[test]
fn records_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/coding"), "record", |case| {
        let (doc, reading) = marked::read(case.block("text").unwrap_or_default().trim_end(), case.block("marks").unwrap_or_default());
        show(&code(&doc, &reading, world(), &Options { min_score: 0.0, published: published(case) }))
    });
}

/// A small world of our own, in which the invented cases find nothing they do not name.
fn world() -> &'static World {
    static WORLD: LazyLock<World> = LazyLock::new(|| {
        let facts = Facts::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/world"))).expect("the tables are right");
        World::from_bytes(compile(&facts)).expect("just compiled")
    });
    &WORLD
}

fn published(case: &Case) -> Option<KnownDate> {
    KnownDate::parse(case.prose.lines().find_map(|line| line.strip_prefix("published: "))?)
}

/// The record in short: one line an item, empty parts left out.
fn show(coding: &Coding) -> String {
    let mut out = String::new();
    for entity in &coding.entities {
        let mentions: Vec<_> = entity.mentions.iter().map(|mention| format!("{} ({})", mention.at.text, mention.how)).collect();
        let private = if entity.private_person { "private" } else { "" };
        let place = entity.place.as_ref().map_or(String::new(), located);
        line(&mut out, &[&entity.id, entity.kind.as_str(), &entity.name, &mentions.join(", "), &coded(entity), &place, private]);
    }
    for s in &coding.statements {
        let quoted = s.quoted.map_or("", |quoted| quoted.as_str());
        let within = s.within.as_ref().map_or(String::new(), |id| format!("within {id}"));
        line(&mut out, &[&s.id, &s.trigger.text, &parties(&s.speakers), &texts(&s.content), quoted, &within]);
    }
    for e in &coding.events {
        let kind = e.mode.as_ref().map_or(e.event_type.to_string(), |mode| format!("{}.{mode}", e.event_type));
        let party = |p: &rapporteur_record::EventParty| Party { at: p.at.clone(), entity: p.entity.clone() };
        let (actors, recipients): (Vec<_>, Vec<_>) = (e.actors.iter().map(party).collect(), e.recipients.iter().map(party).collect());
        let date = e
            .date
            .as_ref()
            .map_or(String::new(), |date| format!("{} = {}", date.text.as_deref().unwrap_or("-"), date.value.as_deref().unwrap_or("?")));
        let same = e.same_as.as_ref().map_or(String::new(), |id| format!("same as {id}"));
        line(
            &mut out,
            &[
                &e.id,
                &kind,
                e.modality.as_str(),
                &e.trigger.text,
                &parties(&actors),
                &parties(&recipients),
                &e.places.iter().map(happened).collect::<Vec<_>>().join("; "),
                &date,
                &according(&e.according_to),
                &same,
            ],
        );
    }
    for p in &coding.positions {
        let objects: Vec<_> = p.objects.iter().map(|o| format!("{} {}", o.at.text, o.agreement.as_deref().unwrap_or("-"))).collect();
        line(
            &mut out,
            &[
                &p.id,
                p.stance.as_str(),
                p.modality.as_str(),
                &p.trigger.text,
                &parties(&p.holders),
                &objects.join("; "),
                &according(&p.according_to),
            ],
        );
    }
    for r in &coding.roles {
        let deal = r.agreement.clone().unwrap_or_default();
        line(
            &mut out,
            &["r", r.role.as_str(), &r.trigger.text, &parties(&r.holders), &parties(&r.objects), &deal, &according(&r.according_to)],
        );
    }
    for a in &coding.agreements {
        line(&mut out, &[&a.id, a.kind.as_str(), &a.name, &texts(&a.mentions)]);
    }
    out
}

/// Codes and Wikidata item of an entity, if it has any.
fn coded(entity: &Entity) -> String {
    let codes = entity.codes.iter().map(|code| {
        let country = code.country.as_deref().unwrap_or("-");
        format!("{country} {} {}", code.sectors.join(" "), code.role.as_deref().unwrap_or("")).trim().to_owned()
    });
    let codes: Vec<_> = codes.chain(entity.wikidata.clone()).collect();
    codes.join(", ")
}

fn located(place: &Place) -> String {
    let precision = place.precision.map_or("-", |precision| precision.as_str());
    format!(
        "{} {} {:.1} {:.1} {precision}",
        place.name.as_deref().unwrap_or("-"),
        place.country.as_deref().unwrap_or("-"),
        place.lat.unwrap_or(0.0),
        place.lon.unwrap_or(0.0)
    )
}

/// Where an event took place, for those that the world knows or that no words give.
fn happened(place: &EventPlace) -> String {
    let known = if place.place.name.is_some() { format!(" = {}", located(&place.place)) } else { String::new() };
    format!("at {}{known} ({})", place.at.text, place.basis)
}

fn line(out: &mut String, parts: &[&str]) {
    let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
    writeln!(out, "{}", parts.join(" | ")).expect("a string takes everything");
}

fn texts(excerpts: &[Excerpt]) -> String {
    excerpts.iter().map(|excerpt| excerpt.text.as_str()).collect::<Vec<_>>().join("; ")
}

fn parties(parties: &[Party]) -> String {
    let party = |p: &Party| format!("{} {}", p.at.text, p.entity.as_deref().unwrap_or("-"));
    if parties.is_empty() { "-".to_owned() } else { parties.iter().map(party).collect::<Vec<_>>().join("; ") }
}

fn according(id: &Option<String>) -> String {
    id.as_ref().map_or(String::new(), |id| format!("according to {id}"))
}

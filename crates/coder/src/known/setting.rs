//! What an article tells of the world: the countries it speaks of.

use std::collections::BTreeMap;

use rapporteur_codebook::MentionLabel;
use rapporteur_reader::Reading;
use rapporteur_resolve::Setting;
use rapporteur_text::Document;
use rapporteur_world::{CountryCode, Day, Named, World};

/// Countries by how often they, their people or their capital are named. A name that several share counts for none of them.
pub(super) fn setting(world: &World, doc: &Document, reading: &Reading, day: Option<Day>) -> Setting {
    let mut counts: BTreeMap<CountryCode, u32> = BTreeMap::new();
    for mention in &reading.mentions {
        let words = doc.slice(mention.span);
        let found = match mention.label {
            MentionLabel::Date | MentionLabel::Agreement | MentionLabel::Person | MentionLabel::Facility => None,
            // "Turkish lawmakers", "Sudan's army": the first word may be a nation.
            _ => nation(world, words).or_else(|| nation(world, first_word(words))),
        };
        if let Some(code) = found {
            *counts.entry(code).or_default() += 1;
        }
    }
    let mut countries: Vec<_> = counts.into_iter().collect();
    countries.sort_by_key(|&(code, count)| (std::cmp::Reverse(count), code));
    Setting { day, countries }
}

fn nation(world: &World, words: &str) -> Option<CountryCode> {
    let name = words.trim_start_matches("the ").trim_end_matches("'s").trim_end_matches("’s");
    if !name.starts_with(char::is_uppercase) {
        return None;
    }
    let mut found = world.find(name).filter_map(|named| match named {
        Named::Country(country) | Named::People(country) | Named::Capital(country) => Some(country.code),
        _ => None,
    });
    let first = found.next()?;
    found.all(|code| code == first).then_some(first)
}

fn first_word(words: &str) -> &str {
    words.split([' ', '-']).next().unwrap_or("")
}

//! The places of an article on the map.

use std::collections::BTreeMap;

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_reader::Reading;
use rapporteur_record::{Place, PlacePrecision};
use rapporteur_resolve::{Found, PlaceMention, Setting, places};
use rapporteur_text::{Document, TextSpan};
use rapporteur_world::World;

/// Bytes around a name in which what contains it is looked for.
const AROUND: usize = 80;

/// The places that the mentions and the place fillers of `reading` name, by span.
pub(super) fn located(world: &World, doc: &Document, reading: &Reading, setting: &Setting) -> BTreeMap<TextSpan, Place> {
    let spans = spans(reading);
    let names: Vec<_> = spans.iter().map(|&span| mention(doc, span)).collect();
    let found = places(world, &names, setting);
    spans.into_iter().zip(found).filter_map(|(span, found)| Some((span, outside(found?)))).collect()
}

fn spans(reading: &Reading) -> Vec<TextSpan> {
    let is_place = |label| matches!(label, MentionLabel::Place | MentionLabel::Facility | MentionLabel::Country);
    let mentions = reading.mentions.iter().filter(|mention| is_place(mention.label)).map(|mention| mention.span);
    let fillers = reading.frames.iter().flat_map(|frame| frame.spans(FillerRole::Place));
    let mut spans: Vec<_> = mentions.chain(fillers).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

fn mention<'d>(doc: &'d Document, span: TextSpan) -> PlaceMention<'d> {
    let text = doc.text();
    // Another paragraph says nothing of where a place is.
    let section = doc.section_at(span).map_or(TextSpan::new(0, text.len()), |section| section.span).range();
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text.floor_char_boundary(start.saturating_sub(AROUND)).max(section.start).min(start);
    let to = text.ceil_char_boundary((end + AROUND).min(text.len())).min(section.end).max(end);
    PlaceMention { name: doc.slice(span), before: &text[from..start], after: &text[end..to] }
}

fn outside(found: Found) -> Place {
    Place {
        name: Some(found.name),
        feature: Some(found.feature),
        country: found.country.map(|code| code.to_string()),
        admin1: found.admin1,
        lat: Some(found.lat),
        lon: Some(found.lon),
        geonames: found.geonames.map(u64::from),
        precision: PlacePrecision::parse(found.precision.as_str()),
    }
}

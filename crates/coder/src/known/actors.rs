//! The entities of an article as actors.

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_reader::{Entity, How, Reading};
use rapporteur_resolve::{Answer, Kind, Question, Setting, who};
use rapporteur_text::{Document, TextSpan};
use rapporteur_world::World;

use super::words_of;

pub(super) fn answers(world: &World, doc: &Document, reading: &Reading, setting: &Setting) -> Vec<Answer> {
    let mut fillers: Vec<Vec<TextSpan>> = vec![Vec::new(); reading.entities.len()];
    for span in reading.frames.iter().flat_map(|frame| &frame.fillers).filter(|filler| is_party(filler.role)).map(|filler| filler.span) {
        if let Some(idx) = reading.find_entity(span) {
            fillers[idx].push(span);
        }
    }
    reading.entities.iter().zip(fillers).map(|(entity, fillers)| answer(world, doc, setting, entity, &fillers)).collect()
}

/// What an entity is, by all that it is called: its fullest name and office first, then its other names and the fillers that speak of it.
fn answer(world: &World, doc: &Document, setting: &Setting, entity: &Entity, fillers: &[TextSpan]) -> Answer {
    // A place is no actor until it acts: "in Ankara" is not the government.
    let acts = !fillers.is_empty();
    if matches!(entity.label, MentionLabel::Place | MentionLabel::Facility) && !acts {
        return Answer::default();
    }
    let called = entity
        .references
        .iter()
        .filter(|reference| matches!(reference.how, How::Name | How::Alias | How::Title))
        .map(|reference| reference.span);
    let mut phrases = vec![full_name(entity)];
    for span in called.chain(fillers.iter().copied()) {
        let words = words_of(doc, span);
        if !phrases.contains(&words) && phrases.len() < MOST_PHRASES {
            phrases.push(words);
        }
    }
    let ask = |phrase: &String| who(world, &Question { phrase, setting, acts, any_case: false, hint: hint(entity.label) });
    phrases.iter().map(ask).reduce(fuller).unwrap_or_default()
}

/// What an entity is called in so many ways that the rest adds nothing.
const MOST_PHRASES: usize = 8;

/// Of two answers for one and the same the one that says more, filled up from the other where they do not differ.
pub(super) fn fuller(first: Answer, second: Answer) -> Answer {
    // "China" is China, whatever else the entity is taken for.
    if first.kind == Some(Kind::Country) {
        return first;
    }
    let rank = |answer: &Answer| {
        let (country, sectors) = (answer.country().is_some(), !answer.sectors().is_empty());
        (answer.name.is_some(), u8::from(country) + u8::from(sectors))
    };
    let (mut best, other) = if rank(&second) > rank(&first) { (second, first) } else { (first, second) };
    if best.name.is_none() {
        fill_up(&mut best, &other);
    }
    best
}

fn fill_up(best: &mut Answer, other: &Answer) {
    let Some(code) = best.codes.first_mut() else {
        best.codes = other.codes.clone();
        return;
    };
    if code.country.is_none() && !code.sectors.iter().any(|sector| sector.is_international()) {
        code.country = other.country();
    }
    if code.sectors.is_empty() {
        code.sectors = other.sectors().to_vec();
    }
    if code.role.is_none() {
        code.role = other.role().map(str::to_owned);
    }
}

/// A person's office and name, or a name.
fn full_name(entity: &Entity) -> String {
    match &entity.office {
        Some(office) if entity.label == MentionLabel::Person => format!("{office} {}", entity.name),
        _ => entity.name.clone(),
    }
}

/// Whether a filler of that role does, says or holds something, or has it done to it.
fn is_party(role: FillerRole) -> bool {
    matches!(role, FillerRole::Actor | FillerRole::Recipient | FillerRole::Speaker | FillerRole::Holder)
}

fn hint(label: MentionLabel) -> Option<Kind> {
    match label {
        MentionLabel::Person | MentionLabel::Office => Some(Kind::Person),
        MentionLabel::Government => Some(Kind::Government),
        MentionLabel::ArmedGroup => Some(Kind::ArmedGroup),
        MentionLabel::Organization => Some(Kind::Organization),
        MentionLabel::Country => Some(Kind::Country),
        MentionLabel::Place | MentionLabel::Facility => Some(Kind::Place),
        MentionLabel::People => Some(Kind::People),
        MentionLabel::Group => Some(Kind::Group),
        MentionLabel::Date | MentionLabel::Agreement => None,
    }
}

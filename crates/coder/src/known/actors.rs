//! The entities of an article as actors.

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_reader::{Entity, How, Reading};
use rapporteur_resolve::{Answer, Kind, Question, Setting, who};
use rapporteur_text::Document;
use rapporteur_world::World;

use super::words_of;

pub(super) fn answers(world: &World, doc: &Document, reading: &Reading, setting: &Setting) -> Vec<Answer> {
    reading.entities.iter().map(|entity| answer(world, doc, reading, setting, entity)).collect()
}

fn answer(world: &World, doc: &Document, reading: &Reading, setting: &Setting, entity: &Entity) -> Answer {
    let acts = acts(reading, entity);
    // A place is no actor until it acts: "in Ankara" is not the government.
    let is_place = matches!(entity.label, MentionLabel::Place | MentionLabel::Facility);
    if is_place && !acts {
        return Answer::default();
    }
    let ask = |phrase: &str| who(world, &Question { phrase, setting, acts, any_case: false, hint: hint(entity.label) });
    let first = ask(&full_name(entity));
    if first.name.is_some() || !first.codes.is_empty() {
        return first;
    }
    // The fullest name may be one that nobody else uses; an abbreviation may be known.
    let others = entity.references.iter().filter(|reference| matches!(reference.how, How::Name | How::Alias | How::Title));
    others.map(|reference| ask(&words_of(doc, reference.span))).find(|answer| !answer.codes.is_empty()).unwrap_or(first)
}

/// A person's office and name, or a name.
fn full_name(entity: &Entity) -> String {
    match &entity.office {
        Some(office) if entity.label == MentionLabel::Person => format!("{office} {}", entity.name),
        _ => entity.name.clone(),
    }
}

/// Whether some frame has it do, say or hold something, or has it done to.
fn acts(reading: &Reading, entity: &Entity) -> bool {
    let is_part = |role| matches!(role, FillerRole::Actor | FillerRole::Recipient | FillerRole::Speaker | FillerRole::Holder);
    let mut fillers = reading.frames.iter().flat_map(|frame| &frame.fillers).filter(|filler| is_part(filler.role));
    fillers.any(|filler| entity.references.iter().any(|reference| reference.span == filler.span))
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

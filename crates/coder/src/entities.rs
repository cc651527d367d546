//! The entities of the record, with what the world file knows of them.

use rapporteur_codebook::{MentionLabel, Sector};
use rapporteur_reader::How;
use rapporteur_record::{ActorCode, Entity, EntityKind, Mention, MentionForm, Place, PlacePrecision};
use rapporteur_resolve::{Answer, Kind};
use rapporteur_world::Affiliation;

use crate::context::{Context, id_of_entity};
use crate::places::entity_place;

pub(crate) fn entities(context: &Context<'_>) -> Vec<Entity> {
    context.reading.entities.iter().enumerate().map(|(idx, entity)| outside(context, idx, entity)).collect()
}

fn outside(context: &Context<'_>, idx: usize, entity: &rapporteur_reader::Entity) -> Entity {
    let mention = |reference: &rapporteur_reader::Reference| Mention { at: context.excerpt(reference.span), how: form_of(reference.how) };
    let answer = context.known.answer(idx);
    let place = entity_place(context, idx);
    let kind = kind(entity.label, answer, place.as_ref());
    Entity {
        id: id_of_entity(idx),
        name: entity.name.clone(),
        kind,
        wikidata: answer.wikidata.map(|number| format!("Q{number}")),
        private_person: kind == EntityKind::Person
            && answer.sectors().iter().all(|&sector| sector == Sector::Civilian)
            && answer.role().is_none(),
        codes: answer.codes.iter().map(code).collect(),
        place,
        mentions: entity.references.iter().map(mention).collect(),
    }
}

/// What it is: by the map, by the world file where that is sure, or as the reader has it.
fn kind(label: MentionLabel, answer: &Answer, place: Option<&Place>) -> EntityKind {
    match place.and_then(|place| place.precision) {
        Some(PlacePrecision::Country) => EntityKind::Country,
        Some(PlacePrecision::Exact) if label == MentionLabel::Place => EntityKind::Facility,
        _ => answer.kind.filter(|_| is_sure(answer)).map_or(kind_of(label), outside_kind),
    }
}

/// Whether the world file knows better than the reader what it is: by name, or as a body with a sector.
fn is_sure(answer: &Answer) -> bool {
    answer.name.is_some()
        || answer.kind == Some(Kind::Country)
        || matches!(answer.kind, Some(Kind::ArmedGroup | Kind::Government)) && !answer.sectors().is_empty()
}

fn code(affiliation: &Affiliation) -> ActorCode {
    ActorCode {
        country: affiliation.country.map(|code| code.to_string()),
        sectors: affiliation.sectors.iter().map(|sector| sector.as_str().to_owned()).collect(),
        role: affiliation.role.clone(),
        from: affiliation.term.from.map(|date| date.to_string()),
        to: affiliation.term.to.map(|date| date.to_string()),
    }
}

fn outside_kind(kind: Kind) -> EntityKind {
    EntityKind::parse(kind.as_str()).expect("both crates name kinds alike")
}

fn form_of(how: How) -> MentionForm {
    match how {
        How::Name => MentionForm::Name,
        How::Alias => MentionForm::Alias,
        How::Title => MentionForm::Title,
        How::Pronoun => MentionForm::Pronoun,
        How::Nominal => MentionForm::Nominal,
    }
}

fn kind_of(label: MentionLabel) -> EntityKind {
    match label {
        MentionLabel::Person | MentionLabel::Office => EntityKind::Person,
        MentionLabel::Government => EntityKind::Government,
        MentionLabel::ArmedGroup => EntityKind::ArmedGroup,
        MentionLabel::Organization => EntityKind::Organization,
        MentionLabel::Country => EntityKind::Country,
        MentionLabel::Place => EntityKind::Place,
        MentionLabel::Facility => EntityKind::Facility,
        MentionLabel::People => EntityKind::People,
        MentionLabel::Group | MentionLabel::Date | MentionLabel::Agreement => EntityKind::Group,
    }
}

//! The entities of the record. Codes, Wikidata items and coordinates are not known here.

use rapporteur_codebook::MentionLabel;
use rapporteur_reader::How;
use rapporteur_record::{Entity, EntityKind, Mention, MentionForm};

use crate::context::{Context, id_of_entity};

pub(crate) fn entities(context: &Context<'_>) -> Vec<Entity> {
    context.reading.entities.iter().enumerate().map(|(idx, entity)| outside(context, idx, entity)).collect()
}

fn outside(context: &Context<'_>, idx: usize, entity: &rapporteur_reader::Entity) -> Entity {
    let mention = |reference: &rapporteur_reader::Reference| Mention { at: context.excerpt(reference.span), how: form_of(reference.how) };
    Entity {
        id: id_of_entity(idx),
        name: entity.name.clone(),
        kind: kind_of(entity.label),
        wikidata: None,
        private_person: false,
        codes: Vec::new(),
        place: None,
        mentions: entity.references.iter().map(mention).collect(),
    }
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

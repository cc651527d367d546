//! Where: the places of events.

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_reader::{Frame, Mention};
use rapporteur_record::{EventPlace, Place, PlaceBasis};
use rapporteur_text::{Sentence, TextSpan};

use crate::context::Context;

/// Where an event took place: where its words say so; else the one place that its sentence names, or its paragraph.
pub(crate) fn event_places(context: &Context<'_>, frame: &Frame) -> Vec<EventPlace> {
    let said: Vec<_> = frame.spans(FillerRole::Place).map(|span| event_place(context, span, PlaceBasis::Text)).collect();
    if !said.is_empty() {
        return said;
    }
    let around = [
        (sentence_of(context, frame.trigger).map(|sentence| sentence.span), PlaceBasis::Sentence),
        (paragraph_of(context, frame.trigger), PlaceBasis::Paragraph),
    ];
    let found = around.into_iter().find_map(|(span, basis)| Some((only_place(context, frame, span?)?, basis)));
    found.map(|(span, basis)| event_place(context, span, basis)).into_iter().collect()
}

fn event_place(context: &Context<'_>, span: TextSpan, basis: PlaceBasis) -> EventPlace {
    EventPlace { at: context.excerpt(span), place: context.known.place(span).cloned().unwrap_or_default(), basis }
}

/// The span of the only place named in `within`, if all places there are one. A dateline is no place of an event, and what is a party of the event
/// is not where it took place.
fn only_place(context: &Context<'_>, frame: &Frame, within: TextSpan) -> Option<TextSpan> {
    let is_place = |mention: &&Mention| {
        matches!(mention.label, MentionLabel::Place | MentionLabel::Facility)
            && within.contains(mention.span)
            && !is_dateline(context, mention.span)
            && !frame.fillers.iter().any(|filler| filler.span.contains(mention.span))
    };
    let mut found = context.reading.mentions.iter().filter(is_place).map(|mention| mention.span);
    let first = found.next()?;
    let place = context.known.place(first)?;
    found.all(|span| context.known.place(span) == Some(place)).then_some(first)
}

fn is_dateline(context: &Context<'_>, span: TextSpan) -> bool {
    sentence_of(context, span).and_then(|sentence| sentence.dateline).is_some_and(|dateline| dateline.contains(span))
}

fn sentence_of<'a>(context: &Context<'a>, span: TextSpan) -> Option<&'a Sentence> {
    let segmentation = &context.reading.segmentation;
    segmentation.sentence_at(span.start).map(|idx| &segmentation.sentences[idx])
}

fn paragraph_of(context: &Context<'_>, span: TextSpan) -> Option<TextSpan> {
    context.doc.section_at(span).map(|section| section.span)
}

/// The place an entity of that label has in the record; actors have none.
pub(crate) fn entity_place(context: &Context<'_>, idx: usize) -> Option<Place> {
    let entity = &context.reading.entities[idx];
    let is_place = matches!(entity.label, MentionLabel::Place | MentionLabel::Facility | MentionLabel::Country);
    let mut found = entity.references.iter().filter_map(|reference| context.known.place(reference.span));
    found.next().filter(|_| is_place).cloned()
}

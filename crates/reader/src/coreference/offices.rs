//! Offices: beside a name they describe a person, alone they stand for one.

use rapporteur_codebook::MentionLabel;
use rapporteur_text::{Document, TextSpan};

use super::names::{Name, bare};
use super::{Cast, Draft, office_fits};
use crate::{How, Mention, Reference};

/// Gives each office mention to the person beside it, to a person known by that office, or to a person of its own.
pub(super) fn attach(cast: &mut Cast<'_>, mentions: &[Mention]) {
    let offices = mentions.iter().filter(|mention| mention.label == MentionLabel::Office);
    let (beside, alone): (Vec<_>, Vec<_>) =
        offices.map(|office| (office, office_beside(cast.doc, office.span, mentions))).partition(|(_, person)| person.is_some());
    for (office, person) in beside {
        if let Some(person) = person {
            describe(cast, office, person);
        }
    }
    for (office, _) in alone {
        stand_alone(cast, office);
    }
}

/// The person mention an office stands beside: "Foreign Minister Sergei Lavrov", "Lavrov, the foreign minister".
pub(super) fn office_beside(doc: &Document, office: TextSpan, mentions: &[Mention]) -> Option<TextSpan> {
    let people = || mentions.iter().filter(|mention| mention.label == MentionLabel::Person).map(|mention| mention.span);
    let follows = |person: &TextSpan| person.start >= office.end && matches!(between(doc, office, *person).trim(), "" | ",");
    let precedes = |person: &TextSpan| {
        person.end <= office.start && matches!(between(doc, *person, office).trim(), "," | ", the" | ", a" | "(" | ", who is")
    };
    people().find(follows).or_else(|| people().find(precedes))
}

fn between(doc: &Document, a: TextSpan, b: TextSpan) -> &str {
    let gap = TextSpan { start: a.end, end: b.start };
    // A title at the end of a line has nothing to do with the name that opens the next.
    Some(doc.slice(gap)).filter(|gap| !gap.contains('\n')).unwrap_or("\u{2029}|")
}

fn describe(cast: &mut Cast<'_>, office: &Mention, person: TextSpan) {
    let words = bare(cast.doc.slice(office.span)).to_owned();
    let is_referred = |draft: &Draft| draft.references.iter().any(|reference| reference.span == person);
    if let Some(idx) = cast.find(is_referred) {
        let draft = &mut cast.drafts[idx];
        draft.references.push(Reference { span: office.span, how: How::Title });
        // The fullest title is the one to keep.
        if draft.office.as_ref().is_none_or(|known| known.len() < words.len()) {
            draft.office = Some(words);
        }
    }
}

fn stand_alone(cast: &mut Cast<'_>, office: &Mention) {
    let words = bare(cast.doc.slice(office.span)).to_owned();
    let holds = |draft: &Draft| {
        let by_office = draft.office.as_deref().is_some_and(|known| office_fits(known, &words));
        by_office || draft.label() == MentionLabel::Office && draft.names.iter().any(|name| name.key == words.to_lowercase())
    };
    let start = office.span.start;
    // Only somebody spoken of before: the first "president" of an article is not the one introduced three paragraphs later.
    let known = cast.nearest(start, holds).filter(|&idx| cast.drafts[idx].last_before(start).is_some());
    match known {
        Some(idx) => cast.drafts[idx].references.push(Reference { span: office.span, how: How::Title }),
        None if !words.is_empty() => cast.drafts.push(Draft::new(Name::of(&words), MentionLabel::Office, office.span, How::Title)),
        None => {}
    }
}

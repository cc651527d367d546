//! Parties of frames that the mention head passed over, known by a name the document uses elsewhere.

use super::names::{Name, bare};
use super::pronouns::is_party;
use super::{Cast, Draft};
use crate::{Frame, How, Mention, Reference};
use rapporteur_text::TextSpan;

/// Refers the fillers that no mention covers to the entity that is called the same, if there is just one.
pub(super) fn attach(cast: &mut Cast<'_>, mentions: &[Mention], frames: &[Frame]) {
    let parties = frames.iter().flat_map(|frame| frame.fillers.iter().filter(|filler| is_party(frame.kind, filler.role)));
    let is_open = |span: TextSpan| !mentions.iter().any(|mention| mention.span.overlaps(span));
    for span in parties.map(|filler| filler.span).filter(|&span| is_open(span)) {
        let words = bare(cast.doc.slice(span));
        if words.starts_with(char::is_uppercase) {
            refer(cast, span, &Name::of(words));
        }
    }
}

fn refer(cast: &mut Cast<'_>, span: TextSpan, name: &Name) {
    let is_called = |draft: &&mut Draft| draft.names.iter().any(|known| known.key == name.key);
    let mut called: Vec<_> = cast.drafts.iter_mut().filter(is_called).collect();
    if let [draft] = called.as_mut_slice() {
        let how = if draft.fullest().key == name.key { How::Name } else { How::Alias };
        draft.references.push(Reference { span, how });
    }
}

//! Events: who did what to whom, where and when.

use rapporteur_codebook::{EventType, FillerRole, Modality, Mode};
use rapporteur_reader::{Frame, FrameKind};
use rapporteur_record::{Event, EventParty};

use crate::context::{Context, Who};
use crate::dates::event_date;
use crate::places::event_places;
use crate::statements::Says;

pub(crate) fn events(context: &Context<'_>, says: &Says<'_>) -> Vec<Event> {
    let acts: Vec<_> = context.frames.iter().filter_map(|frame| Act::of(context, frame)).collect();
    let mut out: Vec<Event> = Vec::with_capacity(acts.len());
    for (idx, act) in acts.iter().enumerate() {
        // The first telling stands for all: a chain of references would have to be followed by every user.
        let same_as =
            (0..idx).find(|&i| acts[i].is_same(act, context)).map(|i| out[i].same_as.clone().unwrap_or_else(|| out[i].id.clone()));
        out.push(act.event(context, says, idx, same_as));
    }
    out
}

/// An event frame with what it takes to tell it from another.
struct Act<'a> {
    frame: &'a Frame,
    event: EventType,
    mode: Option<Mode>,
    modality: Modality,
    actors: Vec<Who>,
    recipients: Vec<Who>,
    date: Option<rapporteur_record::EventDate>,
}

impl<'a> Act<'a> {
    fn of(context: &Context<'_>, frame: &'a Frame) -> Option<Self> {
        let FrameKind::Event { event, mode, modality } = frame.kind else { return None };
        let actors = context.everyone(frame, FillerRole::Actor);
        let recipients = context.everyone(frame, FillerRole::Recipient);
        Some(Self { frame, event, mode, modality, actors, recipients, date: event_date(context, frame, modality) })
    }

    /// Whether both tell one act: nothing that is told of it twice differs, and one of them sums the article up or uses the same word.
    fn is_same(&self, other: &Self, context: &Context<'_>) -> bool {
        let told_alike =
            context.is_summary(self.frame.trigger) != context.is_summary(other.frame.trigger) || self.word(context) == other.word(context);
        let same_kind = self.event == other.event && self.modality == other.modality && agree(self.mode, other.mode);
        same_kind && told_alike && agree(self.when(), other.when()) && self.same_parties(other)
    }

    fn same_parties(&self, other: &Self) -> bool {
        let fits = |a: &[Who], b: &[Who]| a.is_empty() || b.is_empty() || a == b;
        let share = |a: &[Who], b: &[Who]| !a.is_empty() && a == b;
        let any = share(&self.actors, &other.actors) || share(&self.recipients, &other.recipients);
        fits(&self.actors, &other.actors) && fits(&self.recipients, &other.recipients) && any
    }

    /// The date it has, or else the words for it: "Monday" and "Tuesday" differ even where neither can be resolved.
    fn when(&self) -> Option<String> {
        let date = self.date.as_ref()?;
        date.value.clone().or_else(|| date.text.as_ref().map(|text| text.to_lowercase()))
    }

    fn word(&self, context: &Context<'_>) -> String {
        context.doc.slice(self.frame.trigger).to_lowercase()
    }

    fn event(&self, context: &Context<'_>, says: &Says<'_>, idx: usize, same_as: Option<String>) -> Event {
        Event {
            id: format!("v{}", idx + 1),
            event_type: self.event,
            mode: self.mode.map(|mode| mode.as_str().to_owned()),
            modality: self.modality,
            quad: self.event.quad(),
            contexts: Vec::new(),
            intensity: None,
            trigger: context.excerpt(self.frame.trigger),
            actors: parties(context, self.frame, FillerRole::Actor),
            recipients: parties(context, self.frame, FillerRole::Recipient),
            places: event_places(context, self.frame),
            date: self.date.clone(),
            according_to: says.according_to(self.frame.trigger),
            same_as,
            score: self.frame.score,
        }
    }
}

fn parties(context: &Context<'_>, frame: &Frame, role: FillerRole) -> Vec<EventParty> {
    let party = |span| {
        let rapporteur_record::Party { at, entity } = context.party(span);
        EventParty { at, entity, code: context.code(span) }
    };
    frame.spans(role).map(party).collect()
}

/// Whether two facts do not contradict each other.
fn agree<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

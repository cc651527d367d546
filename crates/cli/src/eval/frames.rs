//! A record turned back into the frames that annotators mark.

use rapporteur_codebook::Mode;
use rapporteur_eval::{CharSpan, Filler, Frame, FrameKind};
use rapporteur_record::{Event, Excerpt, Position, Record, Role, Span, Statement};

/// Where the annotated text lies inside the article's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    offset: u32,
    end: u32,
}

impl Window {
    /// The window of a passage that is the end of the article's text.
    pub(super) fn at_end(passage: &str, article: &str) -> Self {
        let (len, end) = (char_len(passage), char_len(article));
        Self { offset: end.saturating_sub(len), end }
    }

    /// The span counted in the passage; `None` where it is not of the passage.
    pub(super) fn span(self, span: Span) -> Option<CharSpan> {
        (span.end <= self.end).then(|| CharSpan::new(span.start.checked_sub(self.offset)?, span.end.checked_sub(self.offset)?))?
    }
}

fn char_len(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// All frames of `rec` whose triggers lie in the passage.
pub(super) fn of(rec: &Record, window: Window) -> Vec<Frame> {
    let says = rec.statements.iter().filter_map(|statement| say(statement, window));
    let events = rec.events.iter().filter_map(|found| event(found, window));
    let positions = rec.positions.iter().filter_map(|found| position(found, window));
    let roles = rec.roles.iter().filter_map(|found| role(found, window));
    says.chain(events).chain(positions).chain(roles).collect()
}

fn say(statement: &Statement, window: Window) -> Option<Frame> {
    let frame = begin(FrameKind::Say, &statement.trigger, statement.score, window)?;
    let frame = fill(frame, Filler::Speaker, statement.speakers.iter().map(|party| party.at.span), window);
    Some(fill(frame, Filler::Content, statement.content.iter().map(|part| part.span), window))
}

fn event(event: &Event, window: Window) -> Option<Frame> {
    let mode = event.mode.as_deref().and_then(|mode| Mode::parse(event.event_type, mode));
    let kind = FrameKind::Event { ty: event.event_type, mode, modality: event.modality };
    let frame = begin(kind, &event.trigger, event.score, window)?;
    let frame = fill(frame, Filler::Actor, event.actors.iter().map(|party| party.at.span), window);
    let frame = fill(frame, Filler::Recipient, event.recipients.iter().map(|party| party.at.span), window);
    let frame = fill(frame, Filler::Place, event.places.iter().map(|place| place.at.span), window);
    Some(fill(frame, Filler::Time, event.date.iter().filter_map(|date| date.span), window))
}

fn position(position: &Position, window: Window) -> Option<Frame> {
    let kind = FrameKind::Position { stance: position.stance, modality: position.modality };
    let frame = begin(kind, &position.trigger, position.score, window)?;
    let frame = fill(frame, Filler::Holder, position.holders.iter().map(|party| party.at.span), window);
    Some(fill(frame, Filler::Object, position.objects.iter().map(|deal| deal.at.span), window))
}

fn role(role: &Role, window: Window) -> Option<Frame> {
    let frame = begin(FrameKind::Role(role.role), &role.trigger, role.score, window)?;
    let frame = fill(frame, Filler::Holder, role.holders.iter().map(|party| party.at.span), window);
    Some(fill(frame, Filler::Object, role.objects.iter().map(|party| party.at.span), window))
}

fn begin(kind: FrameKind, trigger: &Excerpt, score: f32, window: Window) -> Option<Frame> {
    Some(Frame::new(kind, window.span(trigger.span)?).scored(score))
}

fn fill(frame: Frame, filler: Filler, spans: impl Iterator<Item = Span>, window: Window) -> Frame {
    spans.filter_map(|span| window.span(span)).fold(frame, |frame, span| frame.with(filler, span))
}

#[cfg(test)]
mod tests {
    use rapporteur_record::{Article, EventParty, EventType, Modality, Run};

    use super::*;

    const TEXT: &str = "Über Nacht\nJets hit Tarsa. Envoys meet.";

    fn cut(words: &str) -> Excerpt {
        let start = TEXT.find(words).expect("it stands in the text");
        Excerpt::cut(TEXT, start..start + words.len()).expect("whole characters")
    }

    fn strike(trigger: &str) -> Event {
        Event {
            id: "v1".into(),
            event_type: EventType::Assault,
            mode: Some("aerial".into()),
            modality: Modality::Actual,
            quad: EventType::Assault.quad(),
            contexts: vec![],
            intensity: None,
            trigger: cut(trigger),
            actors: vec![EventParty { at: cut("Jets"), ..EventParty::default() }],
            recipients: vec![EventParty { at: cut("Tarsa"), ..EventParty::default() }],
            places: vec![],
            date: None,
            according_to: None,
            same_as: None,
            score: 0.5,
        }
    }

    #[test]
    fn a_record_becomes_frames_of_the_passage() {
        let mut rec = Record::empty(Run::default(), Article { text: TEXT.into(), ..Article::default() });
        rec.events = vec![strike("Nacht"), strike("hit")];
        let passage = "Jets hit Tarsa. Envoys meet.";
        let span = |start, end| CharSpan::new(start, end).expect("not empty");
        let kind = FrameKind::Event { ty: EventType::Assault, mode: Mode::parse(EventType::Assault, "aerial"), modality: Modality::Actual };
        let expected = Frame::new(kind, span(5, 8)).with(Filler::Actor, span(0, 4)).with(Filler::Recipient, span(9, 14)).scored(0.5);
        assert_eq!(of(&rec, Window::at_end(passage, TEXT)), [expected]);
    }
}

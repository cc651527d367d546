//! The frames of a line.

use rapporteur_codebook::{EventType, MentionLabel, Modality, Mode, PartyRole, Stance};

use super::field::{Fields, Json};
use super::mistake::Log;
use super::passage::Spans;
use super::suggest;
use crate::{CharSpan, Family, Filler, Frame, FrameKind};

pub(super) fn read(frames: &Json, spans: &Spans, log: &mut Log) -> Option<Vec<Frame>> {
    let items = frames.items(log)?;
    Some(items.iter().filter_map(|item| read_frame(item, spans, log)).collect())
}

/// The frame; every field is looked at even after a mistake in another.
fn read_frame(item: &Json, spans: &Spans, log: &mut Log) -> Option<Frame> {
    let fields = item.fields(log)?;
    let family = Family::read(&fields.need("family", log)?, log)?;
    let kind = read_kind(family, &fields, log);
    let trigger = fields.need("trigger", log).and_then(|trigger| spans.read(&trigger, log));
    let mut fillers = Vec::new();
    for &filler in family.fillers() {
        fillers.extend(read_filler(&fields, filler, spans, log).into_iter().map(|span| (filler, span)));
    }
    Some(Frame { kind: kind?, trigger: trigger?, fillers, score: None })
}

fn read_filler(fields: &Fields, filler: Filler, spans: &Spans, log: &mut Log) -> Vec<CharSpan> {
    let Some(value) = fields.find(filler.as_str()) else { return Vec::new() };
    if value.parse::<(u64, u64)>().is_some() {
        value.mistake(log, format!("{} must be an array of spans", filler.as_str()), Some(format!("write [{}]", value.raw)));
        return Vec::new();
    }
    value.items(log).unwrap_or_default().iter().filter_map(|span| spans.read(span, log)).collect()
}

fn read_kind(family: Family, fields: &Fields, log: &mut Log) -> Option<FrameKind> {
    match family {
        Family::Event => read_event(fields, log),
        Family::Say => Some(FrameKind::Say),
        Family::Position => {
            let (stance, modality) = (need(fields, "stance", log), need(fields, "modality", log));
            Some(FrameKind::Position { stance: stance?, modality: modality? })
        }
        Family::Role => need(fields, "role", log).map(FrameKind::Role),
    }
}

fn read_event(fields: &Fields, log: &mut Log) -> Option<FrameKind> {
    let (ty, modality) = (need(fields, "type", log), need(fields, "modality", log));
    let (ty, modality) = (ty?, modality?);
    let mode = fields.find("mode").and_then(|mode| read_mode(ty, &mode, log));
    Some(FrameKind::Event { ty, mode, modality })
}

fn read_mode(ty: EventType, value: &Json, log: &mut Log) -> Option<Mode> {
    let name = value.string(log)?;
    let mode = Mode::parse(ty, &name);
    if mode.is_none() {
        value.mistake(log, format!("{ty} has no mode {name:?}"), Some(mode_help(ty, &name)));
    }
    mode
}

fn mode_help(ty: EventType, name: &str) -> String {
    if ty.modes().is_empty() { "write null: the type has no modes".to_owned() } else { suggest::help(name, ty.modes()) }
}

fn need<T: Named>(fields: &Fields, name: &str, log: &mut Log) -> Option<T> {
    T::read(&fields.need(name, log)?, log)
}

/// A closed set of names.
pub(super) trait Named: Sized + Copy + 'static {
    /// What one of them is called.
    const WHAT: &'static str;
    /// All of them.
    fn all() -> &'static [Self];
    /// The name in annotations.
    fn name(self) -> &'static str;

    /// The value a string names; a mistake with a suggestion if there is none.
    fn read(value: &Json, log: &mut Log) -> Option<Self> {
        let text = value.string(log)?;
        let found = Self::all().iter().copied().find(|named| named.name() == text);
        if found.is_none() {
            let names: Vec<&str> = Self::all().iter().map(|named| named.name()).collect();
            value.mistake(log, format!("there is no {} {text:?}", Self::WHAT), Some(suggest::help(&text, &names)));
        }
        found
    }
}

macro_rules! named {
    ($($ty:ty = $what:literal),+ $(,)?) => {
        $(impl Named for $ty {
            const WHAT: &'static str = $what;

            fn all() -> &'static [Self] {
                Self::ALL
            }

            fn name(self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

named! {
    Family = "family",
    EventType = "event type",
    Modality = "modality",
    Stance = "stance",
    PartyRole = "role",
    MentionLabel = "mention label",
}

//! What can be measured.

use rapporteur_codebook::{EventType, MentionLabel, PartyRole, Stance};

use crate::{Family, Filler};

/// One thing that is counted; `docs/evaluation.md` defines each in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Events whose triggers overlap.
    EventTrigger,
    /// Events whose triggers overlap and whose types are equal.
    Event,
    /// Events of equal type with exactly the same trigger.
    EventExact,
    /// Type, trigger, actor and recipient together.
    Tuple,
    /// As [`Event`](Self::Event), of one type only.
    TypeOf(EventType),
    /// Share of right modalities among events matched by trigger and type.
    EventModality,
    /// Share of right modes, or rightly none, among events matched by trigger and type.
    EventMode,
    /// Statements whose triggers overlap.
    Say,
    /// Speakers of statements whose triggers overlap.
    SaySpeaker,
    /// Statements whose triggers overlap and whose contents agree.
    SayContent,
    /// Positions whose triggers overlap.
    PositionTrigger,
    /// Positions whose triggers overlap and whose stances are equal.
    Position,
    /// Holder and stance of positions, wherever the trigger is.
    HolderStance,
    /// As [`Position`](Self::Position), of one stance only.
    StanceOf(Stance),
    /// Share of right stances among positions matched by trigger.
    StanceRight,
    /// Share of right modalities among positions matched by trigger and stance.
    PositionModality,
    /// Roles whose triggers overlap.
    RoleTrigger,
    /// Roles whose triggers overlap and whose names are equal.
    Role,
    /// Holder and name of roles, wherever the trigger is.
    HolderRole,
    /// As [`Role`](Self::Role), of one name only.
    RoleOf(PartyRole),
    /// Fillers of one kind in matched frames of one family.
    FillerOf(Family, Filler),
    /// Mentions with exactly the same span and label.
    Mention,
    /// As [`Mention`](Self::Mention), of one label only.
    MentionOf(MentionLabel),
}

impl Measure {
    /// The measures to look at first; these have intervals and are given for each source.
    pub const HEADLINE: &'static [Self] = &[
        Self::Event,
        Self::Tuple,
        Self::EventModality,
        Self::Say,
        Self::SaySpeaker,
        Self::SayContent,
        Self::Position,
        Self::HolderStance,
        Self::HolderRole,
        Self::Mention,
    ];

    /// A row label that makes sense below a heading naming the family.
    pub fn label(self) -> String {
        match self {
            Self::TypeOf(ty) => ty.to_string(),
            Self::StanceOf(stance) => stance.to_string(),
            Self::RoleOf(role) => role.to_string(),
            Self::MentionOf(label) => label.to_string(),
            Self::FillerOf(_, filler) => filler.as_str().to_owned(),
            _ => self.words().to_owned(),
        }
    }

    /// A fixed name that needs no heading: `event`, `tuple`, `type.ASSAULT`, `filler.event.actor`.
    pub fn key(self) -> String {
        match self {
            Self::TypeOf(ty) => format!("type.{ty}"),
            Self::StanceOf(stance) => format!("stance.{stance}"),
            Self::RoleOf(role) => format!("role.{role}"),
            Self::MentionOf(label) => format!("mention.{label}"),
            Self::FillerOf(family, filler) => format!("filler.{}.{}", family.as_str(), filler.as_str()),
            _ => self.name().to_owned(),
        }
    }

    /// Whether it is a share of right values among matched frames, with one number instead of precision and recall.
    pub fn is_accuracy(self) -> bool {
        matches!(self, Self::EventModality | Self::EventMode | Self::StanceRight | Self::PositionModality)
    }

    fn words(self) -> &'static str {
        self.texts().1
    }

    fn name(self) -> &'static str {
        self.texts().0
    }

    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::EventTrigger => ("event_trigger", "event trigger"),
            Self::Event => ("event", "event trigger + type"),
            Self::EventExact => ("event_exact", "event exact trigger + type"),
            Self::Tuple => ("tuple", "event type + actor + recipient"),
            Self::EventModality => ("event_modality", "event modality"),
            Self::EventMode => ("event_mode", "event mode"),
            Self::Say => ("say", "say trigger"),
            Self::SaySpeaker => ("say_speaker", "say + speaker"),
            Self::SayContent => ("say_content", "say + content"),
            Self::PositionTrigger => ("position_trigger", "position trigger"),
            Self::Position => ("position", "position trigger + stance"),
            Self::HolderStance => ("holder_stance", "position holder + stance"),
            Self::StanceRight => ("stance", "position stance"),
            Self::PositionModality => ("position_modality", "position modality"),
            Self::RoleTrigger => ("role_trigger", "role trigger"),
            Self::Role => ("role", "role trigger + role"),
            Self::HolderRole => ("holder_role", "role holder + role"),
            Self::Mention => ("mention", "mention span + label"),
            Self::TypeOf(_) | Self::StanceOf(_) | Self::RoleOf(_) | Self::MentionOf(_) | Self::FillerOf(..) => ("", ""),
        }
    }
}

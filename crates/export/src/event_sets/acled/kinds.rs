//! Which of ACLED's event types an event is, as far as the codebook can tell.

use rapporteur_record::{Event, EventType};

use super::sides::Inter;
use crate::table::column::At;

/// An event's place in ACLED's typology; empty where the codebook is coarser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Category {
    pub(super) disorder: Option<&'static str>,
    pub(super) event: Option<&'static str>,
    pub(super) sub_event: Option<&'static str>,
}

const VIOLENCE: Category = Category { disorder: Some("Political violence"), event: None, sub_event: None };
const DEMONSTRATION: Category = Category { disorder: Some("Demonstrations"), event: None, sub_event: None };
const STRATEGIC: Category = Category { disorder: Some("Strategic developments"), event: Some("Strategic developments"), sub_event: None };
const REMOTE: Category = Category { event: Some("Explosions/Remote violence"), ..VIOLENCE };
const ON_CIVILIANS: Category = Category { event: Some("Violence against civilians"), ..VIOLENCE };
const CLASH: Category = Category { event: Some("Battles"), sub_event: Some("Armed clash"), ..VIOLENCE };
const UNDECIDED: Category = Category { disorder: None, event: None, sub_event: None };

/// Where ACLED has `at`; `None` for what it does not record.
pub(super) fn category(at: At<'_, Event>) -> Option<Category> {
    let mode = at.entry.mode.as_deref().unwrap_or_default();
    match at.entry.event_type {
        EventType::Protest => protest(mode),
        EventType::Assault => Some(assault(mode, at)),
        EventType::Coerce => match mode {
            "arrest" => Some(Category { sub_event: Some("Arrests"), ..STRATEGIC }),
            // A town taken, a coup, a ship, a house: four different types.
            "seize" => Some(UNDECIDED),
            _ => None,
        },
        _ => None,
    }
}

fn protest(mode: &str) -> Option<Category> {
    match mode {
        "demo" | "obstruct" => Some(Category { event: Some("Protests"), ..DEMONSTRATION }),
        "riot" | "vandalize" => Some(Category { event: Some("Riots"), ..UNDECIDED }),
        "strike" | "hunger" | "boycott" => None,
        _ => Some(DEMONSTRATION),
    }
}

fn assault(mode: &str, at: At<'_, Event>) -> Category {
    match mode {
        "aerial" | "drone" => Category { sub_event: Some("Air/drone strike"), ..REMOTE },
        "heavy-weapons" => Category { sub_event: Some("Shelling/artillery/missile attack"), ..REMOTE },
        "suicide-attack" => Category { sub_event: Some("Suicide bomb"), ..REMOTE },
        "explosives" => REMOTE,
        "sexual" => Category { sub_event: Some("Sexual violence"), ..ON_CIVILIANS },
        "destroy" => Category { sub_event: Some("Looting/property destruction"), ..STRATEGIC },
        "crowd-control" => UNDECIDED,
        "unconventional" => VIOLENCE,
        "abduct" if at.is_on_civilians() => Category { sub_event: Some("Abduction/forced disappearance"), ..ON_CIVILIANS },
        "abduct" => VIOLENCE,
        _ if at.is_on_civilians() => Category { sub_event: Some("Attack"), ..ON_CIVILIANS },
        _ if matches!(at.armed_or_not(), (true, true)) => CLASH,
        _ => VIOLENCE,
    }
}

impl At<'_, Event> {
    /// Whether each side is armed, as far as its sector tells.
    fn armed_or_not(self) -> (bool, bool) {
        let (one, other) = self.sides();
        (
            one.first().is_some_and(|party| Inter::is_armed(self.who(party))),
            other.first().is_some_and(|party| Inter::is_armed(self.who(party))),
        )
    }

    /// Whether violence is directed at civilians.
    pub(super) fn is_on_civilians(self) -> bool {
        let is_civilian = |party| Inter::is_civilian(self.who(party));
        self.entry.event_type == EventType::Assault && self.entry.recipients.first().is_some_and(is_civilian)
    }
}

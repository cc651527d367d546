use crate::named;

named! {
    /// The sixteen event types of PLOVER.
    EventType {
        /// Agree, offer, promise, plan to cooperate.
        Agree = "AGREE",
        /// Meetings, talks, visits, calls.
        Consult = "CONSULT",
        /// Endorse, praise, recognise, sign or ratify.
        Support = "SUPPORT",
        /// Verbal concession.
        Concede = "CONCEDE",
        /// Mutual material exchange.
        Cooperate = "COOPERATE",
        /// Material help to one side.
        Aid = "AID",
        /// A concession carried out.
        Retreat = "RETREAT",
        /// Ask, demand, urge, order.
        Request = "REQUEST",
        /// Criticise, blame, accuse, charge, investigate.
        Accuse = "ACCUSE",
        /// Refuse, veto, rule out.
        Reject = "REJECT",
        /// Threats and forceful warnings.
        Threaten = "THREATEN",
        /// Physical collective dissent by civilians.
        Protest = "PROTEST",
        /// Reduce relations: sanctions, embargo, conviction, expulsion.
        Sanction = "SANCTION",
        /// Deployments, alerts, tests and exercises short of force.
        Mobilize = "MOBILIZE",
        /// Coercion short of violence.
        Coerce = "COERCE",
        /// Deliberate serious physical harm, and fighting.
        Assault = "ASSAULT",
    }
}

named! {
    /// The four quadrants of event data: verbal or material, cooperation or conflict.
    Quad {
        /// AGREE, CONSULT, SUPPORT, CONCEDE.
        VerbalCooperation = "verbal_cooperation",
        /// COOPERATE, AID, RETREAT.
        MaterialCooperation = "material_cooperation",
        /// REQUEST, ACCUSE, REJECT, THREATEN.
        VerbalConflict = "verbal_conflict",
        /// PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.
        MaterialConflict = "material_conflict",
    }
}

/// How an event was carried out; belongs to one event type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mode {
    event: EventType,
    name: &'static str,
}

impl Mode {
    /// The mode `name` of `event`, if the codebook has it.
    pub fn parse(event: EventType, name: &str) -> Option<Self> {
        let name = event.modes().iter().copied().find(|&mode| mode == name)?;
        Some(Self { event, name })
    }

    /// The name used in annotations and the record.
    pub fn as_str(self) -> &'static str {
        self.name
    }

    /// The type it belongs to.
    pub fn event(self) -> EventType {
        self.event
    }
}

impl EventType {
    /// The names of its modes, in codebook order; empty where the type has none.
    pub fn modes(self) -> &'static [&'static str] {
        use EventType::*;
        match self {
            Agree | Support | Concede | Cooperate | Aid => &[],
            Consult => &["visit", "third-party", "multilateral", "phone"],
            Retreat => &["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
            Request | Reject => &["assist", "change", "yield", "meet"],
            Accuse => &["disapprove", "investigate", "allege"],
            Threaten => &["restrict", "arrest", "relations", "expel", "territory", "violence"],
            Protest => &["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
            Sanction => &["convict", "expel", "withdraw", "discontinue"],
            Mobilize => &["troops", "weapons", "police", "militia"],
            Coerce => &["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
            Assault => &[
                "abduct",
                "beat",
                "torture",
                "sexual",
                "targeted",
                "destroy",
                "primitive",
                "firearms",
                "explosives",
                "suicide-attack",
                "aerial",
                "drone",
                "heavy-weapons",
                "crowd-control",
                "unconventional",
            ],
        }
    }

    /// The quadrant it counts to.
    pub fn quad(self) -> Quad {
        use EventType::*;
        match self {
            Agree | Consult | Support | Concede => Quad::VerbalCooperation,
            Cooperate | Aid | Retreat => Quad::MaterialCooperation,
            Request | Accuse | Reject | Threaten => Quad::VerbalConflict,
            Protest | Sanction | Mobilize | Coerce | Assault => Quad::MaterialConflict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for &event in EventType::ALL {
            assert_eq!(EventType::parse(event.as_str()), Some(event));
            for mode in event.modes() {
                assert_eq!(Mode::parse(event, mode).map(Mode::as_str), Some(*mode));
            }
        }
    }

    #[test]
    fn a_mode_belongs_to_its_type() {
        assert_eq!(Mode::parse(EventType::Assault, "visit"), None);
        assert_eq!(Mode::parse(EventType::Agree, ""), None);
    }
}

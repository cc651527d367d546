use rapporteur_codebook::Sector;

/// A common noun for actors: "rebel", "riot police", "foreign minister".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentFacts {
    /// The singular, in small letters.
    pub phrase: String,
    /// The plural; none where it has none.
    pub plural: Option<String>,
    /// Sectors, the one that says most first. Empty for words that say nothing of it ("spokesman").
    pub sectors: Vec<Sector>,
    /// What it stands for.
    pub kind: AgentKind,
    /// The full form of an office.
    pub role: Option<String>,
}

/// What an agent noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgentKind {
    /// One or several persons.
    Person,
    /// An organisation, authority or force.
    Body,
    /// An office; may stand before a name.
    Office,
}

impl AgentFacts {
    /// Whether it stands for an organisation, authority or force.
    pub fn is_body(&self) -> bool {
        self.kind == AgentKind::Body
    }
}

impl AgentKind {
    pub(crate) const ALL: [Self; 3] = [Self::Person, Self::Body, Self::Office];
    const NAMES: [(&'static str, Self); 3] = [("person", Self::Person), ("body", Self::Body), ("office", Self::Office)];

    /// The name used in the tables.
    pub fn as_str(self) -> &'static str {
        Self::NAMES[self as usize].0
    }

    /// The kind of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|&(_, kind)| kind)
    }
}

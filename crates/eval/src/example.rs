//! One passage with both its readings.

use rapporteur_codebook::MentionLabel;

use crate::{CharSpan, Frame};

/// A labelled span: a person, a place, an organization ...
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mention {
    /// What the span stands for.
    pub label: MentionLabel,
    /// Where it stands.
    pub span: CharSpan,
}

/// What one reader, person or program, found in a passage. The order of frames and mentions carries no meaning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The frames found.
    pub frames: Vec<Frame>,
    /// The mentions found; `None` where nobody looked for them, which is not the same as none found.
    pub mentions: Option<Vec<Mention>>,
}

/// An annotated passage: a text and the reading to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Names the passage in reports.
    pub id: String,
    /// The collection it was taken from; scores are also given for each.
    pub source: String,
    /// The text all spans refer to.
    pub text: String,
    /// What a person read in it.
    pub reference: Reading,
}

impl Passage {
    /// The passage beside what a program read in it.
    pub fn compared_with(self, predicted: Reading) -> Example {
        let Self { id, source, text, reference } = self;
        Example { id, source, text, reference, predicted }
    }
}

/// One passage with both its readings.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Names the passage in reports.
    pub id: String,
    /// The collection it was taken from; scores are also given for each.
    pub source: String,
    /// The text all spans refer to.
    pub text: String,
    /// What a person read in it.
    pub reference: Reading,
    /// What the program read in it.
    pub predicted: Reading,
}

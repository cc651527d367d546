//! Statements: who says what, each once, and which lies inside which.

use std::collections::BTreeSet;

use rapporteur_codebook::FillerRole;
use rapporteur_reader::{Frame, FrameKind};
use rapporteur_record::Statement;
use rapporteur_text::TextSpan;

use crate::attribution::Contents;
use crate::context::{Context, Who};
use crate::quotation::quoted;

/// Share of a summary's words that must come back in the body for its statement to be the same.
const REPEATED: f64 = 0.6;

/// The statements of an article. Those of title and standfirst that the body repeats are known, but only to be passed over.
pub(crate) struct Says<'a> {
    says: Vec<&'a Frame>,
    contents: Contents,
    /// For each statement the one that stands for it: itself, or the same one in the body.
    kept: Vec<usize>,
}

impl<'a> Says<'a> {
    pub(crate) fn new(context: &Context<'a>) -> Self {
        let says: Vec<_> = context.frames.iter().copied().filter(|frame| frame.kind == FrameKind::Say).collect();
        let contents = Contents::new(says.iter().map(|say| say.spans(FillerRole::Content).collect()));
        let kept = (0..says.len()).map(|idx| repeated_by(context, &says, idx).unwrap_or(idx)).collect();
        Self { says, contents, kept }
    }

    /// Id of the innermost statement around `span`.
    pub(crate) fn according_to(&self, span: TextSpan) -> Option<String> {
        self.contents.innermost(span).map(|idx| self.id(idx))
    }

    /// Who says the innermost statement around `span`; nobody where the article itself tells it.
    pub(crate) fn speakers_around(&self, context: &Context<'_>, span: TextSpan) -> Vec<Who> {
        self.contents.innermost(span).map_or_else(Vec::new, |idx| context.everyone(self.says[idx], FillerRole::Speaker))
    }

    pub(crate) fn statements(&self, context: &Context<'_>) -> Vec<Statement> {
        (0..self.says.len()).filter(|&idx| self.kept[idx] == idx).map(|idx| self.statement(context, idx)).collect()
    }

    fn statement(&self, context: &Context<'_>, idx: usize) -> Statement {
        let say = self.says[idx];
        let parts: Vec<_> = say.spans(FillerRole::Content).collect();
        Statement {
            id: self.id(idx),
            trigger: context.excerpt(say.trigger),
            speakers: context.parties(say, FillerRole::Speaker),
            content: parts.iter().map(|&part| context.excerpt(part)).collect(),
            quoted: quoted(context.doc, &parts),
            date: None,
            within: self.contents.outside(idx, say.trigger).map(|outer| self.id(outer)).filter(|outer| *outer != self.id(idx)),
            score: say.score,
        }
    }

    /// Statements are numbered in text order, repeated ones left out.
    fn id(&self, idx: usize) -> String {
        let kept = self.kept[idx];
        let before = (0..kept).filter(|&i| self.kept[i] == i).count();
        format!("s{}", before + 1)
    }
}

/// The statement of the body that says what statement `idx` of the title or standfirst says.
fn repeated_by(context: &Context<'_>, says: &[&Frame], idx: usize) -> Option<usize> {
    let own = says[idx];
    if !context.is_summary(own.trigger) {
        return None;
    }
    let speakers = context.everyone(own, FillerRole::Speaker);
    let words = content_words(context, own);
    let is_same = |other: &Frame| {
        let same_speaker = speakers.is_empty() || context.everyone(other, FillerRole::Speaker) == speakers;
        !context.is_summary(other.trigger) && same_speaker && is_repeated(&words, &content_words(context, other))
    };
    says.iter().position(|other| is_same(other))
}

fn is_repeated(words: &BTreeSet<String>, body: &BTreeSet<String>) -> bool {
    !words.is_empty() && words.intersection(body).count() as f64 >= REPEATED * words.len() as f64
}

/// The words of more than three letters that a statement's content is made of.
fn content_words(context: &Context<'_>, say: &Frame) -> BTreeSet<String> {
    let parts = say.spans(FillerRole::Content).map(|part| context.doc.slice(part).to_lowercase());
    parts
        .flat_map(|part| part.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

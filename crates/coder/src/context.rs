//! What every part of coding looks things up in.

use rapporteur_codebook::FillerRole;
use rapporteur_reader::{Frame, Reading};
use rapporteur_record::{Excerpt, Party, Span};
use rapporteur_resolve::Answer;
use rapporteur_text::{Document, SectionKind, TextSpan};
use rapporteur_world::World;

use crate::Options;
use crate::known::Known;

pub(crate) struct Context<'a> {
    pub(crate) doc: &'a Document,
    pub(crate) reading: &'a Reading,
    pub(crate) options: &'a Options,
    /// The frames that are sure enough, in text order of their triggers.
    pub(crate) frames: Vec<&'a Frame>,
    /// What the world file knows of the article.
    pub(crate) known: Known<'a>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(doc: &'a Document, reading: &'a Reading, world: &'a World, options: &'a Options) -> Self {
        let frames = reading.frames.iter().filter(|frame| frame.score >= options.min_score).collect();
        Self { doc, reading, options, frames, known: Known::new(world, doc, reading, options) }
    }

    pub(crate) fn excerpt(&self, span: TextSpan) -> Excerpt {
        let points = self.doc.code_points();
        Excerpt {
            span: Span::new(points.from_byte(span.start), points.from_byte(span.end)),
            byte_span: Span::new(span.start, span.end),
            text: self.doc.slice(span).to_owned(),
        }
    }

    /// Who a filler names: its entity, or its own words where it has none.
    pub(crate) fn who(&self, span: TextSpan) -> Who {
        match self.reading.find_entity(span) {
            Some(idx) => Who::Entity(idx),
            None => Who::Words(self.doc.slice(span).to_lowercase()),
        }
    }

    /// Everyone who fills `role` of `frame`, each once, in an order that depends on nothing but who they are.
    pub(crate) fn everyone(&self, frame: &Frame, role: FillerRole) -> Vec<Who> {
        let mut found: Vec<_> = frame.spans(role).map(|span| self.who(span)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    pub(crate) fn party(&self, span: TextSpan) -> Party {
        Party { at: self.excerpt(span), entity: self.entity_id(span) }
    }

    pub(crate) fn parties(&self, frame: &Frame, role: FillerRole) -> Vec<Party> {
        frame.spans(role).map(|span| self.party(span)).collect()
    }

    /// Whom a filler names, as far as the world file knows.
    pub(crate) fn answer(&self, span: TextSpan) -> Answer {
        self.known.filler(self.doc.slice(span), self.reading.find_entity(span))
    }

    /// Country and first sector of whom a filler names: `LBYREB`.
    pub(crate) fn code(&self, span: TextSpan) -> Option<String> {
        let answer = self.answer(span);
        let country = answer.country().map_or(String::new(), |code| code.to_string());
        let sector = answer.sectors().first().map_or("", |sector| sector.as_str());
        Some(country + sector).filter(|code| !code.is_empty())
    }

    pub(crate) fn entity_id(&self, span: TextSpan) -> Option<String> {
        self.reading.find_entity(span).map(id_of_entity)
    }

    /// Whether a span lies in what only sums the article up.
    pub(crate) fn is_summary(&self, span: TextSpan) -> bool {
        self.doc.section_at(span).is_some_and(|section| matches!(section.kind, SectionKind::Title | SectionKind::Standfirst))
    }
}

pub(crate) fn id_of_entity(idx: usize) -> String {
    format!("e{}", idx + 1)
}

/// Somebody or something that fills a role.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// Index of an entity.
    Entity(usize),
    /// Words in small letters.
    Words(String),
}

//! W3C Web Annotations: every entry on the words it rests on.

mod body;
mod selector;

use std::io::{self, Write};
use std::ops::Range;

use rapporteur_record::{Event, Excerpt, Position, Record, Statement};
use serde::Serialize;
use serde_json::{Value, json};

use self::body::Bodies;
use self::selector::{Selector, selectors};
use crate::ids::{article_iri, article_urn, entry_urn};
use crate::line::write_line;
use crate::{Chosen, Exporter, Privacy, Settings};

/// The context of the standard.
const STANDARD: &str = "http://www.w3.org/ns/anno.jsonld";
/// What terms of ours are resolved against, so that a JSON-LD reader does not drop them.
const TERMS: &str = "urn:rapporteur:term:";

/// Writes an annotation a line, for every event, statement and position.
///
/// Lines, and not an `AnnotationPage`: a page is one JSON document that has to be read whole, and its `items` are these lines.
pub struct WebAnnotations<W> {
    out: W,
    settings: Settings,
}

impl<W: Write> WebAnnotations<W> {
    /// Writes to `out`.
    pub fn new(out: W, settings: &Settings) -> Self {
        Self { out, settings: *settings }
    }
}

impl<W: Write> Exporter for WebAnnotations<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        let privacy = Privacy::of(rec, &self.settings);
        let page = Page { rec, bodies: Bodies { rec, privacy: &privacy }, masked: privacy.ranges(&rec.article.text) };
        for statement in chosen.statements_of(rec) {
            write_line(&page.statement(statement), &mut self.out)?;
        }
        for (event, of_collection) in chosen.events_of(rec) {
            write_line(
                &page.annotation(&event.id, &event.trigger, event_tag(event), page.bodies.event(event, of_collection)),
                &mut self.out,
            )?;
        }
        for position in chosen.positions_of(rec) {
            write_line(&page.position(position), &mut self.out)?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.out.flush()
    }
}

/// One annotation.
#[derive(Serialize)]
struct Annotation {
    #[serde(rename = "@context")]
    context: (&'static str, Value),
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    generator: Value,
    body: [Value; 2],
    target: Target,
}

/// The words in the article.
#[derive(Serialize)]
struct Target {
    #[serde(rename = "type")]
    kind: &'static str,
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    selector: Vec<Selector>,
}

/// One article and what is said of it.
struct Page<'a> {
    rec: &'a Record,
    bodies: Bodies<'a>,
    /// Where private names stand, in bytes.
    masked: Vec<Range<usize>>,
}

impl Page<'_> {
    fn statement(&self, statement: &Statement) -> Annotation {
        self.annotation(&statement.id, &statement.trigger, "SAY".to_owned(), self.bodies.statement(statement))
    }

    fn position(&self, position: &Position) -> Annotation {
        let tag = format!("POSITION {}", position.stance);
        self.annotation(&position.id, &position.trigger, tag, self.bodies.position(position))
    }

    /// The tag is for clients that know no terms of ours, which is all of them until they are taught.
    fn annotation(&self, id: &str, trigger: &Excerpt, tag: String, entry: Value) -> Annotation {
        Annotation {
            context: (STANDARD, json!({ "@vocab": TERMS })),
            id: entry_urn(&self.rec.article, id),
            kind: "Annotation",
            motivation: "classifying",
            generator: json!({ "type": "Software", "name": format!("Rapporteur {}", self.rec.run.version).trim_end() }),
            body: [json!({ "type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag }), entry],
            target: self.target(trigger),
        }
    }

    /// Positions count in the text as we read it; where the source is a web page, `scope` says which text that is.
    fn target(&self, words: &Excerpt) -> Target {
        let urn = article_urn(&self.rec.article);
        let source = article_iri(&self.rec.article);
        let scope = (source != urn).then_some(urn);
        let selector = selectors(&self.rec.article.text, words, &self.masked);
        Target { kind: "SpecificResource", source, scope, selector }
    }
}

fn event_tag(event: &Event) -> String {
    match &event.mode {
        Some(mode) => format!("{} {mode}", event.event_type),
        None => event.event_type.to_string(),
    }
}

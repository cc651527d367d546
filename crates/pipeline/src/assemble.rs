//! The record of an article, put together from its own account of itself and what was read in it.

use rapporteur_codebook::VERSION as CODEBOOK;
use rapporteur_coder::{Coding, KnownDate};
use rapporteur_intake::{Article, Precision, PublishedFrom};
use rapporteur_record as record;
use rapporteur_record::{DatePrecision, Record, Run, Section, SectionKind, Span};
use rapporteur_text::{Document, TextSpan};

/// The publication date, where it is known to the day or less.
pub(crate) fn known_date(article: &Article) -> Option<KnownDate> {
    KnownDate::parse(&article.published.as_ref()?.value)
}

pub(crate) fn record(article: &Article, model: &str, world: &str, coding: Coding) -> Record {
    let run = Run {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model: Some(model.to_owned()),
        world: Some(world.to_owned()),
        codebook: CODEBOOK.to_owned(),
    };
    let Coding { entities, statements, events, positions, roles, agreements, notes: coded_notes } = coding;
    let mut notes: Vec<_> =
        article.notes.iter().map(|note| record::Note { kind: note.kind.to_owned(), message: note.message.clone() }).collect();
    notes.extend(coded_notes);
    Record { entities, statements, events, positions, roles, agreements, notes, ..Record::empty(run, outside(article)) }
}

fn outside(article: &Article) -> record::Article {
    let doc = &article.document;
    record::Article {
        id: article.id.clone(),
        given_id: article.given_id.clone(),
        source: record::Source {
            name: article.source.name.clone(),
            url: article.source.url.clone(),
            path: article.source.path.clone(),
            retrieved: article.source.retrieved.clone(),
        },
        title: article.title.clone(),
        standfirst: article.standfirst.clone(),
        byline: article.byline.clone(),
        language: article.language.clone(),
        published: article.published.as_ref().map(published),
        text: doc.text().to_owned(),
        sections: doc.sections().iter().map(|section| outside_section(doc, section)).collect(),
    }
}

fn published(found: &rapporteur_intake::Published) -> record::Published {
    let precision = match found.precision {
        Precision::Day => DatePrecision::Day,
        Precision::Month => DatePrecision::Month,
        Precision::Year => DatePrecision::Year,
    };
    let from = match found.from {
        PublishedFrom::JsonLd => record::PublishedFrom::JsonLd,
        PublishedFrom::Meta => record::PublishedFrom::Meta,
        PublishedFrom::Feed => record::PublishedFrom::Feed,
        PublishedFrom::Given => record::PublishedFrom::Given,
        PublishedFrom::Text => record::PublishedFrom::Text,
    };
    record::Published { value: found.value.clone(), precision, from }
}

fn outside_section(doc: &Document, section: &rapporteur_text::Section) -> Section {
    let kind = SectionKind::parse(section.kind.as_str()).expect("both crates name sections alike");
    let TextSpan { start, end } = section.span;
    let points = doc.code_points();
    Section { kind, span: Span::new(points.from_byte(start), points.from_byte(end)), byte_span: Span::new(start, end) }
}

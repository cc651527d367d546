//! When: date expressions worked out against the publication date.

use std::cmp::Reverse;
use std::fmt;

use rapporteur_codebook::{FillerRole, Modality};
use rapporteur_dates::{Date, Precision, Tense, resolve};
use rapporteur_reader::Frame;
use rapporteur_record::{DateBasis, DatePrecision, EventDate};

use crate::context::Context;

/// A publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDate(Date);

impl KnownDate {
    /// The date in `YYYY-MM-DD`; `None` for anything less exact.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

impl fmt::Display for KnownDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// When an event took place, where the text says so. What cannot be resolved keeps its words and has no value.
pub(crate) fn event_date(context: &Context<'_>, frame: &Frame, modality: Modality) -> Option<EventDate> {
    let published = context.options.published.map(|KnownDate(date)| date);
    let resolve = |span| resolve(context.doc.slice(span), published, tense_of(modality));
    let spans: Vec<_> = frame.spans(FillerRole::Time).collect();
    // Of several expressions ("Monday, July 6") the one that says most.
    let best = spans.iter().copied().max_by_key(|&span| (resolve(span).map(|found| found.precision()), Reverse(span)))?;
    let found = resolve(best);
    let at = context.excerpt(best);
    Some(EventDate {
        span: Some(at.span),
        byte_span: Some(at.byte_span),
        text: Some(at.text),
        value: found.as_ref().map(|found| found.value.to_string()),
        precision: found.map(|found| precision_of(found.precision())),
        basis: DateBasis::Text,
    })
}

fn tense_of(modality: Modality) -> Tense {
    match modality {
        Modality::Future => Tense::Future,
        Modality::Actual | Modality::Historical => Tense::Past,
        Modality::Hypothetical | Modality::Negated => Tense::Unknown,
    }
}

fn precision_of(precision: Precision) -> DatePrecision {
    match precision {
        Precision::Year => DatePrecision::Year,
        Precision::Month => DatePrecision::Month,
        Precision::Day => DatePrecision::Day,
    }
}

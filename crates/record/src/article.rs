use serde::{Deserialize, Serialize};

use crate::names::names;
use crate::span::Span;

/// What was read: the article's own account of itself and its cleaned text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Article {
    /// `sha256:` and the hash of the bytes received.
    pub id: String,
    /// The id given by the caller of a JSONL run, brought back unchanged.
    pub given_id: Option<String>,
    /// Where it came from.
    pub source: Source,
    /// Its headline.
    pub title: Option<String>,
    /// The summary under the headline.
    pub standfirst: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// ISO 639-1 code of its language.
    pub language: Option<String>,
    /// When it was published; null where it does not say.
    pub published: Option<Published>,
    /// The cleaned article: title, standfirst, body, one paragraph a line. Every span counts in it.
    pub text: String,
    /// What each stretch of `text` is.
    pub sections: Vec<Section>,
}

/// Where an article came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// The outlet, as it calls itself.
    pub name: Option<String>,
    /// The page's canonical address.
    pub url: Option<String>,
    /// The file it was read from.
    pub path: Option<String>,
    /// When it was fetched, RFC 3339.
    pub retrieved: Option<String>,
}

/// A publication date and who states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Published {
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub value: String,
    /// How much of the date is known.
    pub precision: DatePrecision,
    /// Which part of the input states it.
    pub from: PublishedFrom,
}

/// One stretch of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// Where, in code points.
    pub span: Span,
    /// The same range in bytes.
    pub byte_span: Span,
}

names! {
    /// What a stretch of the article's text is.
    SectionKind {
        /// The headline.
        Title = "title",
        /// The summary under it.
        Standfirst = "standfirst",
        /// The article itself.
        Body = "body",
        /// A headline of another story on the page.
        Lead = "lead",
        /// Words under a picture.
        Caption = "caption",
        /// Anything else of the page.
        Furniture = "furniture",
    }
}

names! {
    /// Which part of the input states the publication date.
    PublishedFrom {
        /// A JSON-LD block of the page.
        JsonLd = "json-ld",
        /// A `<meta>` or `<time>` element.
        Meta = "meta",
        /// The feed that listed it.
        Feed = "feed",
        /// The caller.
        Given = "given",
        /// The article's text.
        Text = "text",
    }
}

names! {
    /// How much of a date is known.
    DatePrecision {
        /// `YYYY-MM-DD`.
        Day = "day",
        /// `YYYY-MM`.
        Month = "month",
        /// `YYYY`.
        Year = "year",
    }
}

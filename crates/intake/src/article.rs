//! What intake hands on: the article, where it came from and when it was published.

use rapporteur_text::Document;

/// One article as received, with its cleaned text.
#[derive(Clone, Debug)]
pub struct Article {
    /// `sha256:` and the hexadecimal hash of the bytes received.
    pub id: String,
    /// The id the caller gave, brought back unchanged.
    pub given_id: Option<String>,
    /// Where it came from.
    pub source: Source,
    /// Its headline.
    pub title: Option<String>,
    /// The summary under the headline.
    pub standfirst: Option<String>,
    /// Who wrote it, without the word "by".
    pub byline: Option<String>,
    /// ISO 639-1 code of the language it is written in, where there was enough text to tell.
    pub language: Option<String>,
    /// When it was published, never guessed.
    pub published: Option<Published>,
    /// Title, standfirst and body, one paragraph a line.
    pub document: Document,
    /// What a reader of the record should know about how it was read.
    pub notes: Vec<Note>,
}

/// Where an article came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The outlet, as it calls itself.
    pub name: Option<String>,
    /// The page's canonical address.
    pub url: Option<String>,
    /// The file it was read from. Set by the caller: intake reads no files.
    pub path: Option<String>,
    /// When it was fetched, as the caller says: intake knows no clock.
    pub retrieved: Option<String>,
}

/// A publication date and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// `YYYY-MM-DD`, or the first part of it.
    pub value: String,
    /// How much of the date is known.
    pub precision: Precision,
    /// Which part of the input states it.
    pub from: PublishedFrom,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `YYYY`.
    Year,
    /// `YYYY-MM`.
    Month,
    /// `YYYY-MM-DD`.
    Day,
}

impl Precision {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

/// Which part of the input states the publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedFrom {
    /// A JSON-LD block of the page.
    JsonLd,
    /// A `<meta>` or `<time>` element of the page.
    Meta,
    /// The feed that listed the article.
    Feed,
    /// The caller.
    Given,
    /// A line of the article that states nothing but its date.
    Text,
}

impl PublishedFrom {
    /// The name used in the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JsonLd => "json-ld",
            Self::Meta => "meta",
            Self::Feed => "feed",
            Self::Given => "given",
            Self::Text => "text",
        }
    }
}

/// Something a reader of the record should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A fixed word to filter on.
    pub kind: &'static str,
    /// One sentence for a person.
    pub message: String,
}

impl Note {
    /// A note of `kind` that says `message`.
    pub fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

/// What the caller knows of an article. It overrides what is found in the bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Headline.
    pub title: Option<String>,
    /// Publication date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, a time after it is ignored.
    pub published: Option<String>,
    /// Name of the outlet.
    pub source: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// The caller's own id.
    pub id: Option<String>,
    /// Whether the date is the one of the feed that listed the article.
    pub is_from_feed: bool,
    /// When the page was fetched, RFC 3339.
    pub retrieved: Option<String>,
}

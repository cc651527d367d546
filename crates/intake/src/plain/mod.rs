//! Plain text: which line is the title, the standfirst, body, a headline of another story, a notice.
//!
//! A text dump of a news page keeps the order of the page and loses its markup. What is left to go by is where a line stands, whether it
//! is a sentence, and whether it says again what the article says.

mod classify;
mod glue;
mod paragraphs;

use rapporteur_text::{Section, SectionKind, TextSpan};

use crate::block::{Block, Found, collapse};
use crate::{dates, lines};

/// Lines above the body that are compared with one another and with the rest; menus have some dozens.
const HEADER_LINES: usize = 60;

/// A paragraph with what it was judged to be.
#[derive(Debug)]
struct Paragraph {
    span: TextSpan,
    /// Its words with single blanks between them.
    text: String,
    kind: Option<SectionKind>,
}

/// What a text says of itself, and its sections in order. `given_title` is the headline the caller knows; a line that repeats it is furniture.
pub(crate) fn read(text: &str, given_title: Option<&str>) -> (Found, Vec<Section>) {
    let spans = paragraphs::split(text).into_iter().flat_map(|span| glue::split_at_seams(text, span));
    let mut paragraphs: Vec<Paragraph> = spans.map(|span| paragraph_of(text, span)).collect();
    classify::classify(&mut paragraphs, given_title);
    let found = found_in(&paragraphs);
    (found, paragraphs.iter().flat_map(|paragraph| sections_of(text, paragraph)).collect())
}

/// The one-line block of a section of `text`, whose lines may be wrapped.
pub(crate) fn block_of(text: &str, section: &Section) -> Block {
    // A word broken at its hyphen has its halves put together again.
    let raw = &text[section.span.range()];
    let mut joined = String::with_capacity(raw.len());
    for line in raw.lines().map(str::trim) {
        let is_cut = joined.ends_with('-') && !joined.ends_with(" -") && !joined.ends_with("--") && line.starts_with(char::is_lowercase);
        if !joined.is_empty() && !is_cut {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    Block::new(section.kind, &joined)
}

fn paragraph_of(text: &str, span: TextSpan) -> Paragraph {
    Paragraph { span, text: collapse(&text[span.range()]), kind: None }
}

/// The sections of a paragraph: one, but for headlines glued together on one line.
fn sections_of(text: &str, paragraph: &Paragraph) -> Vec<Section> {
    let kind = paragraph.kind.unwrap_or(SectionKind::Body);
    let raw = &text[paragraph.span.range()];
    let starts = if kind == SectionKind::Lead { glue::find_headlines(raw) } else { vec![0] };
    let offset = paragraph.span.start as usize;
    let ends = starts.iter().skip(1).copied().chain([raw.len()]);
    let spans = starts.iter().zip(ends).map(|(&start, end)| TextSpan::new(offset + start, offset + end).trim(text));
    spans.filter(|span| !span.is_empty()).map(|span| Section { kind, span }).collect()
}

/// Title, standfirst, byline, outlet and date, from the lines above the body.
fn found_in(paragraphs: &[Paragraph]) -> Found {
    let first_of = |kind| paragraphs.iter().find(|p| p.kind == Some(kind)).map(|p| p.text.clone());
    let body = paragraphs.iter().position(|p| p.kind == Some(SectionKind::Body)).unwrap_or(paragraphs.len());
    let header = || paragraphs[..body].iter().filter(|p| p.kind == Some(SectionKind::Furniture)).map(|p| p.text.as_str());
    Found {
        title: first_of(SectionKind::Title),
        standfirst: first_of(SectionKind::Standfirst),
        byline: header().find_map(lines::find_byline),
        source: find_source(paragraphs, body),
        published: header().find_map(dates::find_date_part),
        ..Found::default()
    }
}

/// The outlet's name among the lines above the body: behind the headline, or on a line of its own. A line of one word is more likely part of
/// a menu, unless the text says it again.
fn find_source(paragraphs: &[Paragraph], body: usize) -> Option<String> {
    let header = || paragraphs[..body.min(HEADER_LINES)].iter().filter(|p| p.kind == Some(SectionKind::Furniture)).map(|p| p.text.as_str());
    let title = paragraphs.iter().find(|p| p.kind == Some(SectionKind::Title));
    let behind_title = || title.and_then(|title| header().find_map(|line| outlet_behind(line, &title.text)));
    let is_named = |line: &str| line.contains(' ') || is_repeated_name(paragraphs, line);
    let own_line = || header().find(|line| is_source_line(line) && is_named(line));
    behind_title().or_else(own_line).map(str::to_owned)
}

/// Whether a line is a name that the text says again.
fn is_repeated_name(paragraphs: &[Paragraph], line: &str) -> bool {
    is_source_line(line) && paragraphs.iter().any(|p| p.text != line && p.text.contains(line))
}

/// The name behind a headline in "Truce holds in Valmora - The Ledger".
fn outlet_behind<'a>(line: &'a str, headline: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(headline)?.strip_prefix([' ', ':'])?.trim_start_matches([' ', ':']);
    let name = rest.strip_prefix(['|', '-', '–', '—', '·', '•', '»'])?.trim_start();
    // The outlet stands last, behind its section.
    let name =
        name.rsplit([" - ", " | ", " – ", " — "].iter().copied().find(|separator| name.contains(separator)).unwrap_or(" | ")).next()?;
    lines::is_name_line(name).then_some(name)
}

/// Whether a line of the header names the outlet.
fn is_source_line(line: &str) -> bool {
    lines::is_name_line(line)
        && !lines::is_related_heading(line)
        && !lines::is_notice(line)
        && lines::find_byline(line).is_none()
        && !dates::is_date_line(line)
        && !is_section_name(line)
}

/// Names of sections of a newspaper, which stand where its name may stand.
const SECTIONS: &[&str] = &[
    "news",
    "world",
    "politics",
    "home",
    "europe",
    "asia",
    "africa",
    "americas",
    "middle east",
    "opinion",
    "business",
    "menu",
    "search",
    "sport",
    "sports",
    "culture",
    "economy",
    "analysis",
    "breaking news",
    "live",
    "video",
    "world news",
    "international",
    "diplomacy",
    "exclusive",
    "podcasts",
    "photos",
    "features",
    "health",
    "science",
    "technology",
    "arts",
    "magazine",
    "front page",
    "more",
    "about",
    "about us",
    "contact",
    "contact us",
    "skip to content",
];

fn is_section_name(line: &str) -> bool {
    SECTIONS.contains(&lines::lower(line).as_str())
}

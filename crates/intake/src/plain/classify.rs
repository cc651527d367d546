//! The decision for each paragraph, from the outside in: header, body, tail.

use rapporteur_text::SectionKind;

use super::Paragraph;
use crate::{dates, lines};

/// Share of a line's word pairs that must come again below, for it to be a summary.
const MIN_REPEATED: f64 = 0.4;
/// Paragraphs of the body a summary is compared with.
const SUMMARISED: usize = 4;
/// Words up to which a line between paragraphs is a heading of the article itself.
const CROSSHEAD_WORDS: usize = 4;

/// Headlines in one list of other stories.
const MAX_LIST: usize = 50;

/// Gives every paragraph its kind.
pub(super) fn classify(paragraphs: &mut [Paragraph], given_title: Option<&str>) {
    if paragraphs.len() < 2 || !paragraphs.iter().any(|p| is_body_prose(&p.text)) {
        // A single passage, or lines without a sentence among them: nothing tells title from text.
        let kind = |p: &Paragraph| if lines::is_notice(&p.text) { SectionKind::Furniture } else { SectionKind::Body };
        paragraphs.iter_mut().for_each(|p| p.kind = Some(kind(p)));
        return;
    }
    mark_notices(paragraphs, given_title);
    mark_page_title(paragraphs);
    let header_end = mark_title(paragraphs, given_title.is_some());
    mark_summary(paragraphs, header_end);
    mark_body(paragraphs);
    mark_rest(paragraphs, header_end);
}

/// Whether a line is prose that can belong to the body.
fn is_body_prose(line: &str) -> bool {
    lines::is_prose(line) && !lines::is_notice(line) && !lines::is_caption(line)
}

/// Lines that are notices, captions, bylines or dates wherever they stand.
fn mark_notices(paragraphs: &mut [Paragraph], given_title: Option<&str>) {
    let title = given_title.map(lines::squeeze);
    for p in paragraphs.iter_mut() {
        let repeats_title = || title.as_ref().is_some_and(|title| *title == lines::squeeze(&p.text));
        if lines::is_notice(&p.text) || lines::is_related_heading(&p.text) || dates::is_date_line(&p.text) || repeats_title() {
            p.kind = Some(SectionKind::Furniture);
        } else if lines::is_caption(&p.text) {
            p.kind = Some(SectionKind::Caption);
        } else if lines::find_byline(&p.text).is_some() {
            p.kind = Some(SectionKind::Furniture);
        }
    }
}

/// "Home » World » Caucasus": the way to the page.
fn is_trail(line: &str) -> bool {
    let signs = line.split_whitespace().filter(|word| matches!(*word, "»" | ">" | "›" | "/" | "|" | "→")).count();
    signs >= 2 || (signs == 1 && lines::lower(line).starts_with("home"))
}

/// Marks a line above the first prose that is another headline with the outlet's name behind it, as in `<title>`.
fn mark_page_title(paragraphs: &mut [Paragraph]) {
    let header = paragraphs.iter().take(super::HEADER_LINES).position(|p| p.kind.is_none() && lines::is_prose(&p.text)).unwrap_or(0);
    let repeats = |p: &Paragraph| paragraphs[..header].iter().any(|other| super::outlet_behind(&p.text, &other.text).is_some());
    let found: Vec<usize> = (0..header).filter(|&idx| repeats(&paragraphs[idx])).collect();
    found.into_iter().for_each(|idx| paragraphs[idx].kind = Some(SectionKind::Furniture));
}

/// Marks the headline above the first prose, unless one is given. Returns the index below it.
fn mark_title(paragraphs: &mut [Paragraph], is_given: bool) -> usize {
    let first_prose = paragraphs.iter().position(|p| p.kind.is_none() && lines::is_prose(&p.text) && !lines::is_headline(&p.text));
    let header = ..first_prose.unwrap_or(0);
    let is_title =
        |p: &Paragraph| p.kind.is_none() && lines::is_headline(&p.text) && !super::is_section_name(&p.text) && !is_trail(&p.text);
    // A line long enough to be a headline comes before a short one, which may be the outlet's name.
    let long = paragraphs[header].iter().position(|p| is_title(p) && lines::word_count(&p.text) >= 4);
    let found = long.or_else(|| paragraphs[header].iter().position(is_title)).filter(|_| !is_given);
    if let Some(at) = found {
        paragraphs[at].kind = Some(SectionKind::Title);
    }
    found.map_or(0, |at| at + 1)
}

/// Marks the summary under the headline: prose that is set apart from the body by a byline, date or outlet, or that says again
/// what the body says; or a second line of headline directly under the first.
fn mark_summary(paragraphs: &mut [Paragraph], header_end: usize) {
    if header_end == 0 || header_end >= paragraphs.len() || paragraphs[header_end].kind.is_some() {
        return;
    }
    let line = &paragraphs[header_end].text;
    let is_deck = lines::is_headline(line) && lines::word_count(line) >= 6;
    if is_deck || (lines::is_prose(line) && (is_set_apart(paragraphs, header_end) || is_repeated(paragraphs, header_end))) {
        paragraphs[header_end].kind = Some(SectionKind::Standfirst);
    }
}

/// Whether the line below is a byline, a date or an outlet's name and prose goes on after it.
fn is_set_apart(paragraphs: &[Paragraph], at: usize) -> bool {
    let below = &paragraphs[at + 1..];
    let is_header = |p: &Paragraph| lines::find_byline(&p.text).is_some() || dates::is_date_line(&p.text) || super::is_source_line(&p.text);
    below.first().is_some_and(is_header) && below.iter().any(|p| p.kind.is_none() && is_body_prose(&p.text))
}

/// Whether much of what a line says comes again in the paragraphs below it.
fn is_repeated(paragraphs: &[Paragraph], at: usize) -> bool {
    let prose = paragraphs[at + 1..].iter().filter(|p| p.kind.is_none() && is_body_prose(&p.text));
    let below: Vec<_> = prose.take(SUMMARISED).flat_map(|p| word_pairs(&p.text)).collect();
    let own = word_pairs(&paragraphs[at].text);
    let again = own.iter().filter(|pair| below.contains(pair)).count();
    !own.is_empty() && again as f64 >= MIN_REPEATED * own.len() as f64
}

fn word_pairs(line: &str) -> Vec<(String, String)> {
    let words: Vec<String> = line.split_whitespace().take(200).map(lines::squeeze).collect();
    words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

/// Marks prose as body, and what stands between two paragraphs of it and reads on: lists, lines that end in a colon.
fn mark_body(paragraphs: &mut [Paragraph]) {
    for p in paragraphs.iter_mut().filter(|p| p.kind.is_none()) {
        let is_text = is_body_prose(&p.text) || lines::has_inner_stop(&p.text);
        if is_text && !is_question_headline(&p.text) && super::glue::find_headlines(&p.text).len() == 1 {
            p.kind = Some(SectionKind::Body);
        }
    }
}

/// Headlines may end in a question mark; a paragraph of the body seldom is one short question.
fn is_question_headline(line: &str) -> bool {
    line.ends_with('?') && lines::is_headline(line) && lines::word_count(line) <= 12
}

/// Decides on the lines that are neither prose nor notices, by where they stand.
fn mark_rest(paragraphs: &mut [Paragraph], header_end: usize) {
    let is_body = |p: &Paragraph| p.kind == Some(SectionKind::Body);
    let first = paragraphs.iter().position(is_body).unwrap_or(0);
    let last = paragraphs.iter().rposition(is_body).unwrap_or(paragraphs.len());
    for idx in 0..paragraphs.len() {
        if paragraphs[idx].kind.is_none() {
            let is_inside = idx > first && idx < last;
            paragraphs[idx].kind =
                Some(if is_inside { kind_between(paragraphs, idx) } else { kind_outside(paragraphs, idx, header_end, first) });
        }
    }
}

/// Whether the nearest line above that is no headline announces other stories.
fn announced(paragraphs: &[Paragraph], idx: usize) -> bool {
    let above = paragraphs[..idx].iter().rev().take(MAX_LIST).find(|p| p.kind != Some(SectionKind::Lead));
    above.is_some_and(|p| lines::is_related_heading(&p.text))
}

/// A line between paragraphs of the body.
fn kind_between(paragraphs: &[Paragraph], idx: usize) -> SectionKind {
    let line = paragraphs[idx].text.as_str();
    let goes_on = line.ends_with([':', ',', ';']) || line.starts_with(['-', '*', '•', '–', '·']) || starts_lower(line) || is_numbered(line);
    let is_quote = line.starts_with(['"', '“', '\'', '‘']) && line.ends_with(['"', '”', '\'', '’']);
    match lines::word_count(line) {
        _ if lines::is_headline(line) && announced(paragraphs, idx) => SectionKind::Lead,
        _ if goes_on || is_quote => SectionKind::Body,
        words if words <= CROSSHEAD_WORDS => SectionKind::Furniture,
        _ if lines::is_headline(line) || super::glue::find_headlines(line).len() > 1 => SectionKind::Lead,
        _ => SectionKind::Body,
    }
}

/// A line above or below the body.
fn kind_outside(paragraphs: &[Paragraph], idx: usize, header_end: usize, body: usize) -> SectionKind {
    let line = paragraphs[idx].text.as_str();
    let is_outlet = || idx < body.min(super::HEADER_LINES) && super::is_repeated_name(paragraphs, line);
    match lines::word_count(line) {
        words if words < 4 || idx < header_end || is_outlet() => SectionKind::Furniture,
        _ if super::is_source_line(line) && lines::word_count(line) < 5 => SectionKind::Furniture,
        _ if lines::is_headline(line) || super::glue::find_headlines(line).len() > 1 => SectionKind::Lead,
        _ if line.ends_with(':') => SectionKind::Furniture,
        _ => SectionKind::Body,
    }
}

fn starts_lower(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

/// "1. ...", "2) ...": an item of a list.
fn is_numbered(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && line[digits..].starts_with(['.', ')'])
}

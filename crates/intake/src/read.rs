//! One article: bytes in, checks, the caller's knowledge laid over what was found.

use rapporteur_text::{Document, Section, SectionKind, TextSpan};
use sha2::{Digest, Sha256};

use crate::block::{Block, Found, collapse, compose};
use crate::error::{IntakeError, IntakeErrorKind};
use crate::sniff::{Format, format_of};
use crate::{Article, Given, Note, Published, PublishedFrom, Settings, Source, charset, dates, html, language, plain};

/// Reads one article from the bytes of a page or a text file.
///
/// # Errors
/// When there is no text or no article in it, when it exceeds a limit, when a given date is malformed, and when it is not in English unless
/// other languages are allowed.
pub fn read_article(bytes: &[u8], given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    read_any(bytes, given, settings).map_err(|err| err.of_article(given.id.as_deref()))
}

fn read_any(bytes: &[u8], given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    let max_bytes = settings.limits.max_bytes;
    if bytes.len() > max_bytes {
        return Err(too_large(format!("the page has {} bytes, the limit is {max_bytes}", bytes.len())));
    }
    let found = format_of(bytes)?;
    match settings.format.unwrap_or(found) {
        Format::Html => read_page(bytes, &charset::decode(bytes), given, settings),
        Format::Text => read_text(bytes, &charset::decode(bytes), given, settings),
        Format::Jsonl => {
            Err(IntakeError::new(IntakeErrorKind::ManyArticles, "these are JSON lines, not one page: read them with --input-format jsonl"))
        }
    }
}

/// An article from the HTML of its page.
pub(crate) fn read_page(bytes: &[u8], page: &str, given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    let (mut found, blocks) = html::read(page, &settings.limits)?;
    let blocks = with_title(blocks, &mut found, given);
    finish(bytes, compose(&blocks), found, given, settings)
}

/// An article from a text file: its lines are joined and split anew.
fn read_text(bytes: &[u8], text: &str, given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    let text = text.trim_start_matches('\u{feff}');
    check_chars(text, settings)?;
    let (mut found, sections) = plain::read(text, given_title(given).as_deref());
    let blocks = sections.iter().map(|section| plain::block_of(text, section)).collect();
    let blocks = with_title(blocks, &mut found, given);
    finish(bytes, compose(&blocks), found, given, settings)
}

/// An article from a text that must stay as it is, at the end of the document.
pub(crate) fn read_verbatim(bytes: &[u8], text: String, given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    check_chars(&text, settings)?;
    let title = given_title(given);
    let (found, found_sections) = plain::read(&text, title.as_deref());
    let mut sections = Vec::with_capacity(found_sections.len() + 1);
    let mut whole = String::new();
    if let Some(title) = title {
        sections.push(Section { kind: SectionKind::Title, span: TextSpan::new(0, title.len()) });
        whole = title + "\n";
    }
    let offset = whole.len();
    sections.extend(found_sections.iter().map(|section| moved(section, offset)));
    whole.push_str(&text);
    finish(bytes, Document::new(whole, sections), found, given, settings)
}

/// The caller's headline as one line, if there are words in it.
fn given_title(given: &Given) -> Option<String> {
    given.title.as_deref().map(collapse).filter(|title| !title.is_empty())
}

fn moved(section: &Section, by: usize) -> Section {
    Section { kind: section.kind, span: TextSpan::new(section.span.start as usize + by, section.span.end as usize + by) }
}

/// The blocks with the caller's title in front, where one is given. The title found then is a second headline of the same story.
fn with_title(mut blocks: Vec<Block>, found: &mut Found, given: &Given) -> Vec<Block> {
    let Some(title) = given_title(given) else { return blocks };
    blocks.retain(|block| block.kind != SectionKind::Title || !block.text.eq_ignore_ascii_case(&title));
    for block in blocks.iter_mut().filter(|block| block.kind == SectionKind::Title) {
        block.kind = SectionKind::Standfirst;
    }
    blocks.insert(0, Block::new(SectionKind::Title, &title));
    found.title = Some(title);
    blocks
}

/// Checks what was read and lays the caller's knowledge over it.
fn finish(bytes: &[u8], document: Document, found: Found, given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    check_text(&document, settings)?;
    let language = language::find_language(&document);
    check_language(language.as_deref(), settings)?;
    let published = given_date(given)?.or(found.published);
    Ok(Article {
        id: id_of(bytes),
        given_id: given.id.clone(),
        source: Source {
            name: given.source.clone().or(found.source),
            url: given.url.clone().or(found.url),
            retrieved: given.retrieved.clone(),
            ..Source::default()
        },
        title: given_title(given).or(found.title),
        standfirst: found.standfirst,
        byline: found.byline,
        language: language.or(found.declared_language),
        notes: notes_of(published.as_ref()),
        published,
        document,
    })
}

fn check_text(document: &Document, settings: &Settings) -> Result<(), IntakeError> {
    check_chars(document.text(), settings)?;
    if document.text().trim().is_empty() {
        return Err(IntakeError::new(IntakeErrorKind::Empty, "there is no text in it: give a page with an article in it"));
    }
    let has_article = document.sections().iter().any(|s| matches!(s.kind, SectionKind::Body | SectionKind::Standfirst));
    let no_article = || {
        IntakeError::new(
            IntakeErrorKind::NoArticle,
            "no article was found: only menus, headlines or notices. Give the page of one article, saved after it has loaded",
        )
    };
    has_article.then_some(()).ok_or_else(no_article)
}

/// Plain text is checked before any work is done on it, the text of a page once it is known.
fn check_chars(text: &str, settings: &Settings) -> Result<(), IntakeError> {
    let max_chars = settings.limits.max_text_chars;
    match text.chars().count() > max_chars {
        true => Err(too_large(format!("the article's text is longer than the limit of {max_chars} characters"))),
        false => Ok(()),
    }
}

fn too_large(what: String) -> IntakeError {
    IntakeError::new(IntakeErrorKind::TooLarge, format!("{what}: split the input or raise the limit"))
}

fn check_language(language: Option<&str>, settings: &Settings) -> Result<(), IntakeError> {
    match language {
        Some(lang) if lang != "en" && !settings.any_language => Err(IntakeError::new(
            IntakeErrorKind::NotEnglish(lang.to_owned()),
            format!(
                "the article is not in English (language: {lang}); only English is read well. Use --any-language to read it all the same"
            ),
        )),
        _ => Ok(()),
    }
}

fn given_date(given: &Given) -> Result<Option<Published>, IntakeError> {
    let Some(raw) = given.published.as_deref() else { return Ok(None) };
    let bad = || IntakeError::new(IntakeErrorKind::BadField, format!("the publication date {raw:?} is not a date: write YYYY-MM-DD"));
    let from = if given.is_from_feed { PublishedFrom::Feed } else { PublishedFrom::Given };
    dates::parse_published(raw, from).map(Some).ok_or_else(bad)
}

fn notes_of(published: Option<&Published>) -> Vec<Note> {
    match published {
        None => vec![Note::new("no_date", "no publication date: relative dates are left open")],
        Some(_) => Vec::new(),
    }
}

/// The id of an article: `sha256:` and the hexadecimal hash of the bytes received.
pub fn id_of(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().fold("sha256:".to_owned(), |id, byte| id + &format!("{byte:02x}"))
}

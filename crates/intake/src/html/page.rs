//! A page as a run of text blocks, each with what the markup around it says about it; its data; and a tidy copy for the extractor.

use std::borrow::Cow;

use super::element::{Element, Role};
use super::scan::{Scanner, Tag, Token};
use crate::Limits;
use crate::block::collapse;
use crate::error::{IntakeError, IntakeErrorKind};

/// Nesting of the tidy copy: deeper elements are left out of it and their text stays. The extractor recurses.
const COPY_DEPTH: usize = 120;

/// Bytes of text a page may have for each character an article may have.
const PAGE_TEXT: usize = 4;

/// What was gathered from a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its texts in reading order.
    pub(super) blocks: Vec<RawBlock>,
    /// `(name, content)` of `<meta>` elements and of elements with a machine-readable `itemprop`.
    pub(super) metas: Vec<(String, String)>,
    /// JSON-LD blocks.
    pub(super) json_ld: Vec<String>,
    /// `<title>`.
    pub(super) title: String,
    /// Canonical address.
    pub(super) canonical: Option<String>,
    /// `lang` of the page.
    pub(super) language: Option<String>,
    /// A well-formed copy without scripts, styles and attributes of no use.
    pub(super) copy: String,
}

/// A text with no block boundary inside.
#[derive(Clone, Debug, Default)]
pub(super) struct RawBlock {
    pub(super) text: String,
    /// What the elements around it say it is.
    pub(super) role: Role,
    /// Name of the block element it stands in.
    pub(super) tag: String,
    /// Bytes of its text that are links.
    pub(super) link_bytes: usize,
    /// Machine-readable dates of `<time>` elements in it.
    pub(super) times: Vec<String>,
}

impl RawBlock {
    /// Share of the text that is links.
    pub(super) fn link_share(&self) -> f64 {
        self.link_bytes as f64 / self.text.len().max(1) as f64
    }
}

/// Reads `source`.
///
/// # Errors
/// When it has more elements, or nests them deeper, than `limits` allow.
pub(super) fn parse(source: &str, limits: &Limits) -> Result<Page, IntakeError> {
    let mut builder = Builder::default();
    for token in Scanner::new(source) {
        builder.take(token);
        builder.check(limits)?;
    }
    Ok(builder.finish())
}

#[derive(Default)]
struct Builder {
    page: Page,
    open: Vec<Element>,
    block: RawBlock,
    /// Elements and stray end tags so far.
    elements: usize,
    /// Bytes of text so far.
    text_bytes: usize,
    /// Whether the last thing seen was a `<br>`.
    after_break: bool,
}

impl Builder {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Open(tag) => self.open_tag(&tag),
            Token::Close(name) => self.close_tag(&name),
            Token::Text(text) => self.text(&text),
            Token::Raw(tag, content) => self.raw(&tag, content),
        }
    }

    fn check(&self, limits: &Limits) -> Result<(), IntakeError> {
        // Menus and comments may be longer than the article, but not by much.
        let max_text_bytes = limits.max_text_chars.saturating_mul(PAGE_TEXT);
        let (kind, what, limit) = if self.open.len() > limits.max_depth {
            (IntakeErrorKind::TooDeep, "elements are nested deeper than", limits.max_depth)
        } else if self.text_bytes > max_text_bytes {
            (IntakeErrorKind::TooLarge, "the page has more bytes of text than", max_text_bytes)
        } else if self.elements > limits.max_elements {
            (IntakeErrorKind::TooLarge, "the page has more elements than", limits.max_elements)
        } else {
            return Ok(());
        };
        Err(IntakeError::new(kind, format!("{what} the limit of {limit}: this is no news page, or a damaged one; save the page anew")))
    }

    fn open_tag(&mut self, tag: &Tag<'_>) {
        self.elements += 1;
        self.gather(tag);
        if tag.name == "br" || tag.name == "hr" {
            return self.line_break();
        }
        let element = Element::new(tag, self.role());
        self.close_implied(&element);
        if element.is_block {
            self.end_block();
        }
        if element.is_void {
            return;
        }
        self.copy_start(tag);
        self.open.push(element);
    }

    /// What an element says without its text.
    fn gather(&mut self, tag: &Tag<'_>) {
        let content = tag.attribute("content");
        match tag.name.as_str() {
            "html" if self.page.language.is_none() && tag.has("lang") => self.page.language = Some(tag.attribute("lang").to_owned()),
            "meta" if !content.is_empty() => {
                for key in ["property", "name", "itemprop"].iter().map(|key| tag.attribute(key)).filter(|key| !key.is_empty()) {
                    self.page.metas.push((key.trim().to_lowercase(), collapse(content)));
                }
            }
            "link" if tag.attribute("rel").eq_ignore_ascii_case("canonical") => {
                self.page.canonical.get_or_insert_with(|| tag.attribute("href").trim().to_owned());
            }
            "time" => self.gather_time(tag),
            _ if tag.attribute("itemprop").contains("datePublished") && !content.is_empty() => {
                self.page.metas.push(("datepublished".to_owned(), content.to_owned()));
            }
            _ => {}
        }
    }

    fn gather_time(&mut self, tag: &Tag<'_>) {
        let datetime = tag.attribute("datetime");
        let says = |word: &str| ["itemprop", "class"].iter().any(|name| tag.attribute(name).to_ascii_lowercase().contains(word));
        if datetime.is_empty() || self.role().is_outside() || says("modified") || (says("updated") && !says("published")) {
            return;
        }
        if tag.attribute("itemprop").contains("datePublished") || tag.has("pubdate") {
            self.page.metas.push(("datepublished".to_owned(), datetime.to_owned()));
        }
        self.block.times.push(datetime.to_owned());
    }

    fn role(&self) -> Role {
        self.open.last().map_or(Role::Plain, |element| element.role)
    }

    /// Two breaks in a row end a paragraph; one is a blank.
    fn line_break(&mut self) {
        if std::mem::replace(&mut self.after_break, true) {
            self.end_block();
            self.page.copy.push_str("</p><p>");
        } else {
            self.block.text.push(' ');
            self.page.copy.push_str("<br>");
        }
    }

    fn text(&mut self, text: &str) {
        if self.role() == Role::Hidden {
            return;
        }
        self.after_break &= text.trim().is_empty();
        if self.open.iter().rev().take(8).any(|element| element.is_link) {
            self.block.link_bytes += text.trim().len();
        }
        if self.block.tag.is_empty() && !text.trim().is_empty() {
            self.label_block();
        }
        self.text_bytes += text.len();
        self.page.copy.push_str(&escape(text));
        if self.open.iter().rev().take(4).any(|element| element.name == "pre") {
            return self.preformatted(text);
        }
        self.block.text.push_str(text);
    }

    /// In preformatted text an empty line parts paragraphs, as in a text file.
    fn preformatted(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            if line.trim().is_empty() && self.block.text.ends_with('\n') {
                self.end_block();
                continue;
            }
            if self.block.tag.is_empty() && !line.trim().is_empty() {
                self.label_block();
            }
            self.block.text.push_str(line);
        }
    }

    /// A block is what the elements around its first word make it.
    fn label_block(&mut self) {
        self.block.role = self.role();
        self.block.tag = self.open.iter().rev().find(|element| element.is_block).map_or_else(|| "body".to_owned(), |e| e.name.clone());
    }

    fn raw(&mut self, tag: &Tag<'_>, content: &str) {
        self.elements += 1;
        match tag.name.as_str() {
            "script" if tag.attribute("type").to_ascii_lowercase().contains("ld+json") => self.page.json_ld.push(content.to_owned()),
            "title" if self.page.title.is_empty() => {
                // A title whose end tag is missing runs on into the next element.
                let shown = content.split('<').next().unwrap_or_default();
                self.page.title = collapse(&html_escape::decode_html_entities(shown));
            }
            _ => {}
        }
    }

    /// Closes what the start of `element` closes without saying so.
    fn close_implied(&mut self, element: &Element) {
        if element.is_block && !element.is_void && self.open.iter().rev().take(6).take_while(|e| !e.is_container).any(|e| e.name == "p") {
            self.close_tag("p");
        }
        let same: &[&str] = match element.name.as_str() {
            "li" => &["li"],
            "tr" => &["td", "th", "tr"],
            "td" | "th" => &["td", "th"],
            "dt" | "dd" => &["dt", "dd"],
            "option" => &["option"],
            "body" => &["head"],
            _ => &[],
        };
        for name in same {
            // Not beyond the list or table that the item belongs to.
            let within = self.open.iter().rev().take_while(|e| !["ul", "ol", "table", "dl", "select"].contains(&e.name.as_str()));
            if within.take(12).any(|e| e.name == *name) {
                self.close_tag(name);
            }
        }
    }

    fn close_tag(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|element| element.name == name) else {
            // Counted, or a page of nothing but stray end tags would take time in proportion to their number and the depth.
            self.elements += 1;
            return;
        };
        // An inline end tag does not reach out of the block it stands in.
        if !self.open[at].is_block && self.open[at..].iter().any(|element| element.is_container) {
            self.elements += 1;
            return;
        }
        if self.open[at..].iter().any(|element| element.is_block) {
            self.end_block();
        }
        while self.open.len() > at {
            self.copy_end();
            self.open.pop();
        }
    }

    fn copy_start(&mut self, tag: &Tag<'_>) {
        if self.open.len() >= COPY_DEPTH {
            return;
        }
        let copy = &mut self.page.copy;
        copy.push('<');
        copy.push_str(copy_name(&tag.name));
        for name in ["class", "id", "role", "itemprop", "rel", "href"] {
            let value = tag.attribute(name);
            if !value.is_empty() && value.len() < 300 {
                copy.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
        }
        copy.push('>');
    }

    fn copy_end(&mut self) {
        if self.open.len() <= COPY_DEPTH
            && let Some(element) = self.open.last()
        {
            self.page.copy.push_str(&format!("</{}>", copy_name(&element.name)));
        }
    }

    fn end_block(&mut self) {
        self.after_break = false;
        let mut block = std::mem::take(&mut self.block);
        block.text = collapse(&block.text);
        block.link_bytes = block.link_bytes.min(block.text.len());
        if !block.text.is_empty() || !block.times.is_empty() {
            self.page.blocks.push(block);
        }
    }

    fn finish(mut self) -> Page {
        self.end_block();
        while !self.open.is_empty() {
            self.copy_end();
            self.open.pop();
        }
        self.page
    }
}

/// Names of elements in the copy: only plain ones, so that nothing odd reaches the extractor.
fn copy_name(name: &str) -> &str {
    let is_plain = name.len() <= 12 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_plain { name } else { "div" }
}

/// Text of the copy. Signs of markup become others instead of references to themselves: the extractor counts only letters, and a parser that
/// gets a million references in a row takes time in proportion to the square of their number.
fn escape(text: &str) -> Cow<'_, str> {
    if text.contains(['&', '<', '>', '"']) { Cow::Owned(text.replace(['&', '<', '>', '"'], "'")) } else { Cow::Borrowed(text) }
}

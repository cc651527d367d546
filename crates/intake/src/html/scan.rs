//! HTML to a flat run of tags and texts, in one pass and linear time whatever the input.
//!
//! Not a conforming parser: it needs no tree, builds none and so cannot be sent into recursion or quadratic work by a hostile page. What
//! browsers mend (unclosed paragraphs, stray end tags) is mended by its reader, [`super::page`].

use std::borrow::Cow;

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag's name, lower-cased.
    Close(String),
    /// Text with character references resolved.
    Text(Cow<'a, str>),
    /// The content of an element that holds no markup, such as a script, with the element's start tag.
    Raw(Tag<'a>, &'a str),
}

/// A start tag with the attributes that matter here.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: String,
    attributes: Vec<(&'static str, Cow<'a, str>)>,
}

/// Attributes that say what an element is or hold data of the article; the rest is skipped.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "type",
    "http-equiv",
    "pubdate",
];

/// Elements whose content is no markup.
const RAW: &[&str] =
    &["script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noembed", "noframes", "template", "svg", "math"];

impl Tag<'_> {
    /// The value of an attribute, empty where the tag has none.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(own, _)| *own == name)
    }
}

/// The tokens of a page.
pub(crate) struct Scanner<'a> {
    rest: &'a str,
    /// Names of elements whose end tag does not come any more, so that it is not looked for again and again.
    endless: Vec<String>,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(page: &'a str) -> Self {
        Self { rest: page, endless: Vec::new() }
    }

    fn take(&mut self, byte_len: usize) -> &'a str {
        let (head, tail) = self.rest.split_at(byte_len);
        self.rest = tail;
        head
    }

    /// Everything up to `end`, which is passed over too; all the rest where `end` does not come.
    fn take_past(&mut self, end: &str) -> &'a str {
        let at = self.rest.find(end);
        let head = self.take(at.unwrap_or(self.rest.len()));
        self.take(if at.is_some() { end.len() } else { 0 });
        head
    }

    fn next_text(&mut self) -> Token<'a> {
        // A '<' that opens no tag is text: search on from behind it.
        let mut end = usize::from(self.rest.starts_with('<'));
        while let Some(at) = self.rest[end..].find('<') {
            end += at;
            if opens_markup(&self.rest[end..]) {
                return Token::Text(html_escape::decode_html_entities(self.take(end)));
            }
            end += 1;
        }
        Token::Text(html_escape::decode_html_entities(self.take(self.rest.len())))
    }

    fn next_close(&mut self) -> Token<'a> {
        let name = tag_name(&self.rest[2..]);
        self.take_past(">");
        Token::Close(name)
    }

    fn next_open(&mut self) -> Token<'a> {
        let name = tag_name(&self.rest[1..]);
        self.take(1 + name.len());
        let attributes = self.next_attributes();
        let tag = Tag { name, attributes };
        if RAW.contains(&tag.name.as_str()) { self.next_raw(tag) } else { Token::Open(tag) }
    }

    fn next_raw(&mut self, tag: Tag<'a>) -> Token<'a> {
        let end = if self.endless.contains(&tag.name) { None } else { find_end_tag(self.rest, &tag.name) };
        let content = match end {
            Some(end) => self.take(end),
            None => self.take_open_raw(&tag.name),
        };
        if end.is_some() {
            self.take_past(">");
        }
        Token::Raw(tag, content)
    }

    /// The content of an element without an end tag. Browsers let it swallow the page. Here it ends at the next tag, so that a page with a
    /// damaged head is still read; but scripts and styles must not become text.
    fn take_open_raw(&mut self, name: &str) -> &'a str {
        if ["script", "style"].contains(&name) {
            return self.take(self.rest.len());
        }
        self.endless.push(name.to_owned());
        self.take(self.rest.find('<').unwrap_or(self.rest.len()))
    }

    fn next_attributes(&mut self) -> Vec<(&'static str, Cow<'a, str>)> {
        let mut found: Vec<(&'static str, Cow<'a, str>)> = Vec::new();
        loop {
            self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if self.rest.is_empty() || self.rest.starts_with('>') {
                self.take(self.rest.len().min(1));
                return found;
            }
            let (name, value) = self.next_attribute();
            if let Some(&name) = ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(name))
                && !found.iter().any(|(own, _)| *own == name)
            {
                found.push((name, html_escape::decode_html_entities(value)));
            }
        }
    }

    fn next_attribute(&mut self) -> (&'a str, &'a str) {
        let end = self.rest.find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c)).unwrap_or(self.rest.len());
        // A stray '=' where a name is due is taken as one, or the scan would stand still.
        let name = self.take(end.max(usize::from(end == 0 && self.rest.starts_with('='))));
        let rest = self.rest.trim_start();
        let Some(rest) = rest.strip_prefix('=') else { return (name, "") };
        self.rest = rest.trim_start();
        (name, self.next_value())
    }

    fn next_value(&mut self) -> &'a str {
        for quote in ["\"", "'"] {
            if self.rest.starts_with(quote) {
                self.take(1);
                return self.take_past(quote);
            }
        }
        let end = self.rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(self.rest.len());
        self.take(end)
    }

    /// Comments, declarations and processing instructions.
    fn skip_markup(&mut self) {
        if self.rest.starts_with("<!--") {
            self.take(4);
            self.take_past("-->");
        } else if self.rest.starts_with("<![CDATA[") {
            self.take(9);
            self.take_past("]]>");
        } else {
            self.take_past(">");
        }
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let mut start = self.rest.bytes();
            return match (start.next()?, start.next()) {
                (b'<', Some(b'!' | b'?')) => {
                    self.skip_markup();
                    continue;
                }
                (b'<', Some(b'/')) if opens_markup(self.rest) => Some(self.next_close()),
                (b'<', Some(b)) if b.is_ascii_alphabetic() => Some(self.next_open()),
                _ => Some(self.next_text()),
            };
        }
    }
}

/// Whether `rest`, which begins with '<', opens a tag or a comment.
fn opens_markup(rest: &str) -> bool {
    let mut after = rest.bytes().skip(1);
    match after.next() {
        Some(b'/') => after.next().is_some_and(|b| b.is_ascii_alphabetic()),
        Some(b) => b.is_ascii_alphabetic() || b == b'!' || b == b'?',
        None => false,
    }
}

fn tag_name(rest: &str) -> String {
    let end = rest.find(|c: char| c.is_ascii_whitespace() || "/>".contains(c)).unwrap_or(rest.len());
    rest[..end].to_ascii_lowercase()
}

/// Where the end tag of `name` begins in `text`.
fn find_end_tag(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let after = &text.as_bytes()[from + at + 2..];
        let is_name = after.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()));
        if is_name && !after.get(name.len()).is_some_and(u8::is_ascii_alphanumeric) {
            return Some(from + at);
        }
        from += at + 2;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(page: &str) -> String {
        Scanner::new(page)
            .map(|token| match token {
                Token::Open(tag) => {
                    format!("<{}{}>", tag.name, tag.attributes.iter().map(|(n, v)| format!(" {n}={v}")).collect::<String>())
                }
                Token::Close(name) => format!("</{name}>"),
                Token::Text(text) => text.into_owned(),
                Token::Raw(tag, content) => format!("[{}:{content}]", tag.name),
            })
            .collect()
    }

    #[test]
    fn tags_and_texts() {
        for (name, page, expected) in [
            ("plain", "<P Class=a>Hi &amp; bye</P>", "<p class=a>Hi & bye</p>"),
            ("quotes", "<a href='x>y' title=\"t\" id = z>k</a>", "<a href=x>y id=z>k</a>"),
            ("less-than is text", "3 < 4 and <5", "3 < 4 and <5"),
            ("comment", "a<!-- <p> -->b", "ab"),
            ("open comment", "a<!-- b", "a"),
            ("script", "<script>if (a</b) '<p>'</SCRIPT>x", "[script:if (a</b) '<p>']x"),
            ("script with no end", "<script>abc", "[script:abc]"),
            ("stray signs in a tag", "<p = / ==x>y", "<p>y"),
            ("title with no end", "<title>abc<p>d<title>e<b>f", "[title:abc]<p>d[title:e]<b>f"),
            ("a longer name ends nothing", "<svg></svgx></svg>y", "[svg:</svgx>]y"),
            ("cut off", "<p class=\"a", "<p class=a>"),
            ("doctype", "<!DOCTYPE html>x", "x"),
            ("first attribute wins", "<p id=a id=b>", "<p id=a>"),
            ("lone less-than", "<", "<"),
            ("empty end tag", "a</>b", "a</>b"),
        ] {
            assert_eq!(render(page), expected, "{name}");
        }
    }
}

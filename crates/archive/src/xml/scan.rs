//! The list: its root, its title, and its entries one after the other.

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::rework::Rework;
use crate::xml::Space;
use crate::xml::entry::{self, Nodes, malformed, refused};
use crate::xml::names::Names;
use crate::{Broken, BrokenKind, Limits};

/// Bytes that may be read again in search of the next entry, for each of the document.
const REWORK: u64 = 4;

/// A document being read from front to end.
#[derive(Debug)]
pub(crate) struct Scan {
    text: String,
    at: usize,
    names: Names,
    root: String,
    /// What the document calls itself: the first `title` that is no entry's.
    pub(crate) title: Option<String>,
    limits: Limits,
    rework: Rework,
    count: usize,
    is_over: bool,
}

impl Scan {
    /// # Errors
    /// When the document has no root, or declares a document type.
    pub(crate) fn open(text: String, limits: &Limits) -> Result<Self, Broken> {
        let rework = Rework::new(text.len() as u64 * REWORK);
        let (root, names, at) = find_root(&text)?;
        Ok(Self { text, at, names, root, title: None, limits: limits.clone(), rework, count: 0, is_over: false })
    }

    /// Local name of the root element.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// How many entries were read, this one included.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Reads the next element of the document's own vocabulary called `name`, and has `take` make something of it.
    pub(crate) fn next<T>(&mut self, name: &str, take: impl FnOnce(&Nodes<'_>) -> Result<T, Broken>) -> Option<Result<T, Broken>> {
        if self.is_over {
            return None;
        }
        let begun = match self.find(name) {
            Ok(Some(begun)) => begun,
            Ok(None) => {
                self.is_over = true;
                return None;
            }
            Err((broken, failed)) => return Some(Err(self.go_on(broken, name, self.at, failed))),
        };
        self.count += 1;
        if self.count > self.limits.max_feed_entries {
            self.is_over = true;
            let message = format!("there are more than {} entries: the rest is not read", self.limits.max_feed_entries);
            return Some(Err(Broken::new(BrokenKind::TooMany, message).at(begun as u64)));
        }
        let most = self.text.floor_char_boundary(begun.saturating_add(self.limits.max_record_bytes));
        match entry::read(&self.text[begun..most], &self.names, self.limits.max_xml_depth) {
            Ok((nodes, byte_len)) => {
                self.at = begun + byte_len;
                Some(take(&nodes).map_err(|broken| broken.at(begun as u64)))
            }
            Err((broken, read)) => Some(Err(self.go_on(broken, name, begun, begun + read))),
        }
    }

    /// Looks for the next entry inside what failed, which may have swallowed it.
    fn go_on(&mut self, broken: Broken, name: &str, begun: usize, failed: usize) -> Broken {
        let from = self.rework.resume(begun as u64, failed as u64) as usize;
        self.at = find_tag(&self.text, name, from).unwrap_or(self.text.len());
        self.is_over = self.at == self.text.len();
        broken.at(begun as u64)
    }

    /// Where the next entry begins, passing over what lies between; nothing where the root ends.
    fn find(&mut self, name: &str) -> Result<Option<usize>, (Broken, usize)> {
        let text = &self.text[self.at..];
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        let mut title = None;
        loop {
            let before = reader.buffer_position() as usize;
            let at = |reader: &Reader<&[u8]>| self.at + (reader.buffer_position() as usize).min(text.len());
            match reader.read_event().map_err(|err| (malformed(err), at(&reader)))? {
                Event::Start(start) | Event::Empty(start) if self.is_home(&start, name) => return Ok(Some(self.at + before)),
                Event::Start(start) if self.title.is_none() && self.is_home(&start, "title") => title = Some(String::new()),
                Event::Text(text) => push(&mut title, &text),
                Event::CData(text) => push(&mut title, &text),
                Event::GeneralRef(reference) => push(&mut title, &resolved(&reference)),
                Event::End(end) if end.local_name().as_ref() == self.root => return Ok(None),
                Event::End(_) => self.title = self.title.take().or_else(|| title.take().map(|title| title.trim().to_owned())),
                Event::Eof => {
                    let broken = Broken::new(BrokenKind::Truncated, "the document ends before its root element does");
                    return Err((broken, self.text.len()));
                }
                Event::DocType(_) => return Err((refused("a document type declaration"), at(&reader))),
                _ => {}
            }
        }
    }

    fn is_home(&self, start: &BytesStart<'_>, name: &str) -> bool {
        start.local_name().as_ref() == name && self.names.space(start) == Space::Home
    }
}

fn push(title: &mut Option<String>, text: &str) {
    if let Some(title) = title {
        title.push_str(text);
    }
}

/// What a reference in a title stands for; nothing if that is unknown, for a title is not worth more trouble.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> String {
    let letter = reference.resolve_char_ref().ok().flatten().map(String::from);
    letter.or_else(|| quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned)).unwrap_or_default()
}

/// Local name of the root element, the prefixes it declares, and where its content begins.
fn find_root(text: &str) -> Result<(String, Names, usize), Broken> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(malformed)? {
            Event::Start(start) => {
                return Ok((start.local_name().as_ref().to_owned(), Names::of(&start), reader.buffer_position() as usize));
            }
            Event::DocType(_) => return Err(refused("a document type declaration")),
            Event::Eof | Event::Empty(_) => return Err(Broken::new(BrokenKind::Malformed, "there is no root element with anything in it")),
            Event::Text(text) if !text.trim().is_empty() => {
                return Err(Broken::new(BrokenKind::Malformed, "text stands before the root element"));
            }
            _ => {}
        }
    }
}

/// Where a start tag called `name` stands, from the byte `from` on.
fn find_tag(text: &str, name: &str, from: usize) -> Option<usize> {
    let tag = format!("<{name}");
    let is_whole = |at: &usize| text.as_bytes().get(at + tag.len()).is_some_and(|&b| b == b'>' || b == b'/' || b.is_ascii_whitespace());
    let from = from.min(text.len());
    memmem::find_iter(&text.as_bytes()[from..], &tag).map(|at| from + at).find(is_whole)
}

//! One entry of a list: its elements with their text.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::xml::Space;
use crate::xml::names::{Names, attributes};
use crate::{Broken, BrokenKind};

/// Elements of one entry that are kept; the longest of real ones have fifty.
const MOST_NODES: usize = 1_000;
/// How deep in an entry elements are kept: `url/news:news/news:publication/news:name`.
const KEPT_DEPTH: usize = 3;

/// An element inside an entry.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) space: Space,
    pub(crate) name: String,
    /// 1 for children of the entry.
    pub(crate) depth: usize,
    attributes: Vec<(String, String)>,
    /// Its own text, unescaped.
    text: String,
    /// All between its tags as it stands, if there are elements in it.
    pub(crate) markup: Option<&'t str>,
}

impl Node<'_> {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// What it holds: its text, or the markup in it.
    pub(crate) fn content(&self) -> &str {
        self.markup.unwrap_or(&self.text).trim()
    }
}

/// The elements of one entry.
#[derive(Debug)]
pub(crate) struct Nodes<'t>(Vec<Node<'t>>);

impl<'t> Nodes<'t> {
    /// All called so that are children of the entry.
    pub(crate) fn all<'n>(&'n self, space: Space, name: &'n str) -> impl Iterator<Item = &'n Node<'t>> {
        self.0.iter().filter(move |node| node.depth == 1 && node.space == space && node.name == name)
    }

    /// The first child of the entry called so that holds anything.
    pub(crate) fn child(&self, space: Space, name: &str) -> Option<&Node<'t>> {
        self.0.iter().find(|node| node.depth == 1 && node.space == space && node.name == name && !node.content().is_empty())
    }

    /// What the first element called so holds, at any depth.
    pub(crate) fn text(&self, space: Space, name: &str) -> Option<String> {
        self.0
            .iter()
            .find(|node| node.space == space && node.name == name && !node.content().is_empty())
            .map(|node| node.content().to_owned())
    }
}

/// Reads the entry at the start of `text`. Says how many bytes it has, or how many were read before something was amiss.
pub(crate) fn read<'t>(text: &'t str, names: &Names, max_depth: usize) -> Result<(Nodes<'t>, usize), (Broken, usize)> {
    let mut walk =
        Walk { text, names, max_depth, reader: Reader::from_str(text), open: Vec::new(), root: None, depth: 0, nodes: Vec::new() };
    let read = walk.read();
    let byte_len = walk.position();
    match read {
        Ok(()) => Ok((Nodes(walk.nodes), byte_len)),
        Err(broken) => Err((broken, byte_len)),
    }
}

struct Walk<'t, 'n> {
    text: &'t str,
    names: &'n Names,
    max_depth: usize,
    reader: Reader<&'t [u8]>,
    /// Elements being read that are kept, with where their content begins.
    open: Vec<(Node<'t>, usize)>,
    /// Name of the entry's element.
    root: Option<String>,
    depth: usize,
    nodes: Vec<Node<'t>>,
}

impl<'t> Walk<'t, '_> {
    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len())
    }

    fn read(&mut self) -> Result<(), Broken> {
        loop {
            let before = self.position();
            match self.reader.read_event().map_err(malformed)? {
                Event::Start(start) => self.start(&start)?,
                Event::Empty(start) => {
                    self.start(&start)?;
                    self.end(self.position());
                }
                Event::End(_) => self.end(before),
                Event::Text(text) => self.push(&text),
                Event::CData(text) => self.push(&text),
                Event::GeneralRef(reference) => self.push_reference(&reference)?,
                Event::DocType(_) => return Err(refused("a document type declaration")),
                Event::Eof => return Err(Broken::new(BrokenKind::Truncated, "the entry does not end")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
            if self.depth == 0 && self.root.is_some() {
                return Ok(());
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Broken> {
        let name = start.name();
        match &self.root {
            None => self.root = Some(name.as_ref().to_owned()),
            Some(root) if root == name.as_ref() => {
                return Err(Broken::new(BrokenKind::Malformed, "the entry does not end before the next begins"));
            }
            Some(_) => self.open_node(start),
        }
        self.depth += 1;
        if self.depth > self.max_depth {
            let message = format!("more than {} elements are open at once: raise the limit to read it", self.max_depth);
            return Err(Broken::new(BrokenKind::TooDeep, message));
        }
        Ok(())
    }

    fn open_node(&mut self, start: &BytesStart<'_>) {
        let position = self.position();
        if let Some((parent, content)) = self.open.last_mut() {
            // Where it ends is known when it does.
            parent.markup = Some(&self.text[*content..]);
        }
        if self.depth <= KEPT_DEPTH && self.nodes.len() + self.open.len() < MOST_NODES {
            let space = self.names.space(start);
            let name = start.local_name().as_ref().to_owned();
            let attributes = attributes(start).collect();
            self.open.push((Node { space, name, depth: self.depth, attributes, text: String::new(), markup: None }, position));
        }
    }

    /// Closes the innermost element; its content ends at `end`.
    fn end(&mut self, end: usize) {
        self.depth = self.depth.saturating_sub(1);
        if self.open.last().is_some_and(|(node, _)| node.depth == self.depth)
            && let Some((mut node, content)) = self.open.pop()
        {
            node.markup = node.markup.and_then(|_| self.text.get(content..end));
            self.nodes.push(node);
        }
    }

    /// Text belongs to the innermost element, if that is kept.
    fn push(&mut self, text: &str) {
        let depth = self.depth;
        if let Some((node, _)) = self.open.last_mut()
            && node.depth + 1 == depth
        {
            node.text.push_str(text);
        }
    }

    fn push_reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Broken> {
        if let Some(letter) = reference.resolve_char_ref().map_err(malformed)? {
            self.push(letter.encode_utf8(&mut [0; 4]));
            return Ok(());
        }
        match resolve_predefined_entity(reference) {
            Some(text) => {
                self.push(text);
                Ok(())
            }
            None => Err(refused(&format!("the entity &{};", reference.chars().filter(|c| !c.is_control()).take(30).collect::<String>()))),
        }
    }
}

pub(crate) fn malformed(err: quick_xml::Error) -> Broken {
    Broken::new(BrokenKind::Malformed, format!("the XML is not well formed ({err})")).caused_by(err)
}

pub(crate) fn refused(what: &str) -> Broken {
    Broken::new(BrokenKind::Refused, format!("{what} is not read: only the five entities of XML are, and character references"))
}

//! RSS and Atom.

use crate::feed::{normal, title};
use crate::open::Found;
use crate::xml::{Node, Nodes, Scan, Space};
use crate::{Broken, BrokenKind, Extent, Item};

/// The entries of a feed in XML.
#[derive(Debug)]
pub(crate) struct XmlFeed {
    scan: Scan,
    entry: &'static str,
}

impl XmlFeed {
    pub(crate) fn new(scan: Scan) -> Result<Self, Broken> {
        let entry = match scan.root() {
            "rss" | "RDF" => "item",
            "feed" => "entry",
            _ => return Err(Broken::new(BrokenKind::Malformed, "this is no feed: its root element is none of rss, RDF and feed")),
        };
        Ok(Self { scan, entry })
    }
}

impl Iterator for XmlFeed {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let is_atom = self.entry == "entry";
        let found = self.scan.next(self.entry, |nodes| if is_atom { Ok(atom(nodes)) } else { Ok(rss(nodes)) })?;
        let (source, count) = (self.scan.title.clone(), self.scan.count());
        Some(found.and_then(|item| completed(item, source, count)))
    }
}

/// The entry with what the feed says; broken where there is nothing to read and nowhere to go.
pub(crate) fn completed(mut item: Item, source: Option<String>, count: usize) -> Found {
    if item.name.is_empty() {
        item.name = item.url.clone().unwrap_or_else(|| format!("entry {count}"));
    }
    if item.body.is_empty() && item.url.is_none() {
        return Err(Broken::new(BrokenKind::Malformed, "the entry has neither a link nor a text").named(item.name));
    }
    item.source = source.as_deref().and_then(title::plain);
    Ok(item)
}

fn rss(nodes: &Nodes<'_>) -> Item {
    let home = |name| nodes.child(Space::Home, name);
    let guid = home("guid");
    let permalink = guid.filter(|guid| guid.attribute("isPermaLink") != Some("false") && guid.content().starts_with("http"));
    let published = home("pubDate").or_else(|| nodes.child(Space::Dublin, "date")).or_else(|| nodes.child(Space::Atom, "published"));
    let headline = home("title").or_else(|| nodes.child(Space::Dublin, "title"));
    let item = Item {
        name: guid.map(|guid| guid.content().to_owned()).unwrap_or_default(),
        url: home("link").or(permalink).map(|link| link.content().to_owned()),
        published: published.and_then(|date| normal(date.content())),
        modified: nodes.child(Space::Atom, "updated").and_then(|date| normal(date.content())),
        title: headline.and_then(|headline| title::plain(headline.content())),
        ..Item::default()
    };
    match (nodes.child(Space::Content, "encoded"), home("description")) {
        (Some(content), _) => with_body(item, content.content(), "text/html", Extent::Whole),
        (None, Some(summary)) => with_body(item, summary.content(), "text/html", Extent::Summary),
        (None, None) => with_body(item, "", "text/html", Extent::Link),
    }
}

fn atom(nodes: &Nodes<'_>) -> Item {
    let home = |name| nodes.child(Space::Home, name);
    let date = |name| home(name).and_then(|date: &Node<'_>| normal(date.content()));
    let item = Item {
        name: home("id").map(|id| id.content().to_owned()).unwrap_or_default(),
        url: alternate(nodes),
        published: date("published"),
        modified: date("updated"),
        title: home("title").and_then(|headline| title::plain(headline.content())),
        ..Item::default()
    };
    let content = home("content").and_then(|content| Some((content, text_type(content)?)));
    let summary = home("summary").and_then(|summary| Some((summary, text_type(summary)?)));
    match (content, summary) {
        (Some((content, media_type)), _) => with_body(item, content.content(), media_type, Extent::Whole),
        (None, Some((summary, media_type))) => with_body(item, summary.content(), media_type, Extent::Summary),
        (None, None) => with_body(item, "", "text/html", Extent::Link),
    }
}

/// The address of the article itself, a page rather than anything else.
fn alternate(nodes: &Nodes<'_>) -> Option<String> {
    let is_alternate = |link: &&Node<'_>| link.attribute("rel").is_none_or(|rel| rel.is_empty() || rel == "alternate");
    let links: Vec<_> = nodes.all(Space::Home, "link").filter(is_alternate).collect();
    let page = links.iter().find(|link| link.attribute("type").is_none_or(|media_type| media_type.contains("html")));
    page.or(links.first()).and_then(|link| link.attribute("href")).filter(|href| !href.is_empty()).map(str::to_owned)
}

/// In what a text construct of Atom is written; nothing for pictures and other data.
fn text_type(node: &Node<'_>) -> Option<&'static str> {
    match node.attribute("type").unwrap_or("text") {
        // Markup where plain text was declared is what some feeds have.
        "text" | "text/plain" => Some(if node.markup.is_some() { "text/html" } else { "text/plain" }),
        "html" | "xhtml" | "text/html" | "application/xhtml+xml" => Some("text/html"),
        _ => None,
    }
}

pub(crate) fn with_body(item: Item, body: &str, media_type: &str, extent: Extent) -> Item {
    let media_type = (!body.is_empty()).then(|| media_type.to_owned());
    let charset = media_type.is_some().then(|| "utf-8".to_owned());
    Item { media_type, charset, extent, body: body.as_bytes().to_vec(), ..item }
}

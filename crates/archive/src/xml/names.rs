//! Which vocabulary an element belongs to.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

/// Attributes of one element that are looked at; there is no bound on how many one can have.
pub(crate) const MOST_ATTRIBUTES: usize = 64;

/// The vocabularies that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// That of the document itself.
    Home,
    Atom,
    /// `content:encoded` of RSS.
    Content,
    /// Dublin Core.
    Dublin,
    /// The news extension of sitemaps.
    News,
    Other,
}

/// Namespaces by their names. RSS 1.0 and 0.9 have elements of their own beside the root, which is RDF.
const KNOWN: &[(&str, Space)] = &[
    ("http://purl.org/rss/1.0/", Space::Home),
    ("http://my.netscape.com/rdf/simple/0.9/", Space::Home),
    ("http://channel.netscape.com/rdf/simple/0.9/", Space::Home),
    ("http://www.w3.org/2005/Atom", Space::Atom),
    ("http://purl.org/rss/1.0/modules/content/", Space::Content),
    ("http://purl.org/dc/elements/1.1/", Space::Dublin),
    ("http://purl.org/dc/terms/", Space::Dublin),
    ("http://www.google.com/schemas/sitemap-news/0.9", Space::News),
];

/// What prefixes mean by custom, for documents that do not declare them at the root.
const CUSTOM: &[(&str, Space)] =
    &[("atom", Space::Atom), ("content", Space::Content), ("dc", Space::Dublin), ("dcterms", Space::Dublin), ("news", Space::News)];

/// The prefixes that the root declares.
#[derive(Debug, Default)]
pub(crate) struct Names {
    prefixes: BTreeMap<String, Space>,
}

impl Names {
    pub(crate) fn of(root: &BytesStart<'_>) -> Self {
        let declared: Vec<_> = declarations(root).collect();
        let prefix = root.name().prefix().map(|prefix| prefix.as_ref().to_owned()).unwrap_or_default();
        let home = declared.iter().find(|(declared, _)| *declared == prefix).map(|(_, name)| name.clone());
        let space = |name: &String| if Some(name) == home.as_ref() { Space::Home } else { known(name) };
        Self { prefixes: declared.iter().map(|(prefix, name)| (prefix.clone(), space(name))).collect() }
    }

    /// The vocabulary of an element; without a prefix it is the document's own.
    pub(crate) fn space(&self, element: &BytesStart<'_>) -> Space {
        let name = element.name();
        let Some(prefix) = name.prefix() else { return Space::Home };
        let prefix = prefix.as_ref();
        let custom = || CUSTOM.iter().find(|(known, _)| *known == prefix).map_or(Space::Other, |&(_, space)| space);
        self.prefixes.get(prefix).copied().unwrap_or_else(custom)
    }
}

fn known(name: &str) -> Space {
    KNOWN.iter().find(|(known, _)| *known == name.trim()).map_or(Space::Other, |&(_, space)| space)
}

/// Prefix and name of the namespaces that an element declares.
fn declarations(element: &BytesStart<'_>) -> impl Iterator<Item = (String, String)> {
    attributes(element).filter_map(|(key, value)| match key.strip_prefix("xmlns") {
        Some("") => Some((String::new(), value)),
        Some(rest) => rest.strip_prefix(':').map(|prefix| (prefix.to_owned(), value)),
        None => None,
    })
}

/// Attributes of an element, unescaped; those that are malformed or hold entities of their own are left out.
pub(crate) fn attributes(element: &BytesStart<'_>) -> impl Iterator<Item = (String, String)> {
    let mut all = element.attributes();
    // Looking for doubles among n attributes takes n * n steps.
    all.with_checks(false);
    let read = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
        Some((attribute.key.as_ref().to_owned(), value.into_owned()))
    };
    let found: Vec<_> = all.take(MOST_ATTRIBUTES).map_while(Result::ok).filter_map(read).collect();
    found.into_iter()
}

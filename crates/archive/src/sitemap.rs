//! Sitemaps, with the news extension, and indexes of sitemaps.

use crate::feed::normal;
use crate::open::Found;
use crate::xml::{Nodes, Scan, Space};
use crate::{Broken, BrokenKind, Extent, Item};

/// The addresses in a sitemap.
#[derive(Debug)]
pub(crate) struct Sitemap {
    scan: Scan,
    entry: &'static str,
    extent: Extent,
}

impl Sitemap {
    pub(crate) fn new(scan: Scan) -> Result<Self, Broken> {
        let (entry, extent) = match scan.root() {
            "urlset" => ("url", Extent::Link),
            "sitemapindex" => ("sitemap", Extent::SitemapLink),
            _ => return Err(Broken::new(BrokenKind::Malformed, "this is no sitemap: its root element is neither urlset nor sitemapindex")),
        };
        Ok(Self { scan, entry, extent })
    }
}

impl Iterator for Sitemap {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let extent = self.extent;
        self.scan.next(self.entry, |nodes| address(nodes, extent))
    }
}

fn address(nodes: &Nodes<'_>, extent: Extent) -> Found {
    let Some(url) = nodes.child(Space::Home, "loc").map(|loc| loc.content().to_owned()) else {
        return Err(Broken::new(BrokenKind::Malformed, "the entry has no address (loc)"));
    };
    Ok(Item {
        name: url.clone(),
        url: Some(url),
        published: nodes.text(Space::News, "publication_date").and_then(|date| normal(&date)),
        modified: nodes.child(Space::Home, "lastmod").and_then(|date| normal(date.content())),
        title: nodes.text(Space::News, "title"),
        source: nodes.text(Space::News, "name"),
        extent,
        ..Item::default()
    })
}

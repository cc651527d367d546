//! Which container bytes are, told from the bytes alone.

use crate::xml::decoded;

/// The containers that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// WARC records, not compressed.
    Warc,
    /// A gzip file: of WARC records, in one member each or all in one; of a feed, a sitemap, JSON lines or one page.
    Gzip,
    /// A zip file of pages, texts and JSON lines.
    Zip,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// A sitemap, or an index of sitemaps.
    Sitemap,
}

/// How far into the input the kind is looked for.
const WINDOW: usize = 4096;

/// What zip files begin with that are documents: office files and books.
const DOCUMENTS: &[&[u8]] = &[b"[Content_Types].xml", b"mimetype", b"_rels/", b"META-INF/"];

/// The container that begins with `start`, of which 4096 bytes are enough; `None` for anything else, pages among them.
pub fn sniff(start: &[u8]) -> Option<Kind> {
    let start = &start[..start.len().min(WINDOW)];
    if start.starts_with(b"WARC/") {
        return Some(Kind::Warc);
    }
    if start.starts_with(b"\x1f\x8b") {
        return Some(Kind::Gzip);
    }
    if start.starts_with(b"PK\x05\x06") || (start.starts_with(b"PK\x03\x04") && !is_document(start)) {
        return Some(Kind::Zip);
    }
    let text = decoded(start.to_vec());
    let text = text.trim_start();
    if text.starts_with('{') { is_json_feed(text).then_some(Kind::Feed) } else { of_root(text) }
}

/// Whether the first entry is one that office files and books begin with.
fn is_document(start: &[u8]) -> bool {
    start.get(30..).is_some_and(|name| DOCUMENTS.iter().any(|known| name.starts_with(known)))
}

fn is_json_feed(text: &str) -> bool {
    text.contains("//jsonfeed.org/version/") || text.contains("\\/\\/jsonfeed.org\\/version\\/")
}

/// By the first start tag, behind declarations and comments.
fn of_root(text: &str) -> Option<Kind> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest.as_bytes().first()? {
            b'?' => "?>",
            b'!' if rest.starts_with("!--") => "-->",
            b'!' => ">",
            _ => break,
        };
        // The subset of a document type may hold a ">" of its own: then the root is not found, nor would it be read.
        rest = &rest[rest.find(end)? + end.len()..];
    }
    let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
    let name = tag.split(|c: char| c.is_whitespace() || c == '/').next()?;
    match name.rsplit(':').next()? {
        "rss" => Some(Kind::Feed),
        "RDF" if tag.contains("/rss/1.0/") || tag.contains("/rdf/simple/0.9/") => Some(Kind::Feed),
        "feed" => Some(Kind::Feed),
        "urlset" | "sitemapindex" => Some(Kind::Sitemap),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_from_the_bytes() {
        let utf16: Vec<u8> = "\u{feff}<rss version='2.0'>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: &[(&str, &[u8], Option<Kind>)] = &[
            ("warc", b"WARC/1.0\r\n", Some(Kind::Warc)),
            ("gzip", b"\x1f\x8b\x08\0", Some(Kind::Gzip)),
            ("zip", b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a", Some(Kind::Zip)),
            ("empty zip", b"PK\x05\x06", Some(Kind::Zip)),
            ("office", b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0[Content_Types].xml", None),
            ("rss", b"<?xml version='1.0'?>\n<!-- x > y -->\n<rss version='2.0'>", Some(Kind::Feed)),
            ("rss with a doctype", b"<!DOCTYPE rss SYSTEM 'rss.dtd'><rss version='0.91'>", Some(Kind::Feed)),
            ("rss 1.0", b"<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'>", Some(Kind::Feed)),
            ("other rdf", b"<rdf:RDF xmlns:rdf='x'>", None),
            ("atom", b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", Some(Kind::Feed)),
            ("atom with a prefix", b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", Some(Kind::Feed)),
            ("utf-16", &utf16, Some(Kind::Feed)),
            ("json feed", b"{\n\"version\": \"https://jsonfeed.org/version/1.1\"", Some(Kind::Feed)),
            ("json lines", b"{\"id\": 1, \"text\": \"x\"}", None),
            ("sitemap", b"<urlset xmlns='x'>", Some(Kind::Sitemap)),
            ("index", b"<sitemapindex>", Some(Kind::Sitemap)),
            ("page", b"<!doctype html><html><body><rss>", None),
            ("text", b"WAR is over", None),
            ("nothing", b"", None),
        ];
        for (name, start, expected) in cases {
            assert_eq!(sniff(start), *expected, "{name}");
        }
    }
}

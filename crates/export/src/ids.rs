//! Names for articles and entries that hold outside a record: made from the hash of the article, so that they are the same in every run.

use std::fmt::Write;

use rapporteur_record::Article;

/// `urn:rapporteur:` and the article's hash.
pub(crate) fn article_urn(article: &Article) -> String {
    format!("urn:rapporteur:{}", escaped(hash(article), '%'))
}

/// The article's URN with the id of an entry: `urn:rapporteur:...:v1`.
pub(crate) fn entry_urn(article: &Article, entry: &str) -> String {
    format!("{}:{}", article_urn(article), escaped(entry, '%'))
}

/// Where the article is found: its address where it has one, else its URN.
pub(crate) fn article_iri(article: &Article) -> String {
    article.source.url.clone().filter(|url| is_web_address(url)).unwrap_or_else(|| article_urn(article))
}

/// The article's hash as a file name, without an extension.
pub(crate) fn file_stem(article: &Article) -> String {
    let stem = escaped(hash(article), '_');
    if stem.is_empty() { "article".to_owned() } else { stem }
}

fn hash(article: &Article) -> &str {
    article.id.strip_prefix("sha256:").unwrap_or(&article.id)
}

/// `text` with every byte besides ASCII letters, digits and hyphens as two hexadecimal digits behind `mark`: different texts stay different,
/// and no text, however odd, leaves the folder or breaks the name.
fn escaped(text: &str, mark: char) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "{mark}{byte:02X}");
        }
    }
    out
}

fn is_web_address(url: &str) -> bool {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    is_web && !url.contains(|c: char| c.is_whitespace() || c.is_control() || r#"<>"{}|\^`"#.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_record::Source;

    fn article(id: &str, url: Option<&str>) -> Article {
        Article { id: id.into(), source: Source { url: url.map(str::to_owned), ..Source::default() }, ..Article::default() }
    }

    #[test]
    fn names_of_articles() {
        let cases = [
            ("sha256:0a1b", "urn:rapporteur:0a1b:v1", "0a1b"),
            ("../etc/pass wd", "urn:rapporteur:%2E%2E%2Fetc%2Fpass%20wd:v1", "_2E_2E_2Fetc_2Fpass_20wd"),
            ("é_", "urn:rapporteur:%C3%A9%5F:v1", "_C3_A9_5F"),
            ("", "urn:rapporteur::v1", "article"),
        ];
        for (id, urn, stem) in cases {
            let article = article(id, None);
            assert_eq!((entry_urn(&article, "v1").as_str(), file_stem(&article).as_str()), (urn, stem), "{id:?}");
        }
    }

    #[test]
    fn only_web_addresses_stand_for_articles() {
        let cases = [
            (Some("https://example.org/a?b=c"), "https://example.org/a?b=c"),
            (Some("https://example.org/a b"), "urn:rapporteur:0a"),
            (Some("file:///etc/passwd"), "urn:rapporteur:0a"),
            (None, "urn:rapporteur:0a"),
        ];
        for (url, iri) in cases {
            assert_eq!(article_iri(&article("sha256:0a", url)), iri);
        }
    }
}

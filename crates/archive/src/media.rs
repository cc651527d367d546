//! Media types: which are read.

/// A media type as a header declares it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MediaType {
    /// Type and subtype in lower case.
    pub(crate) essence: String,
    pub(crate) charset: Option<String>,
}

impl MediaType {
    pub(crate) fn parse(value: &[u8]) -> Self {
        let value = String::from_utf8_lossy(value);
        let mut parts = value.split(';');
        let essence = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let charset = parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
        let charset = charset.map(|(_, charset)| charset.trim().trim_matches(['"', '\'']).to_ascii_lowercase());
        Self { essence, charset: charset.filter(|charset| !charset.is_empty()) }
    }

    /// Whether articles come in it.
    pub(crate) fn is_read(&self) -> bool {
        matches!(
            self.essence.as_str(),
            "text/html" | "application/xhtml+xml" | "text/plain" | "application/json" | "application/ld+json" | "text/json"
        )
    }
}

/// The media type of a body that was sent without one: a page, or nothing that is read.
pub(crate) fn guess(body: &[u8]) -> Option<MediaType> {
    let start = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    let opens = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    (opens("<!doctype html") || opens("<html")).then(|| MediaType { essence: "text/html".into(), charset: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_set_aside() {
        let cases: &[(&str, &str, Option<&str>)] = &[
            ("text/html", "text/html", None),
            ("Text/HTML; charset=UTF-8", "text/html", Some("utf-8")),
            ("text/html;level=1; Charset=\"iso-8859-1\"", "text/html", Some("iso-8859-1")),
            ("text/plain; charset=", "text/plain", None),
            ("", "", None),
        ];
        for (value, essence, charset) in cases {
            let found = MediaType::parse(value.as_bytes());
            assert_eq!((found.essence.as_str(), found.charset.as_deref()), (*essence, *charset), "{value}");
        }
    }

    #[test]
    fn pages_are_told_without_a_type() {
        assert_eq!(guess(b"\n<!DOCTYPE html><p>").map(|found| found.essence).as_deref(), Some("text/html"));
        assert_eq!(guess(b"\x89PNG"), None);
    }
}

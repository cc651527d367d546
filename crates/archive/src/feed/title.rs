//! Headlines of feeds, which are often HTML.

use std::borrow::Cow;

use html_escape::decode_html_entities;

/// A headline without tags and character references, on one line.
pub(crate) fn plain(markup: &str) -> Option<String> {
    let text = without_tags(markup);
    let text = decode_html_entities(&text);
    let words: Vec<_> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Only what has the form of a tag is taken out: "inflation < 5%" stays.
fn without_tags(markup: &str) -> Cow<'_, str> {
    let Some(open) = markup.find('<') else { return Cow::Borrowed(markup) };
    let mut out = markup[..open].to_owned();
    let mut rest = &markup[open..];
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let tag = &rest[open + 1..];
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match tag.find(['<', '>']).filter(|&end| is_tag && tag[end..].starts_with('>')) {
            Some(end) => rest = &tag[end + 1..],
            None => {
                out.push('<');
                rest = tag;
            }
        }
    }
    Cow::Owned(out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_are_plain() {
        let cases: &[(&str, Option<&str>)] = &[
            ("Talks resume", Some("Talks resume")),
            ("<b>Talks</b> resume\n in Valmora", Some("Talks resume in Valmora")),
            ("Growth &amp; jobs: inflation &lt; 5%", Some("Growth & jobs: inflation < 5%")),
            ("inflation < 5%", Some("inflation < 5%")),
            ("a <b", Some("a <b")),
            ("a < b > c", Some("a < b > c")),
            ("<img src=x>", None),
            ("  ", None),
        ];
        for (markup, expected) in cases {
            assert_eq!(plain(markup).as_deref(), *expected, "{markup}");
        }
    }
}

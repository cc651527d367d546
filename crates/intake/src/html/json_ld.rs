//! The article's own entry among the JSON-LD of a page.

use serde_json::{Map, Value};

use crate::block::collapse;
use crate::dates::parse_published;
use crate::{Published, PublishedFrom};

/// Objects looked through; pages have some dozens.
const MAX_NODES: usize = 5_000;

type Node = Map<String, Value>;

/// What JSON-LD says of the article of a page.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ArticleData {
    pub(super) headline: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<Published>,
}

/// The data of the first article among `blocks`; nothing where there is none. Blocks that are no JSON are passed over.
pub(super) fn find_article(blocks: &[String]) -> Option<ArticleData> {
    let values: Vec<Value> = blocks.iter().filter_map(|block| parse(block)).collect();
    let nodes = nodes_of(&values);
    let article = nodes.iter().find(is_article)?;
    Some(ArticleData {
        headline: text_of(article, "headline").or_else(|| text_of(article, "name")),
        description: text_of(article, "description"),
        authors: article.get("author").and_then(names_of),
        publisher: article.get("publisher").and_then(|publisher| name_of_reference(publisher, &nodes)),
        url: article.get("mainEntityOfPage").and_then(address_of).or_else(|| text_of(article, "url")),
        published: text_of(article, "datePublished").and_then(|date| parse_published(&date, PublishedFrom::JsonLd)),
    })
}

/// Pages put line breaks into strings and comments around blocks, which JSON has not.
fn parse(block: &str) -> Option<Value> {
    let start = block.find(['{', '['])?;
    let end = block.rfind(['}', ']'])? + 1;
    let clean = block.get(start..end)?.replace(|c: char| c.is_control(), " ");
    serde_json::from_str(&clean).ok()
}

/// All objects, whatever lists and graphs they are nested in, outer ones first.
fn nodes_of(values: &[Value]) -> Vec<&Node> {
    let (mut nodes, mut queue) = (Vec::new(), values.iter().collect::<std::collections::VecDeque<_>>());
    while let Some(value) = queue.pop_front().filter(|_| nodes.len() < MAX_NODES) {
        match value {
            Value::Array(items) => queue.extend(items),
            Value::Object(node) => {
                queue.extend(node.values().filter(|value| value.is_object() || value.is_array()));
                nodes.push(node);
            }
            _ => {}
        }
    }
    nodes
}

fn is_article(node: &&&Node) -> bool {
    let is_type =
        |value: &Value| value.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report");
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_type),
        Some(kind) => is_type(kind),
        None => false,
    }
}

/// A text field; some pages escape it as HTML once more.
fn text_of(node: &Node, field: &str) -> Option<String> {
    let text = collapse(&html_escape::decode_html_entities(node.get(field)?.as_str()?));
    (!text.is_empty()).then_some(text)
}

/// The names of a person, an organization or a list of them.
fn names_of(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => Some(collapse(name)).filter(|name| !name.is_empty() && !name.contains("://")),
        Value::Object(node) => text_of(node, "name").filter(|name| !name.contains("://")),
        Value::Array(items) => Some(items.iter().filter_map(names_of).collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty()),
        _ => None,
    }
}

/// A name given in place or under the `@id` that is referred to.
fn name_of_reference(value: &Value, nodes: &[&Node]) -> Option<String> {
    let target = |id: &Value| nodes.iter().filter(|node| node.get("@id") == Some(id)).find_map(|node| text_of(node, "name"));
    names_of(value).or_else(|| value.get("@id").and_then(target))
}

fn address_of(value: &Value) -> Option<String> {
    value.as_str().or_else(|| value.get("@id")?.as_str()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(json: &str) -> ArticleData {
        find_article(&[json.to_owned()]).unwrap_or_default()
    }

    #[test]
    fn the_article_is_found_wherever_it_stands() {
        for (name, json) in [
            ("plain", r#"{"@type":"NewsArticle","headline":"H","datePublished":"2020-07-08"}"#),
            (
                "list",
                r#"[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":["NewsArticle"],"headline":"H","datePublished":"2020-07-08T01:00Z"}]"#,
            ),
            ("graph", r#"{"@graph":[{"@type":"WebSite"},{"@type":"ReportageNewsArticle","headline":"H","datePublished":"2020-07-08"}]}"#),
            ("main entity", r#"{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"H","datePublished":"2020-07-08"}}"#),
            (
                "comment around, line break inside",
                "<!-- {\"@type\":\"NewsArticle\",\n\"headline\":\"H\n\",\"datePublished\":\"2020-07-08\"} -->",
            ),
        ] {
            let data = article(json);
            assert_eq!(data.headline.as_deref(), Some("H"), "{name}");
            assert_eq!(data.published.map(|p| p.value).as_deref(), Some("2020-07-08"), "{name}");
        }
    }

    #[test]
    fn names_are_resolved() {
        let data = article(
            r##"{"@graph":[{"@type":"Organization","@id":"#o","name":"The Ledger"},
            {"@type":"NewsArticle","author":[{"name":"A. B."},{"name":"C. D."}],"publisher":{"@id":"#o"}}]}"##,
        );
        assert_eq!((data.authors.as_deref(), data.publisher.as_deref()), (Some("A. B., C. D."), Some("The Ledger")));
    }

    #[test]
    fn other_types_and_broken_blocks_say_nothing() {
        for json in [r#"{"@type":"WebPage","datePublished":"2020-07-08"}"#, "{", "", "}{", "[[[[", r#"{"@type":3}"#] {
            assert_eq!(find_article(&[json.to_owned()]), None, "{json}");
        }
    }
}

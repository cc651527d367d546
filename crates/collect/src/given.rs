//! What was known of an article when it came, as it is kept beside its bytes.

use rapporteur_intake::Given;
use rapporteur_pipeline::Content;
use rapporteur_store::{Form, Received};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    title: Option<String>,
    published: Option<String>,
    source: Option<String>,
    url: Option<String>,
    id: Option<String>,
    is_from_feed: bool,
    retrieved: Option<String>,
    path: Option<String>,
}

/// An article as it is kept.
pub(crate) fn received(content: Content, given: &Given, path: Option<&str>) -> Received {
    let Given { title, published, source, url, id, is_from_feed, retrieved } = given.clone();
    let kept = Kept { title, published, source, url, id, is_from_feed, retrieved, path: path.map(str::to_owned) };
    let (form, bytes) = match content {
        Content::Page(bytes) => (Form::Page, bytes),
        Content::JsonLine(bytes) => (Form::JsonLine, bytes),
    };
    Received { form, given: serde_json::to_string(&kept).expect("texts are written without fail"), bytes }
}

/// The article that was kept.
pub(crate) fn content(received: Received) -> (Content, Given, Option<String>) {
    let Received { form, given, bytes } = received;
    let content = match form {
        Form::Page => Content::Page(bytes),
        Form::JsonLine => Content::JsonLine(bytes),
    };
    // What a damaged note does not tell is left out: the bytes alone are read.
    let Kept { title, published, source, url, id, is_from_feed, retrieved, path } = serde_json::from_str(&given).unwrap_or_default();
    (content, Given { title, published, source, url, id, is_from_feed, retrieved }, path)
}

//! JSON Feed.

use std::vec::IntoIter;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::feed::xml::{completed, with_body};
use crate::feed::{normal, title};
use crate::open::Found;
use crate::{Broken, BrokenKind, Extent, Item, Limits};

/// The entries of a feed in JSON.
#[derive(Debug)]
pub(crate) struct JsonFeed {
    title: Option<String>,
    entries: IntoIter<Box<RawValue>>,
    count: usize,
    limits: Limits,
}

#[derive(Deserialize)]
struct Feed {
    #[serde(default)]
    title: Value,
    items: Vec<Box<RawValue>>,
}

/// Fields of other types than they should have are taken for missing.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Entry {
    id: Value,
    url: Value,
    external_url: Value,
    title: Value,
    content_html: Value,
    content_text: Value,
    summary: Value,
    date_published: Value,
    date_modified: Value,
}

impl JsonFeed {
    pub(crate) fn open(text: &str, limits: &Limits) -> Result<Self, Broken> {
        let feed: Feed = serde_json::from_str(text).map_err(malformed)?;
        Ok(Self { title: text_of(feed.title), entries: feed.items.into_iter(), count: 0, limits: limits.clone() })
    }

    fn read(&self, entry: &RawValue) -> Found {
        if entry.get().len() > self.limits.max_record_bytes {
            return Err(crate::guard::too_large("the entry", self.limits.max_record_bytes));
        }
        let entry: Entry = serde_json::from_str(entry.get()).map_err(malformed)?;
        completed(item(entry), self.title.clone(), self.count)
    }
}

impl Iterator for JsonFeed {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let entry = self.entries.next()?;
        self.count += 1;
        if self.count > self.limits.max_feed_entries {
            self.entries = Vec::new().into_iter();
            let message = format!("there are more than {} entries: the rest is not read", self.limits.max_feed_entries);
            return Some(Err(Broken::new(BrokenKind::TooMany, message)));
        }
        Some(
            self.read(&entry)
                .map_err(|broken| if broken.name().is_none() { broken.named(format!("entry {}", self.count)) } else { broken }),
        )
    }
}

fn item(entry: Entry) -> Item {
    let item = Item {
        name: text_of(entry.id).unwrap_or_default(),
        url: text_of(entry.url).or_else(|| text_of(entry.external_url)),
        published: text_of(entry.date_published).and_then(|date| normal(&date)),
        modified: text_of(entry.date_modified).and_then(|date| normal(&date)),
        title: text_of(entry.title).and_then(|headline| title::plain(&headline)),
        ..Item::default()
    };
    match (text_of(entry.content_html), text_of(entry.content_text), text_of(entry.summary)) {
        (Some(html), _, _) => with_body(item, &html, "text/html", Extent::Whole),
        (None, Some(text), _) => with_body(item, &text, "text/plain", Extent::Whole),
        (None, None, Some(summary)) => with_body(item, &summary, "text/plain", Extent::Summary),
        (None, None, None) => with_body(item, "", "text/plain", Extent::Link),
    }
}

/// Ids are numbers in some feeds.
fn text_of(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn malformed(err: serde_json::Error) -> Broken {
    Broken::new(BrokenKind::Malformed, format!("the JSON is not that of a feed ({err})")).caused_by(err)
}

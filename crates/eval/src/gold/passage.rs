//! One line as a passage.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rapporteur_codebook::MentionLabel;
use serde_json::value::RawValue;

use super::Json;
use super::field::Fields;
use super::frames::{self, Named};
use super::mistake::Log;
use crate::{CharSpan, Mention, Passage, Reading};

/// The source of a passage that names none.
const NO_SOURCE: &str = "unknown";

/// The passage of a line; `seen` holds the lines of the ids before it. What is returned counts only if nothing was logged.
pub(super) fn read(line: &str, log: &mut Log, seen: &mut BTreeMap<String, u64>) -> Option<Passage> {
    check_syntax(line, log)?;
    let fields = Json { raw: line.trim(), path: String::new() }.fields(log)?;
    let id = fields.need("id", log).and_then(|id| read_id(&id, log, seen));
    let source = fields.find("source").map_or(Some(NO_SOURCE.to_owned()), |source| source.string(log));
    let text = fields.need("text", log).and_then(|text| text.string(log));
    // Without a text no span can be judged.
    let spans = Spans::of(text.as_deref()?);
    let frames = fields.need("frames", log).and_then(|frames| frames::read(&frames, &spans, log));
    let mentions = read_mentions(&fields, &spans, log);
    Some(Passage { id: id?, source: source?, text: text?, reference: Reading { frames: frames?, mentions } })
}

fn check_syntax(line: &str, log: &mut Log) -> Option<()> {
    let Err(err) = serde_json::from_str::<&RawValue>(line.trim_end()) else { return Some(()) };
    let end = line.trim_end().len();
    let at = line.floor_char_boundary(err.column().saturating_sub(1).min(end));
    let mark = at..line.ceil_char_boundary((at + 1).min(end));
    let what = err.to_string();
    let what = what.rsplit_once(" at line").map_or(what.as_str(), |(what, _)| what);
    log.add_at("", mark, format!("the line is not valid JSON: {what}"), Some("put one JSON object on each line".to_owned()));
    None
}

fn read_id(id: &Json, log: &mut Log, seen: &mut BTreeMap<String, u64>) -> Option<String> {
    let name = id.string(log)?;
    match seen.entry(name.clone()) {
        Entry::Occupied(first) => id.mistake(log, format!("the id {name:?} is already used on line {}", first.get()), None),
        Entry::Vacant(free) => {
            free.insert(log.line_number());
        }
    }
    Some(name)
}

fn read_mentions(fields: &Fields, spans: &Spans, log: &mut Log) -> Option<Vec<Mention>> {
    let items = fields.find("mentions")?.items(log)?;
    Some(items.iter().filter_map(|item| read_mention(item, spans, log)).collect())
}

fn read_mention(item: &Json, spans: &Spans, log: &mut Log) -> Option<Mention> {
    let parts = item.items(log)?;
    let [label, start, end] = parts.as_slice() else {
        item.mistake(log, "a mention must be [label, start, end]", None);
        return None;
    };
    let label = MentionLabel::read(label, log);
    let span = spans.check(item, start.parse().zip(end.parse()), log);
    Some(Mention { label: label?, span: span? })
}

/// Checks spans against the text they refer to.
pub(super) struct Spans<'t> {
    text: &'t str,
    char_len: u32,
}

impl<'t> Spans<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, char_len: u32::try_from(text.chars().count()).unwrap_or(u32::MAX) }
    }

    /// The span `[start, end]`.
    pub(super) fn read(&self, value: &Json, log: &mut Log) -> Option<CharSpan> {
        self.check(value, value.parse(), log)
    }

    fn check(&self, value: &Json, ends: Option<(u32, u32)>, log: &mut Log) -> Option<CharSpan> {
        let Some((start, end)) = ends else {
            value.mistake(log, "a span must be [start, end], two whole numbers", None);
            return None;
        };
        if end > self.char_len {
            value.mistake(log, format!("the span ends at {end}, outside the text of {} characters", self.char_len), self.byte_hint(end));
            return None;
        }
        let span = CharSpan::new(start, end);
        if span.is_none() {
            value.mistake(log, format!("the span from {start} to {end} holds no character"), None);
        }
        span
    }

    /// Spans past the end are often byte offsets.
    fn byte_hint(&self, end: u32) -> Option<String> {
        (self.text.len() >= end as usize).then(|| "spans count Unicode code points, not bytes".to_owned())
    }
}

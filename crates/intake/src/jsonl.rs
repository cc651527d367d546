//! One article a line: JSON objects with a text or a page.

use std::io::BufRead;

use serde_json::{Map, Value};

use crate::error::{IntakeError, IntakeErrorKind};
use crate::{Article, Given, Settings, read};

/// The lines of `reader` that are not empty, numbered from 1, in bounded memory: the input of [`read_json_line`]. A line over
/// [`Limits::max_line_bytes`](crate::Limits::max_line_bytes) is skipped without being held and comes as an error; an error of the reader
/// itself ends the iteration.
pub fn json_lines<R: BufRead>(reader: R, settings: &Settings) -> impl Iterator<Item = (u64, Result<Vec<u8>, IntakeError>)> + use<R> {
    let lines = Lines { reader, max_bytes: settings.limits.max_line_bytes, number: 0, done: false };
    lines.filter(|(_, line)| !line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty()))
}

type Line = Result<Vec<u8>, IntakeError>;

/// The article of one line: `{"id", "text"}` or `{"id", "html"}` with optional `title`, `published`, `source` and `url`. A `text` is kept
/// verbatim as the end of the document's text. What a line does not say is taken from `given`.
///
/// # Errors
/// When the line is not such an object, and for the reasons of [`read_article`](crate::read_article).
pub fn read_json_line(line: &[u8], given: &Given, settings: &Settings) -> Result<Article, IntakeError> {
    let fields = parse_object(line)?;
    let id = find_id(&fields)?.or_else(|| given.id.clone());
    read_fields(line, &fields, id.clone(), given, settings).map_err(|err| err.of_article(id.as_deref()))
}

fn read_fields(
    line: &[u8],
    fields: &Map<String, Value>,
    id: Option<String>,
    given: &Given,
    settings: &Settings,
) -> Result<Article, IntakeError> {
    let published = find_text(fields, "published")?;
    let given = Given {
        title: find_text(fields, "title")?.or_else(|| given.title.clone()),
        is_from_feed: given.is_from_feed && published.is_none(),
        published: published.or_else(|| given.published.clone()),
        source: find_text(fields, "source")?.or_else(|| given.source.clone()),
        url: find_text(fields, "url")?.or_else(|| given.url.clone()),
        retrieved: given.retrieved.clone(),
        id,
    };
    match (find_text(fields, "text")?, find_text(fields, "html")?) {
        (Some(text), None) => read::read_verbatim(line, text, &given, settings),
        (None, Some(html)) => read::read_page(line, &html, &given, settings),
        (Some(_), Some(_)) => Err(bad_field("both \"text\" and \"html\" are given: give one of them")),
        (None, None) => Err(bad_field("neither \"text\" nor \"html\" is given: give the article in one of them")),
    }
}

fn parse_object(line: &[u8]) -> Result<Map<String, Value>, IntakeError> {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    match serde_json::from_slice(line) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(IntakeError::new(IntakeErrorKind::BadJson, "the line is JSON but no object: write {\"id\": ..., \"text\": ...}")),
        Err(err) => Err(IntakeError::new(
            IntakeErrorKind::BadJson,
            format!("the line is not valid JSON ({err}): write one object a line, with line breaks inside strings as \\n"),
        )
        .caused_by(err)),
    }
}

/// The id as text; numbers are common and unmistakable.
fn find_id(fields: &Map<String, Value>) -> Result<Option<String>, IntakeError> {
    match fields.get("id") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(id)) => Ok(Some(id.clone())),
        Some(Value::Number(id)) => Ok(Some(id.to_string())),
        Some(_) => Err(bad_field("\"id\" must be a string or a number")),
    }
}

fn find_text(fields: &Map<String, Value>, name: &str) -> Result<Option<String>, IntakeError> {
    match fields.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(bad_field(format!("\"{name}\" must be a string"))),
    }
}

fn bad_field(message: impl Into<String>) -> IntakeError {
    IntakeError::new(IntakeErrorKind::BadField, message)
}

/// Numbered lines of a reader; a line over the limit is skipped without being held.
struct Lines<R> {
    reader: R,
    max_bytes: usize,
    number: u64,
    done: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = (u64, Line);

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        self.number += 1;
        let line = self.next_line().unwrap_or_else(|err| {
            self.done = true;
            Some(Err(IntakeError::new(IntakeErrorKind::Io, format!("the input cannot be read further: {err}")).caused_by(err)))
        });
        line.map(|line| (self.number, line))
    }
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end, or nothing at the end of the input.
    fn next_line(&mut self) -> std::io::Result<Option<Line>> {
        let (mut line, mut byte_len, mut is_whole) = (Vec::new(), 0, false);
        while !is_whole {
            let chunk = match self.reader.fill_buf() {
                Err(err) if err.kind() == std::io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if chunk.is_empty() {
                break;
            }
            let end = chunk.iter().position(|&b| b == b'\n');
            let used = end.map_or(chunk.len(), |at| at + 1);
            byte_len += used;
            if byte_len <= self.max_bytes {
                line.extend_from_slice(&chunk[..used]);
            } else {
                line = Vec::new();
            }
            self.reader.consume(used);
            is_whole = end.is_some();
        }
        Ok(self.judge(line, byte_len))
    }

    fn judge(&self, line: Vec<u8>, byte_len: usize) -> Option<Line> {
        let too_large = || {
            let message = format!("the line has {byte_len} bytes, the limit is {}: split it or raise the limit", self.max_bytes);
            IntakeError::new(IntakeErrorKind::TooLarge, message)
        };
        match byte_len {
            0 => None,
            len if len > self.max_bytes => Some(Err(too_large())),
            _ => Some(Ok(line)),
        }
    }
}

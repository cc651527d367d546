//! The lines of a PETRARCH dictionary, each by what it is.

use super::LONGEST_NAME;

/// A line without its comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'t> {
    Empty,
    /// `!SET! = A, B`.
    Set {
        name: &'t str,
        members: Vec<&'t str>,
    },
    /// `+SYNONYM_`.
    Synonym(&'t str),
    /// Codes that hold for a time, of the actor above.
    Dated(Vec<Bracket<'t>>),
    /// `NAME_ {PLURAL} [CODE]`.
    Entry {
        name: &'t str,
        plural: Option<&'t str>,
        codes: Vec<Bracket<'t>>,
    },
}

/// What stands between `[` and `]`: a code and perhaps a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bracket<'t> {
    pub(super) code: &'t str,
    pub(super) time: &'t str,
}

/// What is wrong with a line: the message, the part it is about, and what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong<'t> {
    pub(super) message: String,
    pub(super) part: &'t str,
    pub(super) suggestion: Option<String>,
}

impl<'t> Wrong<'t> {
    pub(super) fn new(message: impl Into<String>, part: &'t str, suggestion: impl Into<String>) -> Self {
        Self { message: message.into(), part, suggestion: Some(suggestion.into()) }
    }
}

/// Bytes a line may have.
const LONGEST_LINE: usize = 64 << 10;

pub(super) fn parse(line: &str) -> Result<Line<'_>, Wrong<'_>> {
    if line.len() > LONGEST_LINE {
        return Err(Wrong::new("the line is too long", "", format!("a line has at most {LONGEST_LINE} bytes")));
    }
    let end = line.find(['#', ';']).unwrap_or(line.len());
    let text = line[..end].trim_end();
    if text.trim().is_empty() {
        return Ok(Line::Empty);
    }
    match text.as_bytes()[0] {
        b'+' => Ok(Line::Synonym(name(&text[1..])?)),
        b'!' if text.contains('=') => set(text),
        b' ' | b'\t' => Ok(Line::Dated(brackets(text)?)),
        _ => entry(text),
    }
}

fn set(text: &str) -> Result<Line<'_>, Wrong<'_>> {
    let (name, members) = text.split_once('=').unwrap_or((text, ""));
    let name = name.trim();
    if name.len() < 3 || !name.ends_with('!') {
        return Err(Wrong::new("a set has an exclamation mark on either side of its name", name, "write !NAME! = ONE, TWO"));
    }
    Ok(Line::Set { name, members: members.split(',').map(str::trim).filter(|member| !member.is_empty()).collect() })
}

fn entry(text: &str) -> Result<Line<'_>, Wrong<'_>> {
    let end = text.find(['[', '{']).unwrap_or(text.len());
    let name = name(&text[..end])?;
    let rest = &text[end..];
    let (plural, rest) = match rest.strip_prefix('{').map(|inside| inside.split_once('}')) {
        None => (None, rest),
        Some(Some((plural, rest))) => (Some(plural.trim()), rest),
        Some(None) => return Err(Wrong::new("a bracket is not closed", rest, "write {PLURAL}, or {} where there is none")),
    };
    Ok(Line::Entry { name, plural, codes: brackets(rest)? })
}

fn name(text: &str) -> Result<&str, Wrong<'_>> {
    let name = text.trim();
    if name.trim_matches('_').is_empty() {
        return Err(Wrong::new("there is no name", text, "write NAME_ [CODE]"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Wrong::new("the name is too long", name, format!("a name has at most {LONGEST_NAME} letters")));
    }
    Ok(name)
}

fn brackets(text: &str) -> Result<Vec<Bracket<'_>>, Wrong<'_>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let Some(inside) = rest.strip_prefix('[') else {
            return Err(Wrong::new("something else stands where a code in brackets should", rest, "write [CODE] or [CODE yymmdd-yymmdd]"));
        };
        let Some((inside, after)) = inside.split_once(']') else {
            return Err(Wrong::new("a bracket is not closed", rest, "write [CODE]"));
        };
        let (code, time) = inside.trim().split_once(char::is_whitespace).unwrap_or((inside.trim(), ""));
        found.push(Bracket { code, time: time.trim() });
        rest = after.trim_start();
    }
    Ok(found)
}

//! The lines of a PETRARCH dictionary, each by what it is.

use super::{LONGEST_LINE, LONGEST_NAME};
use crate::fold::fold;

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
    /// An entry whose name is of no use; so are the lines that belong to it.
    Nameless,
    /// Something that is of no use and that nothing belongs to.
    Useless,
}

/// What stands between `[` and `]`: a code and perhaps a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bracket<'t> {
    pub(super) code: &'t str,
    pub(super) time: &'t str,
}

/// What is wrong with a line: the message, the part it is about, and what to write.
#[derive(Clone, Debug)]
pub(super) struct Wrong<'t> {
    pub(super) message: String,
    pub(super) part: &'t str,
    pub(super) suggestion: Suggestion,
}

/// What to write instead.
#[derive(Clone, Debug)]
pub(super) enum Suggestion {
    Text(String),
    /// Worked out from the part that is wrong, when it is shown: that takes longer than reading the line.
    Of(fn(&str) -> String),
}

impl<'t> Wrong<'t> {
    pub(super) fn new(message: impl Into<String>, part: &'t str, suggestion: impl Into<String>) -> Self {
        Self { message: message.into(), part, suggestion: Suggestion::Text(suggestion.into()) }
    }

    pub(super) fn suggestion(&self) -> String {
        match &self.suggestion {
            Suggestion::Text(text) => text.clone(),
            Suggestion::Of(make) => make(self.part),
        }
    }
}

/// What a line says; what is wrong with it goes to `wrong`, and the rest counts.
pub(super) fn parse<'t>(line: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Line<'t> {
    if line.len() > LONGEST_LINE {
        wrong.push(Wrong::new("the line is too long", "", format!("a line has at most {LONGEST_LINE} bytes")));
        return Line::Nameless;
    }
    let end = line.find(['#', ';']).unwrap_or(line.len());
    let text = line[..end].trim_end();
    match text.chars().next() {
        None => Line::Empty,
        Some('+') => synonym(&text[1..], wrong),
        Some('!') if text.contains('=') => set(text, wrong),
        Some(first) if first.is_whitespace() => Line::Dated(brackets(text, wrong)),
        Some('[') => {
            wrong.push(Wrong::new("there is no name", text, "write NAME_ [CODE], or a tab before [CODE] for the actor above"));
            Line::Useless
        }
        Some(_) => entry(text, wrong),
    }
}

fn set<'t>(text: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Line<'t> {
    let (name, members) = text.split_once('=').unwrap_or((text, ""));
    let name = name.trim();
    let members: Vec<_> = members.split(',').map(str::trim).filter(|member| !member.is_empty()).collect();
    if name.len() < 3 || !name.ends_with('!') || name[1..name.len() - 1].contains('!') {
        wrong.push(Wrong::new("a set has an exclamation mark on either side of its name", name, "write !NAME! = ONE, TWO"));
        return Line::Useless;
    }
    if members.is_empty() {
        wrong.push(Wrong::new("the set has no members", text, "write !NAME! = ONE, TWO"));
        return Line::Useless;
    }
    Line::Set { name, members }
}

fn synonym<'t>(text: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Line<'t> {
    let end = text.find('[').unwrap_or(text.len());
    if end < text.len() {
        let codes = &text[end..];
        wrong.push(Wrong::new(
            "a synonym has no code of its own",
            codes,
            "write the code in the actor's own line, or in a line below it after a tab",
        ));
    }
    name(&text[..end], text, wrong).map_or(Line::Useless, Line::Synonym)
}

fn entry<'t>(text: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Line<'t> {
    let end = text.find(['[', '{']).unwrap_or(text.len());
    let (given, rest) = text.split_at(end);
    let Some(name) = name(given, text, wrong) else { return Line::Nameless };
    let (plural, rest) = plural(rest, wrong);
    Line::Entry { name, plural, codes: brackets(rest, wrong) }
}

/// The plural in braces, and what follows it.
fn plural<'t>(text: &'t str, wrong: &mut Vec<Wrong<'t>>) -> (Option<&'t str>, &'t str) {
    let Some(inside) = text.strip_prefix('{') else { return (None, text) };
    let (given, rest) = inside.split_once('}').unwrap_or_else(|| {
        wrong.push(Wrong::new("a brace is not closed", text, "write {PLURAL}, or {} where there is none"));
        inside.split_at(inside.find('[').unwrap_or(inside.len()))
    });
    let given = given.trim();
    if given.chars().count() > LONGEST_NAME {
        wrong.push(Wrong::new("the plural is too long", given, format!("a name has at most {LONGEST_NAME} letters")));
        return (None, rest);
    }
    (Some(given), rest)
}

fn name<'t>(text: &'t str, line: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Option<&'t str> {
    let name = text.trim();
    if name.chars().count() > LONGEST_NAME {
        wrong.push(Wrong::new("the name is too long", name, format!("a name has at most {LONGEST_NAME} letters")));
        return None;
    }
    if fold(name).is_empty() {
        let part = if name.is_empty() { line } else { name };
        wrong.push(Wrong::new("there is no name", part, "write NAME_ [CODE], or +NAME_ for another name of the actor above"));
        return None;
    }
    Some(name)
}

fn brackets<'t>(text: &'t str, wrong: &mut Vec<Wrong<'t>>) -> Vec<Bracket<'t>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let Some(inside) = rest.strip_prefix('[') else {
            wrong.push(Wrong::new("something else stands where a code in brackets should", rest, "write [CODE] or [CODE yymmdd-yymmdd]"));
            break;
        };
        let Some((inside, after)) = inside.split_once(']') else {
            wrong.push(Wrong::new("a bracket is not closed", rest, "write [CODE]"));
            break;
        };
        let whole = &rest[..inside.len() + 2];
        rest = after.trim_start();
        match bracket(inside.trim()) {
            Some(bracket) => found.push(bracket),
            None => wrong.push(Wrong::new("there is no code in the brackets", whole, "write [CODE] or [CODE yymmdd-yymmdd]")),
        }
    }
    found
}

fn bracket(inside: &str) -> Option<Bracket<'_>> {
    let end = inside.find(|c: char| c.is_whitespace() || c == '<' || c == '>').unwrap_or(inside.len());
    let (code, time) = inside.split_at(end);
    (!code.is_empty()).then(|| Bracket { code, time: time.trim() })
}

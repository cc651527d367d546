//! Who says what.

use rapporteur_record::{Quoted, Record, Statement};

use super::dates;
use super::ink::Ink;
use super::names::Names;
use super::page::{INDENT, Page};
use super::palette;

/// Characters of what is said that are shown.
const MAX_CHARS: usize = 280;

pub(super) fn write(rec: &Record, names: &Names, page: &mut Page) {
    if rec.statements.is_empty() {
        return;
    }
    page.heading("Who says what");
    let section = Section { statements: &rec.statements, names };
    section.roots().for_each(|statement| section.write(statement, INDENT, page));
}

struct Section<'r> {
    statements: &'r [Statement],
    names: &'r Names<'r>,
}

impl<'r> Section<'r> {
    /// Statements of the article itself, and those said to be inside one that is not there.
    fn roots(&self) -> impl Iterator<Item = &'r Statement> {
        let ids: Vec<&str> = self.statements.iter().map(|statement| statement.id.as_str()).collect();
        self.statements.iter().filter(move |statement| !statement.within.as_deref().is_some_and(|id| ids.contains(&id)))
    }

    /// A statement, and those reported inside it below.
    fn write(&self, statement: &Statement, indent: usize, page: &mut Page) {
        page.paragraph(indent, &self.speaker(statement));
        let content = Ink::plain(&content(statement));
        if !content.is_empty() {
            page.paragraph(indent + INDENT, &content);
        }
        let inside = self.statements.iter().filter(|inner| inner.within.as_deref() == Some(&statement.id));
        inside.for_each(|inner| self.write(inner, indent + INDENT, page));
    }

    fn speaker(&self, statement: &Statement) -> Ink {
        let date = statement.date.as_ref().map(dates::of).unwrap_or_default();
        let how = Ink::joined([&statement.trigger.text, &date].map(|part| Ink::styled(palette::QUIET, part)), palette::QUIET, ", ");
        Ink::styled(palette::STRONG, &self.names.speaker(statement)).with(palette::QUIET, " · ").and(how)
    }
}

/// What is said, its parts joined; the speaker's own words in quote marks.
pub(super) fn content(statement: &Statement) -> String {
    let parts: Vec<&str> = statement.content.iter().map(|part| part.text.trim()).collect();
    let text = shortened(&parts.join(" … "), MAX_CHARS);
    match statement.quoted {
        Some(Quoted::Direct) if !text.is_empty() => format!("“{text}”"),
        _ => text,
    }
}

/// At most `max_chars` characters, cut between words.
fn shortened(text: &str, max_chars: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(max_chars) else { return text.to_owned() };
    let word_start = text[..end].rfind(' ').filter(|&cut| cut > end / 2 && !text[end..].starts_with(' '));
    let cut = word_start.unwrap_or(end);
    format!("{} …", text[..cut].trim_end_matches([' ', ',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_cut_between_words() {
        for (text, expected) in [
            ("They will sign", "They will sign"),
            ("They will sign, he hopes", "They will sign …"),
            ("Vertragsverletzungsverfahren", "Vertragsverletz …"),
            ("和平谈判将于周日在首都重新开始双方都将出席", "和平谈判将于周日在首都重新开始 …"),
        ] {
            assert_eq!(shortened(text, 15), expected);
        }
    }
}

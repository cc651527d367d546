//! Lists of a collection: entries of many articles as the rows of one table.

use rapporteur_record::{Entity, Event, Position, Record, Statement};

use super::ink::Ink;
use super::names::Names;
use super::page::Page;
use super::table::{Table, TableCell};
use super::{Look, events, palette, positions, statements};

/// Columns that what was said needs.
const MIN_CONTENT_WIDTH: usize = 30;
/// Characters of a hash that tell an article from the others.
const HASH_CHARS: usize = 10;

/// Where a row's entry stands.
pub(crate) struct Row<'r> {
    /// The record.
    pub(crate) rec: &'r Record,
    /// The place in the record's list.
    pub(crate) idx: usize,
    /// The act that an event reports, and how many articles do.
    pub(crate) entry: Option<(String, usize)>,
}

/// An article of the collection, read or not.
pub(crate) struct ArticleLine {
    /// `sha256:` and its hash.
    pub(crate) hash: String,
    /// What became of it, and why if it was rejected.
    pub(crate) state: String,
    /// Its headline, or else its name.
    pub(crate) title: String,
    /// Who published it, and how many copies there are.
    pub(crate) outlet: String,
    /// When it was published.
    pub(crate) published: String,
}

/// A table of events.
pub(crate) fn events(rows: &[Row<'_>], look: &Look) -> String {
    let mut table = Table::with_header(&["day", "what", "who → to whom", "where", "said by", "entry"]);
    for row in rows {
        if let Some(event) = row.rec.events.get(row.idx) {
            table.tall_row(event_row(row, event));
        }
    }
    set(&table, look)
}

fn event_row(row: &Row<'_>, event: &Event) -> Vec<TableCell> {
    let names = Names::of(row.rec);
    let day = event.date.as_ref().and_then(|date| date.value.clone());
    let places: Vec<_> = event.places.iter().map(|place| place.place.name.as_deref().unwrap_or(&place.at.text)).collect();
    let entry = row.entry.as_ref().map_or(String::new(), |(id, _)| id.clone());
    let reports = row.entry.as_ref().filter(|(_, count)| *count > 1).map_or(String::new(), |(_, count)| format!("{count} reports"));
    vec![
        vec![Ink::plain(&dash(day))],
        events::what(event),
        vec![events::parties(event, &names)],
        vec![Ink::plain(&dash(Some(places.join(", "))))],
        vec![said_by(&names, event.according_to.as_deref())],
        [entry, reports].iter().filter(|part| !part.is_empty()).map(|part| Ink::styled(palette::QUIET, part)).collect(),
    ]
}

/// A table of statements.
pub(crate) fn statements(rows: &[Row<'_>], look: &Look) -> String {
    let mut table = Table::with_sentences(MIN_CONTENT_WIDTH);
    for row in rows {
        if let Some(statement) = row.rec.statements.get(row.idx) {
            table.row(statement_row(row, statement));
        }
    }
    set(&table, look)
}

fn statement_row(row: &Row<'_>, statement: &Statement) -> [Ink; 4] {
    let names = Names::of(row.rec);
    let day = statement.date.as_ref().and_then(|date| date.value.clone()).or_else(|| published(row.rec));
    [
        Ink::plain(&dash(day)),
        Ink::styled(palette::STRONG, &names.speaker(statement)),
        Ink::styled(palette::QUIET, &short(&row.rec.article.id)),
        Ink::plain(&statements::content(statement)),
    ]
}

/// A table of positions.
pub(crate) fn positions(rows: &[Row<'_>], look: &Look) -> String {
    let mut table = Table::with_header(&["day", "party", "stance", "on", "said by", "article"]);
    for row in rows {
        if let Some(position) = row.rec.positions.get(row.idx) {
            table.row(position_row(row, position));
        }
    }
    set(&table, look)
}

fn position_row(row: &Row<'_>, position: &Position) -> [Ink; 6] {
    let names = Names::of(row.rec);
    let day = position.date.as_ref().and_then(|date| date.value.clone()).or_else(|| published(row.rec));
    [
        Ink::plain(&dash(day)),
        Ink::styled(palette::STRONG, &dash(Some(names.parties(&position.holders)))),
        positions::stance(position),
        Ink::plain(&dash(Some(names.deals(&position.objects)))),
        said_by(&names, position.according_to.as_deref()),
        Ink::styled(palette::QUIET, &short(&row.rec.article.id)),
    ]
}

/// A table of entities.
pub(crate) fn entities(rows: &[Row<'_>], look: &Look) -> String {
    let mut table = Table::with_header(&["name", "kind", "codes", "item", "named", "article"]);
    for row in rows {
        if let Some(entity) = row.rec.entities.get(row.idx) {
            table.row(entity_row(row, entity));
        }
    }
    set(&table, look)
}

fn entity_row(row: &Row<'_>, entity: &Entity) -> [Ink; 6] {
    let code = |code: &rapporteur_record::ActorCode| format!("{} {}", code.country.as_deref().unwrap_or(""), code.sectors.join(" "));
    let codes: Vec<_> = entity.codes.iter().take(1).map(|found| code(found).trim().to_owned()).collect();
    [
        Ink::styled(palette::STRONG, &entity.name),
        Ink::plain(&entity.kind.as_str().replace('_', " ")),
        Ink::plain(&dash(codes.into_iter().next())),
        Ink::plain(&dash(entity.wikidata.clone())),
        Ink::plain(&entity.mentions.len().to_string()),
        Ink::styled(palette::QUIET, &short(&row.rec.article.id)),
    ]
}

/// A table of articles.
pub(crate) fn articles(lines: &[ArticleLine], look: &Look) -> String {
    let mut table = Table::with_header(&["article", "published", "outlet", "became", "title"]);
    for line in lines {
        table.row([
            Ink::styled(palette::QUIET, &short(&line.hash)),
            Ink::plain(&line.published),
            Ink::plain(&line.outlet),
            Ink::plain(&line.state),
            Ink::plain(&line.title),
        ]);
    }
    set(&table, look)
}

/// A paragraph under a list.
pub(crate) fn remark(text: &str, look: &Look) -> String {
    let mut page = Page::new(*look);
    page.paragraph(0, &Ink::styled(palette::QUIET, text));
    page.finish()
}

fn set(table: &Table, look: &Look) -> String {
    let mut page = Page::new(*look);
    page.flush_table(table);
    page.finish()
}

fn said_by(names: &Names<'_>, statement: Option<&str>) -> Ink {
    names.source(statement).map_or_else(|| Ink::styled(palette::QUIET, "–"), |source| Ink::plain(&source))
}

fn published(rec: &Record) -> Option<String> {
    rec.article.published.as_ref().map(|published| published.value.clone())
}

/// The beginning of a hash, enough to ask for the article.
fn short(hash: &str) -> String {
    hash.trim_start_matches("sha256:").chars().take(HASH_CHARS).collect()
}

fn dash(text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| "–".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn lists() {
        let (rec, look) = (sample::record(), Look { width: 100, color: false });
        let rows = |count: usize| -> Vec<Row<'_>> {
            (0..count).map(|idx| Row { rec: &rec, idx, entry: Some((format!("x0{idx}"), idx + 1)) }).collect()
        };
        insta::assert_snapshot!("list_events", events(&rows(rec.events.len()), &look));
        insta::assert_snapshot!("list_statements", statements(&rows(rec.statements.len()), &look));
        insta::assert_snapshot!("list_positions", positions(&rows(rec.positions.len()), &look));
        insta::assert_snapshot!("list_entities", entities(&rows(rec.entities.len()), &look));
        let line = ArticleLine {
            hash: "sha256:0123456789abcdef".into(),
            state: "read".into(),
            title: "Talks resume".into(),
            outlet: "The Ledger (+2 copies)".into(),
            published: "2020-07-08".into(),
        };
        insta::assert_snapshot!("list_articles", articles(&[line], &look) + &remark("1 of 12 articles", &look));
    }
}

//! The table of articles: one row a record, whether anything of it was chosen or not.

use std::io;

use rapporteur_record::{Article, Record};

use super::cells::plain;
use super::column::{At, Column, Read, Sink, put_row};
use crate::chosen::Chosen;
use crate::privacy::Privacy;
use crate::settings::Settings;

pub(crate) const COLUMNS: &[Column<Article>] = &[
    Column::new("article_id", Read::Text(|at| at.article_id())),
    Column::new("given_id", Read::Text(|at| plain(at.entry.given_id.as_deref()))),
    Column::new("source", Read::Text(|at| plain(at.entry.source.name.as_deref()))),
    Column::new("url", Read::Text(|at| plain(at.entry.source.url.as_deref()))),
    Column::new("path", Read::Text(|at| plain(at.entry.source.path.as_deref()))),
    Column::new("retrieved", Read::Text(|at| plain(at.entry.source.retrieved.as_deref()))),
    Column::new("title", Read::Text(|at| at.masked(at.entry.title.as_deref()?))),
    Column::new("standfirst", Read::Text(|at| at.masked(at.entry.standfirst.as_deref()?))),
    Column::new("byline", Read::Text(|at| at.masked(at.entry.byline.as_deref()?))),
    Column::new("language", Read::Text(|at| plain(at.entry.language.as_deref()))),
    Column::new("published", Read::Text(|at| plain(Some(&at.entry.published.as_ref()?.value)))),
    Column::new("published_precision", Read::Text(|at| plain(Some(at.entry.published.as_ref()?.precision.as_str())))),
    Column::new("published_from", Read::Text(|at| plain(Some(at.entry.published.as_ref()?.from.as_str())))),
    Column::new("events", Read::Int(|at| count(at.rec.events.len()))),
    Column::new("statements", Read::Int(|at| count(at.rec.statements.len()))),
    Column::new("positions", Read::Int(|at| count(at.rec.positions.len()))),
    Column::new("notes", Read::List(|at, items| at.rec.notes.iter().for_each(|note| items(Some(&note.kind))))),
    Column::new("version", Read::Text(|at| plain(Some(&at.rec.run.version)))),
    Column::new("model", Read::Text(|at| plain(at.rec.run.model.as_deref()))),
    Column::new("world", Read::Text(|at| plain(at.rec.run.world.as_deref()))),
    Column::new("codebook", Read::Text(|at| plain(Some(&at.rec.run.codebook)))),
];

pub(crate) fn put(rec: &Record, _: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    let privacy = Privacy::of(rec, settings);
    put_row(COLUMNS, At { rec, privacy: &privacy, entry: &rec.article, known: None }, sink)
}

fn count(entries: usize) -> Option<i64> {
    entries.try_into().ok()
}

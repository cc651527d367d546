//! Writes what was asked for in the format of another tool.

use std::io;

use rapporteur_export::{Chosen, ChosenEvent, Entry, Exporter};
use rapporteur_record::{Article, DatePrecision, Published, PublishedFrom, Record, Run, Source};
use rapporteur_store::{ArticleRow, EntryRow, Hit, Order, Store, StoreError, Table};

use super::target::Target;
use super::{Question, ask};
use crate::collection::failure;
use crate::exit::Exit;
use crate::failure::Failure;

/// Writes every entry, article by article; with a limit, the latest.
pub(super) fn write(store: &Store, question: &Question) -> Result<Exit, Failure> {
    let (target, exporter) = Target::open(question)?;
    let mut writing = Writing { store, table: question.table, exporter, open: None };
    let written = writing.all(question).and_then(|()| writing.finish());
    target.close(written)?;
    Ok(Exit::Clean)
}

/// Why an export was broken off.
pub(super) enum Broken {
    /// The collection cannot be read.
    Store(StoreError),
    /// The output cannot be written.
    Output(io::Error),
}

impl From<Broken> for Failure {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Store(err) => failure(err),
            Broken::Output(err) => Self::new("the export cannot be written").because(err).help("free some space or choose another place"),
        }
    }
}

/// Hits are gathered by article, and each article is written once.
struct Writing<'s> {
    store: &'s Store,
    table: Table,
    exporter: Box<dyn Exporter>,
    open: Option<(Hit, Chosen)>,
}

impl Writing<'_> {
    fn all(&mut self, question: &Question) -> Result<(), Broken> {
        let limit = question.list.limit.filter(|&limit| limit > 0);
        if limit.is_some() {
            let mut latest = ask::hits(self.store, question, limit).map_err(Broken::Store)?;
            latest.sort_by_key(|hit| (hit.article, hit.idx));
            return latest.into_iter().try_for_each(|hit| self.take(hit));
        }
        let (store, mut result) = (self.store, Ok(()));
        let take = |hit| {
            result = self.take(hit);
            result.is_ok()
        };
        store.find(question.table, &question.filter, Order::Intake, None, take).map_err(Broken::Store)?;
        result
    }

    /// Adds a hit to those of its article; the article before it is complete.
    fn take(&mut self, hit: Hit) -> Result<(), Broken> {
        if self.open.as_ref().is_some_and(|(first, _)| first.article != hit.article) {
            self.write_open()?;
        }
        let entry = self.store.entry(&hit).map_err(Broken::Store)?.map(exported);
        let (_, chosen) = self.open.get_or_insert_with(|| (hit.clone(), Chosen::default()));
        match self.table {
            Table::Events => chosen.events.push(ChosenEvent { idx: hit.idx, entry, is_human: false }),
            Table::Statements => chosen.statements.push(hit.idx),
            Table::Positions => chosen.positions.push(hit.idx),
            Table::Entities => chosen.entities.push(hit.idx),
            Table::Articles => {}
        }
        Ok(())
    }

    fn write_open(&mut self) -> Result<(), Broken> {
        let Some((hit, chosen)) = self.open.take() else { return Ok(()) };
        let rec = record_of(self.store, &hit).map_err(Broken::Store)?;
        self.exporter.write(&rec, &chosen).map_err(Broken::Output)
    }

    fn finish(mut self) -> Result<(), Broken> {
        self.write_open()?;
        self.exporter.finish().map_err(Broken::Output)
    }
}

fn exported(entry: EntryRow) -> Entry {
    let EntryRow { id, reports, outlets } = entry;
    Entry { id: id.0, reports: u32::try_from(reports).unwrap_or(u32::MAX), outlets }
}

/// The record of a hit; of an article that was not read, what is known of it.
fn record_of(store: &Store, hit: &Hit) -> Result<Record, StoreError> {
    match hit.reading {
        Some(reading) => store.record(reading),
        None => store.article_row(hit.article).map(unread),
    }
}

fn unread(row: ArticleRow) -> Record {
    let source = Source { name: row.outlet, url: row.url, path: None, retrieved: None };
    let published = row.published.map(|value| Published { precision: precision(&value), value, from: PublishedFrom::Given });
    let article = Article { id: row.hash, source, title: row.title, published, ..Article::default() };
    Record::empty(Run::default(), article)
}

fn precision(date: &str) -> DatePrecision {
    match date.len() {
        4 => DatePrecision::Year,
        7 => DatePrecision::Month,
        _ => DatePrecision::Day,
    }
}

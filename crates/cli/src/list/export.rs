//! Writes what was asked for in the format of another tool.

use std::collections::BTreeMap;
use std::io;

use rapporteur_export::{Chosen, ChosenEvent, Entry, Exporter};
use rapporteur_record::Record;
use rapporteur_store::{EntryId, Hit, Order, ReadingId, Store, StoreError, Table};

use super::Question;
use super::target::Target;
use crate::collection::failure;
use crate::exit::Exit;
use crate::failure::Failure;

/// Writes every entry, article by article; with a limit, the latest.
pub(super) fn write(store: &Store, question: &Question) -> Result<Exit, Failure> {
    let (target, exporter) = Target::open(question)?;
    let mut run = Run { store, table: question.table, exporter, open: None };
    let written = run.all(question).and_then(|()| run.finish());
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
struct Run<'s> {
    store: &'s Store,
    table: Table,
    exporter: Box<dyn Exporter>,
    open: Option<(Hit, Chosen)>,
}

impl Run<'_> {
    fn all(&mut self, question: &Question) -> Result<(), Broken> {
        let limit = question.list.limit.filter(|&limit| limit > 0);
        if limit.is_none() {
            return self.each(question, Order::Intake, None);
        }
        let mut latest = Vec::new();
        let take = |hit| {
            latest.push(hit);
            true
        };
        self.store.find(self.table, &question.filter, Order::Latest, limit, take).map_err(Broken::Store)?;
        latest.sort_by_key(|hit| (hit.article, hit.idx));
        latest.into_iter().try_for_each(|hit| self.take(hit))
    }

    fn each(&mut self, question: &Question, order: Order, limit: Option<usize>) -> Result<(), Broken> {
        let mut result = Ok(());
        let store = self.store;
        let take = |hit| {
            result = self.take(hit);
            result.is_ok()
        };
        store.find(question.table, &question.filter, order, limit, take).map_err(Broken::Store)?;
        result
    }

    /// Adds a hit to those of its article; the article before it is complete.
    fn take(&mut self, hit: Hit) -> Result<(), Broken> {
        if self.open.as_ref().is_some_and(|(first, _)| first.article != hit.article) {
            self.write_open()?;
        }
        let entry = self.entry(&hit).map_err(Broken::Store)?;
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

    /// What the collection knows of the act that an event reports.
    fn entry(&self, hit: &Hit) -> Result<Option<Entry>, StoreError> {
        let Some(id) = &hit.entry else { return Ok(None) };
        if !hit.is_shared {
            return Ok(Some(Entry { id: id.clone(), reports: 1, outlets: self.store.outlets(hit.article)? }));
        }
        let reports = self.store.reports(&EntryId(id.clone()))?;
        let by_article: BTreeMap<ReadingId, Vec<String>> = reports.into_iter().map(|report| (report.reading, report.outlets)).collect();
        let count = u32::try_from(by_article.len()).unwrap_or(u32::MAX);
        let mut outlets: Vec<_> = by_article.into_values().flatten().collect();
        outlets.sort();
        outlets.dedup();
        Ok(Some(Entry { id: id.clone(), reports: count, outlets }))
    }
}

/// The record of a hit; of an article that was not read, what is known of it.
pub(super) fn record_of(store: &Store, hit: &Hit) -> Result<Record, StoreError> {
    match hit.reading {
        Some(reading) => store.record(reading),
        None => store.article_row(hit.article).map(unread),
    }
}

fn unread(row: rapporteur_store::ArticleRow) -> Record {
    let source = rapporteur_record::Source { name: row.outlet, url: row.url, path: None, retrieved: None };
    let published = row.published.map(|value| rapporteur_record::Published {
        precision: match value.len() {
            4 => rapporteur_record::DatePrecision::Year,
            7 => rapporteur_record::DatePrecision::Month,
            _ => rapporteur_record::DatePrecision::Day,
        },
        value,
        from: rapporteur_record::PublishedFrom::Given,
    });
    let article = rapporteur_record::Article { id: row.hash, source, title: row.title, published, ..Default::default() };
    Record::empty(rapporteur_record::Run::default(), article)
}

//! The table of statements: one row a statement.

use std::io;

use rapporteur_record::{Party, Record, Statement};

use super::cells::{self, Named, When, plain};
use super::column::{At, Column, Read, Sink, put_row};
use crate::chosen::Chosen;
use crate::privacy::Privacy;
use crate::settings::Settings;

pub(crate) const COLUMNS: &[Column<Statement>] = &[
    Column::new("statement_id", Read::Text(|at| plain(Some(&at.entry.id)))),
    Column::new("article_id", Read::Text(|at| at.article_id())),
    Column::new("speakers", Read::List(|at, items| at.words(named(&at.entry.speakers), items))),
    Column::new("speaker_names", Read::List(|at, items| at.names(named(&at.entry.speakers), items))),
    Column::new("speaker_entities", Read::List(|at, items| at.ids(named(&at.entry.speakers), items))),
    Column::new("speaker_wikidata", Read::List(|at, items| at.wikidata(named(&at.entry.speakers), items))),
    Column::new("content", Read::List(|at, items| at.entry.content.iter().for_each(|part| items(Some(&at.privacy.text(&part.text)))))),
    Column::new("quoted", Read::Text(|at| plain(at.entry.quoted.map(|quoted| quoted.as_str())))),
    Column::new("date", Read::Text(|at| plain(When(at.entry.date.as_ref()).value()))),
    Column::new("date_precision", Read::Text(|at| plain(When(at.entry.date.as_ref()).precision()))),
    Column::new("date_text", Read::Text(|at| plain(When(at.entry.date.as_ref()).text()))),
    Column::new("date_basis", Read::Text(|at| plain(When(at.entry.date.as_ref()).basis()))),
    Column::new("within", Read::Text(|at| plain(at.entry.within.as_deref()))),
    Column::new("trigger", Read::Text(|at| at.masked(&at.entry.trigger.text))),
    Column::new("trigger_start", Read::Int(|at| cells::start(&at.entry.trigger))),
    Column::new("trigger_end", Read::Int(|at| cells::end(&at.entry.trigger))),
    Column::new("score", Read::Single(|at| cells::score(at.entry.score))),
];

pub(crate) fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    let privacy = Privacy::of(rec, settings);
    chosen.statements_of(rec).map(|entry| At { rec, privacy: &privacy, entry, known: None }).try_for_each(|at| put_row(COLUMNS, at, sink))
}

pub(super) fn named(parties: &[Party]) -> impl Iterator<Item = Named<'_>> {
    parties.iter().map(|party| (&party.at, party.entity.as_deref()))
}

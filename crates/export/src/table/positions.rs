//! The table of positions: one row a position.

use std::io;

use rapporteur_record::{Agreement, Position, Record};

use super::cells::{self, When, plain};
use super::column::{At, Column, Read, Sink, put_row};
use super::statements::named;
use crate::chosen::Chosen;
use crate::privacy::Privacy;
use crate::settings::Settings;

pub(crate) const COLUMNS: &[Column<Position>] = &[
    Column::new("position_id", Read::Text(|at| plain(Some(&at.entry.id)))),
    Column::new("article_id", Read::Text(|at| at.article_id())),
    Column::new("stance", Read::Text(|at| plain(Some(at.entry.stance.as_str())))),
    Column::new("modality", Read::Text(|at| plain(Some(at.entry.modality.as_str())))),
    Column::new("holders", Read::List(|at, items| at.words(named(&at.entry.holders), items))),
    Column::new("holder_names", Read::List(|at, items| at.names(named(&at.entry.holders), items))),
    Column::new("holder_entities", Read::List(|at, items| at.ids(named(&at.entry.holders), items))),
    Column::new("holder_wikidata", Read::List(|at, items| at.wikidata(named(&at.entry.holders), items))),
    Column::new(
        "objects",
        Read::List(|at, items| at.entry.objects.iter().for_each(|object| items(Some(&at.privacy.text(&object.at.text))))),
    ),
    Column::new("agreements", Read::List(|at, items| at.entry.objects.iter().for_each(|object| items(object.agreement.as_deref())))),
    Column::new(
        "agreement_names",
        Read::List(|at, items| at.agreements().for_each(|deal| items(deal.map(|deal| at.privacy.text(&deal.name)).as_deref()))),
    ),
    Column::new("agreement_kinds", Read::List(|at, items| at.agreements().for_each(|deal| items(deal.map(|deal| deal.kind.as_str()))))),
    Column::new("date", Read::Text(|at| plain(When(at.entry.date.as_ref()).value()))),
    Column::new("date_precision", Read::Text(|at| plain(When(at.entry.date.as_ref()).precision()))),
    Column::new("date_text", Read::Text(|at| plain(When(at.entry.date.as_ref()).text()))),
    Column::new("date_basis", Read::Text(|at| plain(When(at.entry.date.as_ref()).basis()))),
    Column::new("according_to", Read::Text(|at| plain(at.entry.according_to.as_deref()))),
    Column::new("trigger", Read::Text(|at| at.masked(&at.entry.trigger.text))),
    Column::new("trigger_start", Read::Int(|at| cells::start(&at.entry.trigger))),
    Column::new("trigger_end", Read::Int(|at| cells::end(&at.entry.trigger))),
    Column::new("score", Read::Single(|at| cells::score(at.entry.score))),
];

pub(crate) fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    let privacy = Privacy::of(rec, settings);
    chosen.positions_of(rec).map(|entry| At { rec, privacy: &privacy, entry, known: None }).try_for_each(|at| put_row(COLUMNS, at, sink))
}

impl<'a> At<'a, Position> {
    /// The agreement of each object.
    fn agreements(self) -> impl Iterator<Item = Option<&'a Agreement>> {
        self.entry.objects.iter().map(move |object| self.rec.agreement(object.agreement.as_deref()))
    }
}

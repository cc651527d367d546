//! `rapporteur add`: articles into the collection.

use std::sync::Arc;

use rapporteur_collect::{Collector, Settings};
use rapporteur_relevance::Filter;

use super::sink::Sink;
use super::{begin, db};
use crate::args::AddFlags;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::inputs::{self, Avoid, Checked, Opened, inputs};
use crate::interrupt::Stop;
use crate::terminal::Terminal;
use crate::{knowledge, read};

/// Takes in what the flags name.
pub(crate) fn add(flags: AddFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let Checked { targets, input, threads } = inputs::check(&flags.input, &flags.fetch, terminal, Avoid::stdout())?;
    let settings = rapporteur_pipeline::Settings { intake: input.intake.clone(), min_score: 0.0 };
    let pipeline = read::open(knowledge::open(&flags.knowledge)?, settings)?;
    let (stop, opened) = (Stop::on_interrupt()?, Opened::default());
    let mut store = db::open(&flags.db, &stop)?;
    let run = begin(&mut store, &pipeline, "add")?;
    let articles = inputs(targets, Arc::new(input), opened.clone(), stop.clone());
    let mut sink = Sink::new(terminal.stderr, flags.quiet, stop);
    let settings = Settings { threads, is_all_read: flags.all, ..Settings::default() };
    let filter = Filter::built_in();
    let mut collector = Collector::new(&pipeline, &filter, &mut store, run, settings, &crate::clock::now);
    collector.add(articles, |fate| sink.take(fate)).map_err(db::failure)?;
    store.end_run(run, &crate::clock::now()).map_err(db::failure)?;
    Ok(sink.finish())
}

//! `rapporteur add`: articles into the collection.

use std::sync::Arc;

use rapporteur_collect::Settings;

use super::sink::Sink;
use super::{db, run};
use crate::args::AddFlags;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::inputs::{self, Avoid, Checked, Opened, inputs};
use crate::interrupt::Stop;
use crate::terminal::Terminal;
use crate::{knowledge, read};

/// Takes in what the flags name.
pub(crate) fn add(flags: AddFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let AddFlags { input, grow } = flags;
    let Checked { targets, input, threads } = inputs::check(&input, &grow.fetch, terminal, Avoid::stdout())?;
    let settings = rapporteur_pipeline::Settings { intake: input.intake.clone(), min_score: 0.0 };
    let pipeline = read::open(knowledge::open(&grow.knowledge)?, settings)?;
    let stop = Stop::on_interrupt()?;
    let mut store = db::open(&grow.db, &stop)?;
    let articles = inputs(targets, Arc::new(input), Opened::default(), stop.clone());
    let mut sink = Sink::new(terminal.stderr, grow.quiet, stop);
    let settings = Settings { threads, is_all_read: grow.all, ..Settings::default() };
    run(&mut store, &pipeline, "add", settings, |collector| collector.add(articles, |fate| sink.take(fate)))?;
    Ok(sink.finish())
}

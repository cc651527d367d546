//! `rapporteur read`: articles in, records out.

mod ending;
mod settings;
mod sink;

use std::sync::Arc;

use rapporteur_pipeline::Pipeline;
use rapporteur_world::World;

pub(crate) use settings::Settings;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::inputs::{Opened, inputs};
use crate::interrupt::Stop;
use crate::knowledge;
use ending::Ending;
use sink::Sink;

/// Reads everything the settings name.
pub(crate) fn run(settings: Settings) -> Result<Exit, Failure> {
    let Settings { targets, input, knowledge, pipeline, threads, destination, style } = settings;
    let pipeline = open(knowledge::open(&knowledge)?, pipeline)?;
    let output = destination.open()?;
    let (stop, opened) = (Stop::on_interrupt()?, Opened::default());
    let articles = inputs(targets, Arc::new(input), opened.clone(), stop.clone());
    let mut sink = Sink::new(output, style);
    pipeline.run(articles, threads, |outcome| sink.take(outcome));
    Ending { interrupted: stop.is_set(), opened: opened.count(), quiet: style.quiet }.of(sink.finish()?)
}

/// The pipeline with the model of this build.
pub(crate) fn open(world: World, settings: rapporteur_pipeline::Settings) -> Result<Pipeline, Failure> {
    Pipeline::open(world, settings)
        .map_err(|err| Failure::new("the model of this build is damaged").because(err).help("install rapporteur again"))
}

//! The commands that grow and tend a collection.

mod add;
mod audit;
mod db;
mod forget;
mod reread;
mod show;
mod sink;
mod sources;
mod watch;

pub(crate) use add::add;
pub(crate) use audit::audit;
pub(crate) use db::{failure, open_to_read};
pub(crate) use forget::forget;
pub(crate) use reread::reread;
pub(crate) use show::show;
pub(crate) use watch::watch;

use rapporteur_codebook::VERSION as CODEBOOK;
use rapporteur_collect::{Collector, Settings};
use rapporteur_pipeline::Pipeline;
use rapporteur_relevance::Filter;
use rapporteur_store::{NewRun, RunId, Store, StoreError};

use crate::clock;
use crate::failure::Failure;

/// Begins a run of `command` by the model and world of `pipeline`.
fn begin(store: &mut Store, pipeline: &Pipeline, command: &str) -> Result<RunId, Failure> {
    let (model, world) = pipeline.fingerprints();
    let run = NewRun {
        command: command.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model: model.to_owned(),
        world: world.to_owned(),
        codebook: CODEBOOK.to_owned(),
    };
    store.begin_run(&run, &clock::now()).map_err(failure)
}

/// A run of `command` from its begin to its end, in which `work` has a collector.
fn run(
    store: &mut Store,
    pipeline: &Pipeline,
    command: &str,
    settings: Settings,
    work: impl FnOnce(&mut Collector<'_>) -> Result<(), StoreError>,
) -> Result<(), Failure> {
    let run = begin(store, pipeline, command)?;
    let filter = Filter::built_in();
    work(&mut Collector::new(pipeline, &filter, store, run, settings, &clock::now)).map_err(failure)?;
    store.end_run(run, &clock::now()).map_err(failure)
}

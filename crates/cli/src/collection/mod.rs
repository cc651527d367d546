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
use rapporteur_pipeline::Pipeline;
use rapporteur_store::{NewRun, RunId, Store};

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
    store.begin_run(&run, &crate::clock::now()).map_err(db::failure)
}

//! `rapporteur reread`: the collection's articles read again.

use rapporteur_collect::Settings;

use super::sink::Sink;
use super::{db, run};
use crate::args::RereadFlags;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::interrupt::Stop;
use crate::terminal::Terminal;
use crate::{knowledge, read};

/// Reads again what another model or world has read.
pub(crate) fn reread(flags: RereadFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let stop = Stop::on_interrupt()?;
    let mut store = db::open_there(&flags.db, &stop)?;
    let settings = rapporteur_pipeline::Settings {
        // What was taken in once is not refused for its language.
        intake: rapporteur_intake::Settings { any_language: true, ..Default::default() },
        min_score: 0.0,
    };
    let pipeline = read::open(knowledge::open(&flags.knowledge)?, settings)?;
    let mut sink = Sink::new(terminal.stderr, flags.quiet, stop);
    let settings = Settings { threads: flags.threads.map_or(terminal.cores, usize::from), ..Settings::default() };
    run(&mut store, &pipeline, "reread", settings, |collector| collector.reread(|fate| sink.take(fate)))?;
    Ok(sink.finish())
}

//! `rapporteur eval`: annotated passages in, scores out.

mod actors;
mod frames;
mod places;
mod predict;
mod settings;
mod standoff;

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use rapporteur_eval::Passage;
use rapporteur_eval::errors::ErrorReport;
use rapporteur_eval::gold::{self, GoldErrorKind};
use rapporteur_eval::score::Scorer;
use rapporteur_eval::table::Table;
use rapporteur_pipeline::Pipeline;

pub(crate) use settings::Settings;

use crate::args::ScoreFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::interrupt::Stop;
use crate::knowledge;
use crate::output::Output;
use crate::progress::{Counts, Progress};
use crate::read::open;
use crate::report;
use predict::Prediction;
use standoff::GoldKind;

/// Scores the passages of a gold file.
pub(crate) fn run(settings: Settings) -> Result<Exit, Failure> {
    match standoff::kind_of(&settings.gold)? {
        GoldKind::Frames => run_frames(&settings),
        GoldKind::Places => print(&places::score(&settings.gold, &pipeline(&settings)?)?),
        GoldKind::Actors => print(&actors::score(&settings.gold, &settings.passages, settings.errors, &pipeline(&settings)?)?),
    }
}

fn pipeline(settings: &Settings) -> Result<Pipeline, Failure> {
    open(knowledge::open(&settings.knowledge)?, settings.pipeline.clone())
}

fn print(table: &str) -> Result<Exit, Failure> {
    Output::stdout(false).write(table.as_bytes()).map(|()| Exit::Clean)
}

fn run_frames(settings: &Settings) -> Result<Exit, Failure> {
    let passages = passages(&settings.gold)?;
    let pipeline = pipeline(settings)?;
    let stop = Stop::on_interrupt()?;
    let mut scoring = Scoring::new(settings, passages.len());
    predict::all(&pipeline, &passages, settings.threads, &stop, |passage, prediction| scoring.add(passage, prediction));
    scoring.progress.finish();
    if stop.is_set() {
        report::say(&"broken off: nothing is scored");
        return Ok(Exit::Interrupted);
    }
    scoring.print(settings)
}

fn passages(path: &Path) -> Result<Vec<Passage>, Failure> {
    let name = path.display().to_string();
    let help = "name a file of annotated passages; see rapporteur eval --help";
    let file = File::open(path).map_err(|err| Failure::new(format!("cannot open {name}")).because(err).help(help))?;
    gold::read(&name, BufReader::new(file)).map_err(|err| match err.kind() {
        GoldErrorKind::Mistakes => {
            report::say(&err);
            Failure::new(format!("{name} has mistakes")).help("correct the lines shown above")
        }
        _ => Failure::new("there are no passages to score").because(err).help(help),
    })
}

/// Adds up passages as they are read.
struct Scoring {
    scorer: Scorer,
    errors: ErrorReport,
    counts: Counts,
    progress: Progress,
}

impl Scoring {
    fn new(settings: &Settings, passages: usize) -> Self {
        Self {
            scorer: Scorer::new(),
            errors: ErrorReport::new(settings.errors),
            counts: Counts::default(),
            progress: Progress::new(settings.progress, "passages", Some(passages)),
        }
    }

    /// Counts a passage; one that could not be read counts as one in which nothing was found.
    fn add(&mut self, passage: &Passage, prediction: Prediction) {
        match &prediction {
            Ok(_) => self.counts.read += 1,
            Err(reject) => {
                self.counts.rejected += 1;
                let message = format!("passage {}: {} (it counts as read without finding anything)", passage.id, reject.message);
                self.progress.aside(|| report::say(&message));
            }
        }
        let example = passage.clone().compared_with(prediction.unwrap_or_default());
        self.scorer.add(&example);
        self.errors.add(&example);
        self.progress.show(self.counts);
    }

    fn print(self, settings: &Settings) -> Result<Exit, Failure> {
        let (scores, mut output) = (self.scorer.finish(), Output::stdout(false));
        let table = Table::new(&scores);
        let text = match settings.format {
            ScoreFormat::Text => table.to_string(),
            ScoreFormat::Json => serde_json::to_string_pretty(&table).expect("scores are JSON") + "\n",
        };
        output.write(text.as_bytes())?;
        if settings.errors > 0 {
            show_errors(&format!("{}\n{}", self.errors.render_causes(), self.errors.render(settings.width)), settings.format, &mut output)?;
        }
        Ok(if self.counts.rejected > 0 { Exit::Rejects } else { Exit::Clean })
    }
}

/// Under the table; beside JSON, on standard error, so that the JSON stays whole.
fn show_errors(errors: &str, format: ScoreFormat, output: &mut Output) -> Result<(), Failure> {
    match format {
        ScoreFormat::Text => output.write(format!("\n{errors}").as_bytes()),
        ScoreFormat::Json => {
            report::say(&errors);
            Ok(())
        }
    }
}

//! Flags of `rapporteur eval`, checked and completed.

use std::path::PathBuf;

use crate::args::{EvalFlags, KnowledgeFlags, ScoreFormat};
use crate::failure::Failure;
use crate::terminal::Terminal;

/// Columns of the error report where nothing tells.
const DEFAULT_WIDTH: usize = 100;

/// Everything a scoring needs to know.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The file with annotated passages.
    pub(super) gold: PathBuf,
    /// The passages that a table of actors refers to.
    pub(super) passages: Vec<PathBuf>,
    /// What to know of the world.
    pub(super) knowledge: KnowledgeFlags,
    /// How many of the passages read worst to show.
    pub(super) errors: usize,
    /// What scores are printed as.
    pub(super) format: ScoreFormat,
    /// How to read the passages.
    pub(super) pipeline: rapporteur_pipeline::Settings,
    /// How many passages side by side.
    pub(super) threads: usize,
    /// Columns of the error report.
    pub(super) width: usize,
    /// Whether to show progress.
    pub(super) progress: bool,
}

impl Settings {
    /// The settings that `flags` come to on this `terminal`.
    pub(crate) fn check(flags: EvalFlags, terminal: &Terminal) -> Result<Self, Failure> {
        // A passage of two sentences is too little to tell its language by.
        let intake = rapporteur_intake::Settings { any_language: true, ..Default::default() };
        Ok(Self {
            gold: flags.gold,
            passages: flags.passages,
            knowledge: flags.knowledge,
            errors: flags.errors,
            format: flags.format,
            pipeline: rapporteur_pipeline::Settings { intake, min_score: flags.min_score },
            threads: terminal.cores,
            width: terminal.width.unwrap_or(DEFAULT_WIDTH),
            progress: terminal.stderr,
        })
    }
}

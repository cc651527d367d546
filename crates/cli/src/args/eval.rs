//! The flags of `rapporteur eval`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{KnowledgeFlags, parse_score, teach};

/// Score the model against annotated passages
#[derive(Args, Debug)]
#[command(after_long_help = teach::EVAL, after_help = "Examples, file format and exit codes: rapporteur eval --help")]
pub(crate) struct EvalFlags {
    /// Annotated passages, one JSON object a line; or places, or a table of actors
    #[arg(value_name = "GOLD")]
    pub(crate) gold: PathBuf,

    /// For a table of actors: the files of passages it refers to
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) passages: Vec<PathBuf>,

    /// Show the N passages read worst, or N actors coded wrong
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) errors: usize,

    /// How to print the scores: text or json
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_possible_values = true)]
    pub(crate) format: ScoreFormat,

    /// Leave out what is less likely right than X, from 0 to 1
    #[arg(long, value_name = "X", default_value = "0", value_parser = parse_score)]
    pub(crate) min_score: f32,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,
}

/// What scores are printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScoreFormat {
    /// An aligned table
    Text,
    /// One JSON object
    Json,
}

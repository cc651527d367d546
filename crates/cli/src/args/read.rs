//! The flags of `rapporteur read`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ColorWhen, FetchFlags, InputFlags, KnowledgeFlags, parse_score, teach};

/// Read articles and print their records
#[derive(Args, Debug)]
#[command(after_long_help = teach::READ, after_help = "Examples, formats and exit codes: rapporteur read --help")]
pub(crate) struct ReadFlags {
    #[command(flatten)]
    pub(crate) input: InputFlags,

    /// What to print: text or jsonl [default: text on a terminal, jsonl elsewhere]
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<RecordFormat>,

    /// Write to FILE instead of standard output; it appears when all is done
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Leave out what is less likely right than X, from 0 to 1
    #[arg(long, value_name = "X", default_value = "0", value_parser = parse_score)]
    pub(crate) min_score: f32,

    #[command(flatten)]
    pub(crate) fetch: FetchFlags,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,

    /// Colour the text format: auto, always or never. 'auto' means on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: ColorWhen,

    /// Columns of the text format [default: those of the terminal up to 100, or 80]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub(crate) width: Option<u16>,

    /// Neither progress nor a list of what could not be read; the exit code still tells
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// What records are printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RecordFormat {
    /// For a person
    Text,
    /// One record a line
    Jsonl,
}

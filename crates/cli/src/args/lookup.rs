//! The flags of `rapporteur who` and `rapporteur where`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::teach;

/// Say who a name or phrase stands for: country, sectors, office
#[derive(Args, Debug)]
#[command(after_long_help = teach::WHO, after_help = "Examples and formats: rapporteur who --help")]
pub(crate) struct WhoFlags {
    /// A name or phrase, or '-' for one a line of standard input
    #[arg(value_name = "NAME")]
    pub(crate) name: String,

    /// Day for which it is asked (YYYY-MM-DD) [default: what holds now, as far as the tables go]
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<String>,

    /// What to print: text or jsonl
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_possible_values = true)]
    pub(crate) format: LookupFormat,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,
}

/// Say where a place is
#[derive(Args, Debug)]
#[command(after_long_help = teach::WHERE, after_help = "Examples and formats: rapporteur where --help")]
pub(crate) struct WhereFlags {
    /// A place as an article names it, or '-' for one a line of standard input
    #[arg(value_name = "NAME")]
    pub(crate) name: String,

    /// What to print: text or jsonl
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_possible_values = true)]
    pub(crate) format: LookupFormat,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,
}

/// Where knowledge of the world comes from
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct KnowledgeFlags {
    /// Actors and agents of your own, as a table or a PETRARCH dictionary (docs/actors.md); may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) actors: Vec<PathBuf>,

    /// World file to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(crate) world: Option<PathBuf>,
}

/// What answers are printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LookupFormat {
    /// For a person
    Text,
    /// One JSON object a line
    Jsonl,
}

//! The flags of the commands that grow and tend a collection.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{ColorWhen, InputFlags, KnowledgeFlags, teach};

/// Which collection
#[derive(Args, Clone, Debug)]
pub(crate) struct DbFlags {
    /// The collection [default: news.db in the user's data folder]
    #[arg(long, value_name = "FILE", env = "RAPPORTEUR_DB", hide_env_values = true)]
    pub(crate) db: Option<PathBuf>,
}

/// Take articles into the collection
#[derive(Args, Debug)]
#[command(after_long_help = teach::ADD, after_help = "Examples and what is passed over: rapporteur add --help")]
pub(crate) struct AddFlags {
    #[command(flatten)]
    pub(crate) input: InputFlags,

    #[command(flatten)]
    pub(crate) grow: GrowFlags,
}

/// How the collection grows
#[derive(Args, Debug)]
pub(crate) struct GrowFlags {
    /// Read every article, also on sport, weather and the like
    #[arg(long)]
    pub(crate) all: bool,

    #[command(flatten)]
    pub(crate) fetch: FetchFlags,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,

    #[command(flatten)]
    pub(crate) db: DbFlags,

    /// Neither progress nor a list of what could not be read; the exit code still tells
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// How pages are fetched
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct FetchFlags {
    /// Tell sites how to reach you: an address of a page or a mailbox, sent with every request
    #[arg(long, value_name = "CONTACT")]
    pub(crate) contact: Option<String>,

    /// Fetch from this machine and its network as well, which is refused otherwise
    #[arg(long)]
    pub(crate) allow_private: bool,
}

/// Follow feeds: fetch what is new, again and again
#[derive(Args, Debug)]
#[command(after_long_help = teach::WATCH, after_help = "What the file looks like: rapporteur watch --help")]
pub(crate) struct WatchFlags {
    /// The feeds, as a TOML file
    #[arg(value_name = "SOURCES")]
    pub(crate) sources: PathBuf,

    /// Ask every feed once, then end
    #[arg(long)]
    pub(crate) once: bool,

    #[command(flatten)]
    pub(crate) grow: GrowFlags,
}

/// Read the collection's articles again with this version's model and world
#[derive(Args, Debug)]
pub(crate) struct RereadFlags {
    /// How many articles to read side by side [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,

    #[command(flatten)]
    pub(crate) db: DbFlags,

    /// Neither progress nor a list of what could not be read
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Show one article of the collection
#[derive(Args, Debug)]
pub(crate) struct ShowFlags {
    /// Its hash, or the beginning of it, as 'rapporteur articles' prints it
    #[arg(value_name = "HASH")]
    pub(crate) hash: String,

    /// The record made in this run in place of the latest
    #[arg(long, value_name = "N")]
    pub(crate) run: Option<i64>,

    /// What to print: text, jsonl, or raw for the bytes as they were received
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<ShowFormat>,

    /// Colour the text format: auto, always or never
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: ColorWhen,

    #[command(flatten)]
    pub(crate) db: DbFlags,
}

/// What an article is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    /// For a person
    Text,
    /// Its record
    Jsonl,
    /// As it was received
    Raw,
}

/// Remove an article for good; only its hash stays
#[derive(Args, Debug)]
pub(crate) struct ForgetFlags {
    /// Its hash, or the beginning of it, as 'rapporteur articles' prints it
    #[arg(value_name = "HASH")]
    pub(crate) hash: String,

    /// Why; kept in the log
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,

    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,

    #[command(flatten)]
    pub(crate) db: DbFlags,
}

/// The log of everything done to the collection
#[derive(Args, Debug)]
pub(crate) struct AuditFlags {
    /// What to do with it
    #[command(subcommand)]
    pub(crate) what: AuditCommand,
}

/// What to do with the log.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Check that no line was changed, taken out or put in, and that records are those it tells of
    Verify(DbFlags),
    /// Print it, one JSON object a line
    Log(DbFlags),
}

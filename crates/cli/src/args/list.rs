//! The flags of the commands that ask a collection.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ColorWhen, DbFlags, parse_score, teach};

/// List what was done to whom
#[derive(Args, Debug)]
#[command(after_long_help = teach::EVENTS, after_help = "Examples: rapporteur events --help")]
pub(crate) struct EventsFlags {
    /// Event types, such as ASSAULT or CONSULT,AGREE
    #[arg(long = "type", value_name = "TYPE", value_delimiter = ',')]
    pub(crate) types: Vec<String>,

    /// Mode of the event, such as aerial
    #[arg(long, value_name = "MODE")]
    pub(crate) mode: Option<String>,

    /// Whether it happened: actual, future, hypothetical, negated, historical
    #[arg(long, value_name = "MODALITY", value_delimiter = ',')]
    pub(crate) modality: Vec<String>,

    /// Who did it: part of a name, a code (LBY, LBYREB) or a Wikidata item (Q42)
    #[arg(long, value_name = "WHO")]
    pub(crate) actor: Option<String>,

    /// To whom, as --actor
    #[arg(long, value_name = "WHO")]
    pub(crate) recipient: Option<String>,

    /// Country it took place in, ISO 3166 alpha-3
    #[arg(long, value_name = "CODE")]
    pub(crate) country: Option<String>,

    /// Around a place: 'Zintan, Libya' or LAT,LON
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    pub(crate) near: Option<String>,

    /// Radius of --near
    #[arg(long, value_name = "KM", default_value = "50")]
    pub(crate) km: f64,

    /// Every report of one act, and where they differ: its id, as the list prints it
    #[arg(long, value_name = "ID")]
    pub(crate) entry: Option<String>,

    #[command(flatten)]
    pub(crate) common: EntryFlags,

    #[command(flatten)]
    pub(crate) list: ListFlags,
}

/// List who said what
#[derive(Args, Debug)]
pub(crate) struct StatementsFlags {
    /// Who says it: part of a name, a code (LBY, LBYREB) or a Wikidata item (Q42)
    #[arg(long, value_name = "WHO")]
    pub(crate) speaker: Option<String>,

    #[command(flatten)]
    pub(crate) common: EntryFlags,

    #[command(flatten)]
    pub(crate) list: ListFlags,
}

/// List where parties stand on agreements and talks
#[derive(Args, Debug)]
pub(crate) struct PositionsFlags {
    /// Stances, such as refuses or accepts,ready
    #[arg(long, value_name = "STANCE", value_delimiter = ',')]
    pub(crate) stance: Vec<String>,

    /// Whether it is taken now: actual, future, hypothetical, negated, historical
    #[arg(long, value_name = "MODALITY", value_delimiter = ',')]
    pub(crate) modality: Vec<String>,

    /// Who takes it: part of a name, a code (LBY, LBYREB) or a Wikidata item (Q42)
    #[arg(long, value_name = "WHO")]
    pub(crate) holder: Option<String>,

    #[command(flatten)]
    pub(crate) common: EntryFlags,

    #[command(flatten)]
    pub(crate) list: ListFlags,
}

/// List what was taken in
#[derive(Args, Debug)]
pub(crate) struct ArticlesFlags {
    /// What became of it: read, irrelevant, copy or rejected
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Option<String>,

    #[command(flatten)]
    pub(crate) list: ListFlags,
}

/// List who and what is named
#[derive(Args, Debug)]
pub(crate) struct EntitiesFlags {
    /// Part of a name, a country (LBY) or a Wikidata item (Q42)
    #[arg(long, value_name = "WHO")]
    pub(crate) name: Option<String>,

    /// Country, ISO 3166 alpha-3
    #[arg(long, value_name = "CODE")]
    pub(crate) country: Option<String>,

    #[command(flatten)]
    pub(crate) list: ListFlags,
}

/// Filters of entries
#[derive(Args, Debug)]
pub(crate) struct EntryFlags {
    /// Anyone in it, as --actor
    #[arg(long, value_name = "WHO")]
    pub(crate) party: Option<String>,

    /// Only what this source is said to say, as --actor
    #[arg(long, value_name = "WHO")]
    pub(crate) according_to: Option<String>,

    /// Leave out what is less likely right than X, from 0 to 1
    #[arg(long, value_name = "X", value_parser = parse_score)]
    pub(crate) min_score: Option<f32>,
}

/// Filters by article, and the output
#[derive(Args, Debug)]
pub(crate) struct ListFlags {
    /// First day (YYYY-MM-DD, or YYYY-MM, or YYYY)
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,

    /// Last day
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<String>,

    /// Only from this outlet
    #[arg(long, value_name = "NAME")]
    pub(crate) outlet: Option<String>,

    /// Only articles with all these words; "..." for a phrase
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,

    /// Only of this article: its hash, or the beginning of it
    #[arg(long, value_name = "HASH")]
    pub(crate) article: Option<String>,

    /// At most N, the latest; 0 for all [default: 50 as text, all in other formats]
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,

    /// What to print: text, jsonl, csv, parquet; of events also plover, polecat, acled, gdelt, geojson; of entries web-annotation, brat [default: text on a terminal, jsonl elsewhere]
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<ListFormat>,

    /// Write to FILE instead of standard output; a folder for brat
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Leave CSV cells that a spreadsheet would run ("=...") as they are
    #[arg(long)]
    pub(crate) raw: bool,

    /// Name private persons
    #[arg(long)]
    pub(crate) show_private: bool,

    /// Put events that did not happen into polecat, acled and gdelt as well
    #[arg(long)]
    pub(crate) all_modalities: bool,

    /// Colour the text format: auto, always or never
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: ColorWhen,

    /// Columns of the text format [default: those of the terminal, or 80]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub(crate) width: Option<u16>,

    #[command(flatten)]
    pub(crate) db: DbFlags,
}

/// What a list is printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For a person
    Text,
    /// Records of format rapporteur/1
    Jsonl,
    /// A table
    Csv,
    /// A table, typed
    Parquet,
    /// Events in the names of the PLOVER manual
    Plover,
    /// Events in POLECAT's 40 columns
    Polecat,
    /// Events in ACLED's 31 columns
    Acled,
    /// Events in GDELT's 61 columns
    Gdelt,
    /// Events for a map
    Geojson,
    /// W3C Web Annotations
    WebAnnotation,
    /// brat stand-off files
    Brat,
}

/// Match the collection's events against a file of UCDP GED, ACLED or POLECAT
#[derive(Args, Debug)]
pub(crate) struct CompareFlags {
    /// The file, as it was downloaded
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// Days that both may lie apart
    #[arg(long, value_name = "N", default_value = "1")]
    pub(crate) days: u16,

    /// Distance that both may lie apart
    #[arg(long, value_name = "KM", default_value = "50")]
    pub(crate) km: f64,

    /// What to print: text, csv (a line for each pair) or json
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_possible_values = true)]
    pub(crate) format: CompareFormat,

    #[command(flatten)]
    pub(crate) db: DbFlags,
}

/// What a comparison is printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// For a person
    Text,
    /// A line for each pair
    Csv,
    /// Everything
    Json,
}

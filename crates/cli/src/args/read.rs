//! The flags of `rapporteur read`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ColorWhen, KnowledgeFlags, parse_score, teach};

/// Read articles and print their records
#[derive(Args, Debug)]
#[command(after_long_help = teach::READ, after_help = "Examples, formats and exit codes: rapporteur read --help")]
pub(crate) struct ReadFlags {
    /// Files, folders, or '-' for standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,

    /// What to print: text or jsonl [default: text on a terminal, jsonl elsewhere]
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub(crate) format: Option<RecordFormat>,

    /// Write to FILE instead of standard output; it appears when all is done
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// What the inputs are: auto, html, text or jsonl. 'auto' tells it from the bytes, and by the name of .jsonl files
    #[arg(long, value_name = "FORMAT", default_value = "auto", hide_possible_values = true)]
    pub(crate) input_format: InputFormat,

    /// Day the articles were published (YYYY-MM-DD, or YYYY-MM, or YYYY), in place of what a page says
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,

    /// Outlet the articles are from, in place of what a page says
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,

    /// Leave out what is less likely right than X, from 0 to 1
    #[arg(long, value_name = "X", default_value = "0", value_parser = parse_score)]
    pub(crate) min_score: f32,

    #[command(flatten)]
    pub(crate) knowledge: KnowledgeFlags,

    /// Read articles in other languages as well, which works badly
    #[arg(long)]
    pub(crate) any_language: bool,

    /// Refuse articles of more bytes than this; K, M and G stand for KiB, MiB and GiB
    #[arg(long, value_name = "SIZE", default_value = "20M", value_parser = parse_byte_len)]
    pub(crate) max_bytes: usize,

    /// How many articles to read side by side [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,

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

/// What inputs are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// Told from the bytes
    Auto,
    /// Web pages
    Html,
    /// Plain text
    Text,
    /// One article a line
    Jsonl,
}

/// A number of bytes: `1000`, `64K`, `20M`, `1G`.
fn parse_byte_len(text: &str) -> Result<usize, String> {
    let digits = text.trim_end_matches(['K', 'M', 'G', 'k', 'm', 'g']);
    let shift = match text[digits.len()..].to_ascii_uppercase().as_str() {
        "" => Some(0),
        "K" => Some(10),
        "M" => Some(20),
        "G" => Some(30),
        _ => None,
    };
    let byte_len = shift.and_then(|shift| digits.parse::<usize>().ok()?.checked_mul(1 << shift)).filter(|&byte_len| byte_len > 0);
    byte_len.ok_or_else(|| "give a number of bytes, such as 500K, 20M or 1G".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        for (text, expected) in [
            ("1000", Some(1000)),
            ("64K", Some(64 << 10)),
            ("20m", Some(20 << 20)),
            ("1G", Some(1 << 30)),
            ("0", None),
            ("K", None),
            ("1KM", None),
            ("-1", None),
            ("99999999999G", None),
        ] {
            assert_eq!(parse_byte_len(text).ok(), expected, "{text}");
        }
    }
}

//! The flags that say what to read, of every command that reads articles.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What to read
#[derive(Args, Debug)]
pub(crate) struct InputFlags {
    /// Files, folders, archives (WARC, ZIP), addresses of pages, feeds and sitemaps, or '-' for standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,

    /// What the inputs are: auto, html, text or jsonl. 'auto' tells it from the bytes, and by the name of .jsonl files
    #[arg(long, value_name = "FORMAT", default_value = "auto", hide_possible_values = true)]
    pub(crate) input_format: InputFormat,

    /// Day the articles were published (YYYY-MM-DD, or YYYY-MM, or YYYY), in place of what a page says
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,

    /// Outlet the articles are from, in place of what a page says
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,

    /// Read articles in other languages as well, which works badly
    #[arg(long)]
    pub(crate) any_language: bool,

    /// Refuse articles of more bytes than this; K, M and G stand for KiB, MiB and GiB
    #[arg(long, value_name = "SIZE", default_value = "20M", value_parser = parse_byte_len)]
    pub(crate) max_bytes: usize,

    /// How many articles to read side by side [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,
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

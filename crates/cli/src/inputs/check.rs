//! The flags that say what to read, checked and completed.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rapporteur_intake::{Given, Limits};

use super::{Avoid, InputSettings, Target};
use crate::args::{FetchFlags, InputFlags, InputFormat};
use crate::failure::Failure;
use crate::terminal::Terminal;

/// What to read, and how.
#[derive(Debug)]
pub(crate) struct Checked {
    /// What was named, in order.
    pub(crate) targets: Vec<Target>,
    /// How to open it.
    pub(crate) input: InputSettings,
    /// How many articles side by side.
    pub(crate) threads: usize,
}

/// What `flags` come to on this `terminal`; `avoid` is written to and not read.
pub(crate) fn check(flags: &InputFlags, fetch: &FetchFlags, terminal: &Terminal, avoid: Avoid) -> Result<Checked, Failure> {
    let targets = targets(&flags.inputs, terminal)?;
    let input = InputSettings { format: flags.input_format, given: given(flags)?, intake: intake(flags), fetch: fetch.clone(), avoid };
    Ok(Checked { targets, input, threads: flags.threads.map_or(terminal.cores, usize::from) })
}

fn targets(inputs: &[PathBuf], terminal: &Terminal) -> Result<Vec<Target>, Failure> {
    if inputs.is_empty() && terminal.stdin {
        return Err(Failure::new("nothing to read").help("name files or folders, or pipe an article in; see rapporteur read --help"));
    }
    if inputs.is_empty() {
        return Ok(vec![Target::Stdin]);
    }
    let targets: Vec<_> = inputs.iter().map(|input| target(input)).collect();
    if targets.iter().filter(|target| **target == Target::Stdin).count() > 1 {
        return Err(Failure::new("'-' is named twice, but standard input can be read only once").help("name it once"));
    }
    if targets.iter().any(is_there) { Ok(targets) } else { Err(nothing_there(inputs)) }
}

fn target(input: &Path) -> Target {
    match input.to_str() {
        Some("-") => Target::Stdin,
        Some(url) if is_address(url) => Target::Address(url.to_owned()),
        _ => Target::Path(input.to_owned()),
    }
}

fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}

/// Whether it can be looked at; what comes of reading it is told later.
fn is_there(target: &Target) -> bool {
    match target {
        Target::Stdin | Target::Address(_) => true,
        Target::Path(path) => path.try_exists().unwrap_or(true),
    }
}

fn nothing_there(inputs: &[PathBuf]) -> Failure {
    let names: Vec<_> = inputs.iter().map(|path| path.display().to_string()).collect();
    Failure::new(format!("there is no such file or folder: {}", names.join(", "))).help("check the name and the folder you are in")
}

fn given(flags: &InputFlags) -> Result<Given, Failure> {
    if let Some(date) = flags.published.as_deref().filter(|date| !is_date(date)) {
        return Err(
            Failure::new(format!("--published {date} is not a date")).help("write YYYY-MM-DD, such as 2020-07-08, or YYYY-MM, or YYYY")
        );
    }
    Ok(Given { published: flags.published.clone(), source: flags.source.clone(), ..Given::default() })
}

/// Whether `text` is a day, a month or a year.
pub(crate) fn is_date(text: &str) -> bool {
    let day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    day.len() == 10 && day.parse::<Date>().is_ok()
}

fn intake(flags: &InputFlags) -> rapporteur_intake::Settings {
    let limits = Limits { max_bytes: flags.max_bytes, max_line_bytes: flags.max_bytes, ..Limits::default() };
    let format = match flags.input_format {
        InputFormat::Html => Some(rapporteur_intake::Format::Html),
        InputFormat::Text => Some(rapporteur_intake::Format::Text),
        InputFormat::Auto | InputFormat::Jsonl => None,
    };
    rapporteur_intake::Settings { limits, format, any_language: flags.any_language }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_months_or_years() {
        for (text, expected) in [
            ("2020-07-08", true),
            ("2020-07", true),
            ("2020", true),
            ("2020-02-30", false),
            ("2020-13", false),
            ("20", false),
            ("2020-07-08T10:00", false),
            ("yesterday", false),
            ("", false),
        ] {
            assert_eq!(is_date(text), expected, "{text}");
        }
    }
}

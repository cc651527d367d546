//! Flags of `rapporteur read`, checked and completed.

use std::path::{Path, PathBuf};

use crate::args::{KnowledgeFlags, ReadFlags, RecordFormat};
use crate::failure::Failure;
use crate::inputs::{self, Avoid, Checked, InputSettings, Target};
use crate::output::Output;
use crate::terminal::Terminal;
use crate::view::{Look, MOST_PAGE_WIDTH};

/// Everything a run needs to know.
#[derive(Debug)]
pub(crate) struct Settings {
    /// What to read, in order.
    pub(super) targets: Vec<Target>,
    /// How to open it.
    pub(super) input: InputSettings,
    /// What to know of the world.
    pub(super) knowledge: KnowledgeFlags,
    /// How to read it.
    pub(super) pipeline: rapporteur_pipeline::Settings,
    /// How many articles side by side.
    pub(super) threads: usize,
    /// Where records go.
    pub(super) destination: Destination,
    /// How they and the run's messages look.
    pub(super) style: Style,
}

/// Where records go.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Standard output, with escape codes or without.
    Stdout { color: bool },
    /// A file.
    File(PathBuf),
}

/// How a run shows itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// What records are written as.
    pub(super) format: Format,
    /// Whether nothing is told on standard error.
    pub(super) quiet: bool,
    /// Whether to show progress.
    pub(super) progress: bool,
}

/// What records are written as.
#[derive(Clone, Copy, Debug)]
pub(super) enum Format {
    /// For a person.
    Text(Look),
    /// One record a line.
    Jsonl,
}

impl Destination {
    /// Opens it for writing.
    pub(super) fn open(&self) -> Result<Output, Failure> {
        match self {
            Self::Stdout { color } => Ok(Output::stdout(*color)),
            Self::File(path) => Output::file(path),
        }
    }
}

impl Settings {
    /// The settings that `flags` come to on this `terminal`.
    pub(crate) fn check(flags: ReadFlags, terminal: &Terminal) -> Result<Self, Failure> {
        let Checked { targets, input, threads } = inputs::check(&flags.input, &flags.fetch, terminal, avoid(flags.output.as_deref()))?;
        let style = style(&flags, terminal);
        let color = matches!(style.format, Format::Text(look) if look.color);
        Ok(Self {
            targets,
            knowledge: flags.knowledge,
            pipeline: rapporteur_pipeline::Settings { intake: input.intake.clone(), min_score: flags.min_score },
            input,
            threads,
            destination: flags.output.map_or(Destination::Stdout { color }, Destination::File),
            style,
        })
    }
}

fn avoid(output: Option<&Path>) -> Avoid {
    output.map_or_else(Avoid::stdout, Avoid::file)
}

fn style(flags: &ReadFlags, terminal: &Terminal) -> Style {
    let is_seen = terminal.stdout && flags.output.is_none();
    let format = match flags.format.unwrap_or(if is_seen { RecordFormat::Text } else { RecordFormat::Jsonl }) {
        RecordFormat::Text => Format::Text(look(flags, terminal)),
        RecordFormat::Jsonl => Format::Jsonl,
    };
    // Where records scroll by, they are the progress.
    Style { format, quiet: flags.quiet, progress: terminal.stderr && !is_seen && !flags.quiet }
}

fn look(flags: &ReadFlags, terminal: &Terminal) -> Look {
    // A file is no terminal: neither coloured nor as wide.
    let seen = if flags.output.is_some() { Terminal { color: false, width: None, ..*terminal } } else { *terminal };
    Look::of(flags.color, flags.width, &seen, MOST_PAGE_WIDTH)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::args::{Args, Command};

    const TERMINAL: Terminal = Terminal { stdin: true, stdout: true, stderr: true, color: true, width: Some(120), cores: 4 };
    const PIPE: Terminal = Terminal { stdin: false, stdout: false, stderr: false, color: false, width: None, cores: 4 };

    fn checked(flags: &[&str], terminal: &Terminal) -> Result<Settings, String> {
        let args = Args::try_parse_from([&["rapporteur", "read"], flags].concat()).expect("the flags are known");
        let Command::Read(flags) = args.command else { panic!("read was asked for") };
        Settings::check(flags, terminal).map_err(|failure| failure.to_string())
    }

    /// The format, its width and colour, and whether progress is shown.
    fn shown(flags: &[&str], terminal: &Terminal) -> String {
        let style = checked(&[flags, &["."]].concat(), terminal).expect("the flags are sound").style;
        let format = match style.format {
            Format::Text(Look { width, color }) => format!("text {width} {color}"),
            Format::Jsonl => "jsonl".to_owned(),
        };
        format!("{format}{}", if style.progress { " progress" } else { "" })
    }

    #[test]
    fn what_is_shown_depends_on_who_looks() {
        let redirected = Terminal { stdout: false, color: false, ..TERMINAL };
        let narrow = Terminal { width: Some(60), ..TERMINAL };
        for (flags, terminal, expected) in [
            (&[][..], &TERMINAL, "text 100 true"),
            (&[], &narrow, "text 60 true"),
            (&[], &PIPE, "jsonl"),
            (&[], &redirected, "jsonl progress"),
            (&["--quiet"], &redirected, "jsonl"),
            (&["--format", "text"], &PIPE, "text 80 false"),
            (&["--format", "text", "--color", "always", "--width", "50"], &PIPE, "text 50 true"),
            (&["--color", "never"], &TERMINAL, "text 100 false"),
            (&["--format", "jsonl", "--color", "always"], &TERMINAL, "jsonl"),
            (&["--output", "x"], &TERMINAL, "jsonl progress"),
            (&["--output", "x", "--format", "text"], &TERMINAL, "text 80 false progress"),
        ] {
            assert_eq!(shown(flags, terminal), expected, "{flags:?}");
        }
    }

    #[test]
    fn inputs_are_checked_before_anything_runs() {
        for (flags, terminal, expected) in [
            (&[][..], &TERMINAL, "error: nothing to read\n  help: name files or folders"),
            (&["-", "-"], &PIPE, "error: '-' is named twice"),
            (&["no-such-file"], &PIPE, "error: there is no such file or folder: no-such-file"),
            (&["--published", "8 July", "."], &PIPE, "error: --published 8 July is not a date"),
        ] {
            let err = checked(flags, terminal).expect_err("it is a mistake");
            assert!(err.starts_with(expected), "{err}");
        }
    }

    #[test]
    fn nothing_named_is_standard_input() {
        assert_eq!(checked(&[], &PIPE).expect("it can be read").targets, [Target::Stdin]);
        let some_missing = checked(&["no-such-file", "-"], &PIPE).expect("one can be read").targets;
        assert_eq!(some_missing, [Target::Path("no-such-file".into()), Target::Stdin]);
    }
}

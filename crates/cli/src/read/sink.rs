//! Takes outcomes as they come and writes them out.

use std::io;
use std::ops::ControlFlow;
use std::time::Duration;

use rapporteur_pipeline::{Outcome, Reject};
use rapporteur_record::{ErrorLine, Record, write_error_jsonl, write_jsonl};

use super::settings::{Format, Style};
use crate::failure::Failure;
use crate::output::Output;
use crate::progress::{Counts, Progress};
use crate::{reject, report, view};

/// Writes one outcome after the other.
pub(super) struct Sink {
    output: Output,
    style: Style,
    counts: Counts,
    progress: Progress,
    failure: Option<Failure>,
}

/// What a run came to.
pub(super) struct Done {
    /// The output, still to be put in its place.
    pub(super) output: Output,
    /// What was read.
    pub(super) counts: Counts,
    /// How long it took.
    pub(super) elapsed: Duration,
}

impl Sink {
    /// A sink that writes to `output`.
    pub(super) fn new(output: Output, style: Style) -> Self {
        let progress = Progress::new(style.progress, "articles", None);
        Self { output, style, counts: Counts::default(), progress, failure: None }
    }

    /// Writes an outcome; breaks off when nobody takes the output any more.
    pub(super) fn take(&mut self, outcome: Outcome) -> ControlFlow<()> {
        let Outcome { name, line, result, .. } = outcome;
        let bytes = match result.and_then(|rec| self.shown(&rec)) {
            Ok(bytes) => {
                self.counts.read += 1;
                bytes
            }
            Err(reject) => self.rejected(&name, line, &reject),
        };
        self.progress.show(self.counts);
        self.write(&bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        self.failure = self.output.write(bytes).err();
        if self.failure.is_some() || self.output.is_closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn shown(&self, rec: &Record) -> Result<Vec<u8>, Reject> {
        match self.style.format {
            Format::Text(look) if self.counts.read > 0 => Ok((view::divider(&look) + &view::article(rec, &look)).into_bytes()),
            Format::Text(look) => Ok(view::article(rec, &look).into_bytes()),
            Format::Jsonl => line_of(|line| write_jsonl(rec, line)),
        }
    }

    /// Counts and tells a reject; the line that stands for it in the output, if any does.
    fn rejected(&mut self, name: &str, line: Option<u64>, reject: &Reject) -> Vec<u8> {
        self.counts.rejected += 1;
        let is_jsonl = matches!(self.style.format, Format::Jsonl);
        // A line of JSONL may be one of thousands, and its error line stands in the output.
        let is_silent = self.style.quiet || (is_jsonl && line.is_some());
        if !is_silent {
            self.progress.aside(|| report::say(&reject::told(name, line, reject)));
        }
        let error = ErrorLine::new(reject.to_error(name, line));
        if is_jsonl { line_of(|line| write_error_jsonl(&error, line)).unwrap_or_default() } else { Vec::new() }
    }

    /// Ends the run; the failure that broke it off, if one did.
    pub(super) fn finish(self) -> Result<Done, Failure> {
        let elapsed = self.progress.finish();
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(Done { output: self.output, counts: self.counts, elapsed }),
        }
    }
}

/// A line as bytes. What cannot be written as JSON is a mistake of ours, and of that article only.
fn line_of(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Result<Vec<u8>, Reject> {
    let mut line = Vec::new();
    write(&mut line)
        .map_err(|err| Reject::new("internal", format!("its record cannot be written ({err}): please report it with the input")))?;
    Ok(line)
}

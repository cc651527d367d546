//! Tells what becomes of articles as they are taken in.

use std::ops::ControlFlow;
use std::time::Duration;

use rapporteur_collect::{Became, Fate, Tally};

use crate::exit::Exit;
use crate::interrupt::Stop;
use crate::progress::{Counts, Progress};
use crate::{reject, report};

/// Counts, shows progress, and tells of what could not be read.
pub(super) struct Sink {
    tally: Tally,
    progress: Progress,
    stop: Stop,
    is_quiet: bool,
}

impl Sink {
    /// A sink that ends the run when `stop` is set.
    pub(super) fn new(is_shown: bool, is_quiet: bool, stop: Stop) -> Self {
        Self { tally: Tally::default(), progress: Progress::new(is_shown && !is_quiet, "articles", None), stop, is_quiet }
    }

    /// Counts one article.
    pub(super) fn take(&mut self, fate: Fate) -> ControlFlow<()> {
        self.tally.count(&fate.became);
        if let Became::Rejected(why) = &fate.became
            && !self.is_quiet
        {
            self.progress.aside(|| report::say(&reject::told(&fate.name, fate.line, why)));
        }
        let Tally { rejected, .. } = self.tally;
        self.progress.show(Counts { read: self.tally.total() - rejected, rejected });
        if self.stop.is_set() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Tells what was done; the exit code.
    pub(super) fn finish(self) -> Exit {
        let Self { tally, progress, stop, is_quiet } = self;
        let elapsed = progress.finish();
        if !is_quiet {
            let end = if stop.is_set() { "broken off; what is finished is in the collection: " } else { "" };
            report::say(&format!("{end}{}", told(&tally, elapsed)));
        }
        match tally.rejected {
            _ if stop.is_set() => Exit::Interrupted,
            0 => Exit::Clean,
            _ => Exit::Rejects,
        }
    }
}

/// `3 read (12 events), 4 known, 1 copy, in 3.4 s`.
fn told(tally: &Tally, elapsed: Duration) -> String {
    let parts = [
        (tally.read, format!("{} read ({} {})", tally.read, tally.events, plural(tally.events, "event", "events"))),
        (tally.known, format!("{} known before", tally.known)),
        (tally.copies, format!("{} {}", tally.copies, plural(tally.copies, "copy", "copies"))),
        (tally.irrelevant, format!("{} about something else", tally.irrelevant)),
        (tally.forgotten, format!("{} forgotten on request", tally.forgotten)),
        (tally.rejected, format!("{} could not be read", tally.rejected)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
    let what = if parts.is_empty() { "nothing to take in".to_owned() } else { parts.join(", ") };
    format!("{what}, in {:.1} s", elapsed.as_secs_f64())
}

fn plural<'w>(count: usize, one: &'w str, many: &'w str) -> &'w str {
    if count == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_is_told_in_words() {
        for (tally, expected) in [
            (Tally::default(), "nothing to take in, in 2.5 s"),
            (Tally { read: 3, events: 1, ..Tally::default() }, "3 read (1 event), in 2.5 s"),
            (Tally { known: 4, copies: 1, rejected: 2, ..Tally::default() }, "4 known before, 1 copy, 2 could not be read, in 2.5 s"),
        ] {
            assert_eq!(told(&tally, Duration::from_millis(2500)), expected);
        }
    }
}

//! The line on standard error that says how far a long run is.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(1);
const REDRAW: Duration = Duration::from_millis(100);

/// What was counted so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Articles with a record.
    pub(crate) read: usize,
    /// Articles without.
    pub(crate) rejected: usize,
}

impl Counts {
    /// All articles.
    pub(crate) fn total(self) -> usize {
        self.read + self.rejected
    }
}

/// The line that says how far a run is; nothing before a run has lasted a while.
pub(crate) struct Progress {
    begun: Instant,
    bar: Option<ProgressBar>,
    is_wanted: bool,
    /// What is counted: "articles".
    unit: &'static str,
    total: Option<usize>,
}

impl Progress {
    /// A line for `unit`, shown only if it `is_wanted`; with a bar where the `total` is known.
    pub(crate) fn new(is_wanted: bool, unit: &'static str, total: Option<usize>) -> Self {
        Self { begun: Instant::now(), bar: None, is_wanted, unit, total }
    }

    /// Shows the counts.
    pub(crate) fn show(&mut self, counts: Counts) {
        if !self.is_wanted || (self.bar.is_none() && self.begun.elapsed() < PATIENCE) {
            return;
        }
        let total = self.total;
        let bar = self.bar.get_or_insert_with(|| draw(total));
        bar.set_position(counts.total() as u64);
        bar.set_message(message(counts, total, self.begun.elapsed(), self.unit));
    }

    /// Runs `tell`, which writes to standard error, without disturbing the line.
    pub(crate) fn aside(&self, tell: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }

    /// Takes the line away; how long the run took.
    pub(crate) fn finish(&self) -> Duration {
        self.bar.iter().for_each(ProgressBar::finish_and_clear);
        self.begun.elapsed()
    }
}

fn draw(total: Option<usize>) -> ProgressBar {
    let template = if total.is_some() { "{bar:24} {msg}, {eta} left" } else { "{spinner} {msg}, {elapsed}" };
    let style = ProgressStyle::with_template(template).expect("the template is sound");
    let target = ProgressDrawTarget::stderr();
    let bar = ProgressBar::with_draw_target(total.map(|total| total as u64), target).with_style(style);
    bar.enable_steady_tick(REDRAW);
    bar
}

/// `1204 articles, 8.3/s, 2 rejected`.
fn message(counts: Counts, total: Option<usize>, elapsed: Duration, unit: &str) -> String {
    let rate = counts.total() as f64 / elapsed.as_secs_f64().max(0.001);
    let rejected = if counts.rejected > 0 { format!(", {} rejected", counts.rejected) } else { String::new() };
    let total = total.map_or(String::new(), |total| format!(" of {total}"));
    format!("{}{total} {unit}, {rate:.1}/s{rejected}", counts.total())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_far() {
        let counts = |read, rejected| Counts { read, rejected };
        for (counts, total, seconds, expected) in [
            (counts(3, 0), None, 2, "3 articles, 1.5/s"),
            (counts(8, 2), None, 4, "10 articles, 2.5/s, 2 rejected"),
            (counts(0, 0), None, 0, "0 articles, 0.0/s"),
            (counts(3, 0), Some(12), 2, "3 of 12 articles, 1.5/s"),
        ] {
            assert_eq!(message(counts, total, Duration::from_secs(seconds), "articles"), expected);
        }
    }

    #[test]
    fn short_runs_show_nothing() {
        let mut progress = Progress::new(true, "articles", None);
        progress.show(Counts { read: 5, rejected: 0 });
        assert!(progress.bar.is_none());
    }
}

//! What is told and done when a run is over.

use std::time::Duration;

use super::sink::Done;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::progress::Counts;
use crate::report;

/// Runs longer than this tell what they did even if all went well.
const LONG: Duration = Duration::from_secs(5);

/// How the run came to its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    /// Whether the user broke it off.
    pub(super) interrupted: bool,
    /// How many files and streams could be opened.
    pub(super) opened: usize,
    /// Whether nothing is to be told.
    pub(super) quiet: bool,
}

impl Ending {
    /// Puts the output in its place, tells what was done, and gives the exit code.
    pub(super) fn of(self, done: Done) -> Result<Exit, Failure> {
        let Done { output, counts, elapsed } = done;
        if output.is_closed() {
            return Ok(Exit::Clean);
        }
        if self.interrupted {
            let left = output.leave().map_or(String::new(), |path| format!("; the records so far are in {}", path.display()));
            self.tell(&format!("broken off: {}{left}", told(counts, elapsed)));
            return Ok(Exit::Interrupted);
        }
        if self.opened == 0 {
            output.discard();
            return Err(
                Failure::new("nothing could be read").help("name files or folders with articles in them, or '-' for standard input")
            );
        }
        output.publish()?;
        if counts.rejected > 0 || elapsed > LONG {
            self.tell(&told(counts, elapsed));
        }
        Ok(if counts.rejected > 0 { Exit::Rejects } else { Exit::Clean })
    }

    fn tell(self, message: &str) {
        if !self.quiet {
            report::say(&message);
        }
    }
}

/// `12 articles read, 1 could not be read, in 3.4 s`.
fn told(counts: Counts, elapsed: Duration) -> String {
    let Counts { read, rejected } = counts;
    let articles = if read == 1 { "article" } else { "articles" };
    let rejected = if rejected > 0 { format!(", {rejected} could not be read") } else { String::new() };
    format!("{read} {articles} read{rejected}, in {:.1} s", elapsed.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_are_told_in_words() {
        for (read, rejected, expected) in [
            (1, 0, "1 article read, in 2.5 s"),
            (12, 1, "12 articles read, 1 could not be read, in 2.5 s"),
            (0, 3, "0 articles read, 3 could not be read, in 2.5 s"),
        ] {
            assert_eq!(told(Counts { read, rejected }, Duration::from_millis(2500)), expected);
        }
    }
}

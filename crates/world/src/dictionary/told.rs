//! The mistakes that are told.

use crate::source::Mistake;

/// Mistakes kept of one file: a file that is no dictionary at all would fill the memory with them.
const MOST_TOLD: usize = 10_000;

/// Collects mistakes.
#[derive(Default)]
pub(super) struct Told {
    mistakes: Vec<Mistake>,
    more: u64,
}

impl Told {
    /// Adds a mistake; it is not made where it would not be kept.
    pub(super) fn add(&mut self, mistake: impl FnOnce() -> Mistake) {
        if self.mistakes.len() < MOST_TOLD {
            self.mistakes.push(mistake());
        } else {
            self.more += 1;
        }
    }

    /// In the order of their lines; the last one says how many there were more.
    pub(super) fn finish(mut self) -> Vec<Mistake> {
        self.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        if let (1.., Some(last)) = (self.more, self.mistakes.last()) {
            let mut more = Mistake::at(&last.file, last.line, "", format!("{} more mistakes are not shown", self.more));
            more.suggestion = Some("correct those above first".to_owned());
            self.mistakes.push(more);
        }
        self.mistakes
    }
}

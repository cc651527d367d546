//! Why readings differ, and the passages read worst, with both readings under the text.
//!
//! ```
//! use rapporteur_eval::errors::ErrorReport;
//! # use rapporteur_eval::Example;
//! # let examples: Vec<Example> = Vec::new();
//! let mut report = ErrorReport::new(20);
//! examples.iter().for_each(|example| report.add(example));
//! assert_eq!(report.render(100), "passages: 0, with differences: 0\n");
//! ```

mod causes;
mod cells;
mod differences;
mod marks;
mod quote;
mod show;
mod words;
mod wrap;

pub(crate) use cells::printable;

use crate::frame::in_text_order;
use crate::{Example, Frame};
use causes::Causes;
use differences::Differences;

/// Counts the causes of all differences between reference and prediction, and keeps the passages with the most of them, no others.
///
/// A missed frame, a spurious frame, a wrong attribute and a wrong filler are one difference each; `docs/evaluation.md` says when two frames
/// belong together. Of passages with equally many, those added first are kept and shown first.
#[derive(Clone, Debug)]
pub struct ErrorReport {
    max_passages: usize,
    passages: usize,
    differing: usize,
    causes: Causes,
    /// The most differences first.
    worst: Vec<Entry>,
}

/// A passage that is kept, its frames in text order.
#[derive(Clone, Debug)]
struct Entry {
    id: String,
    source: String,
    text: String,
    reference: Vec<Frame>,
    predicted: Vec<Frame>,
    differences: usize,
}

impl ErrorReport {
    /// A report of at most `max_passages` passages.
    pub fn new(max_passages: usize) -> Self {
        Self { max_passages, passages: 0, differing: 0, causes: Causes::default(), worst: Vec::new() }
    }

    /// Looks at one more passage.
    pub fn add(&mut self, example: &Example) {
        let reference = in_text_order(&example.reference.frames);
        let predicted = in_text_order(&example.predicted.frames);
        let found = Differences::between(&reference, &predicted);
        self.causes.add(&found);
        let differences = found.count();
        self.passages += 1;
        self.differing += usize::from(differences > 0);
        let place = self.worst.partition_point(|entry| entry.differences >= differences);
        if differences > 0 && place < self.max_passages {
            let (id, source, text) = (example.id.clone(), example.source.clone(), example.text.clone());
            self.worst.insert(place, Entry { id, source, text, reference, predicted, differences });
            self.worst.truncate(self.max_passages);
        }
    }

    /// How often each cause came about, in all passages: one line a cause, the most frequent first. Empty where nothing differs.
    pub fn render_causes(&self) -> String {
        self.causes.render()
    }

    /// The report as plain text, wrapped to `width` columns; a width too narrow for marks and their tags counts as a wider one.
    ///
    /// Columns are right for wide and combining characters. Control characters of the text are replaced, so it cannot drive the terminal.
    pub fn render(&self, width: usize) -> String {
        show::report(self, width)
    }
}

//! Case files: tests that engineers and coders both read and write.
//!
//! A case file is Markdown. Each heading opens a case: prose that explains the behaviour, then fenced blocks named by their info
//! string, the input first and what is expected after it. [`cases`] reads a folder of them, [`check`] runs them and, with the
//! environment variable `UPDATE_CASES=1`, writes what was got in place of what was expected, for a person to review.
//!
//! ````
//! let text = "## A stop ends a sentence\nThe plainest case.\n```text\nOne. Two.\n```\n```sentences\nOne.\nTwo.\n```\n";
//! let cases = rapporteur_testkit::parse("stops.md".as_ref(), text);
//! assert_eq!(cases[0].name, "A stop ends a sentence");
//! assert_eq!(cases[0].block("text"), Some("One. Two.\n"));
//! ````

mod case;
mod check;

pub use case::{Case, cases, parse};
pub use check::check;

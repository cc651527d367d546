//! Running case files and rewriting what they expect.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::case::{Case, cases, read};

/// Runs every case in `dir`: `run` is given the case and returns what belongs in its block named `lang`.
///
/// With `UPDATE_CASES=1` in the environment the block is rewritten in place instead.
///
/// # Panics
/// When a case gives another text than it expects or lacks the block. All failing cases are shown at once.
pub fn check(dir: impl AsRef<Path>, lang: &str, run: impl Fn(&Case) -> String) {
    let found = cases(dir);
    let results: Vec<_> = found.iter().map(|case| (case, with_line_break(run(case)))).collect();
    if env::var_os("UPDATE_CASES").is_some_and(|value| value == "1") {
        return update(&results, lang);
    }
    let failures: Vec<_> = results.iter().filter_map(|(case, got)| failure(case, lang, got)).collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases differ (UPDATE_CASES=1 rewrites them)\n\n{}",
        failures.len(),
        found.len(),
        failures.join("\n")
    );
}

fn with_line_break(mut text: String) -> String {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn failure(case: &Case, lang: &str, got: &str) -> Option<String> {
    let place = format!("{}:{}: {}", case.path.display(), case.line, case.name);
    match case.block(lang) {
        Some(expected) if expected == got => None,
        Some(expected) => Some(format!("{place}\n{}", diff(expected, got))),
        None => Some(format!("{place}\nhas no block named {lang}\n")),
    }
}

/// Both texts line by line; lines that the other lacks carry "-" (expected) or "+" (got).
fn diff(expected: &str, got: &str) -> String {
    let marked = |own: &str, other: &str, sign: char| -> String {
        let is_shared = |line: &str| other.lines().any(|known| known == line);
        own.lines().map(|line| format!("  {} {line}\n", if is_shared(line) { ' ' } else { sign })).collect()
    };
    format!("expected\n{}got\n{}", marked(expected, got, '-'), marked(got, expected, '+'))
}

fn update(results: &[(&Case, String)], lang: &str) {
    let mut files: BTreeMap<&PathBuf, String> = BTreeMap::new();
    // From the last case of a file to the first, so that the line numbers of the earlier ones stay true.
    for (case, got) in results.iter().rev() {
        let text = files.entry(&case.path).or_insert_with(|| read(&case.path));
        *text = rewrite(text, case.line, lang, got);
    }
    for (path, text) in files {
        fs::write(path, text).unwrap_or_else(|err| panic!("cannot write {}: {err}", path.display()));
    }
}

/// `text` with the first block named `lang` at or after line `from` holding `got`; unchanged when there is none.
fn rewrite(text: &str, from: usize, lang: &str, got: &str) -> String {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    let ticks = |line: &str| line.len() - line.trim_start_matches('`').len();
    let opens = |line: &str| ticks(line) >= 3 && line.trim_start_matches('`').trim() == lang;
    let Some(open) = (from - 1..lines.len()).find(|&i| opens(lines[i])) else { return text.to_owned() };
    let fence = "`".repeat(ticks(lines[open]));
    let close = (open + 1..lines.len()).find(|&i| lines[i].trim_end() == fence).unwrap_or(lines.len());
    [&lines[..=open].concat(), got, &lines[close..].concat()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_named_block_is_rewritten() {
        let text = "## One\n```in\na\n```\n```out\nold\n```\n## Two\n```out\nkept\n```\n";
        assert_eq!(rewrite(text, 1, "out", "new\nlines\n"), "## One\n```in\na\n```\n```out\nnew\nlines\n```\n## Two\n```out\nkept\n```\n");
        assert_eq!(rewrite(text, 1, "absent", "new\n"), text);
    }

    #[test]
    fn differences_are_marked() {
        assert_eq!(diff("a\nb\n", "a\nc\n"), "expected\n    a\n  - b\ngot\n    a\n  + c\n");
    }
}

//! Reading case files.

use std::fs;
use std::path::{Path, PathBuf};

/// One case: the prose under a heading and its fenced blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The heading, or the file's stem for blocks that stand before any heading.
    pub name: String,
    /// The file it was read from.
    pub path: PathBuf,
    /// Line of the heading, counted from 1.
    pub line: usize,
    /// What it says outside its blocks.
    pub prose: String,
    /// Info string and text of each fenced block, in order; the text keeps its last line break.
    pub blocks: Vec<(String, String)>,
}

impl Case {
    /// The text of the first block named `lang`.
    pub fn block(&self, lang: &str) -> Option<&str> {
        self.blocks.iter().find(|(name, _)| name == lang).map(|(_, text)| text.as_str())
    }

    fn new(name: &str, path: &Path, line: usize) -> Self {
        Self { name: name.to_owned(), path: path.to_owned(), line, prose: String::new(), blocks: Vec::new() }
    }
}

/// The cases of every `*.md` file in `dir` (not of its subfolders), in order of file name. `README.md` is left out.
///
/// # Panics
/// When the folder or a file cannot be read, or when it holds no case: a test that runs nothing must not pass.
pub fn cases(dir: impl AsRef<Path>) -> Vec<Case> {
    let dir = dir.as_ref();
    let cases: Vec<_> = case_files(dir).iter().flat_map(|path| parse(path, &read(path))).collect();
    assert!(!cases.is_empty(), "no case files in {}", dir.display());
    cases
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|err| panic!("cannot read {}: {err}", path.display()))
}

fn case_files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap_or_else(|err| panic!("cannot read {}: {err}", dir.display()));
    let mut paths: Vec<_> =
        entries.map(|entry| entry.expect("folder entry can be read").path()).filter(|path| is_case_file(path)).collect();
    paths.sort();
    paths
}

fn is_case_file(path: &Path) -> bool {
    path.extension().is_some_and(|ext| ext == "md") && path.file_stem().is_some_and(|stem| stem != "README")
}

/// The cases in `text`, as read from `path`. A heading without blocks is a heading of the file, not a case.
pub fn parse(path: &Path, text: &str) -> Vec<Case> {
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut cases = vec![Case::new(&stem, path, 1)];
    let mut fence = None;
    for (idx, line) in text.split_inclusive('\n').enumerate() {
        let case = cases.last_mut().expect("one case is always open");
        match (&fence, line.trim_end()) {
            (Some(open), bare) if bare == open => fence = None,
            (Some(_), _) => case.blocks.last_mut().expect("an open fence has its block").1.push_str(line),
            (None, bare) if bare.starts_with("```") => {
                let (ticks, lang) = bare.split_at(bare.len() - bare.trim_start_matches('`').len());
                fence = Some(ticks.to_owned());
                case.blocks.push((lang.trim().to_owned(), String::new()));
            }
            (None, bare) if is_heading(bare) => cases.push(Case::new(bare.trim_start_matches('#').trim(), path, idx + 1)),
            (None, _) => case.prose.push_str(line),
        }
    }
    cases.retain(|case| !case.blocks.is_empty());
    cases.iter_mut().for_each(|case| case.prose = case.prose.trim().to_owned());
    cases
}

fn is_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_open_cases() {
        let text = "# File\nIntroduction.\n\n## First\nWhy.\n```a\n# not a heading\n```\n````b\n```\n````\n## Second\n```a\nx\n```\n";
        let found = parse("stops.md".as_ref(), text);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].name.as_str(), found[0].line, found[0].prose.as_str()), ("First", 4, "Why."));
        assert_eq!(found[0].blocks, [("a".into(), "# not a heading\n".into()), ("b".into(), "```\n".into())]);
        assert_eq!(found[1].block("a"), Some("x\n"));
    }

    #[test]
    fn a_file_without_headings_is_one_case() {
        let found = parse("stops.md".as_ref(), "Why.\n```a\nx\n```\n");
        assert_eq!((found.len(), found[0].name.as_str()), (1, "stops"));
    }
}

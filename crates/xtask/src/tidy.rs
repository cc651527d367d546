//! What no compiler checks: which crate may use which, how large files are, whether ARCHITECTURE.md names what exists.

use std::fs;
use std::path::{Path, PathBuf};

/// The crates of ours that each crate may use, besides in its tests.
const EDGES: &[(&str, &[&str])] = &[
    ("codebook", &[]),
    ("text", &[]),
    ("dates", &[]),
    ("relevance", &[]),
    ("testkit", &[]),
    ("xtask", &["world"]),
    ("world", &["codebook"]),
    ("resolve", &["codebook", "world"]),
    ("encoder", &[]),
    ("record", &["codebook"]),
    ("export", &["codebook", "record"]),
    ("store", &["codebook", "record", "world"]),
    ("matching", &["codebook", "record", "world"]),
    ("duplicates", &[]),
    ("compare", &["codebook", "world"]),
    ("intake", &["text"]),
    ("archive", &[]),
    ("reader", &["codebook", "text", "encoder"]),
    ("coder", &["codebook", "text", "reader", "record", "dates", "world", "resolve"]),
    ("eval", &["codebook"]),
    ("fetch", &[]),
    ("pipeline", &["codebook", "text", "intake", "encoder", "reader", "coder", "record", "world"]),
    ("collect", &["text", "intake", "pipeline", "record", "store", "relevance", "duplicates", "matching"]),
    (
        "cli",
        &[
            "codebook",
            "text",
            "intake",
            "reader",
            "record",
            "pipeline",
            "eval",
            "dates",
            "world",
            "resolve",
            "archive",
            "fetch",
            "relevance",
            "matching",
            "store",
            "collect",
            "export",
            "compare",
        ],
    ),
];
/// Lines of a source file beyond which it does more than one thing.
const MOST_LINES: usize = 420;
/// Bytes of a model file that the repository can bear.
const MOST_MODEL_BYTES: u64 = 40_000_000;

pub(crate) fn tidy(root: &Path) -> Result<(), String> {
    println!("== tidy");
    let mut found = edges(root)?;
    found.extend(sizes(root)?);
    found.extend(named_paths(root)?);
    if found.is_empty() { Ok(()) } else { Err(format!("tidy found\n  {}", found.join("\n  "))) }
}

fn edges(root: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for entry in folder(&root.join("crates"))? {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match EDGES.iter().find(|(known, _)| *known == name) {
            Some((_, allowed)) => found.extend(forbidden(&name, &read(&entry.join("Cargo.toml"))?, allowed)),
            None => found.push(format!("crates/{name}: say in crates/xtask/src/tidy.rs which crates it may use")),
        }
    }
    Ok(found)
}

/// The crates of ours in `[dependencies]` that are not `allowed`.
fn forbidden(name: &str, manifest: &str, allowed: &[&str]) -> Vec<String> {
    let section = manifest.split("\n[dependencies]").nth(1).unwrap_or("");
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    let used = lines.filter_map(|line| line.strip_prefix("rapporteur-")?.split(['.', ' ', '=']).next());
    used.filter(|used| !allowed.contains(used)).map(|used| format!("crates/{name} must not use crates/{used}")).collect()
}

fn sizes(root: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for path in files(&root.join("crates"))?.iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs")) {
        let lines = read(path)?.lines().count();
        if lines > MOST_LINES {
            found.push(format!("{}: {lines} lines, {MOST_LINES} at most: part it by purpose", path.display()));
        }
    }
    for path in files(&root.join("models"))? {
        let bytes = fs::metadata(&path).map_err(|err| format!("{}: {err}", path.display()))?.len();
        if bytes > MOST_MODEL_BYTES {
            found.push(format!("{}: {bytes} bytes, {MOST_MODEL_BYTES} at most", path.display()));
        }
    }
    Ok(found)
}

/// Paths in backticks in ARCHITECTURE.md that do not exist.
fn named_paths(root: &Path) -> Result<Vec<String>, String> {
    let text = read(&root.join("ARCHITECTURE.md"))?;
    let quoted = text.split('`').skip(1).step_by(2);
    // `rapporteur/1` is a format, not a path.
    let is_version = |word: &str| word.rsplit('/').next().is_some_and(|last| last.parse::<u32>().is_ok());
    let is_path =
        |word: &&str| word.contains('/') && !word.contains([' ', '*', '<', ':', '$']) && !word.starts_with("../") && !is_version(word);
    let paths = quoted.filter(is_path);
    Ok(paths.filter(|path| !root.join(path).exists()).map(|path| format!("ARCHITECTURE.md names {path}, which does not exist")).collect())
}

fn files(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let mut out = Vec::new();
    for path in folder(dir)? {
        if path.is_dir() {
            out.extend(files(&path)?);
        } else {
            out.push(path);
        }
    }
    Ok(out)
}

fn folder(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(dir).map_err(|err| format!("{}: {err}", dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|err| format!("{}: {err}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_a_manifest() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\nrapporteur-text.workspace = true\nrapporteur-record = { workspace = true }\nserde = \"1\"\n\n\
                        [dev-dependencies]\nrapporteur-testkit.workspace = true\n";
        assert_eq!(forbidden("x", manifest, &["text"]), ["crates/x must not use crates/record"]);
        assert_eq!(forbidden("x", manifest, &["text", "record"]), [""; 0]);
    }
}

//! The files and streams behind what the user named.

use std::io;
use std::iter;
use std::path::{Path, PathBuf};

use rapporteur_pipeline::{Input, Reject};

use super::walk::{EXTENSIONS, Walk};
use super::{InputSettings, Target};

/// One file or stream, not opened yet.
#[derive(Debug)]
pub(super) enum Source {
    /// Standard input.
    Stdin,
    /// An address on the web.
    Address(String),
    /// A file the user named: anything that can be opened.
    Named(PathBuf),
    /// A file found in a folder.
    Found(PathBuf),
}

impl Source {
    /// How it is called in messages.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::Address(url) => url.clone(),
            Self::Named(path) | Self::Found(path) => path.display().to_string(),
        }
    }

    /// Its path in the file system.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin | Self::Address(_) => None,
            Self::Named(path) | Self::Found(path) => Some(path),
        }
    }
}

/// A source, or why there is none.
pub(super) type Found = Result<Source, Box<Input>>;

/// The sources of one target.
pub(super) fn sources(target: Target, settings: &InputSettings) -> Box<dyn Iterator<Item = Found> + Send> {
    match target {
        Target::Stdin => Box::new(iter::once(Ok(Source::Stdin))),
        Target::Address(url) => Box::new(iter::once(Ok(Source::Address(url)))),
        Target::Path(path) if path.is_dir() => folder(path, settings),
        Target::Path(path) => Box::new(iter::once(Ok(Source::Named(path)))),
    }
}

/// The files of a folder that may be articles; a folder without any is told about.
fn folder(path: PathBuf, settings: &InputSettings) -> Box<dyn Iterator<Item = Found> + Send> {
    let avoid = settings.avoid.clone();
    let files = Walk::new(path.clone()).filter(move |found| !found.as_ref().is_ok_and(|file| avoid.is_written(file)));
    let mut files = files.map(found).peekable();
    match files.peek() {
        Some(_) => Box::new(files),
        None => Box::new(iter::once(Err(rejected(&path, empty_folder())))),
    }
}

fn found(file: Result<PathBuf, (PathBuf, io::Error)>) -> Found {
    file.map(Source::Found).map_err(|(path, err)| rejected(&path, io_reject(&err)))
}

fn empty_folder() -> Reject {
    let kinds: Vec<_> = EXTENSIONS.iter().map(|extension| format!(".{extension}")).collect();
    Reject::new(
        "no_article",
        format!("no articles in this folder: it is searched for {}; name files of other kinds one by one", kinds.join(" ")),
    )
}

fn rejected(path: &Path, reject: Reject) -> Box<Input> {
    let name = path.display().to_string();
    Box::new(Input { path: Some(name.clone()), name, line: None, given: Default::default(), content: Err(reject) })
}

/// Why a file or folder cannot be read, and what to do.
pub(super) fn io_reject(err: &io::Error) -> Reject {
    let message = match err.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder: check the name".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read: check its permissions".to_owned(),
        _ => format!("it cannot be read ({err}): check the file"),
    };
    Reject::new("io", message)
}

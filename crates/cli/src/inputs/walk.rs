//! The files of a folder, to the bottom, in the order of their names.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io, vec};

/// File names that end so are taken from folders.
pub(super) const EXTENSIONS: &[&str] = &["html", "htm", "xhtml", "txt", "jsonl", "warc", "gz", "zip", "xml", "rss", "atom"];

/// Goes through a folder depth first, sorted by name, and gives the files that may be articles. Hidden files are passed over; links are
/// followed, but every folder is entered once, so that links in a circle come to an end.
pub(super) struct Walk {
    open: Vec<Folder>,
    entered: BTreeSet<PathBuf>,
    failed: Option<(PathBuf, io::Error)>,
}

struct Folder {
    path: PathBuf,
    names: vec::IntoIter<OsString>,
}

impl Walk {
    /// The files below `root`.
    pub(super) fn new(root: PathBuf) -> Self {
        let mut walk = Self { open: Vec::new(), entered: BTreeSet::new(), failed: None };
        walk.enter(root);
        walk
    }

    /// Goes on in `folder`, unless it was entered before.
    fn enter(&mut self, folder: PathBuf) {
        match fs::canonicalize(&folder).and_then(|real| Ok((real, sorted_names(&folder)?))) {
            Ok((real, names)) => {
                if self.entered.insert(real) {
                    self.open.push(Folder { path: folder, names: names.into_iter() });
                }
            }
            Err(err) => self.failed = Some((folder, err)),
        }
    }

    /// The next entry that is not hidden.
    fn next_path(&mut self) -> Option<PathBuf> {
        loop {
            let folder = self.open.last_mut()?;
            match folder.names.next() {
                Some(name) => return Some(folder.path.join(name)),
                None => self.open.pop(),
            };
        }
    }
}

impl Iterator for Walk {
    type Item = Result<PathBuf, (PathBuf, io::Error)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(failed) = self.failed.take() {
                return Some(Err(failed));
            }
            let path = self.next_path()?;
            match fs::metadata(&path) {
                Ok(meta) if meta.is_dir() => self.enter(path),
                Ok(meta) if meta.is_file() && is_taken(&path) => return Some(Ok(path)),
                Err(err) if is_taken(&path) => return Some(Err((path, err))),
                Ok(_) | Err(_) => {}
            }
        }
    }
}

fn sorted_names(folder: &Path) -> io::Result<Vec<OsString>> {
    let names = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name()));
    let mut names = names.filter(|name| !name.as_ref().is_ok_and(is_hidden)).collect::<io::Result<Vec<_>>>()?;
    names.sort_unstable();
    Ok(names)
}

fn is_hidden(name: &OsString) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn is_taken(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.iter().any(|taken| extension.eq_ignore_ascii_case(taken)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("a folder inside");
            fs::write(path, "x").expect("a file inside");
        }
        folder
    }

    fn walked(root: &Path) -> Vec<String> {
        let show = |path: &Path| path.strip_prefix(root).expect("below the root").display().to_string().replace('\\', "/");
        Walk::new(root.to_owned()).map(|found| found.map_or_else(|(path, _)| format!("! {}", show(&path)), |path| show(&path))).collect()
    }

    #[test]
    fn files_come_in_the_order_of_their_names() {
        let folder = folder_with(&[
            "b.txt",
            "a/2.HTML",
            "a/10.htm",
            "c.jsonl",
            "c.pdf",
            "n.warc.gz",
            "readme",
            ".hidden.txt",
            ".git/x.txt",
            "d/e/f.xhtml",
        ]);
        assert_eq!(walked(folder.path()), ["a/10.htm", "a/2.HTML", "b.txt", "c.jsonl", "d/e/f.xhtml", "n.warc.gz"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_but_not_in_circles() {
        use std::os::unix::fs::symlink;
        let folder = folder_with(&["a/one.txt"]);
        let at = |name: &str| folder.path().join(name);
        symlink(folder.path(), at("a/back")).expect("a link up");
        symlink(at("a"), at("b")).expect("a second way to the same folder");
        symlink(at("a/one.txt"), at("c.txt")).expect("a link to a file");
        symlink(at("nowhere"), at("d.txt")).expect("a link to nothing");
        assert_eq!(walked(folder.path()), ["a/one.txt", "c.txt", "! d.txt"]);
    }
}

//! Where records go: standard output or a file that appears when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Where records go.
pub(crate) struct Output {
    writer: Box<dyn Write + Send>,
    name: String,
    part: Option<Part>,
    is_closed: bool,
}

/// A file that is being written beside the one it will replace.
struct Part {
    path: PathBuf,
    target: PathBuf,
}

impl Output {
    /// Standard output; escape codes are turned into calls where a console does not know them.
    pub(crate) fn stdout(color: bool) -> Self {
        let choice = if color { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never };
        let out = io::stdout();
        // JSON lines hold no escape codes, and looking for them would cost time.
        let writer: Box<dyn Write + Send> =
            if color { Box::new(anstream::AutoStream::new(out, choice)) } else { Box::new(BufWriter::new(out)) };
        Self { writer, name: "standard output".to_owned(), part: None, is_closed: false }
    }

    /// The file at `path`: written beside it as `path.part`, and put in its place by [`Output::publish`]. Pipes and devices are written to as
    /// they are.
    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        let failed = |err| Failure::new(format!("cannot write {}", path.display())).because(err).help("choose another --output");
        // The file behind a link is replaced, not the link.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let meta = fs::metadata(&target).ok();
        let is_replaced = meta.as_ref().is_none_or(fs::Metadata::is_file);
        let part = is_replaced.then(|| Part { path: with_suffix(&target), target: target.clone() });
        let file = match &part {
            Some(part) => create(&part.path),
            None => OpenOptions::new().write(true).open(&target),
        }
        .map_err(failed)?;
        if let Some(meta) = meta.filter(|_| is_replaced) {
            file.set_permissions(meta.permissions()).map_err(failed)?;
        }
        Ok(Self { writer: Box::new(BufWriter::new(file)), name: path.display().to_string(), part, is_closed: false })
    }

    /// Writes all of `bytes` and sees that they are on their way. After the other end closed, nothing is written and nothing fails.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.is_closed {
            return Ok(());
        }
        match self.writer.write_all(bytes).and_then(|()| self.writer.flush()) {
            Err(err) if err.kind() == io::ErrorKind::BrokenPipe => self.is_closed = true,
            Err(err) => {
                return Err(Failure::new(format!("cannot write to {}", self.name))
                    .because(err)
                    .help("free some space or choose another place"));
            }
            Ok(()) => {}
        }
        Ok(())
    }

    /// Whether the other end has enough.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Puts a file written so far in its place.
    pub(crate) fn publish(self) -> Result<(), Failure> {
        let Self { writer, part, name, .. } = self;
        drop(writer);
        part.map_or(Ok(()), |part| fs::rename(&part.path, &part.target))
            .map_err(|err| Failure::new(format!("cannot put {name} in its place")).because(err))
    }

    /// Removes what was written so far, where that can be undone.
    pub(crate) fn discard(self) {
        // What cannot be removed does no harm where it lies.
        self.part.map(|part| fs::remove_file(part.path).ok());
    }

    /// Leaves a file written so far beside its place; where it is.
    pub(crate) fn leave(self) -> Option<PathBuf> {
        self.part.map(|part| part.path)
    }
}

fn with_suffix(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// A new file; what an earlier run left is removed first, and a link in its place is not followed.
fn create(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
        _ => {}
    }
    File::create_new(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name().display().to_string()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_appears_when_it_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.jsonl");
        fs::write(&path, "old").expect("an older file");
        let mut out = Output::file(&path).expect("it can be opened");
        out.write(b"new").expect("it can be written");
        assert_eq!(fs::read_to_string(&path).expect("still there"), "old");
        out.publish().expect("it can be put in place");
        assert_eq!(fs::read_to_string(&path).expect("replaced"), "new");
        assert_eq!(names(folder.path()), ["out.jsonl"]);
    }

    #[test]
    fn what_was_broken_off_lies_beside() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut out = Output::file(&folder.path().join("out.jsonl")).expect("it can be opened");
        out.write(b"half").expect("it can be written");
        let left = out.leave().expect("a file was begun");
        assert_eq!(fs::read_to_string(left).expect("it is there"), "half");
        assert_eq!(names(folder.path()), ["out.jsonl.part"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&file, "old").expect("a file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("permissions");
        symlink(&file, &link).expect("a link");
        let mut out = Output::file(&link).expect("it can be opened");
        out.write(b"new").expect("it can be written");
        out.publish().expect("it can be put in place");
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).expect("replaced"), "new");
        assert_eq!(fs::metadata(&file).expect("it is there").permissions().mode() & 0o777, 0o600);
    }
}

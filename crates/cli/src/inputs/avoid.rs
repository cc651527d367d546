//! The files the run writes to: read as inputs, they would never end.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use same_file::Handle;

/// Files that are written to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Avoid(Arc<Vec<Handle>>);

impl Avoid {
    /// Standard output, where it is a file.
    pub(crate) fn stdout() -> Self {
        let is_file = |handle: &Handle| handle.as_file().metadata().is_ok_and(|meta| meta.is_file());
        Self(Arc::new(Handle::stdout().into_iter().filter(is_file).collect()))
    }

    /// The file that the output will replace, where there is one.
    pub(crate) fn file(path: &Path) -> Self {
        Self(Arc::new(Handle::from_path(path).into_iter().collect()))
    }

    /// Whether `path` is one of them.
    pub(crate) fn is_written(&self, path: &Path) -> bool {
        // A pipe must not be opened only to look at it: whoever writes to it would see it closed again.
        let is_file = || fs::metadata(path).is_ok_and(|meta| meta.is_file());
        !self.0.is_empty() && is_file() && Handle::from_path(path).is_ok_and(|handle| self.0.contains(&handle))
    }

    /// Whether standard input is one of them.
    pub(crate) fn is_stdin(&self) -> bool {
        Handle::stdin().is_ok_and(|handle| self.0.contains(&handle))
    }
}

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a world file cannot be used, in words that tell the user what to do.
#[derive(Debug)]
pub struct WorldError {
    kind: WorldErrorKind,
    path: Option<PathBuf>,
    cause: Option<io::Error>,
}

/// The kinds of reasons a world file cannot be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorldErrorKind {
    /// There is no such file, or it cannot be read.
    Unreadable,
    /// It is something else than a world file.
    NotAWorld,
    /// It was made for another version of the program.
    OtherVersion {
        /// The version of the file.
        found: u32,
        /// The version that can be read.
        wanted: u32,
    },
    /// It ends too early.
    Truncated {
        /// How long it is, bytes.
        found: u64,
        /// How long it should be, bytes.
        wanted: u64,
    },
    /// Its content is not what was written.
    Damaged,
}

impl WorldError {
    pub(super) fn new(kind: WorldErrorKind) -> Self {
        Self { kind, path: None, cause: None }
    }

    pub(super) fn unreadable(path: &Path, cause: io::Error) -> Self {
        Self { kind: WorldErrorKind::Unreadable, path: Some(path.to_owned()), cause: Some(cause) }
    }

    pub(super) fn of_file(mut self, path: &Path) -> Self {
        self.path = Some(path.to_owned());
        self
    }

    /// The kind of reason.
    pub fn kind(&self) -> &WorldErrorKind {
        &self.kind
    }
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.path.as_ref().map_or_else(|| "the world file".to_owned(), |path| path.display().to_string());
        match &self.kind {
            WorldErrorKind::Unreadable => write!(f, "cannot read the world file {name}"),
            WorldErrorKind::NotAWorld => write!(f, "{name} is not a world file: make one with `cargo xtask world`"),
            WorldErrorKind::OtherVersion { found, wanted } => {
                write!(
                    f,
                    "{name} is a world file of version {found}, this program reads version {wanted}: make it anew with `cargo xtask world`"
                )
            }
            WorldErrorKind::Truncated { found, wanted } => {
                write!(f, "{name} ends after {found} of {wanted} bytes: copy it again or make it anew with `cargo xtask world`")
            }
            WorldErrorKind::Damaged => {
                write!(f, "{name} is damaged, its checksum does not fit: copy it again or make it anew with `cargo xtask world`")
            }
        }
    }
}

impl Error for WorldError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as &(dyn Error + 'static))
    }
}

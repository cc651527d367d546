//! The bytes of a world file, wherever they lie.

use std::fs::File;
use std::path::Path;

use memmap2::Mmap;

use super::error::WorldError;

pub(super) enum Data {
    BuiltIn(&'static [u8]),
    InMemory(Vec<u8>),
    Mapped(Mmap),
}

impl Data {
    pub(super) fn map(path: &Path) -> Result<Self, WorldError> {
        let unreadable = |err| WorldError::unreadable(path, err);
        let file = File::open(path).map_err(unreadable)?;
        // SAFETY: the file is only read. Should another process change it while it is mapped, look-ups may find nonsense, but every read is
        // checked against the length at opening; one that is cut short while in use ends the process, as with every mapped file.
        #[allow(unsafe_code)]
        let map = unsafe { Mmap::map(&file) }.map_err(unreadable)?;
        Ok(Self::Mapped(map))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Self::BuiltIn(bytes) => bytes,
            Self::InMemory(bytes) => bytes,
            Self::Mapped(map) => map,
        }
    }
}

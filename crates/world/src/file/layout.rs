//! How a world file is laid out, for the compiler and the reader.
//!
//! Numbers are little-endian. A header of [`HEADER_LEN`] bytes: magic, version, length of all that follows, its SHA-256 (the identity of the data) and
//! its XXH3 (checked at every opening, being twenty times as fast), then offset and length of each [`Section`] from the header's end.

use std::ops::Range;

pub(crate) const MAGIC: &[u8; 8] = b"RPTWORLD";
/// Raised with every change of the layout.
pub(crate) const VERSION: u32 = 1;
pub(crate) const VERSION_AT: Range<usize> = 8..12;
pub(crate) const LENGTH_AT: Range<usize> = 16..24;
pub(crate) const SHA256_AT: Range<usize> = 24..56;
pub(crate) const XXH3_AT: Range<usize> = 56..64;
pub(crate) const SECTIONS_AT: usize = 64;
pub(crate) const HEADER_LEN: usize = SECTIONS_AT + Section::COUNT * 16;

/// The parts of a world file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// An `fst` from folded names to an entry, or to where several entries stand.
    Names,
    /// Lists of entries.
    Entries,
    /// Texts: a length and bytes, referred to by their offset.
    Texts,
    /// Countries, read whole when the file is opened.
    Countries,
    /// Names of features, read whole when the file is opened.
    Features,
    /// Rows of [`PLACE_LEN`] bytes.
    Places,
    /// Offsets of actors, four bytes each.
    ActorOffsets,
    /// Actors.
    Actors,
    /// Offsets of agents, four bytes each.
    AgentOffsets,
    /// Agents.
    Agents,
}

impl Section {
    pub(crate) const COUNT: usize = 10;
}

/// A place: name, admin1, latitude, longitude (1/10,000 degree), population, GeoNames id (four bytes each), radius (two), country, feature (one each).
pub(crate) const PLACE_LEN: usize = 28;
/// Degrees are kept in units of this fraction: eleven metres.
pub(crate) const PER_DEGREE: f64 = 10_000.0;

/// What a name stands for; the lowest bits of an entry, the record's number above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tag {
    Actor,
    Surname,
    Country,
    People,
    Capital,
    Agent,
    Agents,
    Place,
}

impl Tag {
    const BITS: u32 = 3;
    const ALL: [Self; 8] = [Self::Actor, Self::Surname, Self::Country, Self::People, Self::Capital, Self::Agent, Self::Agents, Self::Place];

    pub(crate) fn entry(self, number: u32) -> u32 {
        number << Self::BITS | self as u32
    }

    pub(crate) fn of_entry(entry: u32) -> (Self, u32) {
        (Self::ALL[(entry & 7) as usize], entry >> Self::BITS)
    }
}

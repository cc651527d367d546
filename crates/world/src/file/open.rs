//! From bytes to a checked [`World`].

use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

use fst::raw::Fst;
use xxhash_rust::xxh3::xxh3_64;

use super::World;
use super::bytes::In;
use super::data::Data;
use super::error::{WorldError, WorldErrorKind};
use super::layout::{HEADER_LEN, LENGTH_AT, MAGIC, PER_DEGREE, SECTIONS_AT, SHA256_AT, Section, VERSION, VERSION_AT, XXH3_AT};
use crate::facts::{Country, CountryCode};

impl World {
    /// Maps the world file at `path` into memory and checks it.
    ///
    /// # Errors
    /// When it cannot be read, is no world file, of another version, cut short or damaged.
    pub fn open(path: &Path) -> Result<Self, WorldError> {
        Self::check(Data::map(path)?, true).map_err(|err| err.of_file(path))
    }

    /// The world in `bytes`.
    ///
    /// # Errors
    /// As [`World::open`].
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, WorldError> {
        Self::check(Data::InMemory(bytes), true)
    }

    /// The world that is part of the program. Its checksum was worked out by the build and is not checked again, so that its pages stay on disk until
    /// they are needed.
    ///
    /// # Errors
    /// As [`World::open`].
    pub fn built_in(bytes: &'static [u8]) -> Result<Self, WorldError> {
        Self::check(Data::BuiltIn(bytes), false)
    }

    fn check(data: Data, with_checksum: bool) -> Result<Self, WorldError> {
        let bytes = data.bytes();
        check_header(bytes)?;
        if with_checksum && xxh3_64(&bytes[SECTIONS_AT..]) != u64_at(bytes, XXH3_AT.start) {
            return Err(WorldError::new(WorldErrorKind::Damaged));
        }
        let sections = sections(bytes).ok_or_else(|| WorldError::new(WorldErrorKind::Damaged))?;
        let id = bytes[SHA256_AT].iter().fold("sha256:".to_owned(), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        });
        let part = |section: Section| &bytes[sections[section as usize].clone()];
        let names = Fst::new(part(Section::Names)).map_err(|_| WorldError::new(WorldErrorKind::Damaged))?;
        // The map trusts its bytes: its own checksum is a second one that a forger would have to get right.
        if with_checksum && names.verify().is_err() {
            return Err(WorldError::new(WorldErrorKind::Damaged));
        }
        let countries = countries(In(part(Section::Countries))).ok_or_else(|| WorldError::new(WorldErrorKind::Damaged))?;
        let features = In(part(Section::Features)).texts();
        Ok(Self { id, sections, countries, features, data, extra: None })
    }
}

fn check_header(bytes: &[u8]) -> Result<(), WorldError> {
    let kind = if !bytes.starts_with(MAGIC) {
        WorldErrorKind::NotAWorld
    } else if bytes.len() < HEADER_LEN {
        WorldErrorKind::Truncated { found: bytes.len() as u64, wanted: HEADER_LEN as u64 }
    } else if u32_at(bytes, VERSION_AT.start) != VERSION {
        WorldErrorKind::OtherVersion { found: u32_at(bytes, VERSION_AT.start), wanted: VERSION }
    } else if (bytes.len() as u64) < u64_at(bytes, LENGTH_AT.start) {
        WorldErrorKind::Truncated { found: bytes.len() as u64, wanted: u64_at(bytes, LENGTH_AT.start) }
    } else {
        return Ok(());
    };
    Err(WorldError::new(kind))
}

fn sections(bytes: &[u8]) -> Option<[Range<usize>; Section::COUNT]> {
    let mut found = std::array::from_fn(|_| 0..0);
    for (idx, range) in found.iter_mut().enumerate() {
        let at = SECTIONS_AT + idx * 16;
        let start = HEADER_LEN.checked_add(usize::try_from(u64_at(bytes, at)).ok()?)?;
        let end = start.checked_add(usize::try_from(u64_at(bytes, at + 8)).ok()?)?;
        *range = (end <= bytes.len()).then_some(start..end)?;
    }
    Some(found)
}

fn countries(mut input: In<'_>) -> Option<Vec<Country>> {
    (0..input.count()).map(|_| country(&mut input)).collect()
}

fn country(input: &mut In<'_>) -> Option<Country> {
    Some(Country {
        code: CountryCode::parse(input.text())?,
        name: input.text().to_owned(),
        aliases: input.texts(),
        peoples: input.texts(),
        capitals: input.texts(),
        lat: f64::from(input.u32() as i32) / PER_DEGREE,
        lon: f64::from(input.u32() as i32) / PER_DEGREE,
        cow: u16::try_from(input.number()).ok().filter(|&number| number != 0),
        gleditsch_ward: u16::try_from(input.number()).ok().filter(|&number| number != 0),
    })
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    In::at(bytes, at).u32()
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    let mut input = In::at(bytes, at);
    u64::from(input.u32()) | u64::from(input.u32()) << 32
}

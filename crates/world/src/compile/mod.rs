//! From facts to the bytes of a world file.

mod actors;
mod countries;
mod names;
mod places;
mod texts;

use sha2::{Digest, Sha256};
use xxhash_rust::xxh3::xxh3_64;

use crate::file::bytes::Out;
use crate::file::layout::{HEADER_LEN, LENGTH_AT, MAGIC, SECTIONS_AT, SHA256_AT, Section, VERSION, VERSION_AT, XXH3_AT};
use crate::source::Facts;
use names::Names;
use texts::Texts;

/// The world file of `facts`: the same facts give the same bytes.
pub fn compile(facts: &Facts) -> Vec<u8> {
    let mut texts = Texts::default();
    let mut names = Names::default();
    names.countries(&facts.countries);
    names.actors(&facts.actors);
    names.agents(&facts.agents);
    names.places(&facts.places);
    let (actor_offsets, actors) = actors::actors(&facts.actors, &mut texts);
    let (agent_offsets, agents) = actors::agents(&facts.agents, &mut texts);
    let (features, places) = places::places(facts, &mut texts);
    let (map, entries) = names.finish();
    let countries = countries::countries(&facts.countries);
    // In the order of `Section`.
    assemble(&[map, entries, texts.finish(), countries, features, places, actor_offsets, actors, agent_offsets, agents])
}

fn assemble(sections: &[Vec<u8>; Section::COUNT]) -> Vec<u8> {
    let mut file = Out(vec![0; SECTIONS_AT]);
    let mut offset = 0_u64;
    for section in sections {
        let len = section.len() as u64;
        file.0.extend_from_slice(&offset.to_le_bytes());
        file.0.extend_from_slice(&len.to_le_bytes());
        offset += len;
    }
    debug_assert_eq!(file.0.len(), HEADER_LEN);
    sections.iter().for_each(|section| file.0.extend_from_slice(section));
    seal(file.0)
}

/// Fills in what the header says of the rest.
fn seal(mut file: Vec<u8>) -> Vec<u8> {
    let length = file.len() as u64;
    let (sha256, xxh3) = (Sha256::digest(&file[SECTIONS_AT..]), xxh3_64(&file[SECTIONS_AT..]));
    file[..MAGIC.len()].copy_from_slice(MAGIC);
    file[VERSION_AT].copy_from_slice(&VERSION.to_le_bytes());
    file[LENGTH_AT].copy_from_slice(&length.to_le_bytes());
    file[SHA256_AT].copy_from_slice(&sha256);
    file[XXH3_AT].copy_from_slice(&xxh3.to_le_bytes());
    file
}

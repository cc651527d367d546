//! Any bytes, opened as a world file; and a good file with some bytes changed, its checksum made to fit.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_world::{Named, World, compile, read_dictionary};
use xxhash_rust::xxh3::xxh3_64;

/// Where the header keeps the checksum, and where what it covers begins.
const CHECKSUM: std::ops::Range<usize> = 56..64;

fuzz_target!(|data: &[u8]| {
    look(data.to_vec());
    // Two names that stand for two things each: the lists of the file.
    let seed = b"VALLEY_GUARD_ [SDNREB]\n+VG_\n+V_G_\n+REBEL_\nVALE_GROUP_ [SDNGOV 140101-191231]\n+VG_\nREBEL [~REB]\n";
    let facts = read_dictionary("seed", seed).expect("it is right").facts;
    let mut bytes = compile(&facts);
    // Pairs of a place and a value.
    for pair in data.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([pair[0], pair[1]])) % bytes.len();
        bytes[at] = pair[2];
    }
    let checksum = xxh3_64(&bytes[CHECKSUM.end..]);
    bytes[CHECKSUM].copy_from_slice(&checksum.to_le_bytes());
    look(bytes);
});

fn look(bytes: Vec<u8>) {
    let Ok(world) = World::from_bytes(bytes) else { return };
    for name in ["valley guard", "vg", "v g", "rebel", "rebels", ""] {
        for named in world.find(name).take(100) {
            match named {
                Named::Actor(actor) | Named::Surname(actor) => drop(actor.facts()),
                Named::Agent(agent) => drop(agent.facts()),
                Named::Place(place) => drop((place.name(), place.lat(), place.feature(), place.country().is_some())),
                Named::Country(_) | Named::People(_) | Named::Capital(_) => {}
            }
        }
    }
}

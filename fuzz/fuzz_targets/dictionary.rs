//! Any bytes, read as a user's dictionary; what is understood can be compiled and looked up.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_world::{World, compile, read_dictionary};

fuzz_target!(|data: &[u8]| {
    let Ok(found) = read_dictionary("fuzzed", data) else { return };
    for mistake in &found.mistakes {
        assert!(mistake.to_string().len() < 10_000, "a mistake is shown in short");
    }
    let names: Vec<_> = found.facts.actors.iter().map(|actor| actor.name.clone()).collect();
    let world = World::from_bytes(compile(&found.facts)).expect("what was compiled opens");
    for name in names {
        assert!(rapporteur_world::fold(&name).is_empty() || world.find(&name).next().is_some(), "{name:?} is found");
    }
});

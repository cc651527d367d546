//! `cargo xtask world`: the world file, outside of a build.

use std::fs;
use std::path::Path;

use rapporteur_world::{Facts, World, compile};

/// Bytes a world file may have.
const MOST_BYTES: usize = 60_000_000;

pub(crate) fn world(root: &Path, out: Option<&str>) -> Result<(), String> {
    let facts = Facts::read(&root.join("world")).map_err(|err| err.to_string())?;
    let bytes = compile(&facts);
    if bytes.len() > MOST_BYTES {
        return Err(format!("the world file has {} bytes, {MOST_BYTES} at most", bytes.len()));
    }
    let path = out.map_or_else(|| root.join("target/world.bin"), Into::into);
    fs::write(&path, &bytes).map_err(|err| format!("cannot write {}: {err}", path.display()))?;
    let world = World::open(&path).map_err(|err| err.to_string())?;
    println!("{}: {} bytes, {}", path.display(), bytes.len(), world.id());
    let Facts { countries, actors, agents, places } = &facts;
    println!("{} countries, {} actors, {} agents, {} places", countries.len(), actors.len(), agents.len(), places.len());
    Ok(())
}

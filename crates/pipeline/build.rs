//! Compiles the source tables in `world/` into the world file that becomes part of the program.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use rapporteur_world::{Facts, compile};

fn main() -> Result<(), Box<dyn Error>> {
    let tables = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../world"));
    // The folder of scripts is left out: what they make is what counts.
    for name in
        ["actors", "agents.tsv", "countries.tsv", "groups.tsv.zst", "metonyms.tsv", "offices.tsv.zst", "places.tsv.zst", "regions.tsv"]
    {
        println!("cargo::rerun-if-changed={}", tables.join(name).display());
    }
    let facts = Facts::read(tables)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("world.bin"), compile(&facts))?;
    Ok(())
}

//! What the program knows of the world: the built-in world file or another, and the user's own actors.

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur_pipeline::built_in_world;
use rapporteur_world::{Facts, World, compile, read_dictionary};

use crate::args::KnowledgeFlags;
use crate::failure::Failure;
use crate::report;

/// The world that `flags` name. Mistakes in the user's files are told on standard error; their good lines count.
pub(crate) fn open(flags: &KnowledgeFlags) -> Result<World, Failure> {
    let world = match &flags.world {
        None => built_in_world()
            .map_err(|err| Failure::new("the world file of this build is damaged").because(err).help("install rapporteur again")),
        Some(path) => World::open(path).map_err(|err| Failure::new("the world file cannot be used").because(err)),
    }?;
    if flags.actors.is_empty() { Ok(world) } else { Ok(world.with_extra(own_actors(&flags.actors)?)) }
}

fn own_actors(paths: &[PathBuf]) -> Result<World, Failure> {
    let mut facts = Facts::default();
    for path in paths {
        let read = dictionary(path)?;
        facts.actors.extend(read.actors);
        facts.agents.extend(read.agents);
    }
    World::from_bytes(compile(&facts))
        .map_err(|err| Failure::new("the actors could not be compiled").because(err).help("please report this with the files"))
}

fn dictionary(path: &Path) -> Result<Facts, Failure> {
    let name = path.display().to_string();
    let bytes = fs::read(path)
        .map_err(|err| Failure::new(format!("cannot open {name}")).because(err).help("name a file of actors with --actors"))?;
    let dictionary = read_dictionary(&name, &bytes).map_err(|err| {
        Failure::new(format!("cannot use the actors in {name}")).because(err).help("see docs/actors.md for what such a file looks like")
    })?;
    dictionary.mistakes.iter().for_each(report::say);
    Ok(dictionary.facts)
}

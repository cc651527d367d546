//! The world file that is compiled in.

use rapporteur_world::{World, WorldError};

/// The world file that is part of the program, made of the tables in `world/` when it was built.
///
/// # Errors
/// When the build is damaged.
pub fn built_in_world() -> Result<World, WorldError> {
    World::built_in(include_bytes!(concat!(env!("OUT_DIR"), "/world.bin")))
}

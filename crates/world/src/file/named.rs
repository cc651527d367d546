//! What a name stands for.

use super::World;
use crate::facts::Country;

/// One thing a name stands for.
#[derive(Clone, Copy)]
pub enum Named<'w> {
    /// A named actor, or a building or city that stands for one.
    Actor(Actor<'w>),
    /// A well-known person by a short form of the name.
    Surname(Actor<'w>),
    /// A country.
    Country(&'w Country),
    /// A country by the adjective or name of its people.
    People(&'w Country),
    /// A country by its capital.
    Capital(&'w Country),
    /// A common noun for actors.
    Agent(Agent<'w>),
    /// A place.
    Place(Place<'w>),
}

/// A named actor of a world; [`Actor::facts`] reads what is known of it.
#[derive(Clone, Copy)]
pub struct Actor<'w> {
    pub(super) world: &'w World,
    pub(super) number: u32,
}

/// An agent noun of a world.
#[derive(Clone, Copy)]
pub struct Agent<'w> {
    pub(super) world: &'w World,
    pub(super) number: u32,
    pub(super) is_plural: bool,
}

/// A place of a world.
#[derive(Clone, Copy)]
pub struct Place<'w> {
    pub(super) world: &'w World,
    pub(super) number: u32,
}

impl std::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Place").field(&self.number).finish()
    }
}

impl PartialEq for Actor<'_> {
    /// Whether both are one actor of one world.
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && std::ptr::eq(self.world, other.world)
    }
}

impl PartialEq for Place<'_> {
    /// Whether both are one place of one world.
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && std::ptr::eq(self.world, other.world)
    }
}

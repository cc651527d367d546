//! What an article tells of the world: the countries it speaks of.

use rapporteur_resolve::Setting;
use rapporteur_text::{Document, SectionKind};
use rapporteur_world::{Day, World};

/// The surroundings of every phrase of an article, from the sections that are read.
pub(super) fn setting(world: &World, doc: &Document, day: Option<Day>) -> Setting {
    let is_own = |kind| matches!(kind, SectionKind::Title | SectionKind::Standfirst | SectionKind::Body);
    let own = doc.sections().iter().filter(|section| is_own(section.kind));
    let text = own.map(|section| doc.slice(section.span)).collect::<Vec<_>>().join("\n");
    Setting::of_text(world, &text, day)
}

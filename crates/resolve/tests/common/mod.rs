//! What several tests need: the world of the tables in `world/`, and texts with marked names.

use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use rapporteur_resolve::PlaceMention;
use rapporteur_world::{Facts, World, compile};

pub(crate) static WORLD: LazyLock<World> = LazyLock::new(|| {
    let facts = Facts::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../world"))).expect("the tables are right");
    World::from_bytes(compile(&facts)).expect("just compiled")
});

pub(crate) fn mention<'t>(text: &'t str, span: &Range<usize>) -> PlaceMention<'t> {
    PlaceMention { name: &text[span.clone()], before: &text[..span.start], after: &text[span.end..] }
}

/// A text without its square brackets, and where what stood in them stands.
pub(crate) fn without_brackets(line: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for (idx, part) in line.split(['[', ']']).enumerate() {
        let start = text.len();
        text.push_str(part);
        if idx % 2 == 1 {
            spans.push(start..text.len());
        }
    }
    (text, spans)
}

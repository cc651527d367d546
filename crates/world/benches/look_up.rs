//! Opening a world file from disk, and looking names up in it.

use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use rapporteur_world::{Facts, World, compile};

/// The world file of the tables in `world/`, written once.
static FILE: LazyLock<tempfile::NamedTempFile> = LazyLock::new(|| {
    let facts = Facts::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../world"))).expect("the tables are right");
    let file = tempfile::NamedTempFile::new().expect("a scratch file");
    std::fs::write(file.path(), compile(&facts)).expect("it can be written");
    file
});

/// Mapping the file and checking all of it.
#[divan::bench]
fn open() -> String {
    World::open(FILE.path()).expect("the file is right").id()
}

/// A name that many places have, one actor, and one that nothing has.
#[divan::bench(args = ["Springfield", "Libyan National Army", "Nobody Of That Name"])]
fn find(bencher: Bencher<'_, '_>, name: &str) {
    let world = World::open(FILE.path()).expect("the file is right");
    bencher.bench_local(|| world.find(name).count());
}

fn main() {
    divan::main();
}

//! World files that are not what they should be.

use std::error::Error;
use std::fs;
use std::path::Path;

use rapporteur_world::{ActorFacts, ActorKind, Facts, World, WorldError, WorldErrorKind, compile};

fn good() -> Vec<u8> {
    let mut facts = Facts::default();
    facts.actors.push(ActorFacts::new("Valley Guard", ActorKind::ArmedGroup));
    compile(&facts)
}

fn kind(result: Result<World, WorldError>) -> WorldErrorKind {
    result.err().map(|err| err.kind().clone()).expect("it does not open")
}

#[test]
fn damaged_files_are_told_apart() {
    let good = good();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 0xff;
        bytes
    };
    assert_eq!(kind(World::from_bytes(Vec::new())), WorldErrorKind::NotAWorld);
    assert_eq!(kind(World::from_bytes(b"%PDF-1.7".to_vec())), WorldErrorKind::NotAWorld);
    assert!(matches!(kind(World::from_bytes(good[..40].to_vec())), WorldErrorKind::Truncated { .. }));
    assert!(matches!(kind(World::from_bytes(good[..good.len() - 1].to_vec())), WorldErrorKind::Truncated { .. }));
    assert!(matches!(kind(World::from_bytes(changed(8))), WorldErrorKind::OtherVersion { wanted: 1, .. }));
    for at in [56, 64, 80, good.len() / 2, good.len() - 1] {
        assert_eq!(kind(World::from_bytes(changed(at))), WorldErrorKind::Damaged, "byte {at}");
    }
}

#[test]
fn errors_name_the_file_and_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.bin");
    let err = World::open(Path::new("/no/such/world.bin")).err().unwrap();
    assert!(err.to_string().contains("/no/such/world.bin") && err.source().is_some(), "{err}");
    fs::write(&path, b"something else").unwrap();
    let err = World::open(&path).err().unwrap();
    assert!(err.to_string().contains("world.bin") && err.to_string().contains("cargo xtask world"), "{err}");
    fs::write(&path, good()).unwrap();
    assert_eq!(World::open(&path).unwrap().id(), World::from_bytes(good()).unwrap().id());
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    assert_eq!(good(), good());
}

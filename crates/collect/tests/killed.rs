//! A process that is killed at any moment loses no finished article and repeats none.

mod support;

use std::env;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use rapporteur_pipeline::Input;
use rapporteur_store::Store;
use support::{add, all, article, copy, dump, input, pipeline};

/// Names the collection to the child that grows it.
const CHILD: &str = "RAPPORTEUR_TEST_COLLECTION";
const KILLS: u32 = 100;

fn inputs() -> Vec<Input> {
    (0..150).map(|number| input(&number.to_string(), &if number % 7 == 6 { copy(number - 4) } else { article(number) })).collect()
}

fn grow(path: &Path) {
    let mut store = Store::open(path).expect("it opens");
    add(&mut store, &pipeline(Duration::from_millis(1)), inputs(), all(2));
}

fn child(path: &Path) -> Child {
    Command::new(env::current_exe().expect("this test has a name"))
        .args(["--exact", "grows_a_collection", "--ignored"])
        .env(CHILD, path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the child starts")
}

#[test]
#[ignore = "the child of the test below"]
fn grows_a_collection() {
    if let Some(path) = env::var_os(CHILD) {
        grow(Path::new(&path));
    }
}

#[test]
fn killing_loses_nothing_and_repeats_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let undisturbed = dir.path().join("undisturbed.db");
    grow(&undisturbed);
    let expected = dump(&undisturbed);
    let (mut kills, mut round, mut state) = (0, 0, 7_u32);
    while kills < KILLS {
        round += 1;
        let path = dir.path().join(format!("killed-{round}.db"));
        loop {
            let mut running = child(&path);
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            thread::sleep(Duration::from_millis(u64::from(10 + (state >> 16) % 500)));
            if let Some(status) = running.try_wait().expect("it can be asked") {
                assert!(status.success(), "the child failed");
                break;
            }
            running.kill().expect("it can be killed");
            running.wait().expect("it has ended");
            kills += 1;
        }
        let found = dump(&path);
        let differs = found.iter().zip(&expected).find(|(found, expected)| found != expected);
        assert!(differs.is_none() && found.len() == expected.len(), "after {kills} kills: {differs:?}");
    }
}

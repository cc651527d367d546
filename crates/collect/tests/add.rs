//! What becomes of articles.

mod support;

use std::time::Duration;

use rapporteur_collect::{Became, Settings, Tally};
use rapporteur_pipeline::{Content, Input, Reject};
use rapporteur_store::Store;
use support::{add, all, article, copy, dump, input, pipeline};

fn store(dir: &tempfile::TempDir, name: &str) -> Store {
    Store::open(&dir.path().join(name)).expect("a new collection opens")
}

#[test]
fn each_article_is_taken_in_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut store, pipeline) = (store(&dir, "a.db"), pipeline(Duration::ZERO));
    let broken = Input { content: Err(Reject::new("io", "it may not be read")), ..input("b", "") };
    let inputs = || {
        vec![
            input("1", &article(1)),
            input("1 again", &article(1)),
            input("1 copied", &copy(1)),
            input("2", &article(2)),
            input("empty", " "),
        ]
    };
    let (became, _) = add(&mut store, &pipeline, inputs().into_iter().chain([broken]).collect(), all(2));
    let names: Vec<_> = became.iter().map(|became| format!("{became:?}").split([' ', '(']).next().unwrap_or_default().to_owned()).collect();
    assert_eq!(names, ["Read", "Known", "Copy", "Read", "Rejected", "Rejected"]);
    let (_, again) = add(&mut store, &pipeline, inputs(), all(2));
    assert_eq!(again, Tally { known: 4, rejected: 1, ..Tally::default() });
    let (_, later) = add(&mut store, &pipeline, vec![input("2 copied", &copy(2))], all(2));
    assert_eq!(later, Tally { copies: 1, ..Tally::default() });
}

#[test]
fn what_is_about_something_else_is_kept_unread() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut store, pipeline) = (store(&dir, "a.db"), pipeline(Duration::ZERO));
    let sport = "Rovers win the cup after extra time\n\nRovers beat United 3-2 in the cup final on Saturday with a goal in extra time. The striker scored twice \
                 in the second half of the football match, his coach praised the team, and fans celebrated the club's first league and cup double. \
                 The goalkeeper saved a penalty before the break. The season ends next week.\n";
    let inputs = || vec![input("sport", sport)];
    let (_, tally) = add(&mut store, &pipeline, inputs(), Settings::default());
    assert_eq!(tally, Tally { irrelevant: 1, ..Tally::default() });
    let (_, again) = add(&mut store, &pipeline, inputs(), Settings::default());
    assert_eq!(again, Tally { known: 1, ..Tally::default() });
    let (became, _) = add(&mut store, &pipeline, inputs(), all(1));
    assert_eq!(became, [Became::Read { events: 0 }]);
}

#[test]
fn threads_and_batches_change_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let pipeline = pipeline(Duration::ZERO);
    let inputs =
        || (0..40).map(|number| input(&number.to_string(), &if number % 5 == 4 { copy(number - 3) } else { article(number) })).collect();
    let mut dumps = Vec::new();
    for (name, settings) in [
        ("one.db", all(1)),
        ("four.db", all(4)),
        ("small.db", Settings { batch_articles: 3, ..all(2) }),
        ("bytes.db", Settings { batch_bytes: 1, ..all(2) }),
    ] {
        let mut store = store(&dir, name);
        add(&mut store, &pipeline, inputs(), settings);
        drop(store);
        dumps.push(dump(&dir.path().join(name)));
    }
    assert!(dumps.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(dumps[0].iter().any(|line| line.contains("\"copy\"")));
}

#[test]
fn the_forgotten_are_not_taken_in_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut store, pipeline) = (store(&dir, "a.db"), pipeline(Duration::ZERO));
    let inputs = || vec![input("1", &article(1))];
    add(&mut store, &pipeline, inputs(), all(1));
    let Content::Page(bytes) = inputs().remove(0).content.expect("there are bytes") else { unreachable!("it is a page") };
    let id = store.article(&rapporteur_intake::id_of(&bytes)).expect("it is there");
    store.forget(id, None, "2026-01-02T03:04:05Z").expect("it is removed");
    let (became, _) = add(&mut store, &pipeline, inputs(), all(1));
    assert_eq!(became, [Became::Forgotten]);
}

//! How long one expression takes.

use divan::{Bencher, black_box};
use rapporteur_dates::{Tense, resolve};

fn main() {
    divan::main();
}

#[divan::bench(args = ["Sunday", "last month", "Sept. 30, 2015", "two days earlier", "between September 10, 2015, and February 2, 2016"])]
fn one(bencher: Bencher<'_, '_>, text: &str) {
    let published = "2020-07-08".parse().ok();
    bencher.bench_local(|| resolve(black_box(text), published, Tense::Past));
}

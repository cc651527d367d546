//! How long a signature and a comparison take. 400 words: 50 µs would be 20,000 articles a second.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rapporteur_duplicates::{Signature, is_copy};

fn main() {
    divan::main();
}

/// English in word lengths and letters; words come again as they do in news.
fn article(words: usize) -> String {
    const STEMS: [&str; 16] = [
        "the",
        "of",
        "minister",
        "said",
        "army",
        "in",
        "border",
        "talks",
        "a",
        "prisoners",
        "on",
        "Monday",
        "ceasefire",
        "town",
        "were",
        "attack",
    ];
    let mut state = 7u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    let words: Vec<_> =
        (0..words).map(|idx| if idx % 3 == 0 { format!("word{},", next() % 500) } else { STEMS[next() % 16].to_owned() }).collect();
    words.join(" ")
}

#[divan::bench(args = [40, 400, 4_000])]
fn of(bencher: Bencher<'_, '_>, words: usize) {
    let text = article(words);
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| Signature::of(black_box(&text)));
}

#[divan::bench]
fn bands(bencher: Bencher<'_, '_>) {
    let signature = Signature::of(&article(400)).expect("long enough");
    bencher.bench_local(|| black_box(&signature).bands());
}

#[divan::bench]
fn compare(bencher: Bencher<'_, '_>) {
    let (a, b) = (Signature::of(&article(400)).expect("long enough"), Signature::of(&article(390)).expect("long enough"));
    bencher.bench_local(|| is_copy(black_box(&a), black_box(&b)));
}

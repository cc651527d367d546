//! Articles a second: `cargo bench -p rapporteur-relevance`.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rapporteur_relevance::Filter;

/// Written for this benchmark, in the manner of an agency report.
const PARAGRAPHS: [&str; 4] = [
    "VALBORG (Agency) - Foreign Minister Ada K. Lindqvist said on Sept. 3 that talks with the U.N. envoy, Lt. Gen. Omar al-Rashidi, had \
     \"gone as far as they can go.\" A cease-fire signed in 2019 broke down last week.",
    "\"We came to listen. We were shelled at 4 a.m., and nobody — not the guarantors, not the monitors — told us why,\" she told reporters. \
     The ministry put the cost at $3.5 billion, or 1,250 euros for every household.",
    "Asked whether Koravia's army would pull back, a spokesman said: \"Gentlemen [Petar] Ilic and [Jonas] Weber don't decide that.\" The \
     out-of-use airport at St. Alban (built in 1961) remains closed, according to koravia-news.com.",
    "The opposition, which backs the accord, accused the U.S. of bad faith. \"Why now?\" asked its leader. No. 5 Brigade has not moved.",
];

fn main() {
    divan::main();
}

/// An article of 400 words with its title.
#[divan::bench]
fn article(bencher: Bencher<'_, '_>) {
    let filter = Filter::built_in();
    let text = [PARAGRAPHS.join("\n").as_str(); 4].join("\n");
    bencher
        .counter(ItemsCount::new(1usize))
        .bench_local(|| filter.is_relevant(black_box(Some("Talks stall as truce breaks down")), black_box(&text)));
}

#[divan::bench]
fn built_in() -> Filter {
    Filter::built_in()
}

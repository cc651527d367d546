//! Measures precision and recall on the corpus.
//!
//! ```text
//! cargo run --release -p rapporteur-duplicates --example measure -- [--tune] [../shared/corpus]
//! ```
//!
//! Articles are parted in two halves by a hash of their id: `--tune` prints the figures of one half for a range of thresholds, without it
//! the other half is reported. `docs/duplicates.md` says what the lines mean.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod corpus;
mod edits;
mod index;
mod natural;
mod score;

use std::path::PathBuf;
use std::process::ExitCode;

use corpus::Article;
use natural::Natural;
use rapporteur_duplicates::COPY_SIMILARITY;
use score::Score;

/// Similarities that might decide.
const THRESHOLDS: [f32; 9] = [0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3];

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let tune = args.iter().any(|arg| arg == "--tune");
    let folder = args.iter().find(|arg| !arg.starts_with("--")).map_or_else(|| PathBuf::from("../shared/corpus"), PathBuf::from);
    match corpus::load(&folder.join("raw")) {
        Ok(articles) => {
            let half: Vec<_> = articles.into_iter().filter(|article| article.is_for_tuning() == tune).collect();
            if tune {
                tuning(&half)
            } else {
                report(&half)
            }
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}\nThe corpus is not part of the project: give the folder that holds raw/*.jsonl as argument.");
            ExitCode::FAILURE
        }
    }
}

fn tuning(articles: &[Article]) {
    let edited: Vec<_> = edits::KINDS.iter().map(|kind| index::edited(articles, kind)).collect();
    let natural = Natural::of(articles);
    println!("{} articles; {:.2} candidates a lookup\n{:24} {}", articles.len(), edited[1].candidates(), "threshold", Score::HEAD);
    for threshold in THRESHOLDS {
        println!("edited   {threshold:<15.2} {}", edited.iter().map(|lookups| lookups.score(threshold)).sum::<Score>());
        println!("natural  {threshold:<15.2} {}", natural.score(threshold));
    }
    natural.print_errors(COPY_SIMILARITY);
}

fn report(articles: &[Article]) {
    println!("{} articles\n\n{:34} {}   candidates", articles.len(), "copies made by program", Score::HEAD);
    let mut all = Score::default();
    for kind in edits::KINDS {
        let lookups = index::edited(articles, kind);
        let score = lookups.score(COPY_SIMILARITY);
        println!("{:34} {score}   {:.2}", kind.name, lookups.candidates());
        all = all + score;
    }
    println!("{:34} {all}\n", "all");
    natural::report(articles, COPY_SIMILARITY);
    index::report_boilerplate(articles);
}

//! Copies looked up among all articles, as a database does it: by bands, then decided.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur_duplicates::{Signature, is_copy, similarity};

use crate::corpus::Article;
use crate::edits::{BOILERPLATE, Kind, copy};
use crate::score::Score;

/// What looking up all copies of one kind brought to light.
#[derive(Default)]
pub(crate) struct Lookups {
    /// Copies looked up.
    count: usize,
    /// Articles that should have been found.
    targets: usize,
    /// Similarity of those that were met.
    targets_met: Vec<f32>,
    /// Similarity of the others that were met.
    others_met: Vec<f32>,
}

impl Lookups {
    pub(crate) fn score(&self, threshold: f32) -> Score {
        let over = |met: &[f32]| met.iter().filter(|similarity| **similarity >= threshold).count();
        let right = over(&self.targets_met);
        Score { right, wrong: over(&self.others_met), missed: self.targets - right }
    }

    /// Articles met that are not looked for, per lookup.
    pub(crate) fn candidates(&self) -> f64 {
        self.others_met.len() as f64 / self.count.max(1) as f64
    }
}

/// Of the portal's days every eighth is edited: they are many and alike.
fn is_edited(idx: usize, article: &Article) -> bool {
    !article.id.starts_with("cep-") || idx.is_multiple_of(8)
}

/// Looks up a copy of every article, made by an edit of `kind`, among all `articles`.
pub(crate) fn edited(articles: &[Article], kind: &Kind) -> Lookups {
    let table = table(articles);
    let mut lookups = Lookups::default();
    for (idx, article) in articles.iter().enumerate().filter(|(idx, article)| is_edited(*idx, article)) {
        let other_idx = (idx * 7 + 13) % articles.len();
        let Some(signature) = Signature::of(&copy(kind, article, &articles[other_idx])) else { continue };
        let targets = if kind.holds_both { BTreeSet::from([idx, other_idx]) } else { BTreeSet::from([idx]) };
        lookups.count += 1;
        lookups.targets += targets.len();
        for met in lookup(&table, &signature) {
            let similarity = similarity(&signature, &articles[met].signature);
            // Other reports of the event may be copies in truth: they are judged with the natural pairs.
            let is_related = targets.iter().any(|&target| articles[target].is_of_one_event(&articles[met]));
            if targets.contains(&met) {
                lookups.targets_met.push(similarity);
            } else if !is_related {
                lookups.others_met.push(similarity);
            }
        }
    }
    lookups
}

fn table(articles: &[Article]) -> BTreeMap<u64, Vec<usize>> {
    let mut table: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (idx, article) in articles.iter().enumerate() {
        for band in article.signature.bands() {
            table.entry(band).or_default().push(idx);
        }
    }
    table
}

fn lookup(table: &BTreeMap<u64, Vec<usize>>, signature: &Signature) -> BTreeSet<usize> {
    signature.bands().iter().filter_map(|band| table.get(band)).flatten().copied().collect()
}

/// Unrelated articles that both carry the site's furniture.
pub(crate) fn report_boilerplate(articles: &[Article]) {
    println!("\nunrelated articles, both with the same boilerplate of 100 words: taken for copies");
    for (least, most) in [(20, 100), (100, 200), (200, 400), (400, 3_000)] {
        let words = |article: &Article| article.text().split_whitespace().count();
        let furnished: Vec<_> = articles.iter().filter(|article| (least..most).contains(&words(article))).collect();
        let signatures: Vec<_> =
            furnished.iter().filter_map(|article| Signature::of(&format!("{}\n{BOILERPLATE}", article.text()))).collect();
        let pairs = || signatures.iter().zip(signatures.iter().skip(7));
        let taken = pairs().filter(|(a, b)| is_copy(a, b)).count();
        println!("  of {least} to {most} words: {taken} of {}", pairs().count());
    }
}

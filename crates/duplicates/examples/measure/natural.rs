//! Copies that were not made by program: ECB+ gathers many reports of one event, some of which are copies of one wire.

use std::collections::BTreeSet;

use rapporteur_duplicates::similarity;

use crate::corpus::Article;
use crate::score::Score;

/// Words in a passage that hardly comes about twice by chance.
const PASSAGE: usize = 8;
/// Part of the shorter text that stands in shared passages, from which it is a copy.
const COPY: f64 = 0.5;
/// The part up to which it is none. What is between is quoted at length or partly taken over, and counted as neither.
const NO_COPY: f64 = 0.25;

/// Two reports of one event.
struct Pair<'a> {
    ids: [&'a str; 2],
    /// The part that is copied in truth.
    copied: f64,
    /// Their similarity; 0 where they share no band.
    similarity: f32,
}

/// All pairs of reports of one event.
pub(crate) struct Natural<'a>(Vec<Pair<'a>>);

impl<'a> Natural<'a> {
    pub(crate) fn of(articles: &'a [Article]) -> Self {
        let reports: Vec<_> =
            articles.iter().filter(|article| article.event().is_some()).map(|article| (article, words(article))).collect();
        let mut pairs = Vec::new();
        for (idx, (a, a_words)) in reports.iter().enumerate() {
            for (b, b_words) in reports[idx + 1..].iter().filter(|(b, _)| b.is_of_one_event(a)) {
                pairs.push(Pair { ids: [&a.id, &b.id], copied: copied_part(a_words, b_words), similarity: found(a, b) });
            }
        }
        Self(pairs)
    }

    pub(crate) fn score(&self, threshold: f32) -> Score {
        let (right, copies) = self.taken(COPY..=1.0, threshold);
        let (wrong, _) = self.taken(0.0..=NO_COPY, threshold);
        Score { right, wrong, missed: copies - right }
    }

    /// How many pairs of which that part is copied are found, and how many there are.
    fn taken(&self, copied: std::ops::RangeInclusive<f64>, threshold: f32) -> (usize, usize) {
        let pairs = || self.0.iter().filter(|pair| copied.contains(&pair.copied));
        (pairs().filter(|pair| pair.similarity >= threshold).count(), pairs().count())
    }

    /// The pairs on which truth and threshold differ, to be read.
    pub(crate) fn print_errors(&self, threshold: f32) {
        let is_error = |pair: &&Pair<'_>| (pair.copied >= COPY) != (pair.similarity >= threshold);
        for Pair { ids: [a, b], copied, similarity } in self.0.iter().filter(is_error) {
            println!("    {a} {b}: {copied:.2} copied, similarity {similarity:.2}");
        }
    }
}

pub(crate) fn report(articles: &[Article], threshold: f32) {
    let natural = Natural::of(articles);
    println!("reports of one event (ECB+)        {}\n{:34} {}", Score::HEAD, "half of the shorter copied", natural.score(threshold));
    let line = |name, (taken, count)| println!("  of {count} pairs {name}, {taken} were taken for copies");
    line("that share less than a quarter", natural.taken(0.0..=NO_COPY, threshold));
    line("in between", natural.taken(NO_COPY..=COPY, threshold));
    line("on two like events of one topic", others(articles, threshold, true));
    line("of all other articles", others(articles, threshold, false));
    println!("  taken or left against the definition:");
    natural.print_errors(threshold);
}

/// Pairs that tell two events, of one topic or of none: how many are taken for copies, and how many there are.
fn others(articles: &[Article], threshold: f32, same_topic: bool) -> (usize, usize) {
    let (mut taken, mut count) = (0, 0);
    for (idx, a) in articles.iter().enumerate() {
        let is_topic = |b: &Article| a.topic().is_some() && a.topic() == b.topic();
        for b in articles[idx + 1..].iter().filter(|b| is_topic(b) == same_topic && !b.is_of_one_event(a)) {
            count += 1;
            if similarity(&a.signature, &b.signature) >= threshold && found(a, b) > 0.0 {
                taken += 1;
                println!("    {} {}", a.id, b.id);
            }
        }
    }
    (taken, count)
}

/// Their similarity if they share a band.
fn found(a: &Article, b: &Article) -> f32 {
    let bands: BTreeSet<_> = a.signature.bands().into();
    let meet = b.signature.bands().iter().any(|band| bands.contains(band));
    if meet { similarity(&a.signature, &b.signature) } else { 0.0 }
}

fn words(article: &Article) -> Vec<String> {
    let text = article.text().to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The part of the shorter text's words that stand in passages of the longer.
fn copied_part(a: &[String], b: &[String]) -> f64 {
    let (shorter, longer) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let passages: BTreeSet<_> = longer.windows(PASSAGE).collect();
    let mut copied = vec![false; shorter.len()];
    for (start, passage) in shorter.windows(PASSAGE).enumerate() {
        if passages.contains(passage) {
            copied[start..start + PASSAGE].fill(true);
        }
    }
    copied.iter().filter(|copied| **copied).count() as f64 / shorter.len().max(1) as f64
}

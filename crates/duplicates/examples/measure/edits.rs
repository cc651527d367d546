//! Copies as outlets make them, made by program. The same article gives the same copy in every run.

use xxhash_rust::xxh3::xxh3_64;

use crate::corpus::Article;

/// A kind of edit: its name, how it is made of an article and another one, and whether the copy holds all of the other as well.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    make: fn(&Article, &Article, &mut Dice) -> String,
    pub(crate) holds_both: bool,
}

const fn kind(name: &'static str, make: fn(&Article, &Article, &mut Dice) -> String) -> Kind {
    Kind { name, make, holds_both: false }
}

pub(crate) const KINDS: &[Kind] = &[
    kind("case, spaces and quotes", |article, _, _| article.text().to_uppercase().replace('"', "”").replace(' ', "  ")),
    kind("other dateline and byline", |article, _, _| dateline(&article.text())),
    kind("last half cut", |article, _, _| first_part(&article.text(), 2)),
    kind("last two thirds cut", |article, _, _| first_part(&article.text(), 3)),
    kind("sentences reordered", |article, _, dice| reordered(&article.text(), dice)),
    kind("5% of words replaced", |article, other, dice| replaced(&article.text(), other, 5, dice)),
    kind("10% of words replaced", |article, other, dice| replaced(&article.text(), other, 10, dice)),
    kind("20% of words replaced", |article, other, dice| replaced(&article.text(), other, 20, dice)),
    kind("30% of words replaced", |article, other, dice| replaced(&article.text(), other, 30, dice)),
    kind("new lead paragraph", |article, other, _| format!("{}\n{}", lead(other), article.text())),
    kind("boilerplate of 100 words", |article, _, _| format!("{}\n{BOILERPLATE}", article.text())),
    Kind { holds_both: true, ..kind("two articles spliced", |article, other, _| format!("{}\n{}", article.text(), other.text())) },
    kind("dateline, half cut, 10% replaced", |article, other, dice| replaced(&first_part(&dateline(&article.text()), 2), other, 10, dice)),
];

pub(crate) const BOILERPLATE: &str = "Sign up for our newsletter and never miss a story. By signing up you agree to our terms of use and to our \
    privacy policy. Follow us on social media for the latest updates from around the world, and download our app for breaking news \
    alerts on your phone. Do you have a tip for our reporters? Write to the news desk in confidence. Corrections can be sent to the \
    readers' editor. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission. \
    Our journalism is paid for by readers like you: subscribe today and get your first month free.";

/// The copy of `article` made with the help of `other`.
pub(crate) fn copy(kind: &Kind, article: &Article, other: &Article) -> String {
    let mut dice = Dice(xxh3_64(format!("{}{}", kind.name, article.id).as_bytes()));
    (kind.make)(article, other, &mut dice)
}

fn dateline(text: &str) -> String {
    format!("By Mara Lind and Tomas Orre\nVALMORA, July 6 (Allied Wire) – {text}\n(Reporting by Mara Lind; Editing by Jo Park)")
}

/// Forty words, the length of a lead.
fn lead(other: &Article) -> String {
    other.text().split_whitespace().take(40).collect::<Vec<_>>().join(" ")
}

fn first_part(text: &str, parts: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words[..words.len() / parts].join(" ")
}

fn reordered(text: &str, dice: &mut Dice) -> String {
    let mut sentences: Vec<_> = text.split_inclusive(". ").map(str::trim).collect();
    for idx in (1..sentences.len()).rev() {
        sentences.swap(idx, dice.below(idx + 1));
    }
    sentences.join(" ")
}

fn replaced(text: &str, other: &Article, percent: usize, dice: &mut Dice) -> String {
    let others = other.text();
    let others: Vec<_> = others.split_whitespace().collect();
    let word = |word| if dice.below(100) < percent { others[dice.below(others.len())] } else { word };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// Numbers that look random and are the same in every run.
pub(crate) struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = xxh3_64(&self.0.to_le_bytes());
        (self.0 % limit.max(1) as u64) as usize
    }
}

//! Scores sentences and tokens against a Universal Dependencies file whose documents are glued back together.
//!
//! `cargo run --release -p rapporteur-text --example segmentation_score -- FILE.conllu [--errors]`
//!
//! Sentences of a paragraph are joined by a space, paragraphs by a line break. A sentence counts as found when both its ends are right.
//! "inner" counts only the boundaries within paragraphs, which a line break does not give away.

#![allow(clippy::print_stdout, reason = "a command for developers")]

use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

use rapporteur_text::{Document, Segmentation, segment};

/// One gold document.
#[derive(Default)]
struct Gold {
    genre: String,
    text: String,
    sentences: BTreeSet<(usize, usize)>,
    tokens: BTreeSet<(usize, usize)>,
    inner: BTreeSet<usize>,
}

/// True positives, predicted, expected.
#[derive(Clone, Copy, Default)]
struct Count([usize; 3]);

impl Count {
    fn add<T: Ord>(&mut self, predicted: &BTreeSet<T>, expected: &BTreeSet<T>) {
        let found = [predicted.intersection(expected).count(), predicted.len(), expected.len()];
        self.0.iter_mut().zip(found).for_each(|(sum, n)| *sum += n);
    }

    fn show(self) -> String {
        let [hits, predicted, expected] = self.0.map(|n| n as f64);
        let (precision, recall) = (hits / predicted.max(1.0), hits / expected.max(1.0));
        format!("P {precision:.4} R {recall:.4} F1 {:.4} n {:>6}", 2.0 * hits / (predicted + expected).max(1.0), self.0[2])
    }
}

fn main() {
    let args: Vec<_> = env::args().skip(1).collect();
    let path = args.first().expect("usage: segmentation_score FILE.conllu [--errors]");
    let conllu = fs::read_to_string(path).expect("the file can be read");
    let mut counts: BTreeMap<String, [Count; 3]> = BTreeMap::new();
    for gold in parse_conllu(&conllu) {
        let doc = Document::from_plain(gold.text.as_str());
        let scores = score(&doc, &segment(&doc), &gold, args.iter().any(|arg| arg == "--errors"));
        for name in [gold.genre.as_str(), "all"] {
            let sums = counts.entry(name.to_owned()).or_default();
            sums.iter_mut().zip(&scores).for_each(|(sum, found)| sum.0.iter_mut().zip(found.0).for_each(|(a, b)| *a += b));
        }
    }
    for (name, [sentences, inner, tokens]) in counts {
        println!(
            "{name:<14} sentences {}\n{:<14} inner     {}\n{:<14} tokens    {}",
            sentences.show(),
            "",
            inner.show(),
            "",
            tokens.show()
        );
    }
}

fn score(doc: &Document, seg: &Segmentation, gold: &Gold, show_errors: bool) -> [Count; 3] {
    let ends = |span: rapporteur_text::TextSpan| (span.start as usize, span.end as usize);
    let sentences = seg.sentences.iter().map(|sentence| ends(sentence.span)).collect();
    let tokens = seg.tokens.iter().map(|tok| ends(tok.span)).collect();
    let inner = seg.sentences.windows(2).filter(|pair| pair[0].section == pair[1].section).map(|pair| pair[0].span.end as usize).collect();
    if show_errors {
        print_errors(doc, gold, &inner);
    }
    let mut counts = [Count::default(); 3];
    counts[0].add(&sentences, &gold.sentences);
    counts[1].add(&inner, &gold.inner);
    counts[2].add(&tokens, &gold.tokens);
    counts
}

fn print_errors(doc: &Document, gold: &Gold, inner: &BTreeSet<usize>) {
    for (sign, set) in [("+", inner.difference(&gold.inner)), ("-", gold.inner.difference(inner))] {
        for &at in set {
            let before: String = doc.text()[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = doc.text()[at..].chars().take(50).collect();
            println!("{}", format!("{sign} {} {before}‖{after}", gold.genre).replace('\n', "⏎"));
        }
    }
}

fn parse_conllu(conllu: &str) -> Vec<Gold> {
    let mut docs: Vec<Gold> = Vec::new();
    let mut new_paragraph = true;
    let mut at = 0;
    // Words of a multiword token ("don't") are sought by their forms like all others, so the range line itself is skipped.
    for line in conllu.lines() {
        if let Some(id) = line.strip_prefix("# newdoc id = ") {
            docs.push(Gold { genre: genre(id), ..Gold::default() });
            new_paragraph = true;
        } else if line.starts_with("# newpar") {
            new_paragraph = true;
        } else if let (Some(text), Some(doc)) = (line.strip_prefix("# text = "), docs.last_mut()) {
            at = doc.push_sentence(text.trim(), new_paragraph);
            new_paragraph = false;
        } else if let (Some(form), Some(doc)) = (token_form(line), docs.last_mut()) {
            at = doc.push_token(form, at);
        }
    }
    docs
}

fn genre(id: &str) -> String {
    id.split('_')
        .nth(1)
        .filter(|_| id.starts_with("GUM"))
        .map_or_else(|| id.split('-').next().unwrap_or(id).to_owned(), |genre| format!("GUM_{genre}"))
}

fn token_form(line: &str) -> Option<&str> {
    let mut fields = line.split('\t');
    fields.next().filter(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()))?;
    fields.next()
}

impl Gold {
    fn push_sentence(&mut self, text: &str, new_paragraph: bool) -> usize {
        if !self.text.is_empty() {
            if !new_paragraph {
                self.inner.insert(self.text.len());
            }
            self.text.push(if new_paragraph { '\n' } else { ' ' });
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.sentences.insert((start, self.text.len()));
        start
    }

    fn push_token(&mut self, form: &str, at: usize) -> usize {
        let Some(found) = self.text[at..].find(form) else { return at };
        let (start, end) = (at + found, at + found + form.len());
        self.tokens.insert((start, end));
        end
    }
}

//! What the pipeline finds in annotated passages.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use rapporteur_eval::{Mention, Passage, Reading};
use rapporteur_intake::{Article, Given};
use rapporteur_pipeline::{Content, Pipeline, Reject};
use rapporteur_text::TextSpan;

use super::frames::{self, Window};
use crate::interrupt::Stop;

/// What was found in a passage, or why it could not be read.
pub(super) type Prediction = Result<Reading, Reject>;

/// Reads all passages on `threads` threads and hands each to `sink` when it is read, in the order of the file, until `stop` is set.
pub(super) fn all(pipeline: &Pipeline, passages: &[Passage], threads: usize, stop: &Stop, mut sink: impl FnMut(&Passage, Prediction)) {
    let next = AtomicUsize::new(0);
    let (sender, results) = channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let sender = sender.clone();
            scope.spawn(|| work(pipeline, passages, &next, stop, sender));
        }
        drop(sender);
        let mut early: Vec<Option<Prediction>> = passages.iter().map(|_| None).collect();
        let mut done = 0;
        for (idx, prediction) in results {
            early[idx] = Some(prediction);
            while let Some(prediction) = early.get_mut(done).and_then(Option::take) {
                sink(&passages[done], prediction);
                done += 1;
            }
        }
    });
}

fn work(pipeline: &Pipeline, passages: &[Passage], next: &AtomicUsize, stop: &Stop, sender: Sender<(usize, Prediction)>) {
    while !stop.is_set() {
        let idx = next.fetch_add(1, Ordering::Relaxed);
        let Some(passage) = passages.get(idx) else { return };
        if sender.send((idx, one(pipeline, passage))).is_err() {
            return;
        }
    }
}

/// What is found in one passage.
fn one(pipeline: &Pipeline, passage: &Passage) -> Prediction {
    let line = serde_json::json!({ "id": passage.id, "text": passage.text }).to_string();
    let article = pipeline.article(&Content::JsonLine(line.into_bytes()), &Given::default(), None)?;
    let (reading, rec) = pipeline.annotate(&article)?;
    let window = Window::at_end(&passage.text, &rec.article.text);
    let mentions = reading.mentions.iter().filter_map(|mention| {
        let span = window.span(code_points(&article, mention.span))?;
        Some(Mention { label: mention.label, span })
    });
    Ok(Reading { frames: frames::of(&rec, window), mentions: Some(mentions.collect()) })
}

fn code_points(article: &Article, span: TextSpan) -> rapporteur_record::Span {
    let points = article.document.code_points();
    rapporteur_record::Span::new(points.from_byte(span.start), points.from_byte(span.end))
}

#[cfg(test)]
mod tests {
    use rapporteur_eval::CharSpan;

    use super::*;

    #[test]
    fn a_span_of_the_article_is_a_span_of_the_passage() {
        let window = Window::at_end("Erdoğan met", "Title\nErdoğan met");
        assert_eq!(window.span(rapporteur_record::Span::new(6, 13)), CharSpan::new(0, 7));
    }
}

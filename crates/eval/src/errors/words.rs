//! Differences in words.

use super::differences::{Attribute, Differences, Pair, WrongFiller};
use super::quote::{quote, quotes};
use crate::Frame;

/// One line for each frame that differs, in text order, and one below it for each difference within it; these are indented.
pub(super) fn lines(text: &str, differences: &Differences) -> Vec<String> {
    let mut found: Vec<(u32, Vec<String>)> = Vec::new();
    found.extend(differences.missed.iter().map(|frame| (frame.trigger.start(), vec![format!("missed {}", frame_words(text, frame))])));
    found.extend(differences.spurious.iter().map(|frame| (frame.trigger.start(), vec![format!("spurious {}", frame_words(text, frame))])));
    let changed = differences.pairs.iter().filter(|pair| !pair.is_same());
    found.extend(changed.map(|pair| (pair.reference.trigger.start(), pair_lines(text, pair))));
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().flat_map(|(_, lines)| lines).collect()
}

/// `ASSAULT.aerial 'hit' (actor 'Jets')`.
fn frame_words(text: &str, frame: &Frame) -> String {
    let fillers = frame.fillers.iter().map(|&(filler, span)| format!("{} {}", filler.as_str(), quote(text, span)));
    let fillers: Vec<String> = fillers.collect();
    let fillers = if fillers.is_empty() { String::new() } else { format!(" ({})", fillers.join(", ")) };
    format!("{} {}{fillers}", frame.kind.tag(), quote(text, frame.trigger))
}

fn pair_lines(text: &str, pair: &Pair) -> Vec<String> {
    let head = format!("in {} {}", pair.reference.kind.tag(), quote(text, pair.reference.trigger));
    let attributes = pair.attributes.iter().map(attribute_words);
    let fillers = pair.fillers.iter().map(|wrong| filler_words(text, wrong));
    let within = attributes.chain(fillers).map(|line| format!("  {line}"));
    std::iter::once(head).chain(within).collect()
}

fn attribute_words(Attribute { name, reference, predicted }: &Attribute) -> String {
    format!("{name}: {reference}, read as {predicted}")
}

fn filler_words(text: &str, wrong: &WrongFiller) -> String {
    match wrong {
        WrongFiller::Missed(filler, span) => format!("{}: missed {}", filler.as_str(), quote(text, *span)),
        WrongFiller::Spurious(filler, span) => format!("{}: spurious {}", filler.as_str(), quote(text, *span)),
        WrongFiller::Content(a, b) => format!("content: {}, read as {}", quotes(text, a), quotes(text, b)),
    }
}

//! The report as text.

use super::differences::{Differences, Pair, WrongFiller};
use super::marks::{Mark, rows};
use super::wrap::{Line, wrap};
use super::{Entry, ErrorReport, printable, words};
use crate::{CharSpan, Filler, Frame};

/// The longest tag and its underline fit into this.
const MIN_WIDTH: usize = 40;

const TEXT: &str = "          | ";
const REFERENCE: &str = "reference | ";
const PREDICTED: &str = "predicted | ";
const LEGEND: &str = "~~~ frame in both readings   ^^^ frame that differs   --- filler that differs";

/// Underlines a frame both readings agree on.
const SAME: char = '~';

/// Underlines a frame with a difference.
const DIFFERS: char = '^';

/// Underlines a filler only one reading has.
const FILLER: char = '-';

pub(super) fn report(report: &ErrorReport, width: usize) -> String {
    let mut out = format!("passages: {}, with differences: {}", report.passages, report.differing);
    if report.worst.is_empty() {
        return out + "\n";
    }
    out += &format!(", shown: {}, the worst first\n{LEGEND}\n", report.worst.len());
    for (i, entry) in report.worst.iter().enumerate() {
        out += &format!("\n{}. {}", i + 1, passage(entry, width.max(MIN_WIDTH)));
    }
    out
}

fn passage(entry: &Entry, width: usize) -> String {
    let differences = Differences::between(&entry.reference, &entry.predicted);
    let n = entry.differences;
    let mut out = format!("{} ({}): {n} difference{}\n", printable(&entry.id), printable(&entry.source), if n == 1 { "" } else { "s" });
    out += &annotated_text(&entry.text, &differences, width - TEXT.len());
    for line in words::lines(&entry.text, &differences) {
        out += &hanging(&line, width);
    }
    out
}

/// The text, with the reference's marks and below them the prediction's under each line.
fn annotated_text(text: &str, differences: &Differences, width: usize) -> String {
    let (reference, predicted) = (reference_marks(differences), predicted_marks(differences));
    let mut out = String::new();
    for line in wrap(text, width) {
        push_row(&mut out, TEXT, &line.text());
        rows(&line, &reference, width).iter().for_each(|row| push_row(&mut out, REFERENCE, row));
        rows(&line, &predicted, width).iter().for_each(|row| push_row(&mut out, PREDICTED, row));
    }
    out
}

fn push_row(out: &mut String, gutter: &str, row: &str) {
    *out += format!("{gutter}{row}").trim_end();
    out.push('\n');
}

/// A line of the list below the text: what does not fit goes on further right.
fn hanging(line: &str, width: usize) -> String {
    let indent = 2 + line.len() - line.trim_start().len();
    let lines = wrap(line.trim_start(), width - indent - 4);
    let depth = |i| if i == 0 { indent } else { indent + 4 };
    lines.iter().map(Line::text).enumerate().map(|(i, text)| format!("{:depth$}{text}\n", "", depth = depth(i))).collect()
}

fn reference_marks(differences: &Differences) -> Vec<Mark> {
    let pairs = differences.pairs.iter().map(|pair| trigger_mark(pair.reference, pair_sign(pair)));
    let missed = differences.missed.iter().map(|frame| trigger_mark(frame, DIFFERS));
    pairs.chain(missed).chain(filler_marks(differences, only_in_reference)).collect()
}

fn predicted_marks(differences: &Differences) -> Vec<Mark> {
    let pairs = differences.pairs.iter().map(|pair| trigger_mark(pair.predicted, pair_sign(pair)));
    let spurious = differences.spurious.iter().map(|frame| trigger_mark(frame, DIFFERS));
    pairs.chain(spurious).chain(filler_marks(differences, only_in_predicted)).collect()
}

fn pair_sign(pair: &Pair) -> char {
    if pair.is_same() { SAME } else { DIFFERS }
}

fn trigger_mark(frame: &Frame, sign: char) -> Mark {
    Mark { span: frame.trigger, sign, tag: frame.kind.tag() }
}

fn filler_marks(differences: &Differences, of: fn(&WrongFiller) -> (Filler, &[CharSpan])) -> Vec<Mark> {
    let wrong = differences.pairs.iter().flat_map(|pair| &pair.fillers).map(of);
    let mark = |filler: Filler, span| Mark { span, sign: FILLER, tag: filler.as_str().to_owned() };
    wrong.flat_map(|(filler, spans)| spans.iter().map(move |&span| mark(filler, span))).collect()
}

fn only_in_reference(wrong: &WrongFiller) -> (Filler, &[CharSpan]) {
    match wrong {
        WrongFiller::Missed(filler, span) => (*filler, std::slice::from_ref(span)),
        WrongFiller::Spurious(filler, _) => (*filler, &[]),
        WrongFiller::Content(reference, _) => (Filler::Content, reference),
    }
}

fn only_in_predicted(wrong: &WrongFiller) -> (Filler, &[CharSpan]) {
    match wrong {
        WrongFiller::Missed(filler, _) => (*filler, &[]),
        WrongFiller::Spurious(filler, span) => (*filler, std::slice::from_ref(span)),
        WrongFiller::Content(_, predicted) => (Filler::Content, predicted),
    }
}

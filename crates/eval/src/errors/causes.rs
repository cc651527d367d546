//! Why readings differ: every difference has one cause.

use std::collections::BTreeMap;

use super::differences::{Differences, Pair, WrongFiller};
use crate::{CharSpan, Filler, Frame};

/// Details shown beside a cause, the most frequent ones.
const DETAILS: usize = 6;

/// Why a difference came about, in the order in which a reader works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    TriggerMissed,
    TriggerSpurious,
    LabelConfused,
    Mode,
    Modality,
    FillerBoundary,
    WrongAttachment,
    FillerMissed,
    FillerSpurious,
    Content,
}

impl Cause {
    fn as_str(self) -> &'static str {
        match self {
            Self::TriggerMissed => "trigger missed",
            Self::TriggerSpurious => "trigger spurious",
            Self::LabelConfused => "type, stance or role confused",
            Self::Mode => "mode",
            Self::Modality => "modality",
            Self::FillerBoundary => "filler boundary",
            Self::WrongAttachment => "filler of another frame",
            Self::FillerMissed => "filler missed",
            Self::FillerSpurious => "filler spurious",
            Self::Content => "content",
        }
    }
}

/// How often each cause came about, and with what.
#[derive(Clone, Debug, Default)]
pub(super) struct Causes(BTreeMap<Cause, BTreeMap<String, usize>>);

impl Causes {
    /// Adds the differences of a passage.
    pub(super) fn add(&mut self, differences: &Differences) {
        differences.missed.iter().for_each(|frame| self.count(Cause::TriggerMissed, frame.kind.tag()));
        differences.spurious.iter().for_each(|frame| self.count(Cause::TriggerSpurious, frame.kind.tag()));
        for pair in &differences.pairs {
            self.add_attributes(pair);
            self.add_fillers(pair, differences);
        }
    }

    fn count(&mut self, cause: Cause, detail: String) {
        *self.0.entry(cause).or_default().entry(detail).or_default() += 1;
    }

    fn add_attributes(&mut self, pair: &Pair) {
        for wrong in &pair.attributes {
            let cause = match wrong.name {
                "mode" => Cause::Mode,
                "modality" => Cause::Modality,
                _ => Cause::LabelConfused,
            };
            self.count(cause, format!("{} read as {}", wrong.reference, wrong.predicted));
        }
    }

    /// A missed and a spurious filler that overlap are one mistake about a boundary; what another frame of the reference has in the same place
    /// was given to the wrong frame.
    fn add_fillers(&mut self, pair: &Pair, differences: &Differences) {
        let mut missed = spans(pair, |wrong| if let WrongFiller::Missed(filler, span) = wrong { Some((*filler, *span)) } else { None });
        let spurious = spans(pair, |wrong| if let WrongFiller::Spurious(filler, span) = wrong { Some((*filler, *span)) } else { None });
        for (filler, span) in spurious {
            let near = missed.iter().position(|(of, other)| *of == filler && other.overlaps(span));
            let cause = match near {
                Some(at) => {
                    missed.remove(at);
                    Cause::FillerBoundary
                }
                None if is_of_another(differences, pair.reference, span) => Cause::WrongAttachment,
                None => Cause::FillerSpurious,
            };
            self.count(cause, filler.as_str().to_owned());
        }
        missed.iter().for_each(|(filler, _)| self.count(Cause::FillerMissed, filler.as_str().to_owned()));
        let contents = pair.fillers.iter().filter(|wrong| matches!(wrong, WrongFiller::Content(..))).count();
        (0..contents).for_each(|_| self.count(Cause::Content, Filler::Content.as_str().to_owned()));
    }

    /// One line a cause, the most frequent first; nothing where the readings do not differ.
    pub(super) fn render(&self) -> String {
        let mut rows: Vec<(Cause, usize)> = self.0.iter().map(|(cause, details)| (*cause, details.values().sum())).collect();
        rows.sort_by_key(|(cause, n)| (std::cmp::Reverse(*n), *cause));
        let all: usize = rows.iter().map(|(_, n)| n).sum();
        let lines = rows.iter().map(|&(cause, n)| {
            let share = 100.0 * n as f64 / all as f64;
            format!("  {:<30}{n:>6}{share:>6.1}%   {}\n", cause.as_str(), self.details(cause))
        });
        if all == 0 { String::new() } else { format!("differences by cause: {all}\n{}", lines.collect::<String>()) }
    }

    fn details(&self, cause: Cause) -> String {
        let mut rows: Vec<_> = self.0[&cause].iter().collect();
        rows.sort_by_key(|(detail, n)| (std::cmp::Reverse(**n), *detail));
        let shown: Vec<String> = rows.iter().take(DETAILS).map(|(detail, n)| format!("{detail} {n}")).collect();
        shown.join(", ") + if rows.len() > DETAILS { ", ..." } else { "" }
    }
}

fn spans(pair: &Pair, of: impl Fn(&WrongFiller) -> Option<(Filler, CharSpan)>) -> Vec<(Filler, CharSpan)> {
    pair.fillers.iter().filter_map(of).collect()
}

fn is_of_another(differences: &Differences, frame: &Frame, span: CharSpan) -> bool {
    let reference = differences.pairs.iter().map(|pair| pair.reference).chain(differences.missed.iter().copied());
    let mut others = reference.filter(|other| !std::ptr::eq(*other, frame) && other.kind.family() == frame.kind.family());
    others.any(|other| other.fillers.iter().any(|(_, theirs)| theirs.overlaps(span)))
}

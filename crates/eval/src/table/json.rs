//! Scores as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::score::{Bin, Calibration, Count, Interval, Measure, Scores, Tally};

#[derive(Serialize)]
pub(super) struct ScoresView<'s> {
    passages: usize,
    mention_passages: usize,
    macro_f1: Option<f64>,
    measures: BTreeMap<String, MeasureView>,
    calibration: BTreeMap<&'static str, CalibrationView>,
    sources: BTreeMap<&'s str, SourceView>,
}

impl<'s> ScoresView<'s> {
    pub(super) fn of(scores: &'s Scores) -> Self {
        let calibration = scores.calibration.iter().map(|(family, found)| (family.as_str(), CalibrationView::of(found)));
        let sources = scores.by_source.iter().map(|(source, (passages, tally))| (source.as_str(), SourceView::of(*passages, tally)));
        Self {
            passages: scores.passages,
            mention_passages: scores.mention_passages,
            macro_f1: scores.macro_f1(),
            measures: measures(&scores.all, &scores.intervals),
            calibration: calibration.collect(),
            sources: sources.collect(),
        }
    }
}

fn measures(tally: &Tally, intervals: &BTreeMap<Measure, Interval>) -> BTreeMap<String, MeasureView> {
    tally.iter().map(|(measure, count)| (measure.key(), MeasureView::of(measure, count, intervals.get(&measure)))).collect()
}

#[derive(Serialize)]
#[serde(untagged)]
enum MeasureView {
    Accuracy {
        accuracy: Option<f64>,
        right: u64,
        n: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        interval: Option<[f64; 2]>,
    },
    Count {
        precision: Option<f64>,
        recall: Option<f64>,
        f1: Option<f64>,
        hit: u64,
        gold: u64,
        predicted: u64,
        #[serde(skip_serializing_if = "Option::is_none")]
        interval: Option<[f64; 2]>,
    },
}

impl MeasureView {
    fn of(measure: Measure, count: Count, interval: Option<&Interval>) -> Self {
        let interval = interval.map(|interval| [interval.low, interval.high]);
        let Count { hit, gold, predicted } = count;
        if measure.is_accuracy() {
            return Self::Accuracy { accuracy: count.f1(), right: hit, n: gold, interval };
        }
        Self::Count { precision: count.precision(), recall: count.recall(), f1: count.f1(), hit, gold, predicted, interval }
    }
}

#[derive(Serialize)]
struct SourceView {
    passages: usize,
    measures: BTreeMap<String, MeasureView>,
}

impl SourceView {
    fn of(passages: usize, tally: &Tally) -> Self {
        Self { passages, measures: measures(tally, &BTreeMap::new()) }
    }
}

#[derive(Serialize)]
struct CalibrationView {
    error: Option<f64>,
    n: u64,
    /// One for each tenth of the scale.
    bins: [BinView; 10],
}

impl CalibrationView {
    fn of(calibration: &Calibration) -> Self {
        Self { error: calibration.error(), n: calibration.n(), bins: calibration.bins.map(BinView::of) }
    }
}

#[derive(Serialize)]
struct BinView {
    n: u64,
    right: u64,
    mean_score: Option<f64>,
}

impl BinView {
    fn of(bin: Bin) -> Self {
        Self { n: bin.n, right: bin.right, mean_score: (bin.n > 0).then(|| bin.score_sum / bin.n as f64) }
    }
}

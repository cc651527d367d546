//! What the table shows, in which order.

use rapporteur_codebook::{EventType, MentionLabel, PartyRole, Stance};

use super::layout::{Cells, Row, Section};
use crate::errors::printable;
use crate::score::{Calibration, Count, Interval, Measure, Scores, Tally};
use crate::{Family, Filler};

const HEADLINE: [&str; 5] = ["P", "R", "F1", "n", "95% interval"];
const COUNTS: [&str; 5] = ["P", "R", "F1", "n", ""];
const SHARES: [&str; 5] = ["", "", "right", "n", ""];
const CALIBRATION: [&str; 5] = ["", "", "error", "n", ""];

/// Every section, the headline measures first.
pub(super) fn sections(scores: &Scores) -> Vec<Section> {
    let mut sections = vec![headline(scores)];
    Family::ALL.iter().for_each(|&family| sections.extend(family_sections(family, &scores.all)));
    if scores.mention_passages > 0 {
        let labels = MentionLabel::ALL.iter().map(|&label| Measure::MentionOf(label));
        sections.push(counts("mentions", std::iter::once(Measure::Mention).chain(labels), &scores.all));
    }
    sections.extend(calibration(scores));
    for (source, (passages, tally)) in &scores.by_source {
        sections.push(counts(&format!("source {} (passages: {passages})", printable(source)), Measure::HEADLINE.iter().copied(), tally));
    }
    sections
}

fn headline(scores: &Scores) -> Section {
    let mut rows: Vec<Row> = Measure::HEADLINE.iter().map(|&measure| headline_row(measure, scores)).collect();
    let mean = ["", "", &percent(scores.macro_f1()), "", ""].map(str::to_owned);
    rows.push(Row { label: "macro-F1 over event types".to_owned(), cells: mean });
    Section { title: "headline".to_owned(), header: HEADLINE, rows }
}

fn headline_row(measure: Measure, scores: &Scores) -> Row {
    let mut row = row(measure, &scores.all);
    row.cells[4] = scores.intervals.get(&measure).map_or("-".to_owned(), interval);
    row
}

fn interval(interval: &Interval) -> String {
    format!("{} to {}", percent(Some(interval.low)), percent(Some(interval.high)))
}

fn family_sections(family: Family, tally: &Tally) -> Vec<Section> {
    let name = family.as_str();
    let (whole, labels, shares) = measures(family);
    let mut sections = vec![counts(name, whole.iter().copied(), tally)];
    if let Some((what, labels)) = labels {
        sections.push(counts(&format!("{name} by {what}"), labels, tally));
    }
    sections.push(counts(
        &format!("{name} fillers"),
        family.fillers().iter().map(|&filler: &Filler| Measure::FillerOf(family, filler)),
        tally,
    ));
    if !shares.is_empty() {
        sections.push(section(&format!("{name} attributes"), SHARES, shares.iter().copied(), tally));
    }
    sections
}

/// The attribute that names a family's frames, and the measures of its values.
type Labels = Option<(&'static str, Vec<Measure>)>;

/// The measures of a family's frames as a whole, of each of their labels, and of their other attributes.
fn measures(family: Family) -> (&'static [Measure], Labels, &'static [Measure]) {
    use Measure::*;
    match family {
        Family::Event => {
            let types = EventType::ALL.iter().map(|&ty| TypeOf(ty)).collect();
            (&[EventTrigger, Event, EventExact, Tuple], Some(("type", types)), &[EventModality, EventMode])
        }
        Family::Say => (&[Say, SaySpeaker, SayContent], None, &[]),
        Family::Position => {
            let stances = Stance::ALL.iter().map(|&stance| StanceOf(stance)).collect();
            (&[PositionTrigger, Position, HolderStance], Some(("stance", stances)), &[StanceRight, PositionModality])
        }
        Family::Role => {
            let roles = PartyRole::ALL.iter().map(|&role| RoleOf(role)).collect();
            (&[RoleTrigger, Role, HolderRole], Some(("role", roles)), &[])
        }
    }
}

/// By how much scores of frames miss the share of them that is right; nothing where no frame has a score.
fn calibration(scores: &Scores) -> Option<Section> {
    let all = scores.calibration.values().fold(Calibration::default(), |all, more| all.merged(more));
    let row = |label: &str, found: &Calibration| {
        let cells = ["", "", &percent(found.error()), &found.n().to_string(), ""].map(str::to_owned);
        Row { label: label.to_owned(), cells }
    };
    let families = Family::ALL.iter().map(|&family| row(family.as_str(), &scores.calibration.get(&family).copied().unwrap_or_default()));
    let rows = families.chain([row("all families", &all)]).collect();
    (all.n() > 0).then(|| Section { title: "calibration".to_owned(), header: CALIBRATION, rows })
}

fn counts(title: &str, measures: impl IntoIterator<Item = Measure>, tally: &Tally) -> Section {
    section(title, COUNTS, measures, tally)
}

fn section(title: &str, header: [&'static str; 5], measures: impl IntoIterator<Item = Measure>, tally: &Tally) -> Section {
    let rows = measures.into_iter().map(|measure| row(measure, tally)).collect();
    Section { title: title.to_owned(), header, rows }
}

fn row(measure: Measure, tally: &Tally) -> Row {
    let count = tally.count(measure);
    if measure.is_accuracy() {
        Row { label: format!("{} right", measure.label()), cells: share_cells(count) }
    } else {
        Row { label: measure.label(), cells: count_cells(count) }
    }
}

fn count_cells(count: Count) -> Cells {
    [percent(count.precision()), percent(count.recall()), percent(count.f1()), count.gold.to_string(), String::new()]
}

/// An accuracy has one number, which stands where others have F1.
fn share_cells(count: Count) -> Cells {
    ["", "", &percent(count.f1()), &count.gold.to_string(), ""].map(str::to_owned)
}

/// With one decimal; `-` for nothing to count.
fn percent(share: Option<f64>) -> String {
    share.map_or("-".to_owned(), |share| format!("{:.1}", 100.0 * share))
}

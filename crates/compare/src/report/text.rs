//! The report as text.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Report, Tally, Totals};
use crate::error::clean;
use crate::matches::{Fate, OursListed, TheirsListed};

/// How the text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLayout {
    /// Columns of the terminal: 80 by default; under 60 counts as 60.
    pub width: usize,
    /// Events of either side that are listed, and rows of a table: 20 by default.
    pub most_listed: usize,
}

impl Default for TextLayout {
    fn default() -> Self {
        Self { width: 80, most_listed: 20 }
    }
}

/// What the numbers of a table take: five counts, the share and a gap.
const NUMBERS: usize = 5 * 8 + 7 + 1;
/// The narrowest table: names of twelve columns.
const NARROWEST: usize = 60;

pub(super) fn render(report: &Report<'_>, layout: &TextLayout) -> String {
    let layout = TextLayout { width: layout.width.max(NARROWEST), ..*layout };
    let mut out = String::new();
    let tables = [
        ("By type", &report.by_type, true),
        ("By their type", &report.by_label, false),
        ("By month", &report.by_month, true),
        ("By country", &report.by_country, true),
    ];
    // Writing to a string does not fail.
    let _ = write!(out, "{}\n\n{}", heading(report, layout.width), overview(&report.totals));
    for (title, rows, has_ours) in tables {
        table(&mut out, title, rows, has_ours, &layout);
    }
    lists(&mut out, report, &layout);
    out
}

fn heading(report: &Report<'_>, width: usize) -> String {
    let settings = report.matches.settings();
    let sources = report.sources();
    let theirs = if sources.is_empty() { "Nothing".to_owned() } else { sources.join(", ") };
    let days = if settings.days == 1 { "1 day".to_owned() } else { format!("{} days", settings.days) };
    let allowed = format!("the same act within {days} and {} km, score {:.2} or more", settings.km, settings.least_score);
    let mut text = format!("{theirs} and ours: {allowed}");
    match report.matches.cut_short() {
        0 => {}
        count => {
            let _ = write!(text, ". {count} of theirs lie near more of ours than they were compared with");
        }
    }
    wrapped(&text, width)
}

fn overview(totals: &Totals) -> String {
    let mut out = format!("{:<34}{:>10}{:>10}\n", "", "theirs", "ours");
    let outside = [
        ("before or after their file", totals.ours_outside_days),
        ("in countries their file has not", totals.ours_outside_countries),
        ("of types their file has not", totals.ours_outside_types),
    ];
    let rows = [
        ("events", totals.theirs, totals.ours),
        ("in both", totals.both, totals.both),
        ("the same act, told again", totals.theirs_again, totals.ours_again),
        ("only here", totals.only_theirs, totals.only_ours),
        ("too vague to compare", totals.theirs_vague, totals.ours_vague),
    ];
    for (name, theirs, ours) in rows {
        let _ = writeln!(out, "{name:<34}{theirs:>10}{ours:>10}");
    }
    for (name, ours) in outside {
        let _ = writeln!(out, "{name:<34}{:>10}{ours:>10}", "-");
    }
    let _ = writeln!(out, "{:<34}{:>10}{:>10}", "found in the other", percent(totals.found_of_theirs()), percent(totals.found_of_ours()));
    out
}

/// A table of theirs and, where they share its names, of ours beside it.
fn table(out: &mut String, title: &str, rows: &[Tally], has_ours: bool, layout: &TextLayout) {
    if rows.is_empty() {
        return;
    }
    let shown = largest(rows, layout.most_listed);
    let longest = shown.iter().map(|row| clean(&row.name).width()).max().unwrap_or(0).max(title.len());
    let names = longest.min(layout.width - NUMBERS);
    let (side, columns) = if has_ours { (format!("{:>17}", "ours"), format!("{:>9}{:>8}", "again", "only")) } else { Default::default() };
    let _ = writeln!(out, "\n{:names$}{:>31}{side}", "", "theirs");
    let _ = writeln!(out, "{title:<names$}{:>8}{:>8}{:>8}{:>7}{columns}", "both", "again", "only", "found");
    for row in &shown {
        let name = fitted(&clean(&row.name), names);
        let ours = if has_ours { format!("{:>9}{:>8}", row.ours_again, row.only_ours) } else { String::new() };
        let found = percent(row.found());
        let _ = writeln!(out, "{name}{:>8}{:>8}{:>8}{found:>7}{ours}", row.both, row.theirs_again, row.only_theirs);
    }
    more(out, rows.len(), layout);
}

/// The rows with most events, in the order they had.
fn largest(rows: &[Tally], most: usize) -> Vec<&Tally> {
    let mut ranks: Vec<_> = rows.iter().enumerate().map(|(idx, row)| (std::cmp::Reverse(row.events()), idx)).collect();
    ranks.sort_unstable();
    ranks.truncate(most);
    ranks.sort_unstable_by_key(|&(_, idx)| idx);
    ranks.into_iter().map(|(_, idx)| &rows[idx]).collect()
}

fn lists(out: &mut String, report: &Report<'_>, layout: &TextLayout) {
    let is_only = |fate: &Fate| matches!(fate, Fate::Only);
    let theirs = report.matches.theirs().filter(|(_, fate)| is_only(fate)).map(|(event, _)| their_line(event));
    let ours = report.matches.ours().filter(|(_, fate)| is_only(fate)).map(|(event, _)| our_line(event));
    list(out, "Only theirs", theirs, report.totals.only_theirs, layout);
    list(out, "Only ours", ours, report.totals.only_ours, layout);
}

fn list(out: &mut String, title: &str, lines: impl Iterator<Item = String>, count: u64, layout: &TextLayout) {
    if count == 0 || layout.most_listed == 0 {
        return;
    }
    let _ = writeln!(out, "\n{title}");
    for line in lines.take(layout.most_listed) {
        let _ = writeln!(out, "  {}", fitted(&clean(&line), layout.width - 2).trim_end());
    }
    more(out, usize::try_from(count).unwrap_or(usize::MAX), layout);
}

fn more(out: &mut String, count: usize, layout: &TextLayout) {
    if count > layout.most_listed {
        let _ = writeln!(out, "  and {} more: all are in the JSON", count - layout.most_listed);
    }
}

fn their_line(event: &TheirsListed) -> String {
    let country = event.country.map_or("---".to_owned(), |code| code.to_string());
    format!("{} {country} {}  {} (line {})", event.day, event.label, event.id, event.line)
}

fn our_line(event: &OursListed) -> String {
    let country = event.country.map_or("---".to_owned(), |code| code.to_string());
    let day = event.day.map_or("no date".to_owned(), |day| day.to_string());
    let reports = if event.reports == 1 { "1 report".to_owned() } else { format!("{} reports", event.reports) };
    format!("{day} {country} {}  {} ({reports})", event.event_type, event.id)
}

fn percent(share: Option<f64>) -> String {
    share.map_or("-".to_owned(), |share| format!("{:.0}%", share * 100.0))
}

/// Cut or filled up to so many columns.
fn fitted(text: &str, columns: usize) -> String {
    let width = text.width();
    if width <= columns {
        return format!("{text}{}", " ".repeat(columns - width));
    }
    let (mut kept, mut used) = (String::new(), 0);
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide >= columns {
            break;
        }
        kept.push(c);
        used += wide;
    }
    format!("{kept}…{}", " ".repeat(columns - used - 1))
}

fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("there is one line at least");
        if last.is_empty() {
            last.push_str(word);
        } else if last.width() + 1 + word.width() <= width {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

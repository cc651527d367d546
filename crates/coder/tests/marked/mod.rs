//! Readings written by hand, in the line format of the annotators: `E | TYPE.mode | trigger | modality | actors | recipients | places | times`,
//! `S | trigger | speakers | content`, `P | stance | trigger | modality | holders | objects`, `R | role | trigger | holders | objects`, and
//! `M | label | words` for mentions. `words#2` is the second occurrence; fillers stand for the occurrence nearest to the trigger; `;;` parts several;
//! `first ... last` is a stretch.

use rapporteur_codebook::{EventType, FillerRole, MentionLabel, Modality, Mode, PartyRole, Stance};
use rapporteur_reader::{Filler, Frame, FrameKind, Mention, Reading};
use rapporteur_text::{Document, Section, SectionKind, TextSpan, segment};

pub(crate) fn read(text: &str, marks: &str) -> (Document, Reading) {
    let doc = document(text);
    let marker = Marker { text: doc.text() };
    let rows: Vec<Vec<&str>> =
        marks.lines().filter(|line| !line.trim().is_empty()).map(|line| line.split('|').map(str::trim).collect()).collect();
    let mentions = rows.iter().filter(|row| row[0] == "M").map(|row| marker.mention(row)).collect();
    let frames = rows.iter().filter(|row| row[0] != "M").map(|row| marker.frame(row)).collect();
    let reading = Reading::new(&doc, segment(&doc), mentions, frames);
    (doc, reading)
}

/// Lines are body sections; a line "TITLE: ..." is the title and "STANDFIRST: ..." the standfirst, without the word.
fn document(text: &str) -> Document {
    let (mut plain, mut sections) = (String::new(), Vec::new());
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (kind, words) = match (line.strip_prefix("TITLE: "), line.strip_prefix("STANDFIRST: ")) {
            (Some(words), _) => (SectionKind::Title, words),
            (_, Some(words)) => (SectionKind::Standfirst, words),
            _ => (SectionKind::Body, line),
        };
        let start = plain.len();
        plain.push_str(words);
        sections.push(Section { kind, span: TextSpan::new(start, plain.len()) });
        plain.push('\n');
    }
    Document::new(plain, sections)
}

struct Marker<'t> {
    text: &'t str,
}

impl Marker<'_> {
    fn mention(&self, row: &[&str]) -> Mention {
        Mention {
            label: MentionLabel::parse(row[1]).unwrap_or_else(|| panic!("no label {}", row[1])),
            span: self.find(row[2], None),
            score: 0.9,
        }
    }

    fn frame(&self, row: &[&str]) -> Frame {
        let field = |idx: usize| row.get(idx).copied().unwrap_or("");
        let modality = || Modality::parse(field(3)).unwrap_or_else(|| panic!("no modality {}", field(3)));
        let (kind, trigger, roles): (_, _, &[(FillerRole, usize)]) = match row[0] {
            "E" => (
                self.event(field(1), modality()),
                field(2),
                &[(FillerRole::Actor, 4), (FillerRole::Recipient, 5), (FillerRole::Place, 6), (FillerRole::Time, 7)],
            ),
            "S" => (FrameKind::Say, field(1), &[(FillerRole::Speaker, 2), (FillerRole::Content, 3)]),
            "P" => {
                let stance = Stance::parse(field(1)).unwrap_or_else(|| panic!("no stance {}", field(1)));
                (FrameKind::Position { stance, modality: modality() }, field(2), &[(FillerRole::Holder, 4), (FillerRole::Object, 5)])
            }
            "R" => {
                let role = PartyRole::parse(field(1)).unwrap_or_else(|| panic!("no role {}", field(1)));
                (FrameKind::Role(role), field(2), &[(FillerRole::Holder, 3), (FillerRole::Object, 4)])
            }
            other => panic!("no family {other}"),
        };
        let trigger = self.find(trigger, None);
        let mut fillers: Vec<_> = roles.iter().flat_map(|&(role, idx)| self.fillers(role, field(idx), trigger)).collect();
        fillers.sort_by_key(|filler| (filler.role, filler.span));
        Frame { kind, trigger, fillers, score: 0.9 }
    }

    fn event(&self, name: &str, modality: Modality) -> FrameKind {
        let (event, mode) = name.split_once('.').unwrap_or((name, ""));
        let event = EventType::parse(event).unwrap_or_else(|| panic!("no type {event}"));
        FrameKind::Event { event, mode: Mode::parse(event, mode), modality }
    }

    fn fillers(&self, role: FillerRole, words: &str, trigger: TextSpan) -> Vec<Filler> {
        let parts = words.split(";;").map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| Filler { role, span: self.stretch(part, trigger), score: 0.9 }).collect()
    }

    fn stretch(&self, words: &str, trigger: TextSpan) -> TextSpan {
        match words.split_once(" ... ") {
            Some((first, last)) => {
                let first = self.find(first, Some(trigger));
                let from = first.end as usize;
                let last = self.text[from..].find(last).map(|at| from + at + last.len()).unwrap_or_else(|| panic!("no {last:?}"));
                TextSpan::new(first.start as usize, last)
            }
            None => self.find(words, Some(trigger)),
        }
    }

    /// The occurrence asked for, or the one nearest to `near`.
    fn find(&self, words: &str, near: Option<TextSpan>) -> TextSpan {
        let (words, nth) = words.rsplit_once('#').and_then(|(words, n)| Some((words, n.parse::<usize>().ok()?))).unwrap_or((words, 0));
        let hits: Vec<_> = self.text.match_indices(words).map(|(at, _)| TextSpan::new(at, at + words.len())).collect();
        let nearest = |trigger: TextSpan| hits.iter().copied().min_by_key(|hit| hit.start.abs_diff(trigger.start));
        let found = if nth > 0 { hits.get(nth - 1).copied() } else { near.map_or(hits.first().copied(), nearest) };
        found.unwrap_or_else(|| panic!("{words:?} does not stand in the text"))
    }
}

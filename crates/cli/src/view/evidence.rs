//! The sentences that events rest on.

use std::ops::Range;

use rapporteur_record::{Event, Record, SectionKind};
use rapporteur_text::{Document, Section, Segmentation, TextSpan, segment};

use super::ink::Ink;
use super::palette;

/// Characters of a sentence shown on either side of its triggers.
const AROUND_CHARS: usize = 160;

/// The article in sentences.
pub(super) struct Evidence<'r> {
    text: &'r str,
    segmentation: Segmentation,
}

impl<'r> Evidence<'r> {
    /// The sentences of `rec`.
    pub(super) fn of(rec: &'r Record) -> Self {
        let text = rec.article.text.as_str();
        let sections = rec.article.sections.iter().filter_map(|section| section_of(section, text)).collect();
        Self { text, segmentation: segment(&Document::new(text, sections)) }
    }

    /// Where the sentence of an event's trigger lies in the text; the trigger itself where no sentence is found.
    pub(super) fn sentence(&self, event: &Event) -> Range<usize> {
        let trigger = event.trigger.byte_span;
        let found = self.segmentation.sentence_at(trigger.start).map(|idx| self.segmentation.sentences[idx].span.range());
        found.filter(|sentence| self.text.get(sentence.clone()).is_some()).unwrap_or(trigger.range())
    }

    /// The sentence in quote marks, with the triggers of `events` set off: in colour, or between asterisks.
    pub(super) fn quote(&self, sentence: Range<usize>, events: &[&Event], color: bool) -> Ink {
        let marks = marks(&sentence, events);
        let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return Ink::default() };
        let (start, before) = self.start_near(sentence.start, first.start);
        let (end, after) = self.end_near(last.end, sentence.end);
        let (mut quote, mut at) = (Ink::styled(palette::QUIET, "“").with(palette::QUIET, before), start);
        for mark in &marks {
            let word = &self.text[mark.clone()];
            quote = quote.with(palette::PLAIN, &self.text[at..mark.start]);
            quote = if color { quote.with(palette::TRIGGER, word) } else { quote.with(palette::PLAIN, &format!("*{word}*")) };
            at = mark.end;
        }
        quote.with(palette::PLAIN, self.text[at..end].trim_end()).with(palette::QUIET, after).with(palette::QUIET, "”")
    }

    /// Where to begin, not far before the first trigger, and what stands for the words left out.
    fn start_near(&self, from: usize, trigger: usize) -> (usize, &'static str) {
        match self.text[from..trigger].char_indices().rev().nth(AROUND_CHARS) {
            Some((far, _)) => (from + far + self.text[from + far..trigger].find(' ').map_or(0, |space| space + 1), "… "),
            None => (from, ""),
        }
    }

    /// Where to end, not far behind the last trigger, and what stands for the words left out.
    fn end_near(&self, trigger: usize, to: usize) -> (usize, &'static str) {
        match self.text[trigger..to].char_indices().nth(AROUND_CHARS) {
            Some((far, _)) => (trigger + self.text[trigger..trigger + far].rfind(' ').unwrap_or(far), " …"),
            None => (to, ""),
        }
    }
}

/// The triggers inside `sentence`, in text order and apart.
fn marks(sentence: &Range<usize>, events: &[&Event]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = events.iter().map(|event| event.trigger.byte_span.range()).collect();
    marks.retain(|mark| sentence.start <= mark.start && mark.start < mark.end && mark.end <= sentence.end);
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        if apart.last().is_none_or(|last| last.end <= mark.start) {
            apart.push(mark);
        }
    }
    apart
}

fn section_of(section: &rapporteur_record::Section, text: &str) -> Option<Section> {
    let span = section.byte_span.range();
    text.get(span.clone())?;
    let kind = match section.kind {
        SectionKind::Title => rapporteur_text::SectionKind::Title,
        SectionKind::Standfirst => rapporteur_text::SectionKind::Standfirst,
        SectionKind::Body => rapporteur_text::SectionKind::Body,
        SectionKind::Lead => rapporteur_text::SectionKind::Lead,
        SectionKind::Caption => rapporteur_text::SectionKind::Caption,
        SectionKind::Furniture => rapporteur_text::SectionKind::Furniture,
    };
    Some(Section { kind, span: TextSpan::new(span.start, span.end) })
}

//! Where a sentence ends.
//!
//! One walk over the tokens of a section. At each token that may end a sentence, the quotes and brackets that close with it are taken
//! in, then a short list of rules looks at what stands before and after.

use std::ops::Range;

use crate::abbreviations::{Abbreviation, find_abbreviation};
use crate::cues::{is_clock_companion, is_cue_tail, is_linking_opener, is_opener, is_shouting_name, is_speech_verb};
use crate::marks::{
    Line, is_bullet, is_closing_bracket, is_closing_quote, is_dash, is_ellipsis, is_exclamation, is_full_stop, is_opening_bracket,
    is_opening_quote, is_straight_quote,
};

/// A bracket that closes farther away than this is taken for a lone one: a bound on what it protects and on the time spent looking.
const LONGEST_BRACKET: usize = 60;

/// How many opening marks may stand before a sentence: a bound on the time spent on text made of nothing else.
const MOST_WRAPPING: usize = 8;

/// How far a cue such as "Foreign Minister Sergei Lavrov asked" may lie behind a quotation.
const LONGEST_CUE: usize = 7;

/// Calls `emit` with the token range of each sentence; no sentence ends within the first `dateline` tokens.
pub(crate) fn find_sentences(line: Line<'_>, dateline: usize, emit: impl FnMut(Range<usize>)) {
    // The stop that closes ". /TASS/." ends the dateline, not a sentence.
    let protected = if dateline > 0 { dateline + 1 } else { 0 };
    let mut walk = Walk { line, start: 0, protected, in_quote: false, emit };
    let mut at = 0;
    while at < line.len() {
        at = walk.step(at);
    }
    walk.end_at(line.len());
}

/// What kind of stop may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full,
    Exclamation,
    Ellipsis,
    Abbreviation,
}

/// A stop with the marks that close behind it.
struct Ending {
    stop: Stop,
    /// Index of the stop.
    at: usize,
    /// One past the last closing mark.
    end: usize,
    /// Whether a quotation closes with it.
    closes_quote: bool,
    /// Whether a bracket closes with it.
    closes_bracket: bool,
}

struct Walk<'t, F> {
    line: Line<'t>,
    /// First token of the sentence under way.
    start: usize,
    /// No sentence ends before this token: it lies in a dateline or in brackets opened within the sentence.
    protected: usize,
    in_quote: bool,
    emit: F,
}

impl<F: FnMut(Range<usize>)> Walk<'_, F> {
    /// Looks at token `at` and returns the next one to look at.
    fn step(&mut self, at: usize) -> usize {
        if at > self.start && (is_bullet(self.line.word(at)) && self.line.is_apart(at) || self.line.follows_blank_line(at)) {
            self.end_at(at);
        }
        let Some(stop) = self.find_stop(at) else {
            self.note_mark(at);
            return at + 1;
        };
        let ending = self.closing(stop, at);
        if ending.end >= self.protected && ending.end < self.line.len() && self.ends_sentence(&ending) {
            self.end_at(ending.end);
        }
        ending.end
    }

    fn end_at(&mut self, end: usize) {
        if end > self.start {
            (self.emit)(self.start..end);
            self.start = end;
        }
    }

    fn find_stop(&self, at: usize) -> Option<Stop> {
        match self.line.word(at) {
            word if is_full_stop(word) => Some(Stop::Full),
            word if is_exclamation(word) => Some(Stop::Exclamation),
            word if is_ellipsis(word) => Some(Stop::Ellipsis),
            _ if self.line.is_abbreviation(at) => Some(Stop::Abbreviation),
            _ => None,
        }
    }

    /// Keeps track of quotes and brackets.
    fn note_mark(&mut self, at: usize) {
        let word = self.line.word(at);
        if is_opening_bracket(word) && at > self.start {
            self.protect_bracket(at);
        } else if is_opening_quote(word) {
            self.in_quote = true;
        } else if is_closing_quote(word) && word != "’" {
            self.in_quote = false;
        } else if word == "\"" {
            self.in_quote = !self.in_quote;
        }
    }

    /// Brackets opened within a sentence belong to it, whatever stops they hold.
    fn protect_bracket(&mut self, at: usize) {
        let mut depth = 0_usize;
        for i in at..self.line.len().min(at + LONGEST_BRACKET) {
            let word = self.line.word(i);
            depth += usize::from(is_opening_bracket(word));
            depth -= usize::from(is_closing_bracket(word));
            if depth == 0 {
                self.protected = self.protected.max(i + 1);
                return;
            }
        }
    }

    /// The stop at `at` with the further stops, quotes and brackets that close behind it.
    fn closing(&mut self, stop: Stop, at: usize) -> Ending {
        let mut ending = Ending { stop, at, end: at + 1, closes_quote: false, closes_bracket: false };
        while ending.end < self.line.len() {
            if self.closes_quote(ending.end) {
                ending.closes_quote = true;
                self.in_quote = false;
            } else if is_closing_bracket(self.line.word(ending.end)) {
                ending.closes_bracket = true;
            } else if let Some(stop) = self.find_further_stop(&ending) {
                ending.stop = stop;
            } else {
                break;
            }
            ending.end += 1;
        }
        ending.end = self.skip_note(ending.end);
        ending
    }

    fn closes_quote(&self, i: usize) -> bool {
        let word = self.line.word(i);
        if is_straight_quote(word) {
            self.straight_quote_closes(i)
        } else {
            is_closing_quote(word) && (word != "’" || !self.line.is_apart(i))
        }
    }

    /// A straight quote closes when it leans on the word before it; one that stands free or is squeezed in goes by what is open, and so
    /// does one that leans on a small letter, as in `again. "said Ali`.
    fn straight_quote_closes(&self, i: usize) -> bool {
        match (self.line.is_apart(i), self.line.is_apart(i + 1)) {
            (false, true) => true,
            (true, false) => self.in_quote && self.line.is_lower(i + 1),
            _ => self.in_quote,
        }
    }

    /// What the stop becomes with the one behind it: "U.S.?" asks, "D.C.." ends, and the spaced ". . ." is an ellipsis.
    fn find_further_stop(&self, ending: &Ending) -> Option<Stop> {
        let stop = self.find_stop(ending.end)?;
        match (ending.stop, stop) {
            (_, Stop::Abbreviation) => None,
            (Stop::Full | Stop::Ellipsis, Stop::Full) if self.line.is_apart(ending.end) => Some(Stop::Ellipsis),
            _ => (!self.line.is_apart(ending.end)).then_some(stop),
        }
    }

    /// The end of reference marks such as "[1]" that follow a stop.
    fn skip_note(&self, mut i: usize) -> usize {
        while self.line.word(i) == "[" && self.line.is_number(i + 1) && self.line.word(i + 2) == "]" {
            i += 3;
        }
        i
    }

    fn ends_sentence(&self, ending: &Ending) -> bool {
        let head = self.head(ending.end);
        if head >= self.line.len() || self.goes_on_with_mark(ending.end) {
            return false;
        }
        if !self.line.is_apart(ending.end) {
            return self.is_missing_space(ending, head);
        }
        match ending.stop {
            Stop::Full => self.full_stop_ends(ending, head),
            Stop::Exclamation => self.exclamation_ends(ending, head),
            Stop::Ellipsis => self.ellipsis_ends(ending, head),
            Stop::Abbreviation => self.abbreviation_ends(ending, head),
        }
    }

    /// The first token from `at` that is not an opening quote or bracket; `at` itself when there are suspiciously many of them.
    fn head(&self, at: usize) -> usize {
        let is_wrapping = |i: usize| {
            let word = self.line.word(i);
            is_opening_quote(word) || is_straight_quote(word) || is_opening_bracket(word) || is_ellipsis(word) || matches!(word, "¿" | "¡")
        };
        (at..at + MOST_WRAPPING).find(|&i| !is_wrapping(i)).unwrap_or(at)
    }

    fn goes_on_with_mark(&self, at: usize) -> bool {
        let word = self.line.word(at);
        matches!(word, "," | ";" | ":" | "/" | "%" | ")" | "]") || is_dash(word)
    }

    /// "ended.The talks": a space was lost.
    fn is_missing_space(&self, ending: &Ending, head: usize) -> bool {
        let is_plain = ending.at > 0 && (self.line.is_lower(ending.at - 1) || self.line.is_number(ending.at - 1) || ending.closes_quote);
        let opens = self.line.is_capitalised(head)
            && (self.line.word(head).chars().nth(1).is_some_and(char::is_lowercase) || is_opener(self.line.word(head)));
        is_plain && opens && ending.stop != Stop::Abbreviation
    }

    fn full_stop_ends(&self, ending: &Ending, head: usize) -> bool {
        if self.is_item_number(ending.at) {
            return false;
        }
        !self.line.is_lower(head) || !ending.closes_quote && !ending.closes_bracket && self.is_full_word(ending.at.wrapping_sub(1))
    }

    /// "1." at the start of a sentence numbers it.
    fn is_item_number(&self, stop: usize) -> bool {
        stop == self.start + 1 && self.line.is_number(self.start) && self.line.word(self.start).len() < 4
    }

    /// Whether token `i` is too long for an unknown abbreviation ("sq.", "Mich."), so that a small letter behind its stop is a careless
    /// opening.
    fn is_full_word(&self, i: usize) -> bool {
        self.line.word(i).chars().count() > if self.line.is_capitalised(i) { 6 } else { 3 }
    }

    fn exclamation_ends(&self, ending: &Ending, head: usize) -> bool {
        if is_shouting_name(self.line.word(ending.at.wrapping_sub(1))) {
            return is_opener(self.line.word(head));
        }
        let goes_on = self.line.is_lower(head) || ending.closes_quote && self.has_speech_cue(head);
        !goes_on
    }

    /// `"Stop!" Colonel Ali shouted.` goes on; `"Stop!" Ali said the talks were over.` does not.
    fn has_speech_cue(&self, head: usize) -> bool {
        let Some(verb) = (head..head + LONGEST_CUE).find(|&i| is_speech_verb(self.line.word(i))) else { return false };
        let is_subject = |i: usize| self.line.is_word(i) && !is_linking_opener(self.line.word(i));
        let is_closed = !self.line.is_word(verb + 1) || is_cue_tail(self.line.word(verb + 1));
        (head..verb).all(is_subject) && is_closed
    }

    /// Before a capital, but not where the sentence opened with it, nor in a pause: "we ... I mean".
    fn ellipsis_ends(&self, ending: &Ending, head: usize) -> bool {
        let is_pause = self.line.is_apart(ending.at) && !ending.closes_quote && self.line.word(head) == "I";
        self.line.is_capitalised(head) && !is_pause && ending.at > self.start
    }

    fn abbreviation_ends(&self, ending: &Ending, head: usize) -> bool {
        if !self.line.is_capitalised(head) {
            return false;
        }
        let opens = is_opener(self.line.word(head)) || ending.closes_quote;
        let stem = self.line.word(ending.at).trim_end_matches('.');
        match stem {
            "a.m" | "p.m" | "A.M" | "P.M" => !is_clock_companion(self.line.word(head)),
            "e.g" | "i.e" | "a.k.a" => false,
            _ if stem.contains('.') => opens,
            _ => word_abbreviation_ends(stem, opens),
        }
    }
}

/// Whether an abbreviated word ends its sentence before a capital; `opens` when what follows plainly opens a new one.
fn word_abbreviation_ends(stem: &str, opens: bool) -> bool {
    match find_abbreviation(stem.rsplit('-').next().unwrap_or(stem)) {
        Some(Abbreviation::Title | Abbreviation::Inner | Abbreviation::BeforeNumber) => false,
        Some(Abbreviation::Postposed) => opens,
        Some(Abbreviation::Closing) => true,
        // An initial or a state.
        None => opens || stem.chars().nth(1).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextSpan;
    use crate::token::tokenize;

    fn sentences(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, TextSpan::new(0, text.len()), &mut tokens);
        let mut out = Vec::new();
        let words = |range: Range<usize>| &text[tokens[range.start].span.start as usize..tokens[range.end - 1].span.end as usize];
        find_sentences(Line { text, tokens: &tokens }, 0, |range| out.push(words(range)));
        out
    }

    /// Each text is written with a bar where a sentence ends.
    #[test]
    fn table_of_boundaries() {
        for expected in [
            "He met Gen. Haftar and Lt. Col. Ali. |He left.",
            "It is in the U.S. |The army left.",
            "The U.S. Army left. |So did they.",
            "George W. Bush met J. R. Smith. |They talked.",
            "It fell 3.5 percent. |Then it rose.",
            "Rule No. 5 holds. |No. |It does not.",
            "They met on Sept. 5 in St. Petersburg. |Russia won.",
            "\"We will go.\" he said. |They went.",
            "\"Stop!\" the colonel said. |Nobody did.",
            "\"Why now?\" Foreign Minister Lavrov asked. |Nobody knew.",
            "\"Why now?\" |Russia said the talks had failed.",
            "\"We came. |We saw.\" |He left.",
            "He left (see p. 5. Also p. 6.) and came. |So.",
            "(He left. |She stayed.) |Then they met.",
            "The talks ended.|The army left.",
            "See rt.com for more. |It is there.",
            "It cost $5 bn. |Shares of Acme Inc. fell.",
            "Well ... it may be. |Or not ... |The end.",
            "It opened at 5 p.m. |Nobody came.",
            "It opened at 5 p.m. Monday.",
            "He asked: \"Why?\" |\"Because,\" she said.",
            "It rose.[1] |Then it fell. [2] [3] |So.",
            "It rose . . . and fell.",
            "He came from D.C.. |Guam is far.",
            "It is in the U.S.? |Yes.",
            "Shares of Yahoo! Inc. rose.",
            "It opened at 5 p.m. AEST on Monday.",
            "It opened at 5 p.m. |NATO stayed away.",
            "He said: \"It starts again. \"said Ali.",
            "\"Who will go?\" |The talks failed, he said.",
            "\"Who will go?\" He asked in vain.",
            "The case is Roe v. Wade. |It stands.",
            "A man from Flint, Mich. was held.",
            "1. Sign the paper. |2. Leave.",
            "Points: |• one |• two",
        ] {
            let text = expected.replace('|', "");
            assert_eq!(sentences(&text), expected.split('|').map(str::trim).collect::<Vec<_>>(), "{text}");
        }
    }
}

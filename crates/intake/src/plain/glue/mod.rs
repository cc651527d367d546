//! Headlines glued together on one line, parted again.
//!
//! A dump of a page loses the boxes that kept headlines of other stories apart: "Rains destroy bridges Court frees editor Gold price climbs".
//! A logistic regression over the words around each gap says how likely a headline begins there ([`features`], [`model`]); of all partings
//! into parts that are as long as headlines are, the most likely one is taken.

mod features;
mod model;

use features::Word;
use rapporteur_text::TextSpan;

use crate::lines;

/// Words of the shortest headline.
const MIN_WORDS: usize = 4;
/// Words from which on a line is no list of headlines but a text without stops.
const MAX_LINE_WORDS: usize = 400;
/// Weight of a part's length beside the model's word on its first gap; as in training.
const LENGTH_WEIGHT: f32 = 0.5;
/// Words up to which a line may well be one headline.
const HEADLINE_WORDS: usize = 16;
/// Log odds added to each gap of a longer line, some of which must be boundaries. Chosen on held-out headings: F1 of boundaries 85.1, against
/// 80.8 without it (see docs/extraction.md).
const LONG_LINE: f32 = 1.2;
/// The same for a line that may well be one headline. Of held-out headings that stand alone, it leaves 99% whole.
const SHORT_LINE: f32 = -1.0;
/// The same for a gap behind a question mark, which seldom stands inside a headline.
const QUESTION: f32 = 6.0;

/// Bytes at which the headlines of `line` begin; just the first where it is one headline, or prose.
pub(super) fn find_headlines(line: &str) -> Vec<usize> {
    // Prose is most of a text, and words are costly to look at.
    let words = if is_text(line) { Vec::new() } else { features::words_of(line) };
    if words.len() < 2 * MIN_WORDS || words.len() > MAX_LINE_WORDS {
        return vec![0];
    }
    let starts = part(&words).into_iter().skip(1).map(|at| words[at].start);
    [0].into_iter().chain(starts).collect()
}

/// A paragraph parted where headlines were glued together without so much as a blank: "Ferries collide in fogAthens museum shows statues".
pub(super) fn split_at_seams(text: &str, span: TextSpan) -> Vec<TextSpan> {
    let line = &text[span.range()];
    let seams = if is_text(line) { Vec::new() } else { find_seams(line) };
    let bounds: Vec<usize> = [0].into_iter().chain(seams).chain([line.len()]).collect();
    let offset = span.start as usize;
    bounds.windows(2).map(|pair| TextSpan::new(offset + pair[0], offset + pair[1])).collect()
}

/// Bytes at which a capitalised word begins right behind a small one or a year. Names such as "McDonald", "YouTube" and "iPhone" begin otherwise.
fn find_seams(line: &str) -> Vec<usize> {
    let words = line.split_whitespace().map(|word| (word.as_ptr().addr() - line.as_ptr().addr(), word));
    words.filter_map(|(start, word)| Some(start + find_seam(word)?)).collect()
}

fn find_seam(word: &str) -> Option<usize> {
    let at = word.find(char::is_uppercase)?;
    let (head, tail) = word.split_at(at);
    let is_small = head.chars().count() >= 2 && head.chars().all(char::is_lowercase);
    let is_year = head.len() == 4 && head.bytes().all(|b| b.is_ascii_digit());
    let is_word = tail.chars().nth(1).is_some_and(char::is_lowercase) && tail.chars().count() >= 3;
    ((is_small || is_year) && is_word).then_some(at)
}

/// Whether full stops say that a line is prose. A question mark says nothing: headlines ask.
fn is_text(line: &str) -> bool {
    let is_stop = |word: &str| lines::ends_sentence(word) && !word.trim_end_matches(lines::CLOSERS).ends_with('?');
    is_stop(line) || lines::has_inner_break(line, is_stop)
}

/// A parting of the words up to some gap: how good it is, and where its last part begins.
#[derive(Clone, Copy)]
struct Parting {
    score: f32,
    last_start: usize,
}

/// Indices of the words at which a part begins, in the best parting.
fn part(words: &[Word<'_>]) -> Vec<usize> {
    let count = words.len();
    let mut best: Vec<Option<Parting>> = vec![None; count + 1];
    best[0] = Some(Parting { score: 0.0, last_start: 0 });
    for end in (MIN_WORDS..=count).filter(|&end| end == count || (words[end].can_begin() && words[end - 1].can_end())) {
        let gain = if end < count { gain(words, end) } else { 0.0 };
        best[end] = best_ending(&best, end).map(|before| Parting { score: before.score + gain, ..before });
    }
    // The line as one headline is always possible, however long it is.
    let whole = LENGTH_WEIGHT * model::length_log(count);
    if best[count].is_none_or(|parting| parting.score <= whole) { vec![0] } else { starts_of(&best) }
}

/// What speaks for a headline beginning at a word: log odds.
fn gain(words: &[Word<'_>], at: usize) -> f32 {
    let prior = if words.len() > HEADLINE_WORDS { LONG_LINE } else { SHORT_LINE };
    let asked = if words[at - 1].is_question() { QUESTION } else { 0.0 };
    model::score(features::hashes(words, at)) + prior + asked
}

/// The best parting whose last part ends before the word at `end`, without what the gap there is worth.
fn best_ending(best: &[Option<Parting>], end: usize) -> Option<Parting> {
    let starts = end.saturating_sub(model::MAX_WORDS)..=end.checked_sub(MIN_WORDS)?;
    let partings = starts.filter_map(|start| {
        let score = best[start]?.score + LENGTH_WEIGHT * model::length_log(end - start);
        Some(Parting { score, last_start: start })
    });
    partings.max_by(|a, b| a.score.total_cmp(&b.score))
}

fn starts_of(best: &[Option<Parting>]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = best.len() - 1;
    while at > 0 {
        at = best[at].map_or(0, |parting| parting.last_start);
        starts.push(at);
    }
    starts.reverse();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> String {
        let starts = find_headlines(line);
        let ends = starts.iter().skip(1).copied().chain([line.len()]);
        starts.iter().zip(ends).map(|(&start, end)| line[start..end].trim()).collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn headlines_are_parted() {
        for expected in [
            "Cabinet approves draft law on water / Farmers block road to capital over fuel price / Talks on border to resume in spring",
            "Rice imports climb to record as drought bites / Senate opens inquiry into airport contract / Cebu bus drivers end strike after wage deal",
            "Will the truce hold through the winter? / Court orders release of detained journalists / Farmers block road to capital over fuel price",
            "Turkey lifts visa requirement for six countries",
            "Court frees editor Gold",
        ] {
            assert_eq!(parts(&expected.replace(" / ", " ")), expected);
        }
    }

    #[test]
    fn seams() {
        for (line, expected) in [
            ("Ferries collide in fogAthens museum shows statuesCyprus closes plant", vec![22, 49]),
            ("Record number leave in 2023Turkey lifts visa rule", vec![27]),
            ("McDonald's and YouTube leave, iPhone sales and eBay fall", vec![]),
            ("AfD and PiS lose, anOK", vec![]),
        ] {
            assert_eq!(find_seams(line), expected, "{line}");
        }
    }

    #[test]
    fn gaps_are_scored_as_in_training() {
        let words = features::words_of("Turkey's U.N. envoy quits 'in 2023' Élan party, “Hope” wins MPs back");
        let candidates = (1..words.len()).filter(|&at| words[at].can_begin());
        let got: Vec<_> = candidates.map(|at| (at, format!("{:.3}", model::score(features::hashes(&words, at))))).collect();
        // As train.py scores them with the same weights.
        let expected = [(1, "-8.665"), (4, "-1.508"), (5, "-7.437"), (6, "2.105"), (8, "-11.331"), (10, "-6.595")];
        assert_eq!(got, expected.map(|(at, score)| (at, score.to_owned())));
    }

    #[test]
    fn prose_is_left_alone() {
        for line in [
            "The envoy met General Osman Bakhit in Port Sudan on Monday. Talks with the United Nations go on in Geneva",
            "Envoys of the African Union met Foreign Minister Kemal Tunali in Ankara on Monday to discuss the border.",
            "",
            "   ",
        ] {
            assert_eq!(find_headlines(line), [0], "{line}");
        }
        assert_eq!(find_headlines(&"Word Other ".repeat(100_000)), [0]);
    }
}

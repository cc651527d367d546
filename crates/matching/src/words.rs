//! Content words, and how far two wordings overlap.
//!
//! Stored wordings stay comparable only while this file stays as it is: a change to the stop list or the stemming needs a new
//! [`VERSION`](crate::VERSION).

use rapporteur_world::fold;
use std::collections::BTreeSet;

/// Words that say nothing of the act: function words, reporting verbs, days and months (the date is compared otherwise).
const STOP: &str = " a about according added after again against ago all also although am amid an and another any are around as asked at back be \
    because been before being between both but by can could day did do does during each earlier early either even ever few following for former \
    from further had has have having he her here him himself his how however i if in including into is it its itself just last late later least \
    less made make many may me might month more most much must my near new next no nor not now of off on one only or other our out over own part \
    per quoted reported reportedly report s said same saying say says she should since so some still such t tell telling than that their them then there these \
    they this those though through till time to today told tomorrow too toward towards two-way under until up upon us very via was we week well \
    were what when where whether which while who whom whose why will with within without would year yesterday yet you your \
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december \
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ap afp reuters ";

/// Small numbers are spelt out by some outlets.
const NUMBERS: [&str; 11] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Words that two wordings share at least, to be taken for one.
const FEWEST_SHARED: usize = 3;
/// The part of the shorter wording that is shared at least.
const LEAST_PART: f32 = 0.5;

/// The first `most` content words of `sentence` that are not words of the folded `known` names; stemmed, sorted, each once.
pub(crate) fn content(sentence: &str, known: &[String], most: usize) -> Vec<String> {
    let known: BTreeSet<_> = known.iter().flat_map(|name| name.split(' ')).collect();
    let folded = fold(sentence);
    let telling = folded.split(' ').filter(|word| !word.is_empty() && !is_stop(word) && !known.contains(word));
    let kept: BTreeSet<_> = telling.take(most).map(|word| stem(&in_digits(word))).collect();
    kept.into_iter().collect()
}

fn is_stop(word: &str) -> bool {
    STOP.match_indices(word).any(|(at, _)| STOP[..at].ends_with(' ') && STOP[at + word.len()..].starts_with(' '))
}

fn in_digits(word: &str) -> String {
    NUMBERS.iter().position(|number| *number == word).map_or_else(|| word.to_owned(), |idx| (idx + 2).to_string())
}

/// Without the endings of inflection, so that "kills", "killed" and "killing" are one. Crude, but the same on both sides.
fn stem(word: &str) -> String {
    let kept = ["ing", "ed", "es", "s"].iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 2)).unwrap_or(word);
    let kept = kept.strip_suffix('e').filter(|stem| stem.len() > 2).unwrap_or(kept);
    kept.to_owned()
}

/// How far two wordings are one: the shared part of the shorter; `None` where too little is shared to mean anything.
pub(crate) fn overlap(a: &[String], b: &[String]) -> Option<f32> {
    // What is stored may have been sorted or not; sets make the verdict independent of it.
    let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.iter().collect(), b.iter().collect());
    let shared = a.intersection(&b).count();
    let part = shared as f32 / a.len().min(b.len()).max(1) as f32;
    (shared >= FEWEST_SHARED && part >= LEAST_PART).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_words() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            (
                "Twelve people were killed when jets hit a depot in Tarsa, he said.",
                &["tarsa"],
                &["12", "depot", "hit", "jet", "kill", "peopl"],
            ),
            ("The U.S. kills, killed, killing", &[], &["kill"]),
            ("On Monday it was said", &[], &[]),
            ("", &[], &[]),
        ];
        for (sentence, known, expected) in cases {
            let known: Vec<_> = known.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(content(sentence, &known, 60), *expected, "{sentence:?}");
        }
    }

    #[test]
    fn overlaps() {
        let cases = [
            ("jet hit depot fuel", "jet hit depot", Some(1.0)),
            ("jet hit depot fuel", "jet hit depot road rain night", Some(0.75)),
            ("jet hit", "jet hit", None),
            ("a1 b1 c1 d1 e1 f1 g1", "a1 b1 c1 x1 y1 z1 w1", None),
            ("", "", None),
        ];
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        for (a, b, expected) in cases {
            assert_eq!(overlap(&words(a), &words(b)), expected, "{a:?} {b:?}");
        }
    }
}

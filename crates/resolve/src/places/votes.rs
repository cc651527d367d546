//! Which provinces the names of an article speak for, taken together.

use std::collections::BTreeMap;

use rapporteur_world::CountryCode;

use super::Asked;
use super::candidates::Candidate;
use super::class::Class;

/// Points in which a candidate may fall behind the best of its name before its vote is worth a third.
const DOUBT: f64 = 2.5;
/// Votes at which a province has half of the points to be had.
const HALF: f64 = 1.2;
/// A vote too small to be counted.
const NOTHING: f64 = 0.01;

/// The names that vote, and the provinces they may vote for, by numbers.
pub(super) struct Ballot {
    /// The number of each mention's name: however often it is mentioned, it is one.
    names: Vec<usize>,
    /// The number of the province of each candidate of each mention.
    provinces: Vec<Vec<Option<usize>>>,
    province_count: usize,
}

impl Ballot {
    pub(super) fn of<'w>(asked: &[Asked<'w>]) -> Self {
        let (mut names, mut provinces) = (BTreeMap::new(), BTreeMap::new());
        let numbers = asked.iter().map(|own| number(&mut names, own.key.as_str())).collect();
        let mut of_one = |own: &Asked<'w>| -> Vec<Option<usize>> {
            own.candidates.iter().map(|candidate| province(candidate).map(|province| number(&mut provinces, province))).collect()
        };
        let of_candidates = asked.iter().map(&mut of_one).collect();
        Self { names: numbers, provinces: of_candidates, province_count: provinces.len() }
    }

    /// A name votes for the provinces its candidates lie in, the better a candidate's score the more.
    pub(super) fn count(&self, scores: &[Vec<f64>]) -> Votes<'_> {
        let mut given = vec![Vec::new(); self.province_count];
        for ((name, provinces), scores) in self.names.iter().zip(&self.provinces).zip(scores) {
            for (province, weight) in provinces.iter().zip(weights(scores)) {
                if let Some(province) = province.filter(|_| weight > NOTHING) {
                    vote(&mut given[province], *name, weight);
                }
            }
        }
        Votes { ballot: self, given }
    }
}

/// For each province the votes for it, and which name gives how much of them.
pub(super) struct Votes<'b> {
    ballot: &'b Ballot,
    given: Vec<Vec<(usize, f64)>>,
}

impl Votes<'_> {
    /// How much the other names speak for the province of a mention's candidate, 0 to 1.
    pub(super) fn support(&self, mention_idx: usize, candidate_idx: usize) -> f64 {
        let Some(province) = self.ballot.provinces[mention_idx][candidate_idx] else { return 0.0 };
        let own = self.ballot.names[mention_idx];
        let others: f64 = self.given[province].iter().filter(|(name, _)| *name != own).map(|(_, vote)| vote).sum();
        others / (others + HALF)
    }
}

fn province<'w>(candidate: &Candidate<'w>) -> Option<(CountryCode, &'w str)> {
    let country = candidate.country.filter(|_| candidate.class != Class::Country)?;
    (!candidate.admin1.is_empty()).then_some((country, candidate.admin1))
}

fn number<K: Ord>(numbers: &mut BTreeMap<K, usize>, key: K) -> usize {
    let next = numbers.len();
    *numbers.entry(key).or_insert(next)
}

/// Of several votes of a name the largest counts.
fn vote(votes: &mut Vec<(usize, f64)>, name: usize, weight: f64) {
    match votes.iter_mut().find(|(other, _)| *other == name) {
        Some((_, vote)) => *vote = vote.max(weight),
        None => votes.push((name, weight)),
    }
}

/// What part of a name's vote each candidate has: all of them together have one.
pub(super) fn weights(scores: &[f64]) -> Vec<f64> {
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    let raw: Vec<f64> = scores.iter().map(|score| ((score - best) / DOUBT).exp()).collect();
    let total: f64 = raw.iter().sum();
    raw.iter().map(|weight| weight / total).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_candidate_has_the_larger_vote() {
        let cases: [(&str, &[f64], f64); 3] = [("alone", &[7.0], 1.0), ("equal", &[7.0, 7.0], 0.5), ("far ahead", &[27.0, 7.0], 0.99)];
        for (name, scores, least) in cases {
            assert!(weights(scores)[0] >= least, "{name}");
        }
    }
}

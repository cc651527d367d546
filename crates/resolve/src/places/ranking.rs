//! Choosing among candidates by the evidence of the whole article.

use rapporteur_world::{CountryCode, Point};

use super::Asked;
use super::candidates::Candidate;
use super::class::Class;
use super::containers::Container;
use super::votes::{Ballot, weights};
use crate::setting::Setting;

/// Points for lying in what the text says it lies in, and against what does not.
const CONTAINED: f64 = 12.0;
const NOT_CONTAINED: f64 = 9.0;
/// Points for being what is said to contain the place named before: "Georgia" in "Albany, Georgia".
const CONTAINS: f64 = 6.0;
/// Kilometres from the middle of a great city to its quarters.
const CITY_KM: f64 = 40.0;
/// Points at most for lying in the country that the article speaks of, and for lying in the paper's own.
const IN_COUNTRY: f64 = 5.0;
const AT_HOME: f64 = 3.0;
/// Points at most for lying in a province that the article's other names speak for.
const IN_PROVINCE: f64 = 6.0;
/// Points at most for being near the other places of the article.
const NEAR: f64 = 4.0;
/// Points for a province between two others.
const IN_LIST: f64 = 5.0;
/// Distance at which nearness has fallen to a third, and from which on it is none.
const NEAR_KM: f64 = 200.0;
const FAR_KM: f64 = 1200.0;
/// How often the choice is made anew with what the last one tells.
const ROUNDS: usize = 3;
/// Points of a country, a large state, a metropolis: what an article may name without saying where it is.
const EMINENT: f64 = 16.5;
/// Points of a town or province by which a country is recognised.
const TELLING: f64 = 13.5;
/// Points against what lies in a country that the article does not speak of, while it speaks of others; fewer for a metropolis.
const ELSEWHERE: f64 = 3.5;
const METROPOLIS_ELSEWHERE: f64 = 5.0;
/// Below this, nothing supports a candidate: a hamlet somewhere that has the name.
const LEAST: f64 = 7.0;
/// Points that the article has to add for what only stands in for the place named.
const STAND_IN: f64 = 7.0;
/// Kilometres around the middle of a province of which the towns do not know that they lie in it.
const PROVINCE_KM: f64 = 80.0;

/// The best candidate of each name and its points.
pub(super) fn rank<'a, 'w>(asked: &'a [Asked<'w>], setting: &Setting, home: Option<CountryCode>) -> Vec<Option<(&'a Candidate<'w>, f64)>> {
    let evidence = Evidence { asked, setting, home, ballot: Ballot::of(asked) };
    let base: Vec<Vec<f64>> = (0..asked.len()).map(|idx| evidence.alone(idx)).collect();
    let mut scores = base.clone();
    for _ in 0..ROUNDS {
        scores = evidence.together(&base, &scores);
    }
    (0..asked.len()).map(|idx| evidence.choice(idx, &scores[idx])).collect()
}

struct Evidence<'a, 'w, 's> {
    asked: &'a [Asked<'w>],
    setting: &'s Setting,
    home: Option<CountryCode>,
    ballot: Ballot,
}

/// The likeliest place of a name, and how likely it is.
#[derive(Clone, Copy)]
struct Anchor<'a, 'w> {
    key: &'a str,
    candidate: &'a Candidate<'w>,
    trust: f64,
}

impl<'a, 'w> Evidence<'a, 'w, '_> {
    /// Points of each candidate of a name by itself: how well known it is, what is said to contain it, which countries the article speaks of.
    fn alone(&self, idx: usize) -> Vec<f64> {
        let containers = self.containers(idx);
        let points =
            |candidate: &Candidate<'w>| candidate.prior + contained(candidate, &containers) + self.in_country(candidate, &self.asked[idx]);
        self.asked[idx].candidates.iter().map(points).collect()
    }

    /// What a mention is said to lie in; what another mention of the name is said to lie in holds for it as well, unless it says otherwise.
    fn containers(&self, idx: usize) -> Vec<&'a Container<'w>> {
        let own = &self.asked[idx];
        if !own.containers.is_empty() {
            return own.containers.iter().collect();
        }
        let holds = |container: &&Container<'w>| own.candidates.iter().any(|candidate| lies_in(candidate, container));
        self.asked.iter().filter(|other| other.key == own.key).flat_map(|other| &other.containers).filter(holds).collect()
    }

    fn in_country(&self, candidate: &Candidate<'_>, own: &Asked<'_>) -> f64 {
        let Some(code) = candidate.country else { return 0.0 };
        // That the article names a country says less for the country than for the places in it.
        if candidate.class == Class::Country {
            return if self.setting.speaks_of(code) { IN_COUNTRY / 2.0 } else { 0.0 };
        }
        let at_home = if self.home == Some(code) { AT_HOME } else { 0.0 };
        match self.share(code, own) {
            None => at_home,
            // Known only by itself.
            Some(0.0) if at_home > 0.0 || self.setting.speaks_of(code) => at_home,
            Some(0.0) if candidate.fame >= EMINENT && candidate.class != Class::Town => 0.0,
            Some(0.0) if candidate.fame >= EMINENT => -METROPOLIS_ELSEWHERE,
            Some(0.0) => -ELSEWHERE,
            Some(share) => at_home + IN_COUNTRY * share.sqrt(),
        }
    }

    /// What part of the article's talk of countries is of this one; none where it speaks of no country.
    fn share(&self, code: CountryCode, own: &Asked<'_>) -> Option<f64> {
        // A town by which its country was recognised does not speak for itself.
        let best = own.candidates.iter().max_by(|a, b| a.prior.total_cmp(&b.prior)).filter(|best| best.prior >= TELLING);
        let best = best.and_then(|best| best.country);
        let itself = self.asked.iter().filter(|other| other.key == own.key).fold(0, |sum, _| sum + 1);
        let count = |(country, count): &(CountryCode, u32)| if Some(*country) == best { count.saturating_sub(itself) } else { *count };
        let total: u32 = self.setting.countries.iter().map(count).sum();
        let own: u32 = self.setting.countries.iter().filter(|(country, _)| *country == code).map(count).sum();
        (total > 0).then(|| f64::from(own) / f64::from(total))
    }

    /// The points anew, with what the others were last taken for.
    fn together(&self, base: &[Vec<f64>], last: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let votes = self.ballot.count(last);
        let anchors: Vec<Option<Anchor<'a, 'w>>> = (0..self.asked.len()).map(|idx| self.anchor(idx, &last[idx])).collect();
        let near = distinct(&anchors);
        let of_one = |idx: usize| {
            let own = &self.asked[idx];
            let points = |(candidate_idx, base): (usize, &f64)| {
                let candidate = &own.candidates[candidate_idx];
                let near = nearness(candidate.point, &own.key, &near);
                base + self.among_others(candidate, IN_PROVINCE * votes.support(idx, candidate_idx) + NEAR * near)
                    + in_list(candidate, idx, &anchors)
                    + contains(candidate, own, &anchors)
            };
            base[idx].iter().enumerate().map(points).collect()
        };
        (0..self.asked.len()).map(of_one).collect()
    }

    /// How well a candidate fits what the other names were taken for: `points` by where it lies, or what the well-known have in any case.
    fn among_others(&self, candidate: &Candidate<'_>, points: f64) -> f64 {
        if candidate.class == Class::Country {
            return NEAR;
        }
        // States in a list are not towns of that name in one another; a capital may be named without its country.
        let is_spoken_of = || self.setting.countries.is_empty() || candidate.country.is_some_and(|code| self.setting.speaks_of(code));
        let is_known = candidate.fame >= EMINENT || candidate.prior >= EMINENT && is_spoken_of();
        if is_known { points.max(NEAR) } else { points }
    }

    fn anchor(&self, idx: usize, scores: &[f64]) -> Option<Anchor<'a, 'w>> {
        let best = best_of(scores)?;
        Some(Anchor { key: &self.asked[idx].key, candidate: &self.asked[idx].candidates[best], trust: weights(scores)[best] })
    }

    fn choice(&self, idx: usize, scores: &[f64]) -> Option<(&'a Candidate<'w>, f64)> {
        let own = &self.asked[idx];
        let is_eminent = own.candidates.iter().any(|candidate| candidate.prior >= EMINENT);
        // It is said to lie where no candidate does.
        let containers = if own.containers.is_empty() || is_eminent { Vec::new() } else { self.containers(idx) };
        let is_outside = |candidate: &Candidate<'_>| {
            !containers.iter().any(|container| lies_in(candidate, container) || is_within(candidate, container))
        };
        if let Some(container) = containers.first().filter(|_| own.candidates.iter().all(is_outside)) {
            return Some((&container.itself, LEAST));
        }
        let best = best_of(scores)?;
        let is_supported = |candidate: &Candidate<'_>, score: f64| !candidate.is_stand_in || score - candidate.prior >= STAND_IN;
        Some((&own.candidates[best], scores[best])).filter(|(candidate, score)| *score >= LEAST && is_supported(candidate, *score))
    }
}

/// The first of the best scores.
fn best_of(scores: &[f64]) -> Option<usize> {
    (0..scores.len()).reduce(|best, next| if scores[next] > scores[best] { next } else { best })
}

/// One anchor a name, without countries: that a place is near the middle of one says little.
fn distinct<'a, 'w>(anchors: &[Option<Anchor<'a, 'w>>]) -> Vec<Anchor<'a, 'w>> {
    let mut found: Vec<_> = anchors.iter().flatten().filter(|anchor| anchor.candidate.class != Class::Country).copied().collect();
    found.sort_by_key(|anchor| anchor.key);
    found.dedup_by_key(|anchor| anchor.key);
    found
}

fn contained(candidate: &Candidate<'_>, containers: &[&Container<'_>]) -> f64 {
    if containers.is_empty() {
        return 0.0;
    }
    if containers.iter().any(|container| lies_in(candidate, container)) { CONTAINED } else { -NOT_CONTAINED }
}

fn lies_in(candidate: &Candidate<'_>, container: &Container<'_>) -> bool {
    let is_part = candidate.class != Class::Country && (container.admin1.is_none() || candidate.class != Class::Province);
    is_part && is_within(candidate, container)
}

fn is_within(candidate: &Candidate<'_>, container: &Container<'_>) -> bool {
    // What lies in several countries is told to lie in one of them.
    let in_country = candidate.country.is_none_or(|code| code == container.country);
    let around = &container.itself;
    let is_near = || around.population() == 0 && candidate.point.straight_kilometres(around.point) < PROVINCE_KM;
    in_country && container.admin1.is_none_or(|admin1| candidate.admin1 == admin1 || is_near())
}

/// 1 where another place lies, less where the others are far away or in doubt.
fn nearness(point: Point, key: &str, anchors: &[Anchor<'_, '_>]) -> f64 {
    let mut sum = 0.0;
    for anchor in anchors.iter().filter(|anchor| anchor.key != key) {
        let km = point.straight_kilometres(anchor.candidate.point);
        if km < FAR_KM {
            sum += anchor.trust * (-km / NEAR_KM).exp();
        }
    }
    sum.min(1.0)
}

/// Among provinces a name is a province's: "Ohio, New York, Indiana".
fn in_list(candidate: &Candidate<'_>, idx: usize, anchors: &[Option<Anchor<'_, '_>>]) -> f64 {
    let is_alike = |other: Option<&Option<Anchor<'_, '_>>>| {
        other.is_some_and(|best| {
            best.is_some_and(|best| best.candidate.class == Class::Province && best.candidate.country == candidate.country)
        })
    };
    let is_between = is_alike(idx.checked_sub(1).and_then(|before| anchors.get(before))) && is_alike(anchors.get(idx + 1));
    if candidate.class == Class::Province && is_between { IN_LIST } else { 0.0 }
}

/// Whether a candidate is a country or province around the place that is named right before it, behind a comma.
fn contains(candidate: &Candidate<'_>, own: &Asked<'_>, anchors: &[Option<Anchor<'_, '_>>]) -> f64 {
    let Some(inner) = own.contents.and_then(|idx| anchors[idx]).map(|anchor| anchor.candidate) else { return 0.0 };
    let is_around = match candidate.class {
        Class::Country => inner.class != Class::Country,
        // "Brooklyn, New York".
        Class::Town => {
            inner.class == Class::Town && candidate.fame >= EMINENT - 1.0 && candidate.point.straight_kilometres(inner.point) < CITY_KM
        }
        Class::Province => inner.class != Class::Province && inner.class != Class::Country && inner.admin1 == candidate.admin1,
        _ => false,
    };
    if is_around && inner.country == candidate.country { CONTAINS } else { 0.0 }
}

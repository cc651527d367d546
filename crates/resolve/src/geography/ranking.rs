//! Choosing among candidates by the evidence of the whole article.

use rapporteur_world::CountryCode;

use super::Asked;
use super::candidates::Candidate;
use super::containers::Container;
use super::found::kilometres;
use super::wording::Class;
use crate::setting::Setting;

/// Points for lying in what the text says it lies in; the same against what does not.
const CONTAINED: f64 = 12.0;
/// Points at most for lying in the country that the article speaks of.
const IN_COUNTRY: f64 = 5.0;
/// Points at most for lying in a province that the article names.
const IN_PROVINCE: f64 = 4.0;
/// Points at most for being near the other places of the article.
const NEAR: f64 = 4.0;
/// Points for a province between two others.
const IN_LIST: f64 = 4.0;
/// Kilometres at which nearness has fallen to a third.
const NEAR_KM: f64 = 250.0;
/// How often the choice is made anew with what the last one tells.
const ROUNDS: usize = 3;
/// Points of a country, a large state, a metropolis: what an article may name without saying where it is.
const EMINENT: f64 = 15.0;
/// Points against what lies in a country that the article does not speak of, while it speaks of others.
const ELSEWHERE: f64 = 3.0;
/// Below this, nothing supports a candidate: a hamlet somewhere that has the name.
const LEAST: f64 = 6.5;

/// The best candidate of each name and its points.
pub(super) fn rank<'a, 'w>(asked: &'a [Asked<'w>], setting: &Setting) -> Vec<Option<(&'a Candidate<'w>, f64)>> {
    let mut chosen: Vec<Option<(&Candidate<'w>, f64)>> = vec![None; asked.len()];
    for _ in 0..ROUNDS {
        let last = chosen;
        chosen = (0..asked.len()).map(|idx| best(asked, idx, &last, setting)).collect();
    }
    chosen.into_iter().map(|best| best.filter(|(_, score)| *score >= LEAST)).collect()
}

fn best<'a, 'w>(
    asked: &'a [Asked<'w>],
    idx: usize,
    chosen: &[Option<(&Candidate<'w>, f64)>],
    setting: &Setting,
) -> Option<(&'a Candidate<'w>, f64)> {
    let own = &asked[idx];
    // What another mention of the name is said to lie in holds for this one, unless it says otherwise.
    let is_eminent = own.candidates.iter().any(|candidate| candidate.prior >= EMINENT);
    let shared = asked.iter().filter(|other| other.key == own.key && !is_eminent).flat_map(|other| &other.containers);
    let containers: Vec<&'a Container<'w>> = if own.containers.is_empty() { shared.collect() } else { own.containers.iter().collect() };
    if let Some(container) = containers.first()
        && !is_eminent
        && !own.candidates.iter().any(|candidate| containers.iter().any(|container| lies_in(candidate, container)))
    {
        return Some((&container.itself, LEAST));
    }
    let scored = own
        .candidates
        .iter()
        .map(|candidate| (candidate, score(candidate, &containers, own, asked, chosen, setting) + in_list(candidate, idx, chosen)));
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Among provinces a name is a province's: "Ohio, New York, Indiana".
fn in_list(candidate: &Candidate<'_>, idx: usize, chosen: &[Option<(&Candidate<'_>, f64)>]) -> f64 {
    let is_alike = |other: Option<&Option<(&Candidate<'_>, f64)>>| {
        other.is_some_and(|best| best.is_some_and(|(best, _)| best.class == Class::Province && best.country() == candidate.country()))
    };
    let is_between = is_alike(idx.checked_sub(1).and_then(|before| chosen.get(before))) && is_alike(chosen.get(idx + 1));
    if candidate.class == Class::Province && is_between { IN_LIST } else { 0.0 }
}

fn score(
    candidate: &Candidate<'_>,
    containers: &[&Container<'_>],
    own: &Asked<'_>,
    asked: &[Asked<'_>],
    chosen: &[Option<(&Candidate<'_>, f64)>],
    setting: &Setting,
) -> f64 {
    candidate.prior
        + contained(candidate, containers)
        + in_country(candidate, setting)
        + among_others(candidate, own, asked, chosen, setting)
}

fn contained(candidate: &Candidate<'_>, containers: &[&Container<'_>]) -> f64 {
    if containers.is_empty() {
        return 0.0;
    }
    if containers.iter().any(|container| lies_in(candidate, container)) { CONTAINED } else { -CONTAINED / 2.0 }
}

fn lies_in(candidate: &Candidate<'_>, container: &Container<'_>) -> bool {
    let same_province = container.admin1.is_none_or(|admin1| candidate.admin1() == admin1 && candidate.class != Class::Province);
    candidate.country() == Some(container.country) && same_province && candidate.class != Class::Country
}

fn in_country(candidate: &Candidate<'_>, setting: &Setting) -> f64 {
    let Some(code) = candidate.country() else { return 0.0 };
    let total: u32 = setting.countries.iter().map(|(_, count)| count).sum();
    let own = setting.countries.iter().find(|(country, _)| *country == code).map_or(0, |(_, count)| *count);
    // That the article names a country says less for the country than for the places in it.
    if candidate.class == Class::Country {
        return if own > 0 { IN_COUNTRY / 2.0 } else { 0.0 };
    }
    if total > 0 && own == 0 && candidate.prior < EMINENT {
        return -ELSEWHERE;
    }
    if total == 0 { 0.0 } else { IN_COUNTRY * (f64::from(own) / f64::from(total)).sqrt() }
}

/// How well a candidate fits what the other names were taken for.
fn among_others(
    candidate: &Candidate<'_>,
    own: &Asked<'_>,
    asked: &[Asked<'_>],
    chosen: &[Option<(&Candidate<'_>, f64)>],
    setting: &Setting,
) -> f64 {
    let (mut near, mut province): (f64, f64) = (0.0, 0.0);
    for (other, best) in asked.iter().zip(chosen) {
        let Some((best, _)) = best else { continue };
        if other.key == own.key || best.class == Class::Country {
            continue;
        }
        let km = kilometres((candidate.lat(), candidate.lon()), (best.lat(), best.lon()));
        near += (-km / NEAR_KM).exp();
        if same_province(candidate, best) {
            province += if best.class == Class::Province { 1.0 } else { 0.5 };
        }
    }
    let points = NEAR * near.min(1.0) + IN_PROVINCE * province.min(1.0);
    // States in a list are not towns of that name in one another.
    let is_spoken_of = setting.countries.is_empty() || candidate.country().is_none_or(|code| setting.speaks_of(code));
    if candidate.prior >= EMINENT && is_spoken_of { points.max(NEAR) } else { points }
}

fn same_province(candidate: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let known = |code: Option<CountryCode>| code.is_some();
    !candidate.admin1().is_empty()
        && candidate.admin1() == other.admin1()
        && candidate.country() == other.country()
        && known(candidate.country())
}

//! Choosing among actors of one name.

use rapporteur_codebook::Sector;
use rapporteur_world::{ActorFacts, ActorKind, Affiliation, CountryCode, Day, Link, Standing};

use crate::setting::Setting;

/// What the phrase and the article say of somebody.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence<'a> {
    /// Countries that the phrase names, any of which would fit.
    pub(super) countries: Vec<CountryCode>,
    /// Sectors of the phrase's nouns.
    pub(super) sectors: Vec<Sector>,
    pub(super) setting: Option<&'a Setting>,
    /// Whether the phrase gives only a short form of the name.
    pub(super) is_short: bool,
}

/// The actor that is meant, or none where nothing decides.
pub(super) fn choose(candidates: Vec<ActorFacts>, evidence: &Evidence<'_>) -> Option<ActorFacts> {
    let mut scored: Vec<_> = candidates.into_iter().map(|facts| (score(&facts, evidence), facts)).collect();
    scored.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let best = scored.first()?.0;
    // "Seoul Metropolitan Police" is not London's, whatever the name.
    let is_elsewhere = scored[0].1.kind != ActorKind::Person && is_contradicted(&scored[0].1, evidence);
    let second = scored.get(1).map(|(score, facts)| (*score, country_of(facts)));
    let (score, facts) = scored.swap_remove(0);
    // Somebody only a mass table knows is taken for that only with support; and of two that fit alike, neither is.
    let is_supported = if evidence.is_short { is_likely(&facts, evidence) } else { is_supported(&facts, score, evidence) };
    let is_clear = second.is_none_or(|(second, country)| best > second || country == country_of(&facts));
    (is_supported && is_clear && !is_elsewhere).then_some(facts)
}

/// Whether what the text says lets a full name be taken for this actor.
fn is_supported(facts: &ActorFacts, score: f32, evidence: &Evidence<'_>) -> bool {
    match facts.standing {
        Standing::User | Standing::Prominent => true,
        // "Journalist Paul Martin" is not the member of parliament.
        _ if facts.kind == ActorKind::Person && has_other_title(facts, evidence) => false,
        Standing::Official => is_silent(evidence) || is_here(facts, evidence),
        Standing::Minor => score >= SUPPORTED || is_body_here(facts, evidence),
    }
}

/// Whether the text gives a title that none of the tables' offices goes with.
fn has_other_title(facts: &ActorFacts, evidence: &Evidence<'_>) -> bool {
    let has_sector = |affiliation: &Affiliation| affiliation.sectors.iter().any(|sector| evidence.sectors.contains(sector));
    !evidence.sectors.is_empty() && !facts.affiliations.iter().any(has_sector)
}

/// Whether nothing is known of the countries it is about.
fn is_silent(evidence: &Evidence<'_>) -> bool {
    evidence.setting.is_none_or(|setting| setting.countries.is_empty()) && evidence.countries.is_empty()
}

fn is_here(facts: &ActorFacts, evidence: &Evidence<'_>) -> bool {
    facts.affiliations.iter().any(|affiliation| affiliation.country.is_none_or(|code| is_spoken_of(code, evidence)))
}

/// Whether a surname may be taken for this person: the article speaks of the country, and the title, if any, fits.
fn is_likely(facts: &ActorFacts, evidence: &Evidence<'_>) -> bool {
    !has_other_title(facts, evidence) && (is_silent(evidence) || is_here(facts, evidence))
}

fn is_spoken_of(code: CountryCode, evidence: &Evidence<'_>) -> bool {
    evidence.countries.contains(&code) || evidence.setting.is_some_and(|setting| setting.speaks_of(code))
}

/// Whether a party or group of a mass table belongs to a country the article speaks of.
fn is_body_here(facts: &ActorFacts, evidence: &Evidence<'_>) -> bool {
    facts.kind != ActorKind::Person
        && facts.affiliations.iter().filter_map(|affiliation| affiliation.country).any(|code| is_spoken_of(code, evidence))
}

/// The score of an actor of a mass table that the text supports.
const SUPPORTED: f32 = 3.0;

fn score(facts: &ActorFacts, evidence: &Evidence<'_>) -> f32 {
    let day = evidence.setting.and_then(|setting| setting.day);
    let current: Vec<_> = facts.affiliations.iter().filter(|affiliation| day.is_none_or(|day| affiliation.term.holds_on(day))).collect();
    let any = |wanted: &dyn Fn(&Affiliation) -> bool| facts.affiliations.iter().any(wanted);
    let named = any(&|affiliation| affiliation.country.is_some_and(|code| evidence.countries.contains(&code)));
    let spoken_of = any(&|a| a.country.is_some_and(|code| evidence.setting.is_some_and(|setting| setting.speaks_of(code))));
    let same_sector = any(&|affiliation| affiliation.sectors.iter().any(|sector| evidence.sectors.contains(sector)));
    let contradicted = is_contradicted(facts, evidence);
    let standing = match facts.standing {
        Standing::User => 4.0,
        Standing::Prominent => 2.5,
        Standing::Official => 1.0,
        Standing::Minor => 0.0,
    };
    let sum = |weight: f32, is: bool| if is { weight } else { 0.0 };
    standing + sum(3.0, named) + sum(1.5, spoken_of) + sum(1.5, same_sector) + sum(1.5, !current.is_empty()) - sum(3.0, contradicted)
        + highest_office(&current)
}

/// Whether the phrase names countries and the actor belongs to none of them.
fn is_contradicted(facts: &ActorFacts, evidence: &Evidence<'_>) -> bool {
    let own = || facts.affiliations.iter().filter_map(|affiliation| affiliation.country);
    !evidence.countries.is_empty() && own().next().is_some() && !own().any(|code| evidence.countries.contains(&code))
}

/// Heads of state and ministers before others of their name.
fn highest_office(current: &[&Affiliation]) -> f32 {
    let is_top = |affiliation: &&Affiliation| {
        let role = affiliation.role.as_deref().unwrap_or("");
        ["President", "Prime Minister", "King", "Supreme Leader", "Minister of Foreign Affairs", "Secretary of State"].contains(&role)
    };
    if current.iter().any(is_top) { 0.5 } else { 0.0 }
}

fn country_of(facts: &ActorFacts) -> Option<CountryCode> {
    facts.affiliations.first().and_then(|affiliation| affiliation.country)
}

/// The codes of an actor that hold on `day`, the most telling first; for a body that had others at other times, the nearest.
pub(super) fn codes_on(facts: &ActorFacts, day: Option<Day>) -> Vec<Affiliation> {
    let Some(day) = day else { return latest(facts) };
    let mut codes: Vec<_> = facts.affiliations.iter().filter(|affiliation| affiliation.term.holds_on(day)).cloned().collect();
    if codes.is_empty() {
        codes = if facts.kind == ActorKind::Person { after_office(facts, day) } else { nearest(facts, day) };
    }
    sort_by_weight(&mut codes);
    codes
}

/// Leaders and allegiances on `day`; without a day, those that still hold.
pub(super) fn links_on(facts: &ActorFacts, day: Option<Day>) -> Vec<Link> {
    let holds = |link: &&Link| day.map_or(link.term.to.is_none(), |day| link.term.holds_on(day));
    facts.links.iter().filter(holds).cloned().collect()
}

/// Without a day: what still holds, or the last that did.
fn latest(facts: &ActorFacts) -> Vec<Affiliation> {
    let mut codes: Vec<_> = facts.affiliations.iter().filter(|affiliation| affiliation.term.to.is_none()).cloned().collect();
    if codes.is_empty() {
        codes.extend(facts.affiliations.iter().max_by_key(|affiliation| affiliation.term.to).cloned());
    }
    sort_by_weight(&mut codes);
    codes
}

/// A person who held office and holds none any more belongs to the elite of the country; before the first office nothing is known.
fn after_office(facts: &ActorFacts, day: Day) -> Vec<Affiliation> {
    let last = facts.affiliations.iter().filter(|affiliation| affiliation.term.is_over(day)).max_by_key(|affiliation| affiliation.term.to);
    last.map(former).into_iter().collect()
}

/// The coding of somebody who held an office.
pub(super) fn former(office: &Affiliation) -> Affiliation {
    let is_armed = office.sectors.first().is_some_and(|sector| {
        matches!(sector, Sector::Rebel | Sector::Militarised | Sector::UnidentifiedArmed | Sector::Crime | Sector::Paramilitary)
    });
    let role = office.role.as_ref().map(|role| format!("former {role}"));
    let sectors = if is_armed { office.sectors.clone() } else { vec![Sector::Elite] };
    Affiliation { country: office.country, sectors, role, term: rapporteur_world::Term { from: office.term.to, to: None } }
}

fn nearest(facts: &ActorFacts, day: Day) -> Vec<Affiliation> {
    let over = facts.affiliations.iter().filter(|affiliation| affiliation.term.is_over(day)).max_by_key(|affiliation| affiliation.term.to);
    over.or_else(|| facts.affiliations.iter().min_by_key(|affiliation| affiliation.term.from)).cloned().into_iter().collect()
}

/// An office of the executive says more than a seat in parliament, a post more than a mandate; the latest before earlier ones.
fn sort_by_weight(codes: &mut [Affiliation]) {
    let weight = |affiliation: &Affiliation| {
        let role = affiliation.role.as_deref().unwrap_or("").to_lowercase();
        let is_head = ["president", "prime minister", "king", "supreme leader", "chancellor", "emir"].iter().any(|office| {
            role.strip_prefix(office)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(" and ") || rest.starts_with(" of ") && !rest.contains("council"))
        });
        let is_side =
            role.starts_with("co-") || role.contains("ambassador") || role.contains("representative") || role.contains("candidate");
        match affiliation.sectors.first() {
            _ if is_head => 0,
            Some(Sector::Legislature | Sector::Party) | None => 3,
            _ if is_side => 2,
            _ => 1,
        }
    };
    codes.sort_by_key(|affiliation| (weight(affiliation), std::cmp::Reverse(affiliation.term.from)));
}

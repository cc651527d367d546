//! The code of a phrase that has been taken apart.

use rapporteur_codebook::Sector;
use rapporteur_world::{ActorFacts, ActorKind, Affiliation, AgentKind, Country, CountryCode, Place, Term};

use super::chunks::{KNOWN_TOWN, Namesakes};
use super::namesakes::{Evidence, choose, codes_on, former, links_on};
use super::reading::Reading;
use super::{Answer, Kind, Question};

/// The answer; or a name in the phrase that is nobody's the world file knows, so that the phrase must be read again without it.
pub(super) fn answer(question: &Question<'_>, reading: &Reading<'_>) -> Result<Answer, String> {
    let evidence = evidence(question, reading);
    if let Some(known) = &reading.named {
        return pick(known, &evidence).map(|facts| named(question, reading, &facts));
    }
    let owner = reading.belongs_to.as_ref().map(|known| pick(known, &evidence)).transpose()?;
    Ok(unnamed(question, reading, owner.as_ref()))
}

fn pick(known: &Namesakes<'_>, evidence: &Evidence<'_>) -> Result<ActorFacts, String> {
    let evidence = Evidence { is_short: known.is_short, ..evidence.clone() };
    choose(known.actors.iter().map(|actor| actor.facts()).collect(), &evidence).ok_or_else(|| known.name.clone())
}

fn evidence<'a>(question: &Question<'a>, reading: &Reading<'_>) -> Evidence<'a> {
    let nations = reading.nations.iter().flatten().map(|country| country.code);
    let capitals = reading.places.iter().filter_map(|(_, capital)| capital.map(|country| country.code));
    Evidence {
        countries: nations.chain(capitals).chain(country_of_place(question, reading)).collect(),
        sectors: reading.agents.iter().flat_map(|agent| agent.sectors.clone()).collect(),
        setting: Some(question.setting),
        is_short: false,
    }
}

/// Somebody the world file knows: the table's codes on the day, unless the text says otherwise.
fn named(question: &Question<'_>, reading: &Reading<'_>, facts: &ActorFacts) -> Answer {
    let mut codes = codes_on(facts, question.setting.day);
    if facts.kind == ActorKind::Person {
        codes = by_the_text(reading, facts, codes, question.setting.day.is_none());
    }
    let kind = kind_of(facts.kind, codes.first());
    Answer {
        name: Some(facts.name.clone()),
        kind: Some(kind),
        wikidata: facts.wikidata,
        codes,
        links: links_on(facts, question.setting.day),
    }
}

/// What the words around a person's name change: "former", or an office that the table does not know.
fn by_the_text(reading: &Reading<'_>, facts: &ActorFacts, codes: Vec<Affiliation>, is_timeless: bool) -> Vec<Affiliation> {
    if reading.is_former {
        return former_office(reading, facts).or(codes.first()).or(facts.affiliations.first()).map(former).into_iter().collect();
    }
    let Some(agent) = reading.agents.first().filter(|agent| !agent.sectors.is_empty()) else { return codes };
    let has_sector = |affiliation: &Affiliation| affiliation.sectors.first() == agent.sectors.first();
    if let Some(idx) = codes.iter().position(has_sector) {
        let mut codes = codes;
        codes[..=idx].rotate_right(1);
        return codes;
    }
    // Without a day, the title tells of which time the text speaks.
    if is_timeless && let Some(office) = facts.affiliations.iter().filter(|office| has_sector(office)).max_by_key(|office| office.term.to) {
        return vec![office.clone()];
    }
    // Where the table knows the office, at another time, its dates are right and the title is not.
    let is_open = codes.first().and_then(|code| code.sectors.first()).is_none_or(|&sector| is_below_office(sector));
    if !is_open || agent.kind != AgentKind::Office || facts.affiliations.iter().any(has_sector) {
        return codes;
    }
    let country =
        reading.nations.iter().flatten().map(|country| country.code).next().or(facts.affiliations.last().and_then(|code| code.country));
    vec![Affiliation { country, sectors: agent.sectors.clone(), role: agent.role.clone(), term: Term::default() }]
}

/// The office of which the text says that it is over: the last one of the noun's sector in a country of the phrase.
fn former_office<'f>(reading: &Reading<'_>, facts: &'f ActorFacts) -> Option<&'f Affiliation> {
    let sector = reading.agents.first().and_then(|agent| agent.sectors.first());
    let fits = |office: &&Affiliation| {
        let here = reading.nations.is_empty() || reading.nations.iter().flatten().any(|country| Some(country.code) == office.country);
        here && sector.is_none_or(|sector| office.sectors.first() == Some(sector))
    };
    facts.affiliations.iter().filter(fits).max_by_key(|office| office.term.to)
}

/// What somebody may be before being appointed: "the newly appointed foreign minister" was a member of parliament in the table.
fn is_below_office(sector: Sector) -> bool {
    matches!(sector, Sector::Legislature | Sector::Party | Sector::Opposition | Sector::Elite | Sector::Civilian | Sector::Business)
}

/// A phrase whose name nobody knows, or that has none.
fn unnamed(question: &Question<'_>, reading: &Reading<'_>, owner: Option<&ActorFacts>) -> Answer {
    let owned = owner.and_then(|facts| codes_on(facts, question.setting.day).into_iter().next());
    let place = country_of_place(question, reading);
    let nation = nation(question, reading);
    let sectors = national(sectors(question, reading, owned.as_ref()), nation.is_some() && owned.is_none());
    let country = country(question, reading, nation, owned.as_ref(), place, &sectors);
    let kind = kind(question, reading, &sectors);
    let head = reading.agents.first();
    let role = head.filter(|agent| agent.kind == AgentKind::Office && !reading.is_plural).and_then(|agent| agent.role.clone());
    let code = Affiliation { country, sectors, role, term: Term::default() };
    let is_empty = code.country.is_none() && code.sectors.is_empty();
    let code = if reading.is_former && head.is_some_and(|agent| agent.kind != AgentKind::Body) { former(&code) } else { code };
    Answer { kind, codes: if is_empty { Vec::new() } else { vec![code] }, ..Answer::default() }
}

/// The country of the phrase's nationality; of several that share it ("Congolese") the one the article speaks of, or the first.
fn nation(question: &Question<'_>, reading: &Reading<'_>) -> Option<CountryCode> {
    let countries = reading.nations.first()?;
    let spoken_of = countries.iter().find(|country| question.setting.speaks_of(country.code));
    spoken_of.or(countries.first()).map(|country| country.code)
}

/// Inhabitants from which a town is known whose name no other country has.
const SMALL_TOWN: u32 = 1_000;

fn country_of_place(question: &Question<'_>, reading: &Reading<'_>) -> Option<CountryCode> {
    let spoken_of = |place: &&Place<'_>| place.country().is_some_and(|country| question.setting.speaks_of(country.code));
    // Any word is a hamlet somewhere: what is not well known counts only in a country the article speaks of.
    let is_known =
        |place: &&Place<'_>| place.population() >= KNOWN_TOWN || place.radius_km() > 0 || matches!(place.feature(), "province" | "state");
    reading.places.iter().find_map(|(places, capital)| {
        let by_article = places.iter().find(spoken_of);
        let largest = || places.iter().filter(is_known).max_by_key(|place| (place.radius_km() > 0, place.population()));
        // A town whose name only one country has.
        let is_unique = !reading.agents.is_empty() && places.iter().all(|place| place.country() == places[0].country());
        let only = || places.first().filter(|place| is_unique && place.population() >= SMALL_TOWN);
        let place = || by_article.or_else(largest).or_else(only).and_then(|place| place.country());
        capital.or_else(place).map(|country: &Country| country.code)
    })
}

fn country(
    question: &Question<'_>,
    reading: &Reading<'_>,
    nation: Option<CountryCode>,
    owner: Option<&Affiliation>,
    place: Option<CountryCode>,
    sectors: &[Sector],
) -> Option<CountryCode> {
    let is_unknown_person = question.hint == Some(Kind::Person) && reading.agents.is_empty();
    let place = place.filter(|_| !is_unknown_person);
    let said = nation.or(owner.and_then(|code| code.country)).or(place);
    let is_somebody = reading.has_unknown_name || !sectors.is_empty();
    if said.is_some() || owner.is_some() || !is_somebody || reading.is_foreign || sectors.iter().any(|sector| sector.is_international()) {
        return said;
    }
    question.setting.main_country()
}

/// The sectors of the head noun, or of who it belongs to where that says more.
fn sectors(question: &Question<'_>, reading: &Reading<'_>, owner: Option<&Affiliation>) -> Vec<Sector> {
    let own = reading.agents.iter().map(|agent| &agent.sectors).find(|sectors| !sectors.is_empty());
    match (own, owner) {
        (Some(own), Some(owner)) if is_led_by_owner(own[0], owner) || is_post_in(reading, owner) => owner.sectors.clone(),
        (Some(own), _) => own.clone(),
        (None, Some(owner)) => owner.sectors.clone(),
        (None, None) => by_itself(question, reading),
    }
}

/// Observers and peacekeepers of one nation are not an international body's.
fn national(sectors: Vec<Sector>, is_national: bool) -> Vec<Sector> {
    if !is_national || !sectors.contains(&Sector::Intergovernmental) {
        return sectors;
    }
    let rest: Vec<_> = sectors.into_iter().filter(|&sector| sector != Sector::Intergovernmental).collect();
    if rest.is_empty() { vec![Sector::Government] } else { rest }
}

/// A post in a body is the body's: "managing director of the IMF".
fn is_post_in(reading: &Reading<'_>, owner: &Affiliation) -> bool {
    let is_office = reading.agents.first().is_some_and(|agent| agent.kind == AgentKind::Office);
    is_office && !owner.sectors.is_empty() && owner.role.is_none()
}

/// "Hamas fighters", "UN peacekeepers", "EU ministers": the body says more than the noun. "Victims of Boko Haram", "Hamas police" do not.
fn is_led_by_owner(own: Sector, owner: &Affiliation) -> bool {
    let is_general = matches!(
        own,
        Sector::Government
            | Sector::Military
            | Sector::UnidentifiedArmed
            | Sector::Rebel
            | Sector::Militarised
            | Sector::Paramilitary
            | Sector::Party
            | Sector::Intergovernmental
            | Sector::Civilian
    );
    let first = owner.sectors.first().copied();
    let is_armed =
        matches!(first, Some(Sector::Rebel | Sector::Militarised | Sector::Paramilitary | Sector::UnidentifiedArmed | Sector::Crime));
    let is_body = first.is_some_and(Sector::is_international) || is_armed;
    is_general && is_body && !(own == Sector::Civilian && is_armed)
}

/// A capital that acts is the government.
fn by_itself(question: &Question<'_>, reading: &Reading<'_>) -> Vec<Sector> {
    let is_capital = matches!(&reading.places[..], [(_, Some(_)), ..]) && reading.is_bare;
    if is_capital && question.acts { vec![Sector::Government] } else { Vec::new() }
}

fn kind(question: &Question<'_>, reading: &Reading<'_>, sectors: &[Sector]) -> Option<Kind> {
    if reading.is_country {
        return Some(Kind::Country);
    }
    if reading.is_bare && !reading.nations.is_empty() {
        return Some(Kind::People);
    }
    if reading.is_bare && !reading.places.is_empty() {
        return Some(if sectors.is_empty() { Kind::Place } else { Kind::Government });
    }
    match reading.agents.first().map(|agent| agent.kind) {
        Some(AgentKind::Body) => Some(body(sectors)),
        Some(_) if reading.has_unknown_name && !reading.is_plural => Some(Kind::Person),
        Some(_) if reading.is_plural => Some(Kind::Group),
        Some(AgentKind::Office) => Some(Kind::Person),
        Some(AgentKind::Person) => Some(Kind::Group),
        None => question.hint,
    }
}

fn body(sectors: &[Sector]) -> Kind {
    match sectors.first() {
        Some(Sector::Government | Sector::Legislature) => Kind::Government,
        Some(Sector::Military | Sector::Rebel | Sector::Paramilitary | Sector::UnidentifiedArmed | Sector::Militarised) => Kind::ArmedGroup,
        _ => Kind::Organization,
    }
}

/// An army is an armed group, whatever its table calls it.
fn kind_of(kind: ActorKind, code: Option<&Affiliation>) -> Kind {
    match kind {
        ActorKind::Person => Kind::Person,
        ActorKind::Government => Kind::Government,
        ActorKind::ArmedGroup => Kind::ArmedGroup,
        ActorKind::Organization => match code.map(|code| body(&code.sectors)) {
            Some(Kind::ArmedGroup) => Kind::ArmedGroup,
            _ => Kind::Organization,
        },
    }
}

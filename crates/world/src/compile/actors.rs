use rapporteur_codebook::Sector;

use super::texts::Texts;
use crate::facts::{ActorFacts, Affiliation, AgentFacts, Link, Term};
use crate::file::bytes::Out;

/// The sections of actors: offsets, and the actors.
pub(super) fn actors(actors: &[ActorFacts], texts: &mut Texts) -> (Vec<u8>, Vec<u8>) {
    listed(actors, |out, actor| write_actor(out, actor, texts))
}

/// The sections of agents: offsets, and the agents.
pub(super) fn agents(agents: &[AgentFacts], texts: &mut Texts) -> (Vec<u8>, Vec<u8>) {
    listed(agents, |out, agent| write_agent(out, agent, texts))
}

fn listed<T>(items: &[T], mut write: impl FnMut(&mut Out, &T)) -> (Vec<u8>, Vec<u8>) {
    let (mut offsets, mut out) = (Out::default(), Out::default());
    for item in items {
        offsets.u32(u32::try_from(out.0.len()).expect("less than 4 GiB of actors"));
        write(&mut out, item);
    }
    (offsets.0, out.0)
}

fn write_actor(out: &mut Out, actor: &ActorFacts, texts: &mut Texts) {
    out.number(texts.add(&actor.name));
    out.byte(actor.kind as u8);
    out.byte(actor.standing as u8);
    out.number(actor.wikidata.unwrap_or(0));
    out.number(count(&actor.affiliations));
    actor.affiliations.iter().for_each(|affiliation| write_affiliation(out, affiliation, texts));
    out.number(count(&actor.links));
    actor.links.iter().for_each(|link| write_link(out, link, texts));
}

fn write_affiliation(out: &mut Out, affiliation: &Affiliation, texts: &mut Texts) {
    out.number(texts.add(affiliation.country.as_ref().map_or("", |country| country.as_str())));
    write_sectors(out, &affiliation.sectors);
    out.number(texts.add(affiliation.role.as_deref().unwrap_or("")));
    write_term(out, affiliation.term);
}

fn write_link(out: &mut Out, link: &Link, texts: &mut Texts) {
    out.byte(link.kind as u8);
    out.number(texts.add(&link.name));
    write_term(out, link.term);
}

fn write_agent(out: &mut Out, agent: &AgentFacts, texts: &mut Texts) {
    out.number(texts.add(&agent.phrase));
    write_sectors(out, &agent.sectors);
    out.byte(agent.kind as u8);
    out.number(texts.add(agent.role.as_deref().unwrap_or("")));
}

fn write_sectors(out: &mut Out, sectors: &[Sector]) {
    out.number(count(sectors));
    sectors.iter().for_each(|&sector| out.byte(sector as u8));
}

fn write_term(out: &mut Out, term: Term) {
    out.number(term.from.map_or(0, crate::facts::PartialDate::number));
    out.number(term.to.map_or(0, crate::facts::PartialDate::number));
}

fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).expect("lists of tables are short")
}

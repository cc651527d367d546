//! `metonyms.tsv`: buildings and cities that stand for a power, as actors of their own.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{ActorFacts, ActorKind, Affiliation, Standing};
use rapporteur_codebook::Sector;

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<ActorFacts> {
    let columns = ["name", "aliases", "country", "sectors", "stands_for", "from", "to"].map(|name| table.column(name));
    table.rows().filter_map(|row| metonym(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn metonym(row: &Row<'_>, [name, aliases, country, sectors, stands_for, from, to]: [usize; 7]) -> Result<ActorFacts, Box<Mistake>> {
    let code = format!("{} {}", row.cell(country), row.cell(sectors));
    let mut coding = Affiliation::parse(&code).map_err(|word| row.mistake(format!("`{word}` is neither a country code nor a sector")))?;
    coding.term = row.term(from, to)?;
    // Of several that it stood for in turn, none is right on every day.
    coding.role = Some(row.cell(stands_for).to_owned()).filter(|role| !role.is_empty() && !role.contains('|'));
    let is_power =
        coding.sectors.first().is_some_and(|sector| matches!(sector, Sector::Government | Sector::Legislature | Sector::EuropeanUnion));
    Ok(ActorFacts {
        name: row.cell(name).to_owned(),
        kind: if is_power { ActorKind::Government } else { ActorKind::Organization },
        standing: Standing::Prominent,
        wikidata: None,
        aliases: row.values(aliases),
        affiliations: vec![coding],
        links: Vec::new(),
    })
}

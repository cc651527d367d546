//! `groups.tsv.zst`: parties and armed groups of mass tables. The text has to support them: what our own tables have goes before.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{ActorFacts, ActorKind, Affiliation, Standing};
use rapporteur_codebook::Sector;

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<ActorFacts> {
    let columns = ["name", "aliases", "code", "from", "to"].map(|name| table.column(name));
    table.rows().filter_map(|row| group(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn group(row: &Row<'_>, [name, aliases, code, from, to]: [usize; 5]) -> Result<ActorFacts, Box<Mistake>> {
    let mut coding =
        Affiliation::parse(row.cell(code)).map_err(|word| row.mistake(format!("`{word}` is neither a country code nor a sector")))?;
    coding.term = row.term(from, to)?;
    let is_armed = coding.sectors.first().is_some_and(|&sector| sector != Sector::Party);
    let kind = if is_armed { ActorKind::ArmedGroup } else { ActorKind::Organization };
    Ok(ActorFacts {
        standing: Standing::Minor,
        aliases: row.values(aliases),
        affiliations: vec![coding],
        ..ActorFacts::new(row.cell(name), kind)
    })
}

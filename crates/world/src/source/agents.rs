//! `agents.tsv`.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{AgentFacts, AgentKind};
use rapporteur_codebook::Sector;

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<AgentFacts> {
    let columns = ["phrase", "plural", "sectors", "kind", "role"].map(|name| table.column(name));
    table.rows().filter_map(|row| agent(&row, columns).map_err(|mistake| mistakes.push(*mistake)).ok()).collect()
}

fn agent(row: &Row<'_>, [phrase, plural, sectors, kind, role]: [usize; 5]) -> Result<AgentFacts, Box<Mistake>> {
    let given = |column| Some(row.cell(column)).filter(|text| !text.is_empty()).map(str::to_owned);
    let sector = |word: &str| Sector::parse(word).ok_or_else(|| row.mistake(format!("`{word}` is no sector")));
    Ok(AgentFacts {
        phrase: given(phrase).ok_or_else(|| row.mistake("no phrase"))?,
        plural: given(plural),
        sectors: row.cell(sectors).split_whitespace().map(sector).collect::<Result<_, _>>()?,
        kind: AgentKind::parse(row.cell(kind)).ok_or_else(|| row.mistake("the kind is person, body or office"))?,
        role: given(role),
    })
}

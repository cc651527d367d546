//! `offices.tsv.zst`: who held which public office when.

use std::collections::HashMap;

use super::actors::{item, new_actor};
use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{ActorFacts, ActorKind, Affiliation, Standing};
use crate::fold::fold;
use rapporteur_codebook::Sector;

/// Adds the office holders to `actors`. Somebody our own tables have under the same name and country is the same person: the mass table gives the
/// item and the earlier offices.
pub(super) fn read(table: &Table, actors: &mut Vec<ActorFacts>, mistakes: &mut Vec<Mistake>) {
    let columns = Columns::of(table);
    let mut ours = Ours::of(actors);
    let mut last = String::new();
    let mut idx = 0;
    for row in table.rows() {
        let office = match columns.office(&row) {
            Ok(office) => office,
            Err(mistake) => {
                mistakes.push(mistake);
                continue;
            }
        };
        let key = format!("{}\t{}", row.cell(columns.person), row.cell(columns.wikidata));
        if key != last {
            idx = ours.find(row.cell(columns.person), &office).unwrap_or_else(|| {
                actors.push(new_actor(row.cell(columns.person), ActorKind::Person, Standing::Minor));
                actors.len() - 1
            });
            last = key;
        }
        let actor = &mut actors[idx];
        actor.wikidata = actor.wikidata.or(item(row.cell(columns.wikidata)));
        actor.aliases.extend(row.values(columns.aliases));
        actor.standing = actor.standing.min(standing_of(&office));
        if !is_known(actor, &office) {
            actor.affiliations.push(office);
        }
    }
    ours.clear();
}

struct Columns {
    person: usize,
    wikidata: usize,
    aliases: usize,
    code: usize,
    from: usize,
    to: usize,
    role: usize,
}

impl Columns {
    fn of(table: &Table) -> Self {
        let [person, wikidata, aliases, code, from, to, role] =
            ["person", "wikidata", "aliases", "code", "from", "to", "role"].map(|name| table.column(name));
        Self { person, wikidata, aliases, code, from, to, role }
    }

    fn office(&self, row: &Row<'_>) -> Result<Affiliation, Mistake> {
        let mut office =
            Affiliation::parse(row.cell(self.code)).map_err(|word| row.mistake(format!("`{word}` is neither a country code nor a sector")))?;
        office.term = row.term(self.from, self.to)?;
        office.role = Some(row.cell(self.role).to_owned());
        Ok(office)
    }
}

/// The persons of our own tables, by folded name and country.
struct Ours(HashMap<(String, Option<crate::facts::CountryCode>), usize>);

impl Ours {
    fn of(actors: &[ActorFacts]) -> Self {
        let mut found = HashMap::new();
        for (idx, actor) in actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person) {
            for name in std::iter::once(&actor.name).chain(&actor.aliases) {
                for affiliation in &actor.affiliations {
                    found.insert((fold(name), affiliation.country), idx);
                }
            }
        }
        Self(found)
    }

    fn find(&self, name: &str, office: &Affiliation) -> Option<usize> {
        self.0.get(&(fold(name), office.country)).copied()
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// Whether our own tables have that office already: theirs are the surer dates.
fn is_known(actor: &ActorFacts, office: &Affiliation) -> bool {
    let year = |affiliation: &Affiliation| affiliation.term.from.map(|from| from.number() / 10_000);
    actor.affiliations.iter().any(|known| known.country == office.country && known.sectors == office.sectors && year(known) == year(office))
}

fn standing_of(office: &Affiliation) -> Standing {
    let role = office.role.as_deref().unwrap_or("").to_lowercase();
    let is_top = ["president", "prime minister", "king", "queen", "emir", "chancellor", "sultan", "supreme leader", "secretary of state", "secretary-general"].contains(&role.as_str())
        || role.contains("foreign affairs")
        || role.contains("minister of defen")
        || role == "secretary of defense";
    match office.sectors.first() {
        _ if is_top => Standing::Prominent,
        Some(Sector::Legislature) | None => Standing::Minor,
        _ => Standing::Official,
    }
}

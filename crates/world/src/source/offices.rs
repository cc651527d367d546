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
    let ours = Ours::of(actors);
    let rows: Vec<_> = table.rows().collect();
    for person in rows.chunk_by(|a, b| columns.key(a) == columns.key(b)) {
        let offices: Vec<_> = person.iter().filter_map(|row| columns.office(row).map_err(|mistake| mistakes.push(*mistake)).ok()).collect();
        let row = &person[0];
        let names = || std::iter::once(row.cell(columns.person).to_owned()).chain(row.values(columns.aliases));
        let idx = ours.find(names(), &offices).unwrap_or_else(|| {
            actors.push(new_actor(row.cell(columns.person), ActorKind::Person, Standing::Minor));
            actors.len() - 1
        });
        let actor = &mut actors[idx];
        actor.wikidata = actor.wikidata.or(item(row.cell(columns.wikidata)));
        actor.aliases.extend(names());
        offices.into_iter().for_each(|office| add(actor, office));
    }
}

fn add(actor: &mut ActorFacts, office: Affiliation) {
    actor.standing = actor.standing.min(standing_of(&office));
    if !is_known(actor, &office) {
        actor.affiliations.push(office);
    }
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

    fn key<'t>(&self, row: &Row<'t>) -> (&'t str, &'t str) {
        (row.cell(self.person), row.cell(self.wikidata))
    }

    fn office(&self, row: &Row<'_>) -> Result<Affiliation, Box<Mistake>> {
        let mut office = Affiliation::parse(row.cell(self.code))
            .map_err(|word| row.mistake(format!("`{word}` is neither a country code nor a sector")))?;
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

    /// The person with one of these names and a country of one of these offices.
    fn find(&self, names: impl Iterator<Item = String>, offices: &[Affiliation]) -> Option<usize> {
        let keys: Vec<_> = names.map(|name| fold(&name)).collect();
        let mut asked = keys.iter().flat_map(|key| offices.iter().map(move |office| (key.clone(), office.country)));
        asked.find_map(|key| self.0.get(&key).copied())
    }
}

/// Whether our own tables have that office already: theirs are the surer dates.
fn is_known(actor: &ActorFacts, office: &Affiliation) -> bool {
    let year = |affiliation: &Affiliation| affiliation.term.from.map(|from| from.number() / 10_000);
    actor.affiliations.iter().any(|known| known.country == office.country && known.sectors == office.sectors && year(known) == year(office))
}

fn standing_of(office: &Affiliation) -> Standing {
    let role = office.role.as_deref().unwrap_or("").to_lowercase();
    let is_top = [
        "president",
        "prime minister",
        "king",
        "queen",
        "emir",
        "chancellor",
        "sultan",
        "supreme leader",
        "secretary of state",
        "secretary-general",
    ]
    .contains(&role.as_str())
        || role.contains("foreign affairs")
        || role.contains("minister of defen")
        || role == "secretary of defense";
    match office.sectors.first() {
        _ if is_top => Standing::Prominent,
        Some(Sector::Legislature) | None => Standing::Minor,
        _ => Standing::Official,
    }
}

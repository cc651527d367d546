//! `actors/*.tsv`: named actors, one fact a line. Users' own tables have the same form.

use super::mistake::Mistake;
use super::table::{Row, Table};
use crate::facts::{ActorFacts, ActorKind, Affiliation, Link, LinkKind, Standing};

/// The columns of an actor table.
pub(crate) struct ActorTable {
    pub(crate) name: usize,
    pub(crate) fact: usize,
    pub(crate) value: usize,
    pub(crate) from: usize,
    pub(crate) to: usize,
    role: usize,
}

pub(super) fn read(table: &Table, mistakes: &mut Vec<Mistake>) -> Vec<ActorFacts> {
    ActorTable::of(table).read(table, Standing::Prominent, mistakes)
}

impl ActorTable {
    pub(crate) fn of(table: &Table) -> Self {
        let [name, fact, value, from, to, role] = ["name", "fact", "value", "from", "to", "role"].map(|name| table.column(name));
        Self { name, fact, value, from, to, role }
    }

    /// The actors of a table; a line with a mistake is left out and told.
    pub(crate) fn read(&self, table: &Table, standing: Standing, mistakes: &mut Vec<Mistake>) -> Vec<ActorFacts> {
        let mut actors: Vec<ActorFacts> = Vec::new();
        for row in table.rows() {
            if let Err(mistake) = self.take(&row, standing, &mut actors) {
                mistakes.push(*mistake);
            }
        }
        actors
    }

    /// Adds a line's fact to the actors; it must be of the last one, or the first of a new one.
    pub(crate) fn take(&self, row: &Row<'_>, standing: Standing, actors: &mut Vec<ActorFacts>) -> Result<(), Box<Mistake>> {
        let name = row.cell(self.name);
        if name.is_empty() {
            return Err(row.mistake("no name in the first column"));
        }
        if row.cell(self.fact) == "kind" {
            let kind = ActorKind::parse(row.cell(self.value)).ok_or_else(|| {
                row.mistake_in(self.value, format!("`{}` is no kind of actor", row.cell(self.value)))
                    .suggest("write person, organization, armed_group or government")
            })?;
            actors.push(new_actor(name, kind, standing));
            return Ok(());
        }
        let actor = actors.last_mut().filter(|actor| actor.name == name).ok_or_else(|| {
            row.mistake_in(self.name, format!("nothing says what `{name}` is"))
                .suggest("write its kind in a line above: person, organization, armed_group or government")
        })?;
        self.add(row, actor)
    }

    fn add(&self, row: &Row<'_>, actor: &mut ActorFacts) -> Result<(), Box<Mistake>> {
        let value = row.cell(self.value);
        match row.cell(self.fact) {
            "alias" => actor.aliases.push(value.to_owned()),
            "code" => actor.affiliations.push(self.affiliation(row)?),
            "leader" => actor.links.push(Link { kind: LinkKind::Leader, name: value.to_owned(), term: row.term(self.from, self.to)? }),
            "allegiance" => {
                actor.links.push(Link { kind: LinkKind::Allegiance, name: value.to_owned(), term: row.term(self.from, self.to)? })
            }
            "wikidata" => {
                actor.wikidata =
                    Some(item(value).ok_or_else(|| {
                        row.mistake_in(self.value, format!("`{value}` is no Wikidata item")).suggest("write Q and digits")
                    })?)
            }
            other => {
                return Err(row
                    .mistake_in(self.fact, format!("`{other}` is no fact"))
                    .suggest("write kind, alias, code, leader, allegiance or wikidata"));
            }
        }
        Ok(())
    }

    fn affiliation(&self, row: &Row<'_>) -> Result<Affiliation, Box<Mistake>> {
        let code = row.cell(self.value);
        let mut found = Affiliation::parse(code).map_err(|word| {
            row.mistake_in(self.value, format!("`{word}` is neither a country code nor a sector"))
                .suggest("write `LBY REB` or, without a country, `- UNO IGO`")
        })?;
        found.term = row.term(self.from, self.to)?;
        found.role = Some(row.cell(self.role).to_owned()).filter(|role| !role.is_empty());
        Ok(found)
    }
}

pub(crate) fn new_actor(name: &str, kind: ActorKind, standing: Standing) -> ActorFacts {
    ActorFacts { standing, ..ActorFacts::new(name, kind) }
}

/// The number of a Wikidata item `Q...`.
pub(super) fn item(text: &str) -> Option<u32> {
    text.strip_prefix('Q')?.parse().ok()
}

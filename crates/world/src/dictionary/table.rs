//! A user's table of actors: in the form of `world/actors/*.tsv`, and checked more strictly than our own.

use std::collections::HashMap;

use super::told::Told;
use super::{LONGEST_LINE, LONGEST_NAME};
use crate::facts::{ActorFacts, Standing};
use crate::fold::fold;
use crate::source::{ActorTable, Facts, Mistake, Row, Table};

/// Whether the first line that is no comment is the header of an actor table.
pub(super) fn is_table(text: &str) -> bool {
    let first = text.lines().find(|line| !line.starts_with('#') && !line.is_empty());
    first.is_some_and(|line| line.split('\t').any(|cell| cell == "name") && line.split('\t').any(|cell| cell == "fact"))
}

pub(super) fn read(name: &str, text: &str, told: &mut Told) -> Facts {
    let table = match Table::parse(name, text.as_bytes()) {
        Ok(table) => table,
        Err(err) => {
            told.add(|| Mistake::at(name, 1, "", format!("not a table: {err}")));
            return Facts::default();
        }
    };
    let mut reader = Reader { columns: ActorTable::of(&table), actors: Vec::new(), known: HashMap::new(), left_out: None };
    table.rows().filter_map(|row| reader.take(&row).err()).for_each(|mistake| told.add(|| *mistake));
    Facts { actors: reader.actors, ..Facts::default() }
}

struct Reader<'t> {
    columns: ActorTable,
    actors: Vec<ActorFacts>,
    /// Names in their folded form, and their lines.
    known: HashMap<String, u64>,
    /// The actor whose first line has a mistake: its other lines are left out with it.
    left_out: Option<&'t str>,
}

impl<'t> Reader<'t> {
    fn take(&mut self, row: &Row<'t>) -> Result<(), Box<Mistake>> {
        let name = row.cell(self.columns.name);
        check_line(row)?;
        if row.cell(self.columns.fact) == "kind" {
            self.left_out = Some(name);
            self.check_name(row, name)?;
            self.columns.take(row, Standing::User, &mut self.actors)?;
            self.known.insert(fold(name), row.line());
            self.left_out = None;
        } else if self.left_out != Some(name) {
            self.check_value(row)?;
            self.columns.take(row, Standing::User, &mut self.actors)?;
        }
        Ok(())
    }

    fn check_name(&self, row: &Row<'t>, name: &str) -> Result<(), Box<Mistake>> {
        let mistake = |message: String, suggestion: &str| Err(row.mistake_in(self.columns.name, message).suggest(suggestion));
        let key = fold(name);
        if name.chars().count() > LONGEST_NAME {
            return mistake("the name is too long".to_owned(), &format!("a name has at most {LONGEST_NAME} letters"));
        }
        if key.is_empty() {
            return mistake("there is no name".to_owned(), "write the actor's name in the first column");
        }
        match self.known.get(&key) {
            Some(line) => mistake(format!("`{name}` stands in line {line} already"), "put its facts below that line; these are left out"),
            None => Ok(()),
        }
    }

    fn check_value(&self, row: &Row<'t>) -> Result<(), Box<Mistake>> {
        let columns = &self.columns;
        let value = row.cell(columns.value);
        if value.is_empty() && !row.cell(columns.name).is_empty() {
            return Err(row.mistake_in(columns.fact, "a fact without a value").suggest("write its value in the third column"));
        }
        if value.chars().count() > LONGEST_NAME {
            let suggestion = format!("a value has at most {LONGEST_NAME} letters");
            return Err(row.mistake_in(columns.value, "the value is too long").suggest(suggestion));
        }
        let term = row.term(columns.from, columns.to)?;
        if term.is_backwards() {
            return Err(row.mistake_in(columns.to, "the end is before the start").suggest("exchange the two dates"));
        }
        Ok(())
    }
}

fn check_line(row: &Row<'_>) -> Result<(), Box<Mistake>> {
    if row.byte_len() > LONGEST_LINE {
        return Err(row.mistake("the line is too long").suggest(format!("a line has at most {LONGEST_LINE} bytes")));
    }
    Ok(())
}

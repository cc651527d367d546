//! `rapporteur who` and `rapporteur where`: what the world file says of a name.

mod lines;
mod places;
mod who;

pub(crate) use places::found as find_place;

use std::io;

use rapporteur_world::World;

use crate::args::{LookupFormat, WhereFlags, WhoFlags};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::knowledge;
use crate::output::Output;
use lines::Line;

/// Answers who a name stands for.
pub(crate) fn who(flags: WhoFlags) -> Result<Exit, Failure> {
    if let Some(date) = flags.date.as_deref().filter(|date| rapporteur_world::Day::parse(date).is_none()) {
        return Err(Failure::new(format!("'{date}' is no day")).help("write YYYY-MM-DD, such as 2020-07-08"));
    }
    let world = knowledge::open(&flags.knowledge)?;
    let date = flags.date.as_deref().unwrap_or("");
    ask(&world, &flags.name, date, |world, line| match flags.format {
        LookupFormat::Text => who::text(world, line),
        LookupFormat::Jsonl => who::json(world, line),
    })
}

/// Answers where a place is.
pub(crate) fn places(flags: WhereFlags) -> Result<Exit, Failure> {
    let world = knowledge::open(&flags.knowledge)?;
    ask(&world, &flags.name, "", |world, line| match flags.format {
        LookupFormat::Text => places::text(world, line),
        LookupFormat::Jsonl => places::json(world, line),
    })
}

/// Answers one name, or with `-` each line of standard input.
fn ask(world: &World, name: &str, date: &str, answer: impl Fn(&World, &Line<'_>) -> String) -> Result<Exit, Failure> {
    let mut output = Output::stdout(false);
    if name != "-" {
        output.write(answer(world, &Line { phrase: name, date }).as_bytes())?;
        return Ok(Exit::Clean);
    }
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = lines::read(&mut input, &mut bytes).map_err(|err| Failure::new("cannot read standard input").because(err))?;
        if !read || output.is_closed() {
            return Ok(Exit::Clean);
        }
        let text = String::from_utf8_lossy(&bytes);
        output.write(answer(world, &Line::of(&text, date)).as_bytes())?;
    }
}

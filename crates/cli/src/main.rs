//! `rapporteur`: reads news articles and prints who did what to whom, who says so, and where each party stands.
//!
//! A thin face over `rapporteur-pipeline`. Flags ([`args`]) become checked settings, settings become a run ([`read`], [`lookup`], [`eval`]), and a run
//! ends in an exit code ([`exit`]). What may be printed to a terminal is made in [`view`]; everything else goes through [`output`].

mod args;
mod clock;
mod collection;
mod eval;
mod exit;
mod failure;
mod inputs;
mod interrupt;
mod knowledge;
mod list;
mod lookup;
mod output;
mod progress;
mod read;
mod reject;
mod report;
mod terminal;
mod view;

use std::process::ExitCode;

use args::{Args, Command};
use terminal::Terminal;

fn main() -> ExitCode {
    report::tell_panics();
    let terminal = Terminal::now();
    let result = match Args::parse_or_exit().command {
        Command::Read(flags) => read::Settings::check(flags, &terminal).and_then(read::run),
        Command::Add(flags) => collection::add(flags, &terminal),
        Command::Watch(flags) => collection::watch(flags, &terminal),
        Command::Events(flags) => list::events(flags, &terminal),
        Command::Statements(flags) => list::statements(flags, &terminal),
        Command::Positions(flags) => list::positions(flags, &terminal),
        Command::Articles(flags) => list::articles(flags, &terminal),
        Command::Entities(flags) => list::entities(flags, &terminal),
        Command::Show(flags) => collection::show(flags, &terminal),
        Command::Compare(flags) => list::compare(flags, &terminal),
        Command::Reread(flags) => collection::reread(flags, &terminal),
        Command::Forget(flags) => collection::forget(flags, &terminal),
        Command::Audit(flags) => collection::audit(flags),
        Command::Who(flags) => lookup::who(flags),
        Command::Where(flags) => lookup::places(flags),
        Command::Eval(flags) => eval::Settings::check(flags, &terminal).and_then(eval::run),
    };
    result.unwrap_or_else(|failure| failure.report()).into()
}

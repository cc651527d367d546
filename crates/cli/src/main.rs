//! `rapporteur`: reads news articles and prints who did what to whom, who says so, and where each party stands.
//!
//! A thin face over `rapporteur-pipeline`. Flags ([`args`]) become checked settings, settings become a run ([`read`], [`lookup`], [`eval`]), and a run
//! ends in an exit code ([`exit`]). What may be printed to a terminal is made in [`view`]; everything else goes through [`output`].

mod args;
mod eval;
mod exit;
mod failure;
mod inputs;
mod interrupt;
mod knowledge;
mod lookup;
mod output;
mod progress;
mod read;
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
        Command::Who(flags) => lookup::who(flags),
        Command::Where(flags) => lookup::places(flags),
        Command::Eval(flags) => eval::Settings::check(flags, &terminal).and_then(eval::run),
    };
    result.unwrap_or_else(|failure| failure.report()).into()
}
